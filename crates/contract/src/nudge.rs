//! Keys of a slider as nudges of a value, so that every widget's sliders answer the same keys.

/// A move of a value by keys, in the direction of greater (+1) or smaller (-1) values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nudge {
    /// The smallest step there is (Shift and an arrow).
    Fine(i64),
    /// An arrow.
    Plain(i64),
    /// A big step (Ctrl and an arrow).
    Coarse(i64),
    /// Ten plain nudges (`PageUp`, `PageDown`).
    Page(i64),
    /// Home.
    First,
    /// End.
    Last,
}

impl Nudge {
    /// The nudge a key means on a slider, if it means one.
    #[must_use]
    pub fn from_key(key: &str, is_shift: bool, is_ctrl: bool) -> Option<Self> {
        let direction = match key {
            "ArrowRight" | "ArrowUp" => 1,
            "ArrowLeft" | "ArrowDown" => -1,
            "PageUp" => return Some(Self::Page(1)),
            "PageDown" => return Some(Self::Page(-1)),
            "Home" => return Some(Self::First),
            "End" => return Some(Self::Last),
            _ => return None,
        };
        Some(match (is_shift, is_ctrl) {
            (true, _) => Self::Fine(direction),
            (false, true) => Self::Coarse(direction),
            (false, false) => Self::Plain(direction),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_step_and_other_keys_stay_with_the_page() {
        let cases = [
            (("ArrowRight", false, false), Some(Nudge::Plain(1))),
            (("ArrowDown", true, false), Some(Nudge::Fine(-1))),
            (("ArrowLeft", false, true), Some(Nudge::Coarse(-1))),
            (("PageUp", false, false), Some(Nudge::Page(1))),
            (("Home", false, false), Some(Nudge::First)),
            (("Tab", false, false), None),
            (("a", false, false), None),
        ];
        for ((key, shift, ctrl), expected) in cases {
            assert_eq!(Nudge::from_key(key, shift, ctrl), expected, "{key}");
        }
    }
}
