//! How large an item is, from the item itself: plain JSON, or the form of the API with a type for each value.
//!
//! Source: Amazon DynamoDB Developer Guide, "Item sizes and formats". The guide is vague where it says "approximately":
//! a number takes a byte for every two significant digits and one more; sets are not described and count as the sum of
//! their members; a minus sign is not mentioned and counts nothing. The limit of nesting is 32 levels.

use serde_json::{Map, Value};
use skylet_facts::dynamodb;

/// Levels a document may be nested, by the service's limit.
pub(crate) const DEPTH_MAX: i64 = dynamodb::NESTING_MAX.whole();
/// Significant digits a number may have.
pub(crate) const DIGITS_MAX: i64 = dynamodb::NUMBER_DIGITS_MAX.whole();

/// One attribute of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// The type, as the API writes it: `S`, `N`, `B`, `BOOL`, `NULL`, `L`, `M`, `SS`, `NS`, `BS`.
    pub kind: &'static str,
    /// Bytes of the name in UTF-8.
    pub name_bytes: usize,
    /// Bytes of the value.
    pub value_bytes: usize,
    /// What a text or a number says; nothing for other types.
    pub text: String,
    /// Significant digits of a number, elements of a list or set, entries of a map.
    pub parts: usize,
}

/// Why a text is not an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemError {
    /// Not JSON; holds what the reader says, with line and column.
    Json(String),
    /// JSON, but not an object.
    NotAnObject,
    /// A value that is not what its type says; holds where and what was expected.
    Value(String, &'static str),
    /// A number with too many digits; holds where.
    Digits(String),
    /// Nested too deep; holds where.
    Depth(String),
}

/// The attributes of an item, in the order written. An item whose every value is an object with one type name, such as
/// `{"id": {"S": "a"}}`, is read in the form of the API.
///
/// ```
/// let attributes = skylet_dynamodb_capacity::item::attributes(r#"{"shirt-color":"R","shirt-size":"M"}"#).unwrap();
/// // 11 + 1 and 10 + 1 bytes, the guide's own example.
/// let bytes: usize = attributes.iter().map(|attribute| attribute.name_bytes + attribute.value_bytes).sum();
/// assert_eq!(bytes, 23);
/// ```
///
/// # Errors
///
/// When it is not JSON, not an object, or holds a value that DynamoDB does not take.
pub fn attributes(json: &str) -> Result<Vec<Attribute>, ItemError> {
    let item: Value = serde_json::from_str(json).map_err(|error| ItemError::Json(error.to_string()))?;
    let Value::Object(item) = item else { return Err(ItemError::NotAnObject) };
    let is_typed = !item.is_empty() && item.values().all(|value| typed(value).is_some());
    item.iter()
        .map(|(name, value)| {
            let (kind, value_bytes) = if is_typed { typed_size(value, name, 1)? } else { plain_size(value, name, 1)? };
            let (text, parts) =
                seen(if is_typed { typed(value).map_or(value, |(_, inner)| inner) } else { value }, kind);
            Ok(Attribute { name: name.clone(), kind, name_bytes: name.len(), value_bytes, text, parts })
        })
        .collect()
}

/// What there is to see of a value of a known type.
fn seen(value: &Value, kind: &str) -> (String, usize) {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    match (kind, value) {
        ("S", _) => (text, 0),
        ("N", _) => {
            let digits = significant(&text).trim_matches('0').len();
            (text, digits)
        }
        (_, Value::Array(values)) => (String::new(), values.len()),
        (_, Value::Object(values)) => (String::new(), values.len()),
        _ => (String::new(), 0),
    }
}

/// The type and the value of an attribute in the form of the API.
fn typed(value: &Value) -> Option<(&'static str, &Value)> {
    const KINDS: [&str; 10] = ["S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"];
    let object = value.as_object().filter(|object| object.len() == 1)?;
    let (name, inner) = object.iter().next()?;
    KINDS.into_iter().find(|kind| kind == name).map(|kind| (kind, inner))
}

fn deeper(depth: i64, at: &str) -> Result<i64, ItemError> {
    if depth > DEPTH_MAX { Err(ItemError::Depth(at.to_owned())) } else { Ok(depth + 1) }
}

fn plain_size(value: &Value, at: &str, depth: i64) -> Result<(&'static str, usize), ItemError> {
    let next = deeper(depth, at)?;
    Ok(match value {
        Value::Null => ("NULL", 1),
        Value::Bool(_) => ("BOOL", 1),
        Value::Number(number) => ("N", number_size(&number.to_string(), at)?),
        Value::String(text) => ("S", text.len()),
        Value::Array(values) => ("L", list_size(values, at, |value, at| plain_size(value, at, next))?),
        Value::Object(values) => ("M", map_size(values, at, |value, at| plain_size(value, at, next))?),
    })
}

fn typed_size(value: &Value, at: &str, depth: i64) -> Result<(&'static str, usize), ItemError> {
    let next = deeper(depth, at)?;
    let Some((kind, inner)) = typed(value) else { return Err(ItemError::Value(at.to_owned(), "S, N, B, …")) };
    let wrong = || ItemError::Value(at.to_owned(), kind);
    let texts = || inner.as_array().and_then(|values| values.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
    let size = match kind {
        "S" => inner.as_str().ok_or_else(wrong)?.len(),
        "N" => number_size(inner.as_str().ok_or_else(wrong)?, at)?,
        "B" => binary_size(inner.as_str().ok_or_else(wrong)?).ok_or_else(wrong)?,
        "BOOL" => inner.as_bool().map(|_| 1).ok_or_else(wrong)?,
        "NULL" => inner.as_bool().map(|_| 1).ok_or_else(wrong)?,
        "L" => list_size(inner.as_array().ok_or_else(wrong)?, at, |value, at| typed_size(value, at, next))?,
        "M" => map_size(inner.as_object().ok_or_else(wrong)?, at, |value, at| typed_size(value, at, next))?,
        "SS" => texts().ok_or_else(wrong)?.iter().map(|text| text.len()).sum(),
        "NS" => texts().ok_or_else(wrong)?.iter().map(|text| number_size(text, at)).sum::<Result<_, _>>()?,
        _ => texts().ok_or_else(wrong)?.iter().map(|text| binary_size(text)).sum::<Option<_>>().ok_or_else(wrong)?,
    };
    Ok((kind, size))
}

/// 3 bytes, and 1 for each element besides itself.
fn list_size(
    values: &[Value],
    at: &str,
    size: impl Fn(&Value, &str) -> Result<(&'static str, usize), ItemError>,
) -> Result<usize, ItemError> {
    values.iter().enumerate().try_fold(3, |sum, (index, value)| Ok(sum + 1 + size(value, &format!("{at}[{index}]"))?.1))
}

/// 3 bytes, and 1 for each entry besides its name and itself.
fn map_size(
    values: &Map<String, Value>,
    at: &str,
    size: impl Fn(&Value, &str) -> Result<(&'static str, usize), ItemError>,
) -> Result<usize, ItemError> {
    values.iter().try_fold(3, |sum, (name, value)| Ok(sum + 1 + name.len() + size(value, &format!("{at}.{name}"))?.1))
}

/// One byte for every two significant digits, and one more. Zeroes before and after do not count.
fn number_size(text: &str, at: &str) -> Result<usize, ItemError> {
    let wrong = || ItemError::Value(at.to_owned(), "N");
    if !is_number(text) {
        return Err(wrong());
    }
    let digits = significant(text);
    let significant = digits.trim_matches('0').len();
    if i64::try_from(significant).is_ok_and(|digits| digits > DIGITS_MAX) {
        return Err(ItemError::Digits(at.to_owned()));
    }
    Ok(significant.div_ceil(2) + 1)
}

/// Whether a text is a number: a sign, digits with at most one point among them, a power of ten.
///
/// Not the standard library's: its reading of floating-point numbers is 10 KB that serves nothing else here.
fn is_number(text: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let mantissa = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
    let power = power.strip_prefix(['-', '+']).unwrap_or(power);
    let digits = mantissa.replacen('.', "", 1);
    is_digits(&digits) && is_digits(power)
}

/// The digits of a number without sign, point and power of ten.
fn significant(text: &str) -> String {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default().trim_start_matches(['-', '+']);
    mantissa.chars().filter(|sign| *sign != '.').collect()
}

/// Raw bytes of a text in base64.
fn binary_size(text: &str) -> Option<usize> {
    let bare = text.trim_end_matches('=');
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    (bare.bytes().all(is_base64) && text.len().is_multiple_of(4) && bare.len() % 4 != 1 && text.len() - bare.len() < 3)
        .then_some(bare.len() * 3 / 4)
}

#[cfg(test)]
mod tests {
    use skylet_units::Lang;

    use super::*;

    fn size(json: &str) -> usize {
        let attributes = attributes(json).unwrap_or_else(|error| panic!("{json}: {}", error.message(Lang::En)));
        attributes.iter().map(|attribute| attribute.name_bytes + attribute.value_bytes).sum()
    }

    fn error(json: &str) -> String {
        attributes(json).expect_err(json).message(Lang::En)
    }

    #[test]
    fn every_type_has_its_bytes() {
        assert_eq!(size("{}"), 0, "nothing");
        // 이름 is 6 bytes, 가 3.
        assert_eq!(size(r#"{"이름":"가"}"#), 9, "Hangul");
        // n: 1; 5 digits: ceil(5 / 2) + 1 = 4.
        assert_eq!(size(r#"{"n":12345}"#), 5, "a number");
        // Zeroes around do not count: 12 has two digits, 1 + 1 = 2.
        for text in ["1200", "0.0012", "1.2e10", "-12", "1.2E-10"] {
            assert_eq!(size(&format!("{{\"n\":{text}}}")), 3, "{text}");
        }
        assert_eq!(size(r#"{"n":0}"#), 2, "zero");
        assert_eq!(size(r#"{"t":true,"f":false,"z":null}"#), 6, "a byte each");
        // l: 1 + 3 + (1 + 1) + (1 + 2) = 9: "a" and 12.
        assert_eq!(size(r#"{"l":["a",12]}"#), 9, "a list");
        // m: 1 + 3 + (1 + 2 + 3) = 10: key ab, value xyz.
        assert_eq!(size(r#"{"m":{"ab":"xyz"}}"#), 10, "a map");
    }

    #[test]
    fn the_form_of_the_api_gives_the_same() {
        assert_eq!(size(r#"{"m":{"M":{"ab":{"S":"xyz"}}},"n":{"N":"12345"}}"#), 15, "10 and 5");
        // AQID is 3 bytes, AQI= 2.
        assert_eq!(size(r#"{"b":{"B":"AQID"},"c":{"B":"AQI="}}"#), 7, "binary, not base64");
        assert_eq!(
            size(r#"{"s":{"SS":["ab","c"]},"n":{"NS":["12","3"]},"b":{"BS":["AQID"]}}"#),
            13,
            "sets: 3 + 1 + 2 + 2 + 3 + names"
        );
        assert_eq!(size(r#"{"z":{"NULL":true},"t":{"BOOL":false}}"#), 4, "a byte each");
        // One value without a type: the whole is plain, so {"S": …} is a map.
        assert_eq!(size(r#"{"a":{"S":"x"},"b":"y"}"#), 1 + 3 + 1 + 1 + 1 + 1 + 1, "plain");
    }

    #[test]
    fn what_is_no_item_is_named_with_its_place() {
        assert!(error("{").starts_with("not JSON: "), "cut short");
        assert_eq!(error("[1]"), "expected an object of attributes, {…}", "a list");
        for text in ["x", "", ".", "-", "1.2.3", "1e", "e5", "1 2", "+-1", "NaN", "Infinity", "0x1"] {
            let json = format!(r#"{{"a":{{"N":"{text}"}}}}"#);
            assert_eq!(error(&json), "a: expected a value of type N", "{text}");
        }
        assert_eq!(error(r#"{"a":{"L":[{"S":"x"},{"S":1}]}}"#), "a[1]: expected a value of type S", "inside");
        assert_eq!(error(r#"{"a":{"B":"%"}}"#), "a: expected a value of type B", "no base64");
        let digits = "1".repeat(39);
        assert_eq!(error(&format!("{{\"a\":{digits}}}")), "a: a number has at most 38 significant digits", "39");
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(40), "]".repeat(40));
        assert!(error(&deep).ends_with("at most 32 levels of nesting"), "40 levels");
    }
}
