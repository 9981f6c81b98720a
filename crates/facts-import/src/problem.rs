//! What is wrong with a file, and where: every error of a reader names a place a person can find.

use std::fmt;

/// A place in a file. Lines and columns count from 1, columns and the position in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Bytes before it.
    pub byte: u64,
    /// The line.
    pub line: u64,
    /// The byte within the line.
    pub column: u64,
}

impl Place {
    /// The beginning of a file.
    pub const START: Self = Self { byte: 0, line: 1, column: 1 };
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}, byte {}", self.line, self.column, self.byte)
    }
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it was noticed, unless it is a matter of the whole file.
    pub place: Option<Place>,
    /// What was being read, such as `products."ABC".attributes`; empty outside everything.
    pub path: String,
    /// What was found and what was expected.
    pub what: String,
}

impl Problem {
    /// A problem of a whole file.
    #[must_use]
    pub fn whole(what: impl Into<String>) -> Self {
        Self { place: None, path: String::new(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place {
            write!(f, "{place}")?;
            if !self.path.is_empty() {
                write!(f, ", in {}", self.path)?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for Problem {}

/// What a reader returns.
pub type Result<T> = std::result::Result<T, Problem>;

/// A text from a file as it may stand in a message: quoted, in printable characters, not longer than a line.
#[must_use]
pub fn quoted(text: &str) -> String {
    const CHARS_MAX: usize = 60;
    let mut short: String = text.chars().take(CHARS_MAX).flat_map(char::escape_debug).collect();
    if text.chars().nth(CHARS_MAX).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}
