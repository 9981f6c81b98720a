//! The state link: `1;item=4.5+KB;requests=20`, the reader's state as short text.
//!
//! A version number, then the settings that differ from that version's frozen defaults, in table order.
//! The same text is the snapshot a shell keeps. A published link keeps its meaning for ever: every
//! version's defaults stay in the widget, so a later change of a default does not change an old link.

use crate::issue::{Issue, LinkProblem, Problem};
use crate::setting::{Setting, Value};
use crate::settings::{defaults, read_into};

/// The longest link that is read, in bytes; a longer one is refused by name.
pub const MAX_LINK_BYTES: usize = 2_048;

/// The most settings a link may hold, so that reading one is a bounded amount of work and of notices.
pub const MAX_LINK_PARTS: usize = 64;

/// Name under which issues of the link as a whole are reported.
pub const LINK: &str = "state";

/// The defaults of one link version, by setting name, as canonical text.
pub type FrozenDefaults = &'static [(&'static str, &'static str)];

/// Writes the state, leaving out what the newest version's defaults already say.
#[must_use]
pub fn write(table: &[&Setting], versions: &[FrozenDefaults], values: &[Value]) -> String {
    let mut text = versions.len().to_string();
    let base = base_values(table, versions.last().copied().unwrap_or_default());
    for ((setting, value), default) in table.iter().zip(values).zip(&base) {
        if value != default {
            text.push(';');
            text.push_str(setting.name);
            text.push('=');
            text.push_str(&encode(&setting.write(value)));
        }
    }
    text
}

/// Reads a link. What cannot be read becomes the default of the link's own version, with an issue.
#[must_use]
pub fn read(table: &[&Setting], versions: &[FrozenDefaults], text: &str) -> (Vec<Value>, Vec<Issue>) {
    let refused = |problem| {
        let issue =
            Issue { setting: LINK.to_owned(), found: text.to_owned(), problem: Problem::Link(problem), used: None };
        (defaults(table), vec![issue])
    };
    if text.len() > MAX_LINK_BYTES {
        return refused(LinkProblem::TooLong);
    }
    let mut parts = text.split(';');
    let Some(version) = parts.next().and_then(|version| version.parse::<usize>().ok()).filter(|v| *v > 0) else {
        return refused(LinkProblem::Malformed);
    };
    let Some(frozen) = versions.get(version - 1) else {
        return refused(LinkProblem::Future);
    };
    let mut pairs = Vec::new();
    for part in parts {
        if pairs.len() == MAX_LINK_PARTS {
            return refused(LinkProblem::TooManyParts);
        }
        match part.split_once('=').and_then(|(name, value)| Some((name, decode(value)?))) {
            Some(pair) => pairs.push(pair),
            None => return refused(LinkProblem::Malformed),
        }
    }
    let fallback = base_values(table, frozen);
    let mut values = fallback.clone();
    let pairs: Vec<_> = pairs.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let issues = read_into(&mut values, table, &fallback, &pairs);
    (values, issues)
}

fn base_values(table: &[&Setting], frozen: FrozenDefaults) -> Vec<Value> {
    let mut values = defaults(table);
    let current = values.clone();
    // A frozen name that is no setting any more is passed over with an issue that concerns nobody.
    read_into(&mut values, table, &current, frozen);
    values
}

/// Percent-encodes for a fragment or a query: letters, digits and `-._~` stay, a space becomes `+`.
#[must_use]
pub fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            _ => {
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out
}

/// Reads what [`encode`] wrote; none if it is cut short or no UTF-8.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'+' => b' ',
            b'%' => hex(bytes.next()?)? * 16 + hex(bytes.next()?)?,
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoding_reads_back_and_stays_plain_where_it_can() {
        for text in ["4.5 KB", "20/min", "100", "가 & =;#%", ""] {
            let encoded = encode(text);
            assert!(encoded.bytes().all(|b| b.is_ascii_graphic() && !b";=&#".contains(&b)), "{encoded}");
            assert_eq!(decode(&encoded).as_deref(), Some(text), "{encoded}");
        }
        assert_eq!(encode("4.5 KB"), "4.5+KB", "readable");
        assert_eq!(decode("%4"), None, "cut short");
        assert_eq!(decode("%ff"), None, "not UTF-8");
    }
}
