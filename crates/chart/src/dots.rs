//! Many small discs for a canvas, where there are too many for an element each.

/// Where discs stand, in pixels of the layout from the corner of what they are drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Room {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// A small disc, in the same pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Its middle, from the left.
    pub x: f64,
    /// Its middle, from the top.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
}

/// Discs by their style. What was made for one picture is used again for the next.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dots(Vec<Vec<Dot>>);

impl Dots {
    /// None yet, of so many styles.
    #[must_use]
    pub fn new(styles: usize) -> Self {
        Self(vec![Vec::new(); styles])
    }

    /// Takes all away; the room for them stays.
    pub fn clear(&mut self) {
        self.0.iter_mut().for_each(Vec::clear);
    }

    /// Adds a disc. Without a style of that number there is none.
    pub fn put(&mut self, style: usize, dot: Dot) {
        if let Some(dots) = self.0.get_mut(style) {
            dots.push(dot);
        }
    }

    /// The discs of each style.
    #[must_use]
    pub fn sets(&self) -> &[Vec<Dot>] {
        &self.0
    }
}
