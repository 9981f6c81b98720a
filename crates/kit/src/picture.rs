//! Shapes as SVG.

use std::cell::RefCell;
use std::mem;

use skylet_chart::{Picture, Shape, Share};

use crate::dom::{El, svg};
use crate::follow::follow;

/// The element of a shape, with nothing said of it yet.
fn element(shape: &Shape) -> El {
    match shape {
        Shape::Rect { .. } => svg("rect"),
        Shape::Line { .. } => svg("line"),
        // A path knows no shares of the width; a drawing within the drawing does.
        Shape::Mark { .. } => svg("svg").child(svg("path")),
        Shape::Trace { .. } => svg("svg")
            .with(&[("width", "100%"), ("height", "100%"), ("preserveAspectRatio", "none")])
            .child(svg("path").set("vector-effect", "non-scaling-stroke")),
        Shape::Disc { .. } => {
            let ring = svg("circle").with(&[("class", "turn"), ("pathLength", "100")]);
            svg("svg").children([svg("circle").class("face"), ring, svg("text").set("y", "5")])
        }
        Shape::Text { .. } => svg("text"),
    }
}

/// Says of an element what its shape says.
fn put(element: &El, shape: &Shape, height: i16) {
    let at = |(x, y): &(Share, i16)| [("x", x.percent()), ("y", y.to_string())];
    match shape {
        Shape::Rect { class, x, width, y, height } => {
            element.put(&[("class", class), ("x", &x.percent()), ("width", &width.percent())]);
            element.put(&[("y", &y.to_string()), ("height", &height.to_string())]);
        }
        Shape::Line { class, from, to } => {
            element.put(&[("class", class), ("x1", &from.0.percent()), ("y1", &from.1.to_string())]);
            element.put(&[("x2", &to.0.percent()), ("y2", &to.1.to_string())]);
        }
        Shape::Mark { class, at: place, path } => {
            at(place).iter().for_each(|(name, value)| element.put(&[(name, value)]));
            element.part(0).put(&[("class", class), ("d", path)]);
        }
        Shape::Trace { class, points } => {
            let mut path = String::from("M");
            for (x, y) in points {
                path.push_str(&format!(" {} {y}", x.hundredths()));
            }
            // Tenths of a pixel.
            element.put(&[("viewBox", &format!("0 0 10000 {height}0"))]);
            element.part(0).put(&[("class", class), ("d", &path)]);
        }
        Shape::Disc { class, at: place, ring, label } => {
            at(place).iter().for_each(|(name, value)| element.put(&[(name, value)]));
            element.put(&[("class", class), ("data-label", label)]);
            element.part(1).put(&[("stroke-dasharray", &format!("{ring} 100"))]);
            element.part(2).write(label);
        }
        Shape::Text { class, at: place, text } => {
            at(place).iter().for_each(|(name, value)| element.put(&[(name, value)]));
            element.put(&[("class", class)]);
            element.write(text);
        }
    }
}

fn shape(shape: &Shape, height: i16) -> El {
    let element = element(shape);
    put(&element, shape, height);
    element
}

/// An SVG of a picture, hidden from assistive technologies: sentences beside it say what it shows.
#[must_use]
pub fn still(picture: &Picture) -> El {
    frame()
        .set("height", &picture.height.to_string())
        .children(picture.shapes.iter().map(|one| shape(one, picture.height)))
}

/// An SVG that follows a picture, hidden likewise. A shape in the place of one of its kind takes over its element, so that
/// what moves costs an attribute or two.
#[must_use]
pub fn drawing(picture: impl Fn() -> Picture + 'static) -> El {
    following(Box::new(picture))
}

fn following(picture: Box<dyn Fn() -> Picture>) -> El {
    let frame = frame();
    let drawn = RefCell::new((frame.clone(), Picture::default(), Vec::<El>::new()));
    follow(Box::new(move || {
        let picture = picture();
        let (frame, before, elements) = &mut *drawn.borrow_mut();
        if picture.height != before.height {
            frame.put(&[("height", &picture.height.to_string())]);
        }
        for spare in elements.drain(picture.shapes.len().min(elements.len())..) {
            spare.remove();
        }
        for (at, now) in picture.shapes.iter().enumerate() {
            match before.shapes.get(at).filter(|_| at < elements.len()) {
                Some(old) if old == now => (),
                Some(old) if mem::discriminant(old) == mem::discriminant(now) => {
                    put(&elements[at], now, picture.height);
                }
                Some(_) => {
                    let new = shape(now, picture.height);
                    elements[at].replace(&new);
                    elements[at] = new;
                }
                None => {
                    let new = shape(now, picture.height);
                    *frame = frame.clone().child(new.clone());
                    elements.push(new);
                }
            }
        }
        *before = picture;
    }));
    frame
}

fn frame() -> El {
    svg("svg").with(&[("class", "picture"), ("width", "100%"), ("aria-hidden", "true"), ("focusable", "false")])
}

/// The visible handle under a slider's thumb, with a line down to `foot`.
#[must_use]
pub fn handle(class: &str, at: impl Fn() -> String + 'static, foot: &str) -> El {
    let circle = |class: &str, radius: &str| svg("circle").with(&[("class", class), ("cy", "22"), ("r", radius)]);
    svg("svg").class(class).bind("x", at).children([
        svg("line").with(&[("y1", "2"), ("y2", foot)]),
        circle("ring", "19"),
        circle("knob", "14"),
        svg("path").with(&[("d", "M-3 17L-8 22L-3 27M3 17L8 22L3 27")]),
    ])
}

/// A drawing that lies over another, for what moves on it.
#[must_use]
pub fn overlay(height: &str) -> El {
    frame().set("class", "picture over").set("height", height)
}

/// The pattern of what is paid for and not used, for the whole card: not in a part that may be hidden, since it would be
/// hidden with it.
pub(crate) fn hatch() -> El {
    let line = svg("rect").with(&[("class", "hatch"), ("width", "1.6"), ("height", "7")]);
    let pattern = svg("pattern")
        .with(&[("id", "hatch"), ("width", "7"), ("height", "7")])
        .with(&[("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")])
        .child(line);
    svg("svg")
        .with(&[("class", "unseen"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")])
        .child(svg("defs").child(pattern))
}
