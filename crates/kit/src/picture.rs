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
