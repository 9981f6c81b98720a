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

/// What a shape says of an attribute, or of a text.
#[derive(Clone, Copy, PartialEq)]
enum Value<'a> {
    Word(&'a str),
    Share(Share),
    Pixels(i16),
    /// So many hundredths of a ring.
    Dash(u8),
    Path(&'a [(Share, i32)]),
    /// The box of a drawing as high as its picture.
    Box(i16),
}

impl Value<'_> {
    fn text(self) -> String {
        match self {
            Self::Word(word) => word.to_owned(),
            Self::Share(share) => share.percent(),
            Self::Pixels(pixels) => pixels.to_string(),
            Self::Dash(hundredths) => format!("{hundredths} 100"),
            Self::Path(points) => {
                let places: Vec<_> = points.iter().map(|(x, y)| format!("{} {y}", x.hundredths())).collect();
                format!("M{}", places.join(" "))
            }
            // Tenths of a pixel.
            Self::Box(height) => format!("0 0 10000 {height}0"),
        }
    }
}

/// Something said of an element, or of a part of it: an attribute, or without a name its text.
type Said<'a> = (Option<u32>, &'static str, Value<'a>);

/// All that a shape says, in an order that its kind has.
fn says(shape: &Shape, height: i16) -> [Option<Said<'_>>; 6] {
    let own = |name, value| Some((None, name, value));
    let part = |at, name, value| Some((Some(at), name, value));
    let class_of = |class| own("class", Value::Word(class));
    match shape {
        Shape::Rect { class, x, width, y, height } => [
            class_of(class),
            own("x", Value::Share(*x)),
            own("width", Value::Share(*width)),
            own("y", Value::Pixels(*y)),
            own("height", Value::Pixels(*height)),
            None,
        ],
        Shape::Line { class, from, to } => [
            class_of(class),
            own("x1", Value::Share(from.0)),
            own("y1", Value::Pixels(from.1)),
            own("x2", Value::Share(to.0)),
            own("y2", Value::Pixels(to.1)),
            None,
        ],
        Shape::Mark { class, at, path } => [
            part(0, "class", Value::Word(class)),
            own("x", Value::Share(at.0)),
            own("y", Value::Pixels(at.1)),
            part(0, "d", Value::Word(path)),
            None,
            None,
        ],
        Shape::Trace { class, points } => [
            part(0, "class", Value::Word(class)),
            own("viewBox", Value::Box(height)),
            part(0, "d", Value::Path(points)),
            None,
            None,
            None,
        ],
        Shape::Disc { class, at, ring, label } => [
            class_of(class),
            own("x", Value::Share(at.0)),
            own("y", Value::Pixels(at.1)),
            part(1, "stroke-dasharray", Value::Dash(*ring)),
            own("data-label", Value::Word(label)),
            part(2, "", Value::Word(label)),
        ],
        Shape::Text { class, at, text } => [
            class_of(class),
            own("x", Value::Share(at.0)),
            own("y", Value::Pixels(at.1)),
            own("", Value::Word(text)),
            None,
            None,
        ],
    }
}

/// Says of an element what its shape says and what it did not say before, with the shape and the height of its picture.
fn put(element: &El, now: (&Shape, i16), before: Option<(&Shape, i16)>) {
    let before = before.map_or([None; 6], |(shape, height)| says(shape, height));
    for (now, before) in says(now.0, now.1).into_iter().zip(before) {
        if let Some((part, name, value)) = now.filter(|_| now != before) {
            let element = part.map_or_else(|| element.clone(), |at| element.part(at));
            element.put(name, &value.text());
        }
    }
}

fn shape(shape: &Shape, height: i16) -> El {
    let element = element(shape);
    put(&element, (shape, height), None);
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
            frame.put("height", &picture.height.to_string());
        }
        for spare in elements.drain(picture.shapes.len().min(elements.len())..) {
            spare.remove();
        }
        for (at, now) in picture.shapes.iter().enumerate() {
            match before.shapes.get(at).filter(|_| at < elements.len()) {
                Some(old) if mem::discriminant(old) == mem::discriminant(now) => {
                    put(&elements[at], (now, picture.height), Some((old, before.height)));
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
