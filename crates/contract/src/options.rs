//! What every element takes besides its widget's settings: which inputs are fixed or not shown, its heading, its seed.

use crate::issue::{Issue, Problem};
use crate::setting::{Choice, Setting};
use crate::settings::position;

/// Attributes every element has, whatever its widget: no setting may have one of these names.
pub const ELEMENT_NAMES: &[&str] =
    &["lang", "theme", "mode", "scene", "seed", "lock", "hide", "loading", "heading", "height", "state"];

/// Names kept for attributes to come.
pub const RESERVED_NAMES: &[&str] = &["asof"];

/// The greatest seed: the greatest whole number that JavaScript holds exactly.
const SEED_MAX: u64 = (1 << 53) - 1;

const fn word(name: &'static str) -> Choice {
    Choice { name }
}
/// What `heading` takes.
const HEADINGS: &[Choice] = &[word("2"), word("3"), word("4"), word("5"), word("6"), word("none")];

/// What the widget is for at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// To be looked at and changed.
    #[default]
    Learn,
    /// To be guessed before it is shown.
    Bet,
    /// To be worked out.
    Drill,
    /// To be shown to a room.
    Talk,
}

impl Mode {
    /// Every mode, in the order shown.
    pub const ALL: [Self; 4] = [Self::Learn, Self::Bet, Self::Drill, Self::Talk];
    /// The one after it, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].name
    }

    /// Their names, in that order.
    const NAMES: &'static [Choice] = &[word("learn"), word("bet"), word("drill"), word("talk")];
}

/// The options of one element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// One bit for each setting the reader cannot change, by its place in the table.
    pub locked: u64,
    /// One bit for each setting whose controls are not shown.
    pub hidden: u64,
    /// The level of the question as a heading, 2 to 6; plain text without one.
    pub heading: Option<u8>,
    /// What the widget is for when it opens.
    pub mode: Mode,
    /// The scene a talk opens with, counted from 0; the first without one.
    pub scene: Option<usize>,
    /// What chance starts from, at most 2^53 - 1; the widget's own without one.
    pub seed: Option<u64>,
}

impl Options {
    /// Reads an option; no text returns it to its default. Gives nothing if `name` is no option.
    pub fn read(&mut self, table: &[&Setting], name: &str, text: Option<&str>) -> Option<Vec<Issue>> {
        let mut issues = Vec::new();
        let mut refuse = |found: &str, problem| {
            issues.push(Issue { setting: name.to_owned(), found: found.to_owned(), problem, used: None });
        };
        match name {
            "lock" | "hide" => {
                let mut bits = 0;
                for word in text.unwrap_or_default().split(is_between).filter(|word| !word.is_empty()) {
                    match position(table, word) {
                        Some(at) => bits |= 1_u64 << at,
                        None => {
                            refuse(word, Problem::UnknownSetting(table.iter().map(|setting| setting.name).collect()));
                        }
                    }
                }
                *(if name == "lock" { &mut self.locked } else { &mut self.hidden }) = bits;
            }
            "heading" => {
                let word = text.map(str::trim_ascii);
                self.heading = word.and_then(|word| word.parse().ok()).filter(|level| (2..=6).contains(level));
                if let Some(word) = word.filter(|word| self.heading.is_none() && *word != "none") {
                    refuse(word, Problem::NotAnOption(HEADINGS));
                }
            }
            "mode" => {
                let word = text.map(str::trim_ascii);
                let at = word.and_then(|word| Mode::NAMES.iter().position(|mode| mode.name == word));
                self.mode = at.map_or(Mode::Learn, |at| Mode::ALL[at]);
                if let Some(word) = word.filter(|_| at.is_none()) {
                    refuse(word, Problem::NotAnOption(Mode::NAMES));
                }
            }
            "scene" => {
                let word = text.map(str::trim_ascii);
                let number =
                    word.and_then(|word| word.parse::<usize>().ok()).filter(|number| (1..=99).contains(number));
                self.scene = number.map(|number| number - 1);
                if let Some(word) = word.filter(|_| number.is_none()) {
                    refuse(word, Problem::NotAScene);
                }
            }
            "seed" => {
                let word = text.map(str::trim_ascii);
                self.seed = word.and_then(|word| word.parse().ok()).filter(|seed| *seed <= SEED_MAX);
                if let Some(word) = word.filter(|_| self.seed.is_none()) {
                    refuse(word, Problem::NotASeed);
                }
            }
            _ => return None,
        }
        Some(issues)
    }
}

fn is_between(sign: char) -> bool {
    sign == ',' || sign.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use skylet_units::{Exact, Lang};

    use super::*;
    use crate::setting::{Kind, Value};

    const fn setting(name: &'static str) -> Setting {
        Setting { name, kind: Kind::Choice(&[]), default: Value::Quantity(Exact::ZERO) }
    }
    const TABLE: &[&Setting] = &[&setting("item"), &setting("requests"), &setting("zone")];

    fn read(name: &str, text: &str) -> (Options, Vec<String>) {
        let mut options = Options::default();
        let issues = options.read(TABLE, name, Some(text)).expect("an option");
        (options, issues.iter().map(|issue| issue.message(Lang::En)).collect())
    }

    #[test]
    fn names_are_bits_by_place() {
        // item is the first of the table, zone the third: 0b101.
        assert_eq!(read("lock", " zone,item ").0.locked, 5, "spaces and commas");
        assert_eq!(read("hide", "requests").0.hidden, 2, "the second");
        let (options, issues) = read("lock", "item size");
        assert_eq!(options.locked, 1, "what is known counts");
        assert_eq!(issues, ["lock: found \"size\"; expected item, requests, zone"], "what is not is named");
    }

    #[test]
    fn headings_and_seeds_are_held_to_their_range() {
        assert_eq!(read("heading", "3").0.heading, Some(3), "a level");
        assert_eq!(read("heading", "none"), (Options::default(), vec![]), "none is the default");
        for text in ["1", "7", "h2", "", "-2"] {
            assert_eq!(read("heading", text).1.len(), 1, "{text:?} is refused");
        }
        assert_eq!(read("seed", "9007199254740991").0.seed, Some(SEED_MAX), "the greatest");
        for text in ["9007199254740992", "-1", "1.5", "x", ""] {
            let (options, issues) = read("seed", text);
            assert_eq!((options.seed, issues.len()), (None, 1), "{text:?} is refused");
        }
    }

    #[test]
    fn a_mode_is_one_of_four() {
        assert_eq!(read("mode", " drill ").0.mode, Mode::Drill, "by its name");
        let (options, issues) = read("mode", "static");
        assert_eq!(options.mode, Mode::Learn, "the first without");
        assert_eq!(issues, ["mode: found \"static\"; expected learn, bet, drill, talk"], "what is not is named");
    }

    #[test]
    fn no_text_is_the_default_and_other_names_are_none_of_it() {
        let mut options =
            Options { locked: 7, hidden: 7, heading: Some(2), mode: Mode::Drill, scene: Some(3), seed: Some(1) };
        for name in ["lock", "hide", "heading", "mode", "scene", "seed"] {
            assert_eq!(options.read(TABLE, name, None), Some(vec![]), "{name} is returned without a word");
        }
        assert_eq!(options, Options::default(), "all of them");
        assert_eq!(options.read(TABLE, "item", Some("1")), None, "a setting is no option");
    }
}
