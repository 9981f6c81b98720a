use std::fmt;

use crate::Share;

/// One shape of a picture. Heights and places down are in pixels from its top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// What it is.
        class: &'static str,
        /// Left edge.
        x: Share,
        /// Width.
        width: Share,
        /// Top edge.
        y: i16,
        /// Height.
        height: i16,
    },
    /// A straight line.
    Line {
        /// What it is.
        class: &'static str,
        /// Where it begins.
        from: (Share, i16),
        /// Where it ends.
        to: (Share, i16),
    },
    /// A line through many places. It stretches with the width and its stroke does not.
    Trace {
        /// What it is.
        class: &'static str,
        /// The places, from left to right; those down in tenths of a pixel, so that a flat slope has no stairs.
        points: Vec<(Share, i32)>,
    },
    /// A mark of fixed size around a point: its path, drawn from there.
    Mark {
        /// What it is.
        class: &'static str,
        /// Where.
        at: (Share, i16),
        /// An SVG path around the point.
        path: &'static str,
    },
    /// A numbered disc of fixed size, with a ring around it that fills.
    Disc {
        /// What it is.
        class: &'static str,
        /// Where its middle is.
        at: (Share, i16),
        /// How far the ring is filled, in hundredths, clockwise from the top.
        ring: u8,
        /// What stands in it.
        label: String,
    },
    /// A line of text.
    Text {
        /// What it is; says on which side of its place it stands.
        class: &'static str,
        /// Its place, on the base line.
        at: (Share, i16),
        /// The words.
        text: String,
    },
}

/// Shapes with the height they need, drawn first to last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// Height in pixels.
    pub height: i16,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

impl Picture {
    /// An empty picture of some height.
    #[must_use]
    pub const fn new(height: i16) -> Self {
        Self { height, shapes: Vec::new() }
    }

    /// Adds a rectangle from one place to another.
    pub fn rect(&mut self, class: &'static str, from: Share, to: Share, (y, height): (i16, i16)) {
        self.shapes.push(Shape::Rect { class, x: from, width: from.until(to), y, height });
    }

    /// Adds a line.
    pub fn line(&mut self, class: &'static str, from: (Share, i16), to: (Share, i16)) {
        self.shapes.push(Shape::Line { class, from, to });
    }

    /// Adds a line through many places.
    pub fn trace(&mut self, class: &'static str, points: Vec<(Share, i16)>) {
        self.fine_trace(class, points.into_iter().map(|(x, y)| (x, i32::from(y) * 10)).collect());
    }

    /// Adds a line through many places; those down in tenths of a pixel.
    pub fn fine_trace(&mut self, class: &'static str, points: Vec<(Share, i32)>) {
        self.shapes.push(Shape::Trace { class, points });
    }

    /// Adds a mark.
    pub fn mark(&mut self, class: &'static str, at: (Share, i16), path: &'static str) {
        self.shapes.push(Shape::Mark { class, at, path });
    }

    /// Adds a disc.
    pub fn disc(&mut self, class: &'static str, at: (Share, i16), ring: u8, label: String) {
        self.shapes.push(Shape::Disc { class, at, ring, label });
    }

    /// Adds a text.
    pub fn text(&mut self, class: &'static str, at: (Share, i16), text: String) {
        self.shapes.push(Shape::Text { class, at, text });
    }
}

/// One shape a line, for golden texts: class, then places.
impl fmt::Display for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for shape in &self.shapes {
            match shape {
                Shape::Rect { class, x, width, y, height } => {
                    writeln!(f, "rect {class} x {} w {} y {y} h {height}", x.percent(), width.percent())?;
                }
                Shape::Line { class, from, to } => {
                    writeln!(f, "line {class} {} {} to {} {}", from.0.percent(), from.1, to.0.percent(), to.1)?;
                }
                Shape::Trace { class, points } => {
                    write!(f, "trace {class}")?;
                    for (x, y) in points {
                        write!(f, " {},{}", x.percent(), y / 10)?;
                        if y % 10 != 0 {
                            write!(f, ".{}", y % 10)?;
                        }
                    }
                    writeln!(f)?;
                }
                Shape::Mark { class, at, .. } => writeln!(f, "mark {class} {} {}", at.0.percent(), at.1)?,
                Shape::Disc { class, at, ring, label } => {
                    writeln!(f, "disc {class} {} {} ring {ring} {label}", at.0.percent(), at.1)?;
                }
                Shape::Text { class, at, text } => writeln!(f, "text {class} {} {} {text}", at.0.percent(), at.1)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_can_be_read() {
        let mut picture = Picture::new(40);
        picture.rect("bar", Share::ZERO, Share::of(1, 4), (2, 20));
        picture.line("rim", (Share::of(1, 2), 0), (Share::of(1, 2), 40));
        picture.text("end", (Share::FULL, 30), "4 KB".to_owned());
        let expected = "rect bar x 0.00% w 25.00% y 2 h 20\nline rim 50.00% 0 to 50.00% 40\ntext end 100.00% 30 4 KB\n";
        assert_eq!(picture.to_string(), expected, "one shape a line");
    }
}
