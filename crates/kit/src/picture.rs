//! Shapes as SVG.

use skylet_chart::{Picture, Shape};

use crate::dom::{El, svg};

fn shape(shape: &Shape) -> El {
    match shape {
        Shape::Rect { class, x, width, y, height } => svg("rect")
            .class(class)
            .set("x", &x.percent())
            .set("width", &width.percent())
            .set("y", &y.to_string())
            .set("height", &height.to_string()),
        Shape::Line { class, from, to } => svg("line")
            .class(class)
            .set("x1", &from.0.percent())
            .set("y1", &from.1.to_string())
            .set("x2", &to.0.percent())
            .set("y2", &to.1.to_string()),
        // A path knows no shares of the width; a drawing within the drawing does.
        Shape::Mark { class, at, path } => svg("svg")
            .set("x", &at.0.percent())
            .set("y", &at.1.to_string())
            .child(svg("path").class(class).set("d", path)),
        Shape::Text { class, at, text } => {
            svg("text").class(class).set("x", &at.0.percent()).set("y", &at.1.to_string()).text(text)
        }
    }
}

/// An SVG of a picture, hidden from assistive technologies: sentences beside it say what it shows.
#[must_use]
pub fn still(picture: &Picture) -> El {
    frame().set("height", &picture.height.to_string()).children(shapes(picture))
}

/// An SVG that follows a picture, hidden likewise.
#[must_use]
pub fn drawing(picture: impl Fn() -> Picture + Copy + 'static) -> El {
    frame().bind("height", move || picture().height.to_string()).list(move || shapes(&picture()))
}

fn frame() -> El {
    svg("svg").with(&[("class", "picture"), ("width", "100%"), ("aria-hidden", "true"), ("focusable", "false")])
}

/// The shapes of a picture.
fn shapes(picture: &Picture) -> Vec<El> {
    picture.shapes.iter().map(shape).collect()
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
