//! Damaged price lists without end: what must hold of the reader whatever it is given.
//!
//! `tests/fuzz.rs` runs a fixed number of cases and compares what is read with `serde_json`; `cargo xtask facts fuzz` runs as
//! many as wanted. A case is made of its seed and number alone, so that one that fails fails again.

use std::io::{self, Read};

use skylet_units::{Date, Dice};

use crate::catalog::Catalog;
use crate::problem::Result;
use crate::proposal::{Class, Source, propose};
use crate::reading::{NEW_MAX, Reading};
use crate::{file, sample, write};

/// How many cases ended in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Read in spite of the damage.
    pub read: u64,
    /// Of these, so that a price would change without being accepted.
    pub changed: u64,
    /// Refused with a message.
    pub refused: u64,
}

/// Texts that stand in the place of others.
const ODD: &[&str] = &[
    "\"-1\"",
    "\"NaN\"",
    "\"1e999\"",
    "\"1e-7\"",
    "\"0\"",
    "\"Inf\"",
    "\"\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"v2.0\"",
    "\"USD\"",
    "\"AmazonDynamoDB\"",
    "\"us-east-1\"",
    "\"18600\"",
    "\"Hrs\"",
    "\"0.0000001\"",
    "\"2026-02-30T00:00:00Z\"",
    "null",
    "true",
    "0",
    "-0.5e+3",
    "{}",
    "[]",
    "{\"a\":[{}]}",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "\u{feff}",
    ",",
    ":",
    "}",
    "\n",
];

/// Lists to damage: one of each form for every offer of a catalogue.
#[must_use]
pub fn bases(catalog: &Catalog) -> Vec<Vec<u8>> {
    let mut bases = Vec::new();
    for offer in catalog.offers() {
        let mut list = Vec::new();
        // Memory takes everything; were it not so, the list would be empty and every case refused.
        let _ = sample::write(catalog, offer, Date::from_days(20_700), 0, &mut list);
        bases.push(list);
        bases.push(sample::recorded(catalog, offer, Date::from_days(20_700)).into_bytes());
    }
    bases
}

/// Runs cases; `check` sees each with what was read.
///
/// # Errors
///
/// What did not hold, with the number of the case, and what `check` returns.
pub fn run(
    catalog: &Catalog,
    bases: &[Vec<u8>],
    seed: u64,
    cases: std::ops::Range<u64>,
    mut check: impl FnMut(&[u8], &Result<Reading>) -> std::result::Result<(), String>,
) -> std::result::Result<Counts, String> {
    let mut counts = Counts::default();
    for case in cases {
        let bytes = damaged(bases, seed, case);
        let reading = file::reading(catalog, || Ok(&bytes[..]));
        judge(catalog, &bytes, &reading, &mut counts)
            .and_then(|()| check(&bytes, &reading))
            .map_err(|problem| format!("seed {seed}, case {case}: {problem}"))?;
    }
    Ok(counts)
}

/// The list of a case.
#[must_use]
pub fn damaged(bases: &[Vec<u8>], seed: u64, case: u64) -> Vec<u8> {
    let mut dice = Dice::new(seed, &format!("case {case}"));
    let mut bytes = dice.pick(bases).cloned().unwrap_or_default();
    // Half of them are damaged once: what is hardly wrong is the harder case.
    for _ in 0..=dice.below(6).saturating_sub(2) {
        damage(&mut bytes, bases, &mut dice);
    }
    bytes
}

fn at(dice: &mut Dice, length: usize) -> usize {
    usize::try_from(dice.below(length as u64 + 1)).unwrap_or_default()
}

/// A short range.
fn range(dice: &mut Dice, length: usize, most: usize) -> std::ops::Range<usize> {
    let begin = at(dice, length);
    begin..(begin + at(dice, most)).min(length)
}

fn damage(bytes: &mut Vec<u8>, bases: &[Vec<u8>], dice: &mut Dice) {
    let length = bytes.len();
    match dice.below(16) {
        0 => {
            if let Some(byte) = bytes.get_mut(at(dice, length)) {
                *byte ^= 1 << dice.below(8);
            }
        }
        1 => drop(bytes.drain(range(dice, length, 40))),
        2 => bytes.truncate(at(dice, length)),
        3 => {
            let piece = bytes[range(dice, length, 400)].to_vec();
            let place = at(dice, length);
            bytes.splice(place..place, piece);
        }
        4 => {
            let other = dice.pick(bases).cloned().unwrap_or_default();
            let piece = other[range(dice, other.len(), 400)].to_vec();
            let place = range(dice, length, 400);
            bytes.splice(place, piece);
        }
        5 => {
            // A whole line again somewhere: rows and members are lines.
            let line = line_at(bytes, at(dice, length));
            let piece = bytes[line].to_vec();
            let place = line_at(bytes, at(dice, length)).start;
            bytes.splice(place..place, piece);
        }
        6 => drop(bytes.drain(line_at(bytes, at(dice, length)))),
        7..=9 => {
            // Another digit, most often in a price, a code or a time.
            let place = at(dice, length);
            let digit = bytes[place..].iter_mut().find(|byte| byte.is_ascii_digit());
            if let (Some(digit), Some(other)) = (digit, dice.pick(b"0123456789")) {
                *digit = *other;
            }
        }
        10 | 11 => {
            let from = text_at(bytes, at(dice, length));
            let piece = bytes[from].to_vec();
            let place = text_at(bytes, at(dice, length));
            bytes.splice(place, piece);
        }
        12 => price_at(bytes, dice),
        _ => {
            let odd = dice.pick(ODD).copied().unwrap_or_default();
            let place = text_at(bytes, at(dice, length));
            bytes.splice(place, odd.bytes());
        }
    }
}

/// Another digit at the end of a price, so that the list stays whole.
fn price_at(bytes: &mut [u8], dice: &mut Dice) {
    let place = at(dice, bytes.len());
    let is_price = |text: &[u8]| text.starts_with(b"\"0.");
    let Some(begin) = bytes[place..].windows(3).position(is_price).map(|after| place + after + 1) else { return };
    let end = text_at(bytes, begin - 1).end.saturating_sub(1);
    let digit = bytes.get_mut(begin..end).and_then(|price| price.iter_mut().rfind(|byte| matches!(byte, b'1'..=b'9')));
    if let (Some(digit), Some(other)) = (digit, dice.pick(b"123456789")) {
        *digit = *other;
    }
}

/// The line around a place, with its end.
fn line_at(bytes: &[u8], place: usize) -> std::ops::Range<usize> {
    let begin = bytes[..place].iter().rposition(|byte| *byte == b'\n').map_or(0, |before| before + 1);
    let end = bytes[place..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |after| place + after + 1);
    begin..end
}

/// The text in quotes after a place, with its quotes.
fn text_at(bytes: &[u8], place: usize) -> std::ops::Range<usize> {
    let next = |from: usize| bytes.get(from..)?.iter().position(|byte| *byte == b'"').map(|after| from + after);
    let Some(begin) = next(place) else { return place..place };
    next(begin + 1).map_or(place..place, |end| begin..end + 1)
}

/// Reads seven bytes at a time.
struct Sips<'a>(&'a [u8]);

impl Read for Sips<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = buffer.len().min(self.0.len()).min(7);
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

fn judge(
    catalog: &Catalog,
    bytes: &[u8],
    reading: &Result<Reading>,
    counts: &mut Counts,
) -> std::result::Result<(), String> {
    let slow = file::reading(catalog, || Ok(Sips(bytes)));
    match (reading, slow) {
        (Err(one), Err(other)) if *one == other => {
            counts.refused += 1;
            let message = one.to_string();
            if one.place.is_some_and(|place| place.byte > bytes.len() as u64) {
                return Err(format!("a place outside the file: {message}"));
            }
            if message.is_empty() || message.chars().any(char::is_control) || message.len() > 2_000 {
                return Err(format!("a message nobody can read: {message:?}"));
            }
            Ok(())
        }
        (Ok(reading), Ok(other)) if format!("{reading:?}") == format!("{other:?}") => {
            counts.read += 1;
            if reading.regions.is_empty() || reading.new.len() > NEW_MAX || reading.passes > 3 {
                return Err(format!("more than was promised: {reading:?}"));
            }
            accepted(catalog, reading, counts)
        }
        (one, other) => Err(format!("pieces make a difference: {one:?}\n{other:?}")),
    }
}

/// What would be written without being accepted can be written, and is no absurd change.
fn accepted(catalog: &Catalog, reading: &Reading, counts: &mut Counts) -> std::result::Result<(), String> {
    let retrieved = reading.published;
    let source = Source { name: "case".to_owned(), reading: reading.clone(), retrieved, sha256: "0".repeat(64) };
    let proposal = propose(catalog, source);
    let text = proposal.text();
    if text.lines().any(|line| line.len() > 2_000 || line.chars().any(char::is_control)) {
        return Err(format!("a difference nobody can read: {text:?}"));
    }
    if !proposal.is_allowed(false) {
        return Ok(());
    }
    let changes = proposal.lines.iter().filter(|line| line.class != Class::Unchanged).count();
    if changes * 20 > proposal.lines.len() {
        return Err(format!("too many changes: {}", proposal.text()));
    }
    counts.changed += u64::from(changes > 0);
    let after = write::after(catalog, &[proposal])?;
    for (before, after) in catalog.wanted(None).zip(after.wanted(None)) {
        let (old, new) = (before.value(), after.value());
        let times = skylet_units::Exact::whole(crate::proposal::ABSURD_TIMES);
        if new > old * times || new * times < old {
            return Err(format!("{}: {} became {}", before.id(), old.text(), new.text()));
        }
    }
    Ok(())
}
