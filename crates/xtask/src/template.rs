//! Texts with variables, repetitions and chance, for new widgets and for the stand-ins.
//!
//! `@{name}` is a variable, `@<2..9>` a number, `@(one;;other)@` one of some texts. A line `//@ each list`,
//! `//@ times 9`, `//@ if name` or `//@ any` begins a block and `//@ end` ends it; `//@ or` parts the choices of `any`.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

/// What a template knows: texts by name, and lists of things that know more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope {
    texts: BTreeMap<String, String>,
    lists: BTreeMap<String, Vec<Self>>,
}

impl Scope {
    /// Sets a text.
    pub(crate) fn set(&mut self, name: &str, text: impl Into<String>) {
        self.texts.insert(name.to_owned(), text.into());
    }

    /// Sets a list.
    pub(crate) fn list(&mut self, name: &str, items: Vec<Self>) {
        self.lists.insert(name.to_owned(), items);
    }

    /// A text.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }
}

/// Chance that is the same every time: a linear congruential generator.
#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of a number.
    pub(crate) fn new(seed: usize) -> Self {
        let mut dice = Self(seed as u64 ^ 0x9e37_79b9_7f4a_7c15);
        // Seeds beside each other give first numbers beside each other.
        for _ in 0..4 {
            dice.below(2);
        }
        dice
    }

    /// A whole number below `end`, which is at least one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let upper = usize::try_from(self.0 >> 33).unwrap_or_default();
        upper % end.max(1)
    }

    /// Puts items into another order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

/// A template, taken apart.
enum Part<'a> {
    Line(&'a str),
    Each(&'a str, Vec<Self>),
    Times(usize, Vec<Self>),
    If(&'a str, Vec<Self>),
    Any(Vec<Vec<Self>>),
}

/// Fills a template.
pub(crate) fn fill(template: &str, scope: &Scope, dice: &mut Dice) -> Result<String> {
    let (parts, end) = parse(&mut template.lines())?;
    if let Some(end) = end {
        bail!("found //@ {end} outside a block");
    }
    let mut out = String::new();
    write(&parts, &mut vec![scope], dice, &mut out)?;
    Ok(out)
}

/// The parts up to the directive that ends the block, and that directive.
fn parse<'a>(lines: &mut std::str::Lines<'a>) -> Result<(Vec<Part<'a>>, Option<&'a str>)> {
    let mut parts = Vec::new();
    while let Some(line) = lines.next() {
        let Some(directive) = line.trim_start().strip_prefix("//@ ") else {
            parts.push(Part::Line(line));
            continue;
        };
        let (word, name) = directive.split_once(' ').unwrap_or((directive, ""));
        parts.push(match word {
            "end" | "or" => return Ok((parts, Some(word))),
            "each" => Part::Each(name, block(lines)?),
            "times" => Part::Times(name.parse().with_context(|| format!("found times {name}"))?, block(lines)?),
            "if" => Part::If(name, block(lines)?),
            "any" => Part::Any(blocks(lines)?),
            _ => bail!("found //@ {directive}; expected each, times, if, any, or, end"),
        });
    }
    Ok((parts, None))
}

fn block<'a>(lines: &mut std::str::Lines<'a>) -> Result<Vec<Part<'a>>> {
    match parse(lines)? {
        (parts, Some("end")) => Ok(parts),
        (_, found) => bail!("found {found:?} where a block should end"),
    }
}

fn blocks<'a>(lines: &mut std::str::Lines<'a>) -> Result<Vec<Vec<Part<'a>>>> {
    let mut blocks = Vec::new();
    loop {
        let (parts, end) = parse(lines)?;
        blocks.push(parts);
        match end {
            Some("or") => {}
            Some(_) => return Ok(blocks),
            None => bail!("found no end of //@ any"),
        }
    }
}

fn write(parts: &[Part<'_>], scopes: &mut Vec<&Scope>, dice: &mut Dice, out: &mut String) -> Result<()> {
    for part in parts {
        match part {
            Part::Line(line) => {
                inline(line, scopes, dice, out)?;
                out.push('\n');
            }
            Part::Each(name, parts) => {
                let items = scopes.iter().rev().find_map(|scope| scope.lists.get(*name));
                for item in items.with_context(|| format!("no list {name}"))? {
                    scopes.push(item);
                    write(parts, scopes, dice, out)?;
                    scopes.pop();
                }
            }
            Part::Times(count, parts) => {
                for number in 0..*count {
                    let mut turn = Scope::default();
                    turn.set("n", number.to_string());
                    let mut inner = scopes.clone();
                    inner.push(&turn);
                    write(parts, &mut inner, dice, out)?;
                }
            }
            Part::If(name, parts) => {
                if scopes.iter().any(|scope| scope.get(name).is_some()) {
                    write(parts, scopes, dice, out)?;
                }
            }
            Part::Any(blocks) => write(&blocks[dice.below(blocks.len())], scopes, dice, out)?,
        }
    }
    Ok(())
}

/// Fills one line, or one of some texts.
fn inline(line: &str, scopes: &[&Scope], dice: &mut Dice, out: &mut String) -> Result<()> {
    const MARKS: [(&str, &str); 3] = [("@{", "}"), ("@<", ">"), ("@(", ")@")];
    let first = MARKS.iter().filter_map(|marks| Some((line.find(marks.0)?, marks))).min();
    let Some((at, (begin, end))) = first else {
        out.push_str(line);
        return Ok(());
    };
    out.push_str(&line[..at]);
    let rest = &line[at + begin.len()..];
    let (inside, after) = rest.split_once(end).with_context(|| format!("found no {end} in: {rest}"))?;
    match *begin {
        "@{" => {
            let text = scopes.iter().rev().find_map(|scope| scope.get(inside));
            out.push_str(text.with_context(|| format!("no variable {inside}"))?);
        }
        "@<" => {
            let ends = inside.split_once("..").and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
            let (low, high): (usize, usize) = ends.with_context(|| format!("found @<{inside}>; expected @<2..9>"))?;
            out.push_str(&(low + dice.below(high + 1 - low)).to_string());
        }
        _ => {
            let texts: Vec<_> = inside.split(";;").collect();
            inline(texts[dice.below(texts.len())], scopes, dice, out)?;
        }
    }
    inline(after, scopes, dice, out)
}
