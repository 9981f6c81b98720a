//! What happens at an instant of a simulation, as a setting carries it: `8 s drain 2, 12 s return 2`.

use serde::Serialize;
use skylet_units::{Exact, Lang};

use crate::issue::Problem;
use crate::setting::{Choice, Quantity, Reading, Value};
use crate::texts::{happening_expected, listed};

/// Something that is done to something at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Happening {
    /// When, in base units of time.
    pub at: Exact,
    /// What, as a position among the verbs.
    pub verb: usize,
    /// To which, counted from 1.
    pub target: i64,
}

/// What happenings a setting takes.
///
/// How they are read and written stands here as functions, so that a page without such a setting does not load them.
#[derive(Debug)]
pub struct Happenings {
    /// When something may happen.
    pub time: Quantity,
    /// What may happen.
    pub verbs: &'static [Choice],
    /// How many there are that it may happen to.
    pub targets: i64,
    /// How many happenings there may be.
    pub most: usize,
    pub(crate) read: fn(&'static Self, &str) -> Reading,
    pub(crate) show: fn(&Self, &[Happening]) -> String,
    pub(crate) expected: fn(&Self, Lang) -> String,
}

impl Happenings {
    /// At most `most` happenings, each at a `time`, one of some `verbs`, to one of 1 to `targets`.
    #[must_use]
    pub const fn new(time: Quantity, verbs: &'static [Choice], targets: i64, most: usize) -> Self {
        Self { time, verbs, targets, most, read, show, expected: happening_expected }
    }

    /// One happening as a text.
    #[must_use]
    pub fn text(&self, happening: &Happening) -> String {
        let verb = self.verbs.get(happening.verb).map_or("", |verb| verb.name);
        format!("{} {verb} {}", (self.time.show)(happening.at), happening.target)
    }
}

/// Two are the same when they take the same happenings.
impl PartialEq for Happenings {
    fn eq(&self, other: &Self) -> bool {
        (self.time, self.verbs, self.targets, self.most) == (other.time, other.verbs, other.targets, other.most)
    }
}

impl Eq for Happenings {}

/// Between commas or semicolons; the parts of one between spaces or colons.
fn read(happenings: &'static Happenings, text: &str) -> Reading {
    let mut list = Vec::new();
    let mut first_problem = None;
    for part in text.split([',', ';']).map(str::trim_ascii).filter(|part| !part.is_empty()) {
        if list.len() == happenings.most {
            return Reading::Unreadable(Problem::TooMany(happenings.most));
        }
        let Some((time, verb, target)) = parts(happenings, part) else {
            return Reading::Unreadable(Problem::NotAHappening(happenings));
        };
        match happenings.time.read(&time) {
            Ok((at, problem)) => {
                // In the order in which they happen, as they are done.
                let place = list.partition_point(|other: &Happening| other.at <= at);
                list.insert(place, Happening { at, verb, target });
                first_problem = first_problem.or(problem);
            }
            Err(problem) => return Reading::Unreadable(problem),
        }
    }
    match first_problem {
        None => Reading::Read(Value::Happenings(list)),
        Some(problem) => Reading::Clamped(Value::Happenings(list), problem),
    }
}

/// The time, the verb and the target of `8 s drain 2` or `8:drain:2`.
fn parts(happenings: &Happenings, part: &str) -> Option<(String, usize, i64)> {
    let part = part.replace(':', " ");
    let mut words: Vec<_> = part.split_ascii_whitespace().collect();
    let (target, verb) = (words.pop()?, words.pop()?);
    let target = target.parse().ok().filter(|target| (1..=happenings.targets).contains(target))?;
    let verb = happenings.verbs.iter().position(|option| option.name.eq_ignore_ascii_case(verb))?;
    (!words.is_empty()).then(|| (words.join(" "), verb, target))
}

fn show(happenings: &Happenings, list: &[Happening]) -> String {
    listed(list.iter().map(|happening| happenings.text(happening).replace(',', "")))
}

#[cfg(test)]
mod tests {
    use skylet_units::SECONDS;

    use super::*;
    use crate::setting::{Kind, Setting};

    fn seconds(at: Exact) -> String {
        format!("{} s", at.grouped())
    }

    static CHANGES: Happenings = Happenings::new(
        Quantity { units: SECONDS, bare: &SECONDS[0], min: Exact::ZERO, max: Exact::whole(3_600), show: seconds },
        &[Choice { name: "drain" }, Choice { name: "return" }],
        8,
        3,
    );
    static SETTING: Setting =
        Setting { name: "changes", kind: Kind::Happenings(&CHANGES), default: Value::Happenings(Vec::new()) };

    fn list(text: &str) -> Option<Vec<(String, usize, i64)>> {
        match SETTING.read(text) {
            Reading::Read(Value::Happenings(list)) => {
                Some(list.iter().map(|happening| (happening.at.text(), happening.verb, happening.target)).collect())
            }
            _ => None,
        }
    }

    #[test]
    fn both_ways_of_writing_are_read() {
        let expected = Some(vec![("8".to_owned(), 0, 2), ("12.5".to_owned(), 1, 2)]);
        for text in ["8 s drain 2, 12.5 s return 2", "8:drain:2;12.5:return:2", " 12.5s RETURN 2 , 8 drain 2 ,"] {
            assert_eq!(list(text), expected, "{text}");
        }
        assert_eq!(list(""), Some(Vec::new()), "nothing happens");
        let Reading::Read(value) = SETTING.read("12.5 s return 2; 8 s drain 2") else { panic!("it is readable") };
        assert_eq!(SETTING.write(&value), "8 s drain 2, 12.5 s return 2", "in order");
        assert_eq!(SETTING.read(&SETTING.write(&value)), Reading::Read(value), "and read again");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for text in ["drain 2", "8 s drain", "8 s drain 9", "8 s drain 0", "8 s close 2", "8 s 2 drain", "2"] {
            let Reading::Unreadable(problem) = SETTING.read(text) else { panic!("{text} is not a happening") };
            assert_eq!(problem, Problem::NotAHappening(&CHANGES), "{text}");
        }
        let four = "1 drain 1, 2 drain 1, 3 drain 1, 4 drain 1";
        assert_eq!(SETTING.read(four), Reading::Unreadable(Problem::TooMany(3)), "three are the most");
        let Reading::Clamped(value, Problem::OutOfRange(_)) = SETTING.read("9999 s drain 1") else {
            panic!("an hour is the most")
        };
        assert_eq!(SETTING.write(&value), "3600 s drain 1", "held to it");
    }
}
