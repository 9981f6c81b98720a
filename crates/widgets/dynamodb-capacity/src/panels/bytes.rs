//! The bytes of an item, attribute by attribute and, in texts, character by character.

use skylet_contract::Value;
use skylet_units::Lang;

use crate::item::{self, Attribute};
use crate::panel_texts as words;
use crate::settings::SIZE_MAX;

/// Most characters of a name or text shown one by one.
const CHARS_MAX: usize = 24;
/// Most attributes shown.
const ATTRIBUTES_MAX: usize = 40;

/// An item as it is shown, or why it cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bytes {
    /// The attributes, in the order written.
    pub rows: Vec<Row>,
    /// What they come to in a sentence, or what is wrong.
    pub says: String,
    /// The size of the item, if it is one that can be.
    pub size: Option<i64>,
}

/// One attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The characters of its name with the bytes of each, and how many more there are.
    pub name: (Vec<(char, usize)>, usize),
    /// The same of its text or number.
    pub text: (Vec<(char, usize)>, usize),
    /// The type, as the API writes it.
    pub kind: &'static str,
    /// How its bytes are counted.
    pub rule: String,
    /// The sum: `6 + 9 = 15 B`.
    pub sum: String,
}

/// Measures an item.
#[must_use]
pub fn bytes(json: &str, lang: Lang) -> Bytes {
    let attributes = match item::attributes(json) {
        Ok(attributes) => attributes,
        Err(error) => return Bytes { rows: Vec::new(), says: error.message(lang), size: None },
    };
    let sum: usize = attributes.iter().map(|attribute| attribute.name_bytes + attribute.value_bytes).sum();
    let size = i64::try_from(sum).unwrap_or(i64::MAX);
    let is_item = (1..=SIZE_MAX).contains(&size);
    let mut says = words::item_says(lang, attributes.len(), size);
    if !is_item {
        says.push(' ');
        says.push_str(&words::item_refused(lang, size));
    }
    let rows = attributes.iter().take(ATTRIBUTES_MAX).map(|attribute| row(attribute, lang)).collect();
    Bytes { rows, says, size: Some(size).filter(|_| is_item) }
}

/// The size as a value of the setting `item`.
#[must_use]
pub const fn as_value(size: i64) -> Value {
    Value::Quantity(skylet_units::Exact::whole(size))
}

fn row(attribute: &Attribute, lang: Lang) -> Row {
    // The digits of a number are not its bytes.
    let text = if attribute.kind == "S" { characters(&attribute.text) } else { (Vec::new(), 0) };
    Row {
        name: characters(&attribute.name),
        text,
        kind: attribute.kind,
        rule: words::bytes_rule(lang, attribute),
        sum: words::bytes_sum(attribute),
    }
}

/// The first characters of a text with their bytes, and how many follow.
fn characters(text: &str) -> (Vec<(char, usize)>, usize) {
    let shown: Vec<_> = text.chars().take(CHARS_MAX).map(|character| (character, character.len_utf8())).collect();
    let rest = text.chars().count() - shown.len();
    (shown, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_three_bytes_wide() {
        // 이름: 2 x 3 = 6 bytes; 가a: 3 + 1 = 4; together 10.
        let bytes = bytes(r#"{"이름":"가a"}"#, Lang::Ko);
        assert_eq!(bytes.size, Some(10), "{}", bytes.says);
        assert_eq!(bytes.rows[0].text.0, [('가', 3), ('a', 1)], "one by one");
        assert_eq!(bytes.rows[0].sum, "6 + 4 = 10 B", "name and value");
    }

    #[test]
    fn what_is_no_item_says_why_and_has_no_size() {
        assert_eq!(bytes("{", Lang::En).size, None, "cut short");
        assert_eq!(bytes("{}", Lang::En).size, None, "nothing");
        let large = format!(r#"{{"a":"{}"}}"#, "x".repeat(409_600));
        let large = bytes(&large, Lang::En);
        assert_eq!(large.size, None, "409,601 bytes: {}", large.says);
    }
}
