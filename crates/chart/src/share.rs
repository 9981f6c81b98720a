/// A part of a picture's width, in hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Share(i64);

impl Share {
    /// The left edge.
    pub const ZERO: Self = Self(0);
    /// The whole width.
    pub const FULL: Self = Self(10_000);

    /// `part` of `whole`, rounded down and at most the whole width. `whole` is at least 1, `part` at least 0.
    ///
    /// ```
    /// // 9 KB of a stage that is 16 KB wide.
    /// assert_eq!(skylet_chart::Share::of(9, 16).percent(), "56.25%");
    /// ```
    #[must_use]
    pub const fn of(part: i64, whole: i64) -> Self {
        let share = part * 10_000 / whole;
        Self(if share > 10_000 { 10_000 } else { share })
    }

    /// In hundredths of a percent, 0 to 10,000.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// As a CSS and SVG length: `56.25%`.
    #[must_use]
    pub fn percent(self) -> String {
        format!("{}.{:02}%", self.0 / 100, self.0 % 100)
    }

    /// The place half way to a later one.
    #[must_use]
    pub const fn middle(self, end: Self) -> Self {
        Self(i64::midpoint(self.0, end.0))
    }

    /// The left edge of something this wide whose middle stands here.
    #[must_use]
    pub const fn less_half(self, width: Self) -> Self {
        Self(self.0.saturating_sub(width.0 / 2))
    }

    /// The distance to a later place.
    #[must_use]
    pub const fn until(self, end: Self) -> Self {
        Self(end.0.saturating_sub(self.0))
    }

    /// The place so much further right.
    #[must_use]
    pub const fn plus(self, width: Self) -> Self {
        Self(self.0 + width.0)
    }
}
