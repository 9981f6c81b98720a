//! One suite of promises that every widget runs with a single call.
//!
//! The generators come from the widget's own settings table, so a new setting is tested the day it is declared.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use skylet_contract::{
    ELEMENT_NAMES, Guide, Happening, Happenings, Kind, Quantity, RESERVED_NAMES, Setting, Step, Value, Widget,
    defaults, link, position, read_into, write_pairs,
};
use skylet_units::{Exact, Lang};

/// Random cases for each property; `SKYLET_CASES` asks for more before a release.
const CASES: u32 = 2_000;

/// Runs the whole suite. `frozen` holds one published link a line: `link => name=value; name=value`.
///
/// # Panics
///
/// When the widget breaks a promise; the message says which.
pub fn check(guide: &Guide, frozen: &str) {
    check_costly(guide, frozen, CASES);
}

/// As [`check`], for a widget whose results take long: with fewer random states worked out.
///
/// # Panics
///
/// As [`check`].
pub fn check_costly(guide: &Guide, frozen: &str, states: u32) {
    let widget = guide.widget;
    names_are_kebab_case_and_unique(guide);
    defaults_are_the_newest_link_version(widget);
    every_state_reads_back(widget);
    every_text_is_decided(widget);
    every_state_evaluates(guide, states);
    published_links_keep_their_meaning(widget, frozen);
    hostile_links_are_decided_and_caps_name_themselves(widget, frozen);
}

fn is_kebab_case(name: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    name.split('-').all(is_part)
}

fn names_are_kebab_case_and_unique(guide: &Guide) {
    let widget = guide.widget;
    assert_eq!(guide.helps.len(), widget.settings.len(), "{}: a help for each setting", widget.slug);
    assert_eq!(guide.labels.len(), widget.settings.len(), "{}: a label for each setting", widget.slug);
    let settings = widget.settings.iter().map(|setting| setting.name);
    let results = guide.results.iter().map(|result| result.name);
    for names in [settings.collect::<Vec<_>>(), results.collect()] {
        for (index, name) in names.iter().enumerate() {
            assert!(is_kebab_case(name), "{}: {name:?} is not kebab-case", widget.slug);
            assert!(!names[..index].contains(name), "{}: {name:?} stands twice", widget.slug);
        }
    }
    assert!(widget.settings.len() <= 64, "{}: a bit for each setting", widget.slug);
    // Names every element has already.
    for name in ELEMENT_NAMES.iter().chain(RESERVED_NAMES) {
        assert!(position(widget.settings, name).is_none(), "{}: {name:?} belongs to the element", widget.slug);
    }
}

fn defaults_are_the_newest_link_version(widget: &Widget) {
    let newest = widget.link_versions.last().expect("a widget has at least one link version");
    let current = write_pairs(widget.settings, &defaults(widget.settings));
    let current: Vec<_> = current.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(
        *newest,
        &current[..],
        "{}: defaults have changed; append a link version instead of editing one",
        widget.slug
    );
}

/// Any value of a setting, ends of the range and fractions included.
fn any_value(setting: &'static Setting) -> BoxedStrategy<Value> {
    match &setting.kind {
        Kind::Choice(options) => (0..options.len()).prop_map(Value::Choice).boxed(),
        Kind::Quantity(quantity) => any_number(quantity).prop_map(Value::Quantity).boxed(),
        Kind::List(quantity, most) => proptest::collection::vec(any_number(quantity), 0..=LIST_PARTS.min(*most))
            .prop_map(|numbers| Value::List(numbers.into()))
            .boxed(),
        Kind::Happenings(happenings) => any_happenings(happenings),
    }
}

/// Some, in the order in which they happen.
fn any_happenings(happenings: &'static Happenings) -> BoxedStrategy<Value> {
    let any = (any_number(&happenings.time), 0..happenings.verbs.len(), 1..=happenings.targets)
        .prop_map(|(at, verb, target)| Happening { at, verb, target });
    let some = proptest::collection::vec(any, 0..=happenings.most.min(LIST_PARTS));
    some.prop_map(|mut list| {
        list.sort_by_key(|one| one.at);
        Value::Happenings(list)
    })
    .boxed()
}

/// Parts of a random list: few enough for a link.
const LIST_PARTS: usize = 12;

fn any_number(quantity: &Quantity) -> BoxedStrategy<Exact> {
    let (min, max) = (quantity.min, quantity.max);
    let whole = (min.ceil().floor_to_i64()..=max.floor_to_i64()).prop_map(Exact::whole);
    let near = (0_i64..=100_000, 1_i64..=9_999).prop_map(|(above, below)| Exact::whole(above) / Exact::whole(below));
    let is_count = quantity.is_count();
    let inside = near.prop_map(move |number| if is_count { number.floor() } else { number }.clamp(min, max));
    prop_oneof![2 => whole, 2 => inside, 1 => Just(min), 1 => Just(max)].boxed()
}

fn any_state(widget: &Widget) -> BoxedStrategy<Vec<Value>> {
    widget.settings.iter().map(|setting| any_value(setting)).collect::<Vec<_>>().boxed()
}

/// Texts of the kinds people and other programs give: near misses, units, signs, scripts, junk.
fn any_text() -> BoxedStrategy<String> {
    prop_oneof![
        "[-+0-9０-９.,eE/ ]{0,24}",
        "[-+]?[0-9]{1,20}([.,][0-9]{0,20})?[ \u{a0}]?(KB|KiB|b|bytes|MB|/min|/s|번|GB|)",
        "\\PC{0,80}",
        Just("9".repeat(100_000)),
        Just("NaN".to_owned()),
        Just("1e400".to_owned()),
        Just("<img src=x onerror=alert(1)>".to_owned()),
    ]
    .boxed()
}

fn for_all<S: Strategy>(promise: &str, strategy: &S, check: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    for_so_many(CASES, promise, strategy, check);
}

fn for_so_many<S: Strategy>(
    cases: u32,
    promise: &str,
    strategy: &S,
    check: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let asked = std::env::var("SKYLET_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: asked.unwrap_or(cases), failure_persistence: None, ..Config::default() };
    if let Err(failure) = TestRunner::new_with_rng(config, rng()).run(strategy, check) {
        panic!("{promise}: {failure}");
    }
}

/// A fixed seed, so that a failure shows again at the next run.
fn rng() -> proptest::test_runner::TestRng {
    proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha)
}

fn every_state_reads_back(widget: &Widget) {
    for_all("write then read gives the same state", &any_state(widget), |values| {
        let text = link::write(widget.settings, widget.link_versions, &values);
        prop_assert!(text.len() <= link::MAX_LINK_BYTES, "link of {} bytes", text.len());
        let (read, issues) = link::read(widget.settings, widget.link_versions, &text);
        prop_assert_eq!(&read, &values, "through {}", text);
        prop_assert!(issues.is_empty(), "{:?}", issues);

        let pairs = write_pairs(widget.settings, &values);
        let mut read = defaults(widget.settings);
        let base = read.clone();
        let pairs: Vec<_> = pairs.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let issues = read_into(&mut read, widget.settings, &base, &pairs);
        prop_assert_eq!(&read, &values, "through attributes");
        prop_assert!(issues.is_empty(), "{:?}", issues);
        Ok(())
    });
}

fn every_text_is_decided(widget: &Widget) {
    let base = defaults(widget.settings);
    let settings = 0..widget.settings.len();
    for_all("any text gives a value in range, or an issue", &(settings, any_text()), |(index, text)| {
        let setting = widget.settings[index];
        let mut values = base.clone();
        let issues = read_into(&mut values, widget.settings, &base, &[(setting.name, text.as_str())]);
        prop_assert!(issues.len() <= 1, "{:?}", issues);
        prop_assert!(in_range(setting, &values[index]), "{:?} out of range from {:?}", values[index], text);
        for issue in issues {
            prop_assert_eq!(&issue.found, &text, "the text is kept whole");
            prop_assert!(!issue.report(Lang::Ko).expected.is_empty(), "says what was expected");
        }
        let (values, _) = link::read(widget.settings, widget.link_versions, &text);
        prop_assert_eq!(values.len(), base.len(), "a link gives every setting");
        Ok(())
    });
}

fn in_range(setting: &Setting, value: &Value) -> bool {
    match (&setting.kind, value) {
        (Kind::Choice(options), Value::Choice(index)) => *index < options.len(),
        (Kind::Quantity(quantity), Value::Quantity(number)) => is_within(quantity, *number),
        (Kind::List(quantity, most), Value::List(numbers)) => {
            numbers.len() <= *most && numbers.iter().all(|number| is_within(quantity, *number))
        }
        (Kind::Happenings(happenings), Value::Happenings(list)) => {
            let is_one = |one: &Happening| {
                is_within(&happenings.time, one.at)
                    && one.verb < happenings.verbs.len()
                    && (1..=happenings.targets).contains(&one.target)
            };
            list.len() <= happenings.most && list.iter().all(is_one)
        }
        _ => false,
    }
}

fn is_within(quantity: &Quantity, number: Exact) -> bool {
    quantity.min <= number && number <= quantity.max && (number.is_whole() || !quantity.is_count())
}

fn every_state_evaluates(guide: &Guide, states: u32) {
    let promise = "any state has its results, steps and words";
    for_so_many(states, promise, &any_state(guide.widget), |values| {
        let names: Vec<_> = (guide.aside.results)(&values).iter().map(|result| result.name).collect();
        let declared: Vec<_> = guide.results.iter().map(|spec| spec.name).collect();
        prop_assert_eq!(names, declared, "results as documented");
        let (ko, en) = ((guide.explain)(&values, Lang::Ko), (guide.explain)(&values, Lang::En));
        let numbers = |steps: &[Step]| steps.iter().map(|step| (step.id, step.value)).collect::<Vec<_>>();
        prop_assert!(!ko.steps.is_empty(), "there are steps");
        prop_assert_eq!(numbers(&ko.steps), numbers(&en.steps), "numbers do not depend on the language");
        prop_assert!(ko.sentence.ends_with("니다."), "{}", ko.sentence);
        prop_assert!(en.sentence.ends_with('.') && en.sentence.is_ascii(), "{}", en.sentence);
        let (ko, en) = ((guide.aside.link_text)(&values, Lang::Ko), (guide.aside.link_text)(&values, Lang::En));
        prop_assert!(!ko.is_empty() && !en.is_empty(), "the link states the answer");
        Ok(())
    });
}

/// Links nobody published: too long, too many parts, of the future, cut anywhere, every bit flipped.
fn hostile_links_are_decided_and_caps_name_themselves(widget: &Widget, frozen: &str) {
    let slug = widget.slug;
    let read = |text: &str| link::read(widget.settings, widget.link_versions, text);
    let refused = |text: &str| {
        let (values, issues) = read(text);
        assert_eq!(values, defaults(widget.settings), "{slug}: a link that is refused changes nothing");
        assert_eq!(issues.len(), 1, "{slug}: one reason");
        assert_eq!(issues[0].setting, link::LINK, "{slug}: it is the link's");
        assert_eq!(issues[0].found, text, "{slug}: the text is kept");
        issues[0].report(Lang::En).expected
    };
    let part = format!(";{}=1", widget.settings[0].name);
    for length in [link::MAX_LINK_BYTES + 1, 64 * 1024, 1 << 20] {
        let long = format!("1;{}", "x".repeat(length));
        assert_eq!(refused(&long), format!("a link of at most {} bytes", link::MAX_LINK_BYTES), "{slug}");
    }
    let many = format!("1{}", part.repeat(link::MAX_LINK_PARTS + 1));
    assert_eq!(refused(&many), format!("a link of at most {} settings", link::MAX_LINK_PARTS), "{slug}");
    assert!(read(&many[..many.len() - part.len()]).1.len() <= link::MAX_LINK_PARTS, "{slug}: as many as allowed");
    let next = widget.link_versions.len() + 1;
    for version in [next, next + 1, 4_000_000_000, usize::MAX] {
        assert_eq!(refused(&version.to_string()), "a link made by this version or an earlier one", "{slug}");
    }
    for text in
        ["", "0", "-1", "x", "1.0", "１", "18446744073709551616", "1;;", "1;=", "1;a", "1;a=%", "1;a=%f", "1;a=%ff"]
    {
        let (values, issues) = read(text);
        assert_eq!(values.len(), widget.settings.len(), "{slug}: {text:?} is decided");
        assert!(!issues.is_empty(), "{slug}: {text:?} is not taken in silence");
    }
    for line in frozen_lines(frozen) {
        let text = line.split(" => ").next().unwrap_or_default();
        for at in 0..text.len() * 8 {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at / 8] ^= 1 << (at % 8);
            let (values, _) = read(&String::from_utf8_lossy(&bytes));
            let pairs = widget.settings.iter().zip(&values);
            assert!(pairs.into_iter().all(|(setting, value)| in_range(setting, value)), "{slug}: bit {at} of {text}");
        }
    }
}

fn frozen_lines(frozen: &str) -> Vec<&str> {
    frozen.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn published_links_keep_their_meaning(widget: &Widget, frozen: &str) {
    let lines = frozen_lines(frozen);
    assert!(!lines.is_empty(), "{}: tests/frozen holds no link", widget.slug);
    for line in lines {
        let (text, meaning) = line.split_once(" => ").expect("a frozen line is `link => settings`");
        let (values, issues) = link::read(widget.settings, widget.link_versions, text);
        assert!(issues.is_empty(), "{}: {text}: {issues:?}", widget.slug);
        for pair in meaning.split("; ") {
            let (name, expected) = pair.split_once('=').expect("a meaning is `name=value`");
            let index = position(widget.settings, name).expect("a published setting never goes away");
            assert_eq!(widget.settings[index].write(&values[index]), expected, "{}: {text}: {name}", widget.slug);
        }
    }
}
