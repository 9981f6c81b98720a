//! Corrections: numbers that were wrong when they were published here, and what is right.
//!
//! A price that AWS changes is no correction; it has dates of its own.

use std::collections::BTreeMap;

use serde::Deserialize;
use skylet_units::Date;

use crate::fraction;

/// One correction.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day it was made.
    pub date: String,
    /// The fact, `service.fact`.
    pub fact: String,
    /// The number before.
    pub was: String,
    /// The number since.
    pub now: String,
    /// What was wrong, in a Korean sentence.
    pub ko: String,
    /// What was wrong, in an English sentence.
    pub en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    #[serde(default)]
    correction: Vec<Correction>,
}

/// Reads and checks the list, oldest first. `values` holds every fact's number today by its name.
///
/// A price may have moved on since it was corrected, so `prices_move` says of which facts that is so.
///
/// # Errors
///
/// Everything that is wrong with it, a line each.
pub fn corrections(
    text: &str,
    values: &BTreeMap<String, (i64, i64)>,
    prices_move: impl Fn(&str) -> bool,
) -> Result<Vec<Correction>, String> {
    let list: List = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut problems = Vec::new();
    let mut latest = None;
    let mut last_of: BTreeMap<&str, &Correction> = BTreeMap::new();
    for correction in &list.correction {
        let name = format!("correction of {} on {}", correction.fact, correction.date);
        let mut problem = |what: String| problems.push(format!("{name}: {what}"));
        match Date::read(&correction.date) {
            None => problem("no such day".to_owned()),
            Some(date) if latest.is_some_and(|latest| date < latest) => problem("before the one above it".to_owned()),
            date => latest = date,
        }
        match (fraction(&correction.was), fraction(&correction.now)) {
            (Ok(was), Ok(now)) if was == now => problem("nothing is corrected".to_owned()),
            (Ok(_), Ok(_)) => {}
            (was, now) => was.err().into_iter().chain(now.err()).for_each(&mut problem),
        }
        if !values.contains_key(&correction.fact) {
            problem("no such fact".to_owned());
        }
        if !correction.ko.ends_with('.') || !correction.en.ends_with('.') {
            problem("ko and en say in a sentence what was wrong".to_owned());
        }
        if let Some(before) = last_of.insert(&correction.fact, correction)
            && !prices_move(&correction.fact)
            && before.now != correction.was
        {
            problem(format!("was {}, but the correction before it says {}", correction.was, before.now));
        }
    }
    for (fact, correction) in last_of {
        let today = values.get(fact);
        if !prices_move(fact) && today.is_some() && fraction(&correction.now).ok().as_ref() != today {
            problems.push(format!(
                "correction of {fact} on {}: now {}, but the fact says otherwise",
                correction.date, correction.now
            ));
        }
    }
    if problems.is_empty() { Ok(list.correction) } else { Err(problems.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
[[correction]]
date = "2026-05-01"
fact = "demo.block"
was = "1024"
now = "2048"
ko = "1 KB로 잘못 적었습니다."
en = "It was given as 1 KB."
[[correction]]
date = "2026-05-02"
fact = "demo.block"
was = "2048"
now = "4096"
ko = "2 KB로 잘못 적었습니다."
en = "It was given as 2 KB."
"#;

    fn read(text: &str) -> Result<Vec<Correction>, String> {
        let values = BTreeMap::from([("demo.block".to_owned(), (4_096, 1)), ("demo.price".to_owned(), (1, 10))]);
        corrections(text, &values, |fact| fact == "demo.price")
    }

    #[test]
    fn an_empty_list_and_a_good_one_are_read() {
        assert!(read("").expect("no corrections yet").is_empty(), "empty");
        assert_eq!(read(GOOD).expect("nothing is wrong with it").len(), 2, "both");
        let moved = GOOD.replace("demo.block", "demo.price");
        assert_eq!(read(&moved).expect("a price moves on").len(), 2, "both");
    }

    #[test]
    fn everything_that_can_be_wrong_is_told() {
        for (from, to, expected) in [
            ("2026-05-01", "2026-05-32", "correction of demo.block on 2026-05-32: no such day"),
            ("2026-05-02", "2026-04-30", "on 2026-04-30: before the one above it"),
            ("was = \"1024\"", "was = \"2048\"", "nothing is corrected"),
            ("was = \"1024\"", "was = \"1 KB\"", "found \"1 KB\""),
            ("was = \"2048\"", "was = \"512\"", "was 512, but the correction before it says 2048"),
            ("now = \"4096\"", "now = \"8192\"", "now 8192, but the fact says otherwise"),
            ("fact = \"demo.block\"", "fact = \"demo.blocks\"", "no such fact"),
            ("as 1 KB.", "as 1 KB", "ko and en say in a sentence"),
            ("date = \"2026-05-01\"\n", "", "missing field `date`"),
        ] {
            let found = read(&GOOD.replacen(from, to, 1)).expect_err(expected);
            assert!(found.contains(expected), "found {found}\nexpected {expected}");
        }
    }
}
