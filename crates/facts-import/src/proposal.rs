//! What a price list would change: each price in one of five classes, and what is refused.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use skylet_facts_table::{Dates, in_sentence};
use skylet_units::{Date, Exact};

use crate::catalog::{Catalog, Wanted};
use crate::reading::{Form, Found, New, Price, Reading};

/// A price that is more than so many times the one before, or less than one part of so many, is absurd. AWS has halved
/// prices; a thousandfold is another unit.
pub const ABSURD_TIMES: i64 = 10;
/// More changed prices of a list than this, in percent, are refused.
pub const CHANGED_PERCENT_MAX: i64 = 5;

/// A list that was read, and its circumstances.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name of its file.
    pub name: String,
    /// What it says.
    pub reading: Reading,
    /// The day it was fetched.
    pub retrieved: Date,
    /// What it was, as 64 hex digits.
    pub sha256: String,
}

/// What became of a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Another price in the same unit.
    Price,
    /// Another unit: nothing can be said of the price.
    Unit,
    /// No row any more.
    Gone,
    /// The same price.
    Unchanged,
}

impl Class {
    const fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Unit => "unit",
            Self::Gone => "gone",
            Self::Unchanged => "unchanged",
        }
    }
}

/// What a list says of one price.
#[derive(Debug, Clone)]
pub struct Line {
    /// The fact's whole name.
    pub id: String,
    /// What became of it.
    pub class: Class,
    /// What is said of it.
    pub says: String,
    /// What is written, if anything is: not where the unit changed or the row is gone, whatever is accepted.
    pub change: Option<Change>,
}

/// New texts of a price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file of the fact, by its position in the catalogue.
    pub file: usize,
    /// The fact's name within its service.
    pub fact: String,
    /// Number and both sentences, if they change.
    pub texts: Option<Texts>,
    /// Its dates.
    pub dates: Dates,
}

/// A price and the sentences that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// The number.
    pub value: String,
    /// The Korean sentence.
    pub ko: String,
    /// The English sentence.
    pub en: String,
}

/// What one list would change.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The list.
    pub source: Source,
    /// Each price of its Regions, by name.
    pub lines: Vec<Line>,
    /// Why it is refused unless it is accepted.
    pub refused: Vec<String>,
    /// Why it is refused in any case.
    pub impossible: Vec<String>,
}

/// Compares a list with the facts.
#[must_use]
pub fn propose(catalog: &Catalog, source: Source) -> Proposal {
    let mut proposal = Proposal { source, lines: Vec::new(), refused: Vec::new(), impossible: Vec::new() };
    let offer = proposal.source.reading.offer.clone();
    for wanted in catalog.wanted(Some(&offer)) {
        if let Some(found) = proposal.source.reading.found.get(&wanted.id()).cloned() {
            let line = proposal.line(&wanted, &found);
            proposal.lines.push(line);
        }
    }
    proposal.lines.sort_by(|one, other| (one.class, &one.id).cmp(&(other.class, &other.id)));
    let changed = proposal.lines.iter().filter(|line| line.class != Class::Unchanged).count();
    let all = proposal.lines.len();
    if changed * 100 > all * usize::try_from(CHANGED_PERCENT_MAX).unwrap_or_default() {
        proposal.refused.push(format!("{changed} of {all} prices change; expected at most {CHANGED_PERCENT_MAX} %"));
    }
    proposal
}

impl Proposal {
    fn line(&mut self, wanted: &Wanted<'_>, found: &Found) -> Line {
        let id = wanted.id();
        match found {
            Found::Gone(why) => {
                self.refused.push(format!("{id} is gone: {why}"));
                Line { id, class: Class::Gone, says: why.clone(), change: None }
            }
            Found::Price(price) => match price.unit.as_ref().filter(|unit| **unit != wanted.row.unit) {
                Some(unit) => {
                    let says = format!("found {unit}; expected {} {}", wanted.row.unit, at(price));
                    self.refused.push(format!("{id} changes its unit: {says}"));
                    Line { id, class: Class::Unit, says, change: None }
                }
                None => self.price(wanted, price),
            },
        }
    }

    fn price(&mut self, wanted: &Wanted<'_>, price: &Price) -> Line {
        let (id, before, after) = (wanted.id(), wanted.value(), price.usd * wanted.times());
        let class = if before == after { Class::Unchanged } else { Class::Price };
        let since = price.effective.map(|day| format!(", since {day}")).unwrap_or_default();
        let (old, new) = (before.text(), after.text());
        let unit = &wanted.fact.unit;
        let percent = percent(before, after);
        let says = format!("{old} -> {new} {unit}{percent}{since} {}", at(price));
        if after < Exact::ZERO {
            self.impossible.push(format!("{id} is below nothing: {new} {unit} {}", at(price)));
        } else if is_absurd(before, after) {
            self.refused
                .push(format!("{id} changes more than {ABSURD_TIMES} times: {old} -> {new} {unit} {}", at(price)));
        }
        let change = self.change(wanted, price, (before, after));
        Line { id, class, says, change }
    }

    fn change(&mut self, wanted: &Wanted<'_>, price: &Price, (before, after): (Exact, Exact)) -> Option<Change> {
        let id = wanted.id();
        let dates = wanted.table.dates(wanted.fact)?;
        let (published, retrieved) = (self.source.reading.published, self.source.retrieved);
        let [was_published, was_checked, was_effective] =
            [&dates.published, &dates.checked, &dates.effective].map(|date| Date::read(date));
        if was_published.is_some_and(|was| published < was) {
            let was = dates.published;
            self.impossible.push(format!("{id} is from a later list: published {was}, this one {published}"));
            return None;
        }
        let effective = price.effective.unwrap_or(published);
        if before != after && effective > retrieved {
            self.refused.push(format!("{id} takes effect on {effective} only, after {retrieved}"));
            return None;
        }
        if before != after && was_checked.is_some_and(|was| published < was) {
            let was = &dates.checked;
            self.refused
                .push(format!("{id} was checked on {was}, after this list was published, and was {}", before.text()));
        }
        // A price that has not changed has held since the day that was known before.
        let effective =
            if before == after { was_effective.map_or(effective, |was| was.min(effective)) } else { effective };
        let checked = was_checked.map_or(retrieved, |was| was.max(retrieved));
        let text = |date: Date| date.to_string();
        let dates = Dates { published: text(published), checked: text(checked), effective: text(effective) };
        let texts = if before == after { None } else { Some(self.texts(wanted, after)?) };
        Some(Change { file: wanted.file, fact: wanted.fact.id.clone(), texts, dates })
    }

    /// The sentences say the number too, once each; the table was checked for that.
    fn texts(&mut self, wanted: &Wanted<'_>, after: Exact) -> Option<Texts> {
        let Some(value) = after.to_decimal() else {
            self.impossible.push(format!("{} has no end: {}", wanted.id(), after.text()));
            return None;
        };
        let old = skylet_facts_table::fraction(&wanted.fact.value).ok()?;
        let said = |sentence: &str| {
            let place = in_sentence(sentence, old).pop()?;
            Some(format!("{}{value}{}", &sentence[..place.start], &sentence[place.end..]))
        };
        Some(Texts { ko: said(&wanted.fact.ko)?, en: said(&wanted.fact.en)?, value: value.clone() })
    }

    /// Whether it may be written.
    #[must_use]
    pub const fn is_allowed(&self, accepts: bool) -> bool {
        self.impossible.is_empty() && (accepts || self.refused.is_empty())
    }

    /// The difference as people read it.
    #[must_use]
    pub fn text(&self) -> String {
        let Source { name, reading, retrieved, .. } = &self.source;
        let form = match reading.form {
            Form::Offer => "offer file",
            Form::Recorded => "recorded rows",
        };
        let regions: Vec<_> = reading.regions.iter().map(|(region, rows)| format!("{rows} of {region}")).collect();
        let mut out = format!(
            "{name}: {form} of {}, published {}, retrieved {retrieved}; rows: {}\n",
            reading.offer,
            reading.published,
            regions.join(", ")
        );
        let mut put = |line: String| writeln!(out, "  {line}").unwrap_or_default();
        for line in self.lines.iter().filter(|line| line.class != Class::Unchanged) {
            put(format!("{:<10} {}  {}", line.class.name(), line.id, line.says));
        }
        for New { name, code } in &reading.new {
            put(format!("new        {name}  [{code}]"));
        }
        if reading.new_more > 0 {
            put(format!("new        and {} more", reading.new_more));
        }
        let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
        for line in &self.lines {
            *counts.entry(line.class).or_default() += 1;
        }
        let count = |class| counts.get(&class).copied().unwrap_or_default();
        let all = [Class::Unchanged, Class::Price, Class::Unit, Class::Gone];
        let mut sums: Vec<_> = all.iter().map(|class| format!("{} {}", count(*class), class.name())).collect();
        sums.insert(3, format!("{} new", reading.new.len() + reading.new_more));
        put(sums.join(", "));
        for why in &self.impossible {
            put(format!("refused: {why}"));
        }
        for why in &self.refused {
            put(format!("refused without --accept: {why}"));
        }
        out
    }
}

/// Where a price stands; the rate code says in what.
fn at(price: &Price) -> String {
    format!("[{}] at {}", price.rate_code, price.place)
}

fn is_absurd(before: Exact, after: Exact) -> bool {
    let times = Exact::whole(ABSURD_TIMES);
    after > before * times || after * times < before
}

/// How much more or less, to a tenth of a percent.
fn percent(before: Exact, after: Exact) -> String {
    if before == Exact::ZERO || before == after {
        return String::new();
    }
    let ten = Exact::whole(10);
    let change = ((after - before) * Exact::whole(1_000) / before + Exact::new(1, 2)).floor() / ten;
    let sign = if change > Exact::ZERO { "+" } else { "" };
    format!(" ({sign}{} %)", change.text())
}
