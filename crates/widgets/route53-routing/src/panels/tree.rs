//! A hosted zone of the reader's own: the decision as a tree with every health in it, and the checks that are turned by
//! hand. A text that is no zone, or too long to be read at each key, says so and shows nothing.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::slice::Iter;

use skylet_units::{Exact, Lang, Text};

use crate::answer::{Gate, Health};
use crate::health::{Check, Kind};
use crate::query::{self, Asked, QueryError};
use crate::query_texts::{LAST_RESORT, figures, note, outcome, reason, stand, unanswered};
use crate::settings::Policy;
use crate::tree_texts as words;
use crate::zone::{Note, Record, Routing, Zone};
use crate::zone_texts::clipped;

/// The longest text of a zone, in bytes. Ours: some 2,000 records as AWS prints them, 250 bytes each, or 5,600 of the
/// shortest; all of it is read anew at each key, in time that grows with its length.
pub const TEXT_MAX: usize = 512 * 1_024;
/// The longest question, in bytes. Ours: a name has at most 255.
pub const QUESTION_MAX: usize = 1_024;
/// The most records drawn. Ours.
pub const LINES_MAX: usize = 200;
/// The most checks with a button. Ours.
pub const SWITCHES_MAX: usize = 48;
/// The longest name shown whole, in letters: a name of the DNS has no more.
const LETTERS_MAX: usize = 255;
/// The longest message shown whole, in letters.
const MESSAGE_MAX: usize = 400;
/// The most notes on a zone. Ours.
const NOTES_MAX: usize = 8;
/// How many of those that answer the sentence names.
const TOLD_MAX: usize = 4;

/// A zone to begin with, and a question about it.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Its name.
    pub name: Text,
    /// What there is to see, in a sentence or two.
    pub note: Text,
    /// The zone as JSON.
    pub zone: &'static str,
    /// The question.
    pub question: &'static str,
}

const SEOUL: &str = "app.example.com A from=ap-northeast-2";

/// The examples; the panel opens with the first.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: words::EXAMPLE_REGION,
        note: words::EXAMPLE_REGION_NOTE,
        zone: include_str!("zones/region.json"),
        question: SEOUL,
    },
    Example {
        name: words::EXAMPLE_STUCK,
        note: words::EXAMPLE_STUCK_NOTE,
        zone: include_str!("zones/stuck.json"),
        question: SEOUL,
    },
    Example {
        name: words::EXAMPLE_UNCHECKED,
        note: words::EXAMPLE_UNCHECKED_NOTE,
        zone: include_str!("zones/unchecked.json"),
        question: SEOUL,
    },
    Example {
        name: words::EXAMPLE_CALCULATED,
        note: words::EXAMPLE_CALCULATED_NOTE,
        zone: include_str!("zones/calculated.json"),
        question: "app.example.com A",
    },
    Example {
        name: words::EXAMPLE_PRIVATE,
        note: words::EXAMPLE_PRIVATE_NOTE,
        zone: include_str!("zones/private.json"),
        question: "api.corp.example A from=ap-northeast-1",
    },
    Example {
        name: words::EXAMPLE_FAILOVER,
        note: words::EXAMPLE_FAILOVER_NOTE,
        zone: include_str!("zones/failover.json"),
        question: SEOUL,
    },
];

/// A kept text as question and zone, the question on its first line; without one those of the first example.
#[must_use]
pub fn draft(kept: &str) -> (String, String) {
    let (question, zone) = kept.split_once('\n').unwrap_or((EXAMPLES[0].question, EXAMPLES[0].zone));
    (question.to_owned(), zone.to_owned())
}

/// A question and a zone as one text to keep, which [`draft`] takes apart.
#[must_use]
pub fn kept(question: &str, zone: &str) -> String {
    format!("{question}\n{zone}")
}

/// The example that stands there untouched, by its place in [`EXAMPLES`].
#[must_use]
pub fn example(question: &str, zone: &str) -> Option<usize> {
    EXAMPLES.iter().position(|example| example.question == question && example.zone == zone)
}

/// Why nothing is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The zone has so many bytes.
    Zone(usize),
    /// The question has so many bytes.
    Question(usize),
    /// It cannot be answered.
    Query(QueryError),
}

impl Wrong {
    /// What is wrong, in a line: what the command line says too, save for the length of the texts, which is the panel's.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Zone(found) => words::zone_too_long(lang, *found, TEXT_MAX),
            Self::Question(found) => words::question_too_long(lang, *found, QUESTION_MAX),
            Self::Query(error) => clipped(&error.message(lang), MESSAGE_MAX),
        }
    }

    /// Whether it is the question, not the zone.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        !matches!(self, Self::Zone(_) | Self::Query(QueryError::Zone(_)))
    }
}

/// Reads a zone and a question as they were typed.
///
/// # Errors
///
/// What is too long, cannot be read, or breaks a rule.
pub fn read(zone: &str, question: &str) -> Result<Asked, Wrong> {
    if zone.len() > TEXT_MAX {
        return Err(Wrong::Zone(zone.len()));
    }
    if question.len() > QUESTION_MAX {
        return Err(Wrong::Question(question.len()));
    }
    query::ask(zone, question).map_err(Wrong::Query)
}

/// What has a health of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A health check, by its id.
    Check(String),
    /// What an alias points to outside the zone, by its name.
    Target(String),
}

/// What was turned by hand, each once, and into what: healthy or not.
pub type Turns = Vec<(Source, bool)>;

impl Source {
    /// Its id or name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Check(name) | Self::Target(name) => name,
        }
    }

    fn is_healthy(&self, zone: &Zone) -> bool {
        match self {
            Self::Check(id) => zone.checks.is_healthy(id),
            Self::Target(name) => zone.checks.is_target_healthy(name),
        }
    }
}

/// Everything in a zone that has a health of its own: by the records in their order, each calculated check followed by
/// those it counts, then what else the text gives a health.
#[must_use]
pub fn sources(zone: &Zone) -> Vec<Source> {
    let mut found = Found::default();
    let is_of_zone = |record: &Record, target: &str| !zone.group(target, &record.kind).is_empty();
    for record in &zone.records {
        if let Some(id) = &record.check {
            found.add(CHECK, id);
            if let Some(Check { kind: Kind::Calculated(children, _), .. }) = zone.checks.checks.get(id) {
                children.iter().for_each(|child| found.add(CHECK, child));
            }
        }
        let evaluated = record.alias.as_ref().filter(|alias| alias.evaluates && !is_of_zone(record, &alias.target));
        evaluated.into_iter().for_each(|alias| found.add(TARGET, &alias.target));
    }
    // A name with a dot may be meant as a target; then no record hangs on a check of that id.
    let others = zone.checks.checks.keys().filter(|id| !zone.checks.outside.contains_key(&crate::zone::domain(id)));
    others.for_each(|id| found.add(CHECK, id));
    found.list
}

const CHECK: &str = "check";
const TARGET: &str = "target";

/// What was found, each once, in the order it was.
#[derive(Default)]
struct Found<'a> {
    /// By sort and name: the kind of map that the health of groups is kept in, so that there is one in the bundle.
    seen: BTreeMap<(&'a str, &'a str), bool>,
    list: Vec<Source>,
}

impl<'a> Found<'a> {
    fn add(&mut self, sort: &'static str, name: &'a str) {
        if self.seen.insert((sort, name), true).is_none() {
            let make = if sort == CHECK { Source::Check } else { Source::Target };
            self.list.push(make(name.to_owned()));
        }
    }
}

/// The zone with what was turned by hand.
#[must_use]
pub fn turned(zone: &Zone, turns: &Turns) -> Zone {
    let mut zone = zone.clone();
    for (source, is_healthy) in turns {
        let check = Check { kind: Kind::Endpoint(Some(*is_healthy)), is_inverted: false, is_disabled: false };
        match source {
            Source::Check(id) => drop(zone.checks.checks.insert(id.clone(), check)),
            Source::Target(name) => {
                zone.checks.targets.remove(name);
                zone.checks.outside.insert(name.clone(), check);
            }
        }
    }
    zone
}

/// Turns one more by hand. What then says the same as without that is not held any more.
#[must_use]
pub fn turn(zone: &Zone, turns: &Turns, source: &Source) -> Turns {
    let wanted = !source.is_healthy(&turned(zone, turns));
    let mut next = turns.clone();
    next.retain(|(other, _)| other != source);
    if source.is_healthy(&turned(zone, &next)) != wanted {
        next.push((source.clone(), wanted));
    }
    next
}

/// What a zone answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What comes back, in a sentence.
    pub answer: String,
    /// What can be turned, in the order of [`sources`], at most [`SWITCHES_MAX`].
    pub switches: Vec<Switch>,
    /// How many more there are; empty where that is all.
    pub switches_note: String,
    /// The groups that are chosen in; none where the zone has nothing to choose among.
    pub tree: Option<Group>,
    /// What is left out, and where figures come from.
    pub notes: Vec<String>,
}

/// A check or a target with its health.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    /// Its id or name.
    pub name: String,
    /// What sort it is.
    pub kind: String,
    /// What it says.
    pub is_healthy: bool,
    /// Whether that was turned by hand.
    pub is_turned: bool,
}

/// Records of a name and a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Name and type.
    pub name: String,
    /// Their policy.
    pub policy: String,
    /// That none is healthy, or that nobody comes; empty otherwise.
    pub note: String,
    /// One for each record.
    pub branches: Vec<Branch>,
}

/// A record of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// Its set identifier, or its name if it has none.
    pub name: String,
    /// Its values, or where its alias leads; empty where [`Self::judged`] says that.
    pub value: String,
    /// Whether it counts as healthy.
    pub is_healthy: bool,
    /// What its health is judged by.
    pub judged: String,
    /// Its share of all queries; none where nobody comes to its group.
    pub share: Option<String>,
    /// Whether it has a part in the answer.
    pub is_taken: bool,
    /// Why it is the answer or not; empty where nobody comes to its group.
    pub why: String,
    /// What its alias leads to within the zone.
    pub below: Option<Group>,
}

/// Answers.
#[must_use]
pub fn shown(lang: Lang, asked: &Asked, turns: &Turns) -> Shown {
    let zone = turned(&asked.zone, turns);
    let answer = zone.answer(&asked.question);
    let gates = answer.gates.iter().peekable();
    let mut drawing = Drawing { lang, zone: &zone, health: Health::of(&zone), gates, left: LINES_MAX, is_cut: false };
    let tree = drawing.chosen();
    let taken = answer.records();
    let told = taken.iter().take(TOLD_MAX);
    let told: Vec<_> =
        told.map(|(at, total)| format!("{} {}", name(&zone.records[*at]), words::total(lang, *total))).collect();
    // What the text names, in its order: a check that is turned counts no children any more.
    let sources = sources(&asked.zone);
    let rest = sources.len().saturating_sub(SWITCHES_MAX);
    let switch = |source: &Source| Switch {
        name: clipped(source.name(), LETTERS_MAX),
        kind: match source {
            // What it is by the text, also while it is turned.
            Source::Check(id) => words::check_kind(lang, asked.zone.checks.checks.get(id)),
            Source::Target(_) => words::TARGET.get(lang).to_owned(),
        },
        is_healthy: source.is_healthy(&zone),
        is_turned: turns.iter().any(|(other, _)| other == source),
    };
    let mut notes = notes(lang, &zone.notes);
    notes.extend(stand(lang, asked, &answer).map(|text| format!("{text}.")));
    notes.extend(unanswered(lang, &answer).map(|step| format!("{}.", step.text)));
    notes.extend(drawing.is_cut.then(|| words::tree_cut(lang, LINES_MAX)));
    notes.extend(
        figures(lang, answer.gates.iter().flat_map(|gate| &gate.choices)).map(|step| format!("{}.", step.text)),
    );
    Shown {
        answer: words::answer(lang, &outcome(lang, asked, answer.outcome), &told, taken.len()),
        switches: sources.iter().take(SWITCHES_MAX).map(switch).collect(),
        switches_note: if rest > 0 { words::checks_cut(lang, rest) } else { String::new() },
        tree,
        notes,
    }
}

/// What there is to know of a zone, a line each.
fn notes(lang: Lang, notes: &[Note]) -> Vec<String> {
    let rest = notes.len().saturating_sub(NOTES_MAX);
    let first = notes.iter().take(NOTES_MAX).map(|it| format!("{}.", clipped(&note(lang, it), MESSAGE_MAX)));
    first.chain((rest > 0).then(|| words::notes_cut(lang, rest))).collect()
}

/// What draws the tree: the gates of the answer from the top, each followed by those below it.
struct Drawing<'a> {
    lang: Lang,
    zone: &'a Zone,
    health: Health,
    gates: Peekable<Iter<'a, Gate>>,
    /// How many records may still be drawn.
    left: usize,
    is_cut: bool,
}

impl Drawing<'_> {
    /// The group of the next gate.
    fn chosen(&mut self) -> Option<Group> {
        let gate = self.gates.next()?;
        let mut branches = Vec::new();
        let mut way = gate.way.clone();
        for choice in &gate.choices {
            if !self.has_room() {
                break;
            }
            let part = gate.share * choice.share;
            way.push(choice.record);
            let is_next = self.gates.peek().is_some_and(|next| next.way == way);
            way.pop();
            let below = if is_next { self.chosen() } else { self.behind(choice.record) };
            let is_taken = part > Exact::ZERO;
            let mut why = reason(self.lang, choice);
            if is_taken && !gate.is_last_resort && !self.health.is_healthy(choice.record) {
                why = format!("{why}. {}", words::DESPITE.get(self.lang));
            }
            let share = Some(words::share(self.lang, part));
            branches.push(Branch { share, is_taken, why, below, ..self.record(choice.record) });
        }
        let note = if gate.is_last_resort { LAST_RESORT.get(self.lang) } else { "" };
        let first = gate.choices.first()?.record;
        Some(self.group(first, note, branches))
    }

    /// What the alias of a record leads to where nobody comes: with the health that decided that.
    fn behind(&mut self, record: usize) -> Option<Group> {
        let zone = self.zone;
        let record = &zone.records[record];
        let group = zone.group(&record.alias.as_ref()?.target, &record.kind);
        let first = *group.first()?;
        let mut branches = Vec::new();
        for &member in group {
            if !self.has_room() {
                break;
            }
            let below = self.behind(member);
            branches.push(Branch { below, ..self.record(member) });
        }
        Some(self.group(first, words::NOBODY.get(self.lang), branches))
    }

    fn has_room(&mut self) -> bool {
        self.is_cut |= self.left == 0;
        self.left = self.left.saturating_sub(1);
        !self.is_cut
    }

    fn group(&self, first: usize, note: &str, branches: Vec<Branch>) -> Group {
        let record = &self.zone.records[first];
        Group {
            name: clipped(&format!("{} {}", record.name, record.kind), LETTERS_MAX),
            policy: words::routing(self.lang, policy(&record.routing)),
            note: note.to_owned(),
            branches,
        }
    }

    /// A record by itself.
    fn record(&self, at: usize) -> Branch {
        let record = &self.zone.records[at];
        let value = match &record.alias {
            // Where its target is judged, that says where it leads.
            Some(alias) if alias.evaluates => String::new(),
            Some(alias) => words::leads(self.lang, &clipped(&alias.target, LETTERS_MAX)),
            None => clipped(&record.values.join(", "), LETTERS_MAX),
        };
        Branch {
            name: name(record),
            value,
            is_healthy: self.health.is_healthy(at),
            judged: self.judged(record),
            share: None,
            is_taken: false,
            why: String::new(),
            below: None,
        }
    }

    /// What the health of a record is judged by.
    fn judged(&self, record: &Record) -> String {
        let (lang, checks) = (self.lang, &self.zone.checks);
        let check = record.check.as_ref();
        let check = check.map(|id| words::check_says(lang, &clipped(id, LETTERS_MAX), checks.is_healthy(id)));
        let target = record.alias.as_ref().map(|alias| {
            let name = clipped(&alias.target, LETTERS_MAX);
            let members = self.zone.group(&alias.target, &record.kind);
            match (alias.evaluates, members.len()) {
                (false, _) => words::NOT_EVALUATED.get(lang).to_owned(),
                (true, 0) => words::target_says(lang, &name, checks.is_target_healthy(&alias.target)),
                (true, all) => {
                    let healthy = members.iter().filter(|member| self.health.is_healthy(**member)).count();
                    words::members(lang, &name, healthy, all)
                }
            }
        });
        match (check, target) {
            (None, None) => words::NO_CHECK.get(lang).to_owned(),
            (Some(check), Some(_)) if record.alias.as_ref().is_some_and(|alias| !alias.evaluates) => check,
            (check, target) => check.into_iter().chain(target).collect::<Vec<_>>().join("; "),
        }
    }
}

/// A record as its line names it.
fn name(record: &Record) -> String {
    clipped(if record.set_id.is_empty() { &record.name } else { &record.set_id }, LETTERS_MAX)
}

const fn policy(routing: &Routing) -> Policy {
    match routing {
        Routing::Simple => Policy::Simple,
        Routing::Weighted(_) => Policy::Weighted,
        Routing::Failover(_) => Policy::Failover,
        Routing::Latency(..) => Policy::Latency,
        Routing::Geolocation(_) => Policy::Geolocation,
        Routing::Geoproximity(..) => Policy::Geoproximity,
        Routing::Multivalue => Policy::Multivalue,
        Routing::Ip(..) => Policy::IpBased,
    }
}

#[cfg(test)]
mod tests {
    use skylet_contract::Unmeasured;

    use super::*;
    use crate::answer::Outcome;

    #[test]
    fn what_is_kept_is_question_and_zone() {
        let first = &EXAMPLES[0];
        assert_eq!(draft(""), (first.question.to_owned(), first.zone.to_owned()), "nothing is kept yet");
        for (at, one) in EXAMPLES.iter().enumerate() {
            let (question, zone) = draft(&kept(one.question, one.zone));
            assert_eq!((question.as_str(), zone.as_str()), (one.question, one.zone));
            assert_eq!(super::example(&question, &zone), Some(at));
            assert_eq!(super::example("", &zone), None, "another question");
            assert_eq!(super::example(&question, &format!("{zone} ")), None, "touched");
        }
        assert_eq!(draft("\n"), (String::new(), String::new()), "all was deleted");
    }

    fn example(at: usize) -> Asked {
        read(EXAMPLES[at].zone, EXAMPLES[at].question)
            .unwrap_or_else(|wrong| panic!("{at}: {}", wrong.message(Lang::En)))
    }

    fn check(id: &str) -> Source {
        Source::Check(id.to_owned())
    }

    /// Every line of a tree: depth, name, whether healthy, share.
    fn lines(shown: &Shown) -> Vec<String> {
        fn of(group: &Group, depth: usize, lines: &mut Vec<String>) {
            for branch in &group.branches {
                let health = if branch.is_healthy { "up" } else { "down" };
                let share = branch.share.as_deref().unwrap_or("-");
                lines.push(format!("{}{} {health} {share}", "> ".repeat(depth), branch.name));
                branch.below.iter().for_each(|below| of(below, depth + 1, lines));
            }
        }
        let mut lines = Vec::new();
        shown.tree.iter().for_each(|tree| of(tree, 0, &mut lines));
        lines
    }

    fn told(at: usize, turns: &Turns) -> Vec<String> {
        lines(&shown(Lang::En, &example(at), turns))
    }

    #[test]
    fn a_dead_group_backs_out_into_the_other_region() {
        // Both of Seoul are dead, so its alias is; Virginia has 90 of 100 and 10 of 100.
        assert_eq!(
            told(0, &Turns::new()),
            [
                "seoul down 0 %",
                "> seoul-a down -",
                "> seoul-b down -",
                "virginia up 100 %",
                "> virginia-a up 9/10 = 90 %",
                "> virginia-b up 1/10 = 10 %",
            ]
        );
        let shown = shown(Lang::En, &example(0), &Turns::new());
        assert_eq!(
            shown.answer,
            "app.example.com A, asked from ap-northeast-2: there is an answer. By record: virginia-a 9/10 = 90 %, virginia-b 1/10 = 10 %."
        );
        let tree = shown.tree.expect("a tree");
        assert_eq!((tree.name.as_str(), tree.policy.as_str()), ("app.example.com A", "latency routing"));
        assert_eq!(tree.branches[0].judged, "target seoul.example.com: 0 of 2 records healthy");
        assert_eq!(tree.branches[0].why, "left out as unhealthy");
        assert_eq!(tree.branches[0].below.as_ref().expect("its group").note, "nobody comes here");
        assert!(shown.notes[0].starts_with("latencies are third-party figures"), "{:?}", shown.notes);
    }

    #[test]
    fn turned_checks_move_the_shares_and_the_text_stays() {
        let asked = example(0);
        // One of Seoul comes back: all there, by that record alone.
        let turns = turn(&asked.zone, &Turns::new(), &check("hc-seoul-b"));
        let back = ["seoul up 100 %", "> seoul-a down 0 %", "> seoul-b up 100 %"];
        assert_eq!(told(0, &turns)[..3], back);
        let switches = shown(Lang::En, &asked, &turns).switches;
        let turned: Vec<_> = switches.iter().map(|switch| (switch.is_healthy, switch.is_turned)).collect();
        assert_eq!(turned, [(false, false), (true, true), (true, false), (true, false)]);
        // Turned again nothing is held by hand.
        assert_eq!(turn(&asked.zone, &turns, &check("hc-seoul-b")), Turns::new());
        // All four dead: both aliases are, all count as healthy, and in Seoul too: 70 and 30 of 100.
        let all = ["hc-virginia-a", "hc-virginia-b"];
        let dead = all.iter().fold(Turns::new(), |turns, id| turn(&asked.zone, &turns, &check(id)));
        assert_eq!(
            told(0, &dead)[..3],
            ["seoul down 100 %", "> seoul-a down 7/10 = 70 %", "> seoul-b down 3/10 = 30 %"]
        );
        let tree = shown(Lang::En, &asked, &dead).tree.expect("a tree");
        assert_eq!(tree.note, "none is healthy, so all count as healthy");
        assert_eq!(tree.branches[0].below.as_ref().expect("its group").note, tree.note, "last resort below too");
    }

    #[test]
    fn examples_show_what_they_say() {
        // Nobody looks at the group: 7/10 and 3/10 of people get dead addresses.
        let stuck = ["seoul up 100 %", "> seoul-a down 7/10 = 70 %", "> seoul-b down 3/10 = 30 %", "virginia up 0 %"];
        assert_eq!(told(1, &Turns::new())[..4], stuck);
        // 10 of 10, since the others are left out.
        assert_eq!(
            told(2, &Turns::new())[..4],
            ["seoul up 100 %", "> seoul-a down 0 %", "> seoul-b down 0 %", "> seoul-c up 100 %"]
        );
        // One of three, two are needed: with the database there are two.
        assert_eq!(told(3, &Turns::new()), ["primary down 0 %", "sorry-page up 100 %"]);
        let asked = example(3);
        let turns = turn(&asked.zone, &Turns::new(), &check("database"));
        assert_eq!(told(3, &turns), ["primary up 100 %", "sorry-page up 0 %"]);
        let kinds = shown(Lang::En, &asked, &turns).switches.into_iter().map(|switch| switch.kind);
        let expected = ["2 or more of 3", "3 of 16 checkers", "endpoint", "CloudWatch alarm, insufficient data"];
        assert_eq!(kinds.collect::<Vec<_>>(), expected);
        // Each button keeps its check, also below one that counts no children any more.
        let names = |turns: &Turns| shown(Lang::En, &asked, turns).switches.into_iter().map(|switch| switch.name);
        for source in sources(&asked.zone) {
            let turns = turn(&asked.zone, &Turns::new(), &source);
            assert!(names(&turns).eq(["service", "web", "database", "queue-alarm"]), "{}", source.name());
        }
        // What is turned by hand hangs on its children no more.
        let held = turn(&asked.zone, &turn(&asked.zone, &turns, &check("service")), &check("queue-alarm"));
        assert_eq!(told(3, &held), ["primary down 0 %", "sorry-page up 100 %"]);
        // Tokyo is nearer to Seoul than to Singapore; without Seoul there is Singapore.
        assert_eq!(told(4, &Turns::new()), ["seoul up 100 %", "singapore up 0 %"]);
        // Asia lives by its secondary, which stands in Virginia; with that dead too its primary is the last resort.
        let both = ["asia up 100 %", "> asia-first down 0 %", "> asia-second up 100 %", "america up 0 %"];
        assert_eq!(told(5, &Turns::new())[..4], both);
        let turns = turn(&example(5).zone, &Turns::new(), &check("hc-virginia"));
        assert_eq!(told(5, &turns)[..3], ["asia down 100 %", "> asia-first down 100 %", "> asia-second down 0 %"]);
    }

    #[test]
    fn targets_outside_the_zone_can_be_turned_too() {
        let zone = r#"{"name":"example.com","ResourceRecordSets":[
            {"Name":"app.example.com","Type":"A","SetIdentifier":"p","Failover":"PRIMARY","HealthCheckId":"c",
             "AliasTarget":{"DNSName":"LB.elb.example.net.","EvaluateTargetHealth":true}},
            {"Name":"app.example.com","Type":"A","SetIdentifier":"s","Failover":"SECONDARY","TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"}]}],
            "health":{"lb.elb.example.net":{"groups":[{"healthy":1,"targets":2}]}}}"#;
        let asked = read(zone, "app.example.com").expect("a zone");
        let target = Source::Target("lb.elb.example.net".to_owned());
        assert_eq!(sources(&asked.zone), [check("c"), target.clone()]);
        let of = |turns: &Turns| shown(Lang::En, &asked, turns).tree.expect("a tree").branches.remove(0);
        assert_eq!(of(&Turns::new()).judged, "check c: healthy; target lb.elb.example.net: healthy");
        let turns = turn(&asked.zone, &Turns::new(), &target);
        assert_eq!(of(&turns).judged, "check c: healthy; target lb.elb.example.net: unhealthy");
        assert!(!of(&turns).is_taken && of(&Turns::new()).is_taken);
        assert_eq!(turn(&asked.zone, &turns, &target), Turns::new(), "back to the target groups");
    }

    #[test]
    fn an_area_answers_though_it_is_dead_and_says_so() {
        let set = |id: &str, code: &str| {
            format!(
                r#"{{"Name":"a.example.com","Type":"A","SetIdentifier":"{id}","GeoLocation":{{"CountryCode":"{code}"}},"HealthCheckId":"{id}","TTL":60,"ResourceRecords":[{{"Value":"192.0.2.1"}}]}}"#
            )
        };
        let zone = format!(
            r#"{{"ResourceRecordSets":[{},{}],"health":{{"kr":"unhealthy"}}}}"#,
            set("kr", "KR"),
            set("jp", "JP")
        );
        let asked = read(&zone, "a.example.com A from=KR").expect("a zone");
        let tree = shown(Lang::En, &asked, &Turns::new()).tree.expect("a tree");
        assert!(tree.branches[0].why.ends_with("all that apply are unhealthy, so it is this one all the same"));
        assert_eq!(tree.note, "", "one is healthy, for others");
        // For nobody: the groups are there, and no share.
        let asked = read(&zone, "a.example.com A from=US").expect("a zone");
        let shown = shown(Lang::En, &asked, &Turns::new());
        assert_eq!(
            (shown.answer.as_str(), lines(&shown).len()),
            ("a.example.com A, asked from US: there is no answer (NODATA).", 2)
        );
    }

    #[test]
    fn what_is_wrong_is_what_the_command_line_says() {
        for (zone, words) in [
            ("[]", "app.example.com"),
            (r#"{"ResourceRecordSets":[]}"#, ""),
            (EXAMPLES[0].zone, "app.example.com A here"),
            (EXAMPLES[0].zone, "app.example.com A from=atlantis"),
            (EXAMPLES[0].zone, "app.example.com A subnet=x"),
            (&EXAMPLES[0].zone.replace("\"Weight\": 90", "\"Weight\": 256"), ""),
        ] {
            for lang in Lang::ALL {
                let found = read(zone, words).expect_err(words).message(lang);
                let measure = crate::GUIDE.measure.expect("measures").of;
                let (Unmeasured::Text(said) | Unmeasured::Query(said)) =
                    measure(zone, Some(words), lang).expect_err("the same");
                assert_eq!(found, said);
            }
        }
        // Without a question the names are told that one may be about.
        let set = |name: &str| {
            format!(r#"{{"Name":"{name}","Type":"A","TTL":1,"ResourceRecords":[{{"Value":"192.0.2.1"}}]}}"#)
        };
        let two = format!(r#"{{"ResourceRecordSets":[{},{}]}}"#, set("b.c.d"), set("a.c.d"));
        let found = read(&two, " ").expect_err("two names");
        assert_eq!(found.message(Lang::En), "say which name is asked for: a.c.d A, b.c.d A");
        assert!(found.is_question(), "it is the question that is wanted");
        // A text that ends too soon is told by its own last line, not by the question behind it.
        let cut = EXAMPLES[0].zone.trim_end().strip_suffix('}').expect("its end").trim_end();
        let found = read(cut, "app.example.com").expect_err("no end").message(Lang::En);
        assert!(
            found.starts_with(&format!("not JSON: EOF while parsing an object at line {}", cut.lines().count())),
            "{found}"
        );
        assert!(
            !read(cut, "").expect_err("no end").is_question()
                && read(EXAMPLES[0].zone, "x y z").expect_err("z").is_question()
        );
    }

    /// A chain of `groups` names with `width` weighted records each, which all lead to the next.
    fn wide(groups: usize, width: usize) -> String {
        let set = |group: usize, at: usize| {
            let end = match group + 1 == groups {
                true => r#""TTL":1,"ResourceRecords":[{"Value":"192.0.2.1"}]"#.to_owned(),
                false => format!(r#""AliasTarget":{{"DNSName":"g{}.a.b","EvaluateTargetHealth":true}}"#, group + 1),
            };
            format!(
                r#"{{"Name":"g{group}.a.b","Type":"A","SetIdentifier":"{at}","Weight":1,"HealthCheckId":"{group}-{at}",{end}}}"#
            )
        };
        let sets: Vec<_> = (0..groups).flat_map(|group| (0..width).map(move |at| set(group, at))).collect();
        format!(r#"{{"ResourceRecordSets":[{}]}}"#, sets.join(","))
    }

    #[test]
    fn no_text_is_too_large_or_too_odd() {
        let long = format!("{}{}", EXAMPLES[0].zone, " ".repeat(1 << 20));
        assert_eq!(read(&long, ""), Err(Wrong::Zone(long.len())));
        assert_eq!(read("", &"x".repeat(2_000)), Err(Wrong::Question(2_000)));
        for open in ["[", "{\"a\":", "[{\"health\":"] {
            let deep = open.repeat(TEXT_MAX / open.len());
            assert!(read(&deep, "").expect_err("deep").message(Lang::Ko).contains("recursion limit"));
        }
        for odd in [
            "",
            "\0",
            "\u{fffd}",
            "{\"\0\":\"\u{fffd}\"}",
            "\u{feff}{}",
            "1e999",
            "{\"ResourceRecordSets\":[\"\\ud800\"]}",
        ] {
            let message = read(odd, odd).expect_err(odd).message(Lang::En);
            assert!(!message.is_empty() && message.chars().count() <= MESSAGE_MAX + 1, "{message}");
        }
        let name = "n".repeat(50_000);
        let zone = format!(r#"{{"ResourceRecordSets":[{{"Name":"{name}"}}]}}"#);
        let message = read(&zone, "").expect_err("a name").message(Lang::En);
        assert_eq!(message.chars().count(), MESSAGE_MAX + 1, "a long name is cut");
    }

    #[test]
    fn a_wide_zone_is_cut_and_says_so() {
        // 12 + 144 + 1,728 records drawn would be 1,884.
        let asked = read(&wide(3, 12), "g0.a.b").unwrap_or_else(|wrong| panic!("{}", wrong.message(Lang::En)));
        let shown = shown(Lang::En, &asked, &Turns::new());
        assert_eq!(lines(&shown).len(), LINES_MAX);
        assert_eq!(shown.notes[0], "Only the first 200 lines are drawn.");
        assert!(
            shown.answer.ends_with("0 1/12 ~ 8.33 %, 1 1/12 ~ 8.33 %, 2 1/12 ~ 8.33 %, 3 1/12 ~ 8.33 % and 8 more."),
            "{}",
            shown.answer
        );
        assert_eq!(shown.switches.len(), 36);
        // As many short records as the text may have: each is looked at, none is alone too many.
        let set = |at: usize| {
            format!(
                r#"{{"Name":"n{at}","Type":"MX","TTL":1,"HealthCheckId":"{at}","ResourceRecords":[{{"Value":"b"}}]}}"#
            )
        };
        let sets: Vec<_> = (0..5_500).map(set).collect();
        let many = format!(r#"{{"ResourceRecordSets":[{}]}}"#, sets.join(","));
        assert!(many.len() < TEXT_MAX, "{}", many.len());
        let asked = read(&many, "n5499 MX").unwrap_or_else(|wrong| panic!("{}", wrong.message(Lang::En)));
        assert_eq!(asked.zone.answer(&asked.question).outcome, Outcome::Found);
        let shown = super::shown(Lang::En, &asked, &Turns::new());
        let rest = "5452 more health checks have no button here.";
        assert_eq!((shown.switches.len(), shown.switches_note.as_str()), (SWITCHES_MAX, rest));
        assert!(shown.notes.is_empty(), "nothing of the records is left out: {:?}", shown.notes);
        // What was turned under an earlier text is no check of this one.
        let turns = vec![(check("gone"), false), (check("gone too"), true)];
        assert_eq!(super::shown(Lang::En, &asked, &turns).switches_note, rest);
    }

    #[test]
    fn both_languages_say_it() {
        for example in 0..EXAMPLES.len() {
            let asked = self::example(example);
            let korean = shown(Lang::Ko, &asked, &Turns::new());
            let english = shown(Lang::En, &asked, &Turns::new());
            assert_eq!(korean.switches.len(), english.switches.len());
            assert!(korean.answer.contains("물으면") && english.answer.contains("asked from"));
        }
    }
}
