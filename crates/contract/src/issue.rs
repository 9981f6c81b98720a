//! What could not be used as it was given, with what was found and what was expected.

use serde::{Deserialize, Serialize};
use skylet_units::{Lang, QuantityError};

use crate::happening::Happenings;
use crate::setting::{Choice, Quantity};
use crate::texts;

/// Longest piece of the author's text quoted in a message; the text itself is never cut.
const QUOTED_CHARS: usize = 40;

/// A value that was not used as given. Reading goes on with another value; nothing typed is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The name of the setting, as it was given.
    pub setting: String,
    /// The text as it was given.
    pub found: String,
    /// Why it was not used.
    pub problem: Problem,
    /// The value used in its place, if one was.
    pub used: Option<String>,
}

/// Why a value was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// No setting has this name; holds the names there are.
    UnknownSetting(Vec<&'static str>),
    /// Not one of the options.
    NotAnOption(&'static [Choice]),
    /// Not a whole number that a seed can be.
    NotASeed,
    /// Not the number of a scene.
    NotAScene,
    /// Not a number with a known unit.
    NotAQuantity(QuantityError, Quantity),
    /// Below the smallest or above the greatest value, or no whole number where things are counted.
    OutOfRange(Quantity),
    /// More parts than a list may have.
    TooMany(usize),
    /// Not something that happens to something at an instant.
    NotAHappening(&'static Happenings),
    /// Longer than any value can be; holds the number of characters found.
    TooLong(usize),
    /// A state link that cannot be read at all.
    Link(LinkProblem),
}

/// Why a state link cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkProblem {
    /// Longer than the cap.
    TooLong,
    /// More settings than the cap.
    TooManyParts,
    /// Made by a later version.
    Future,
    /// Not in the form of a link.
    Malformed,
}

/// An [`Issue`] in one language, as `eval --json` prints it and events carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueReport {
    /// The name of the setting.
    pub setting: String,
    /// What was found, shortened when long.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

impl Issue {
    /// What was found and expected, in one language.
    #[must_use]
    pub fn report(&self, lang: Lang) -> IssueReport {
        IssueReport {
            setting: self.setting.clone(),
            found: quoted(&self.found, lang),
            expected: texts::expected(lang, &self.problem),
        }
    }

    /// The whole notice in one sentence, for a note under the picture or a line in a terminal.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let (found, expected) = (quoted(&self.found, lang), texts::expected(lang, &self.problem));
        texts::issue(lang, &self.setting, &found, &expected, self.used.as_deref())
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    let chars = text.chars().count();
    if chars <= QUOTED_CHARS {
        return text.to_owned();
    }
    let start: String = text.chars().take(QUOTED_CHARS).collect();
    texts::shortened(lang, &start, chars)
}
