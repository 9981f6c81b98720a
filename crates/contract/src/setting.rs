//! One setting of a widget: its name, kind, range and default, declared once.

use std::borrow::Cow;

use skylet_units::{Exact, NumberError, QuantityError, Unit, read_quantity};

use crate::happening::{Happening, Happenings};
use crate::issue::Problem;
use crate::texts::listed;

/// A setting as every reader of it sees it: attribute, property, link, command line, control, table, test.
#[derive(Debug)]
pub struct Setting {
    /// Kebab-case name, the same in attribute, query, link and command line.
    pub name: &'static str,
    /// What values it takes.
    pub kind: Kind,
    /// The value when nobody says otherwise.
    pub default: Value,
}

/// The value of a setting, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// The position of the option chosen.
    Choice(usize),
    /// A quantity in base units.
    Quantity(Exact),
    /// Quantities in base units, one after the other; none if the setting is not used.
    List(Cow<'static, [Exact]>),
    /// What happens when, in that order.
    Happenings(Vec<Happening>),
}

/// What values a setting takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One of a few named options.
    Choice(&'static [Choice]),
    /// A number with a unit; a whole one of what is counted.
    Quantity(Quantity),
    /// Several numbers with units, between commas; at most so many.
    List(Quantity, usize),
    /// What happens when.
    Happenings(&'static Happenings),
}

/// One option of a choice.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Kebab-case name.
    pub name: &'static str,
}

/// A number with a unit, held to a range.
#[derive(Debug, Clone, Copy)]
pub struct Quantity {
    /// The units it may be given in.
    pub units: &'static [Unit],
    /// The unit of a number without one.
    pub bare: &'static Unit,
    /// The smallest value, in base units.
    pub min: Exact,
    /// The greatest value, in base units.
    pub max: Exact,
    /// How a value is written for people.
    pub show: fn(Exact) -> String,
}

/// What came of reading a text as a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// The text gives this value.
    Read(Value),
    /// The text is readable but out of range; this is the nearest value, and why.
    Clamped(Value, Problem),
    /// The text cannot be used.
    Unreadable(Problem),
}

impl Setting {
    /// Reads a text. Never fails: the outcome says what was read, or why it could not be.
    #[must_use]
    pub fn read(&self, text: &str) -> Reading {
        match &self.kind {
            Kind::Choice(options) => read_choice(text, options),
            Kind::Quantity(quantity) => match quantity.read(text) {
                Ok((number, None)) => Reading::Read(Value::Quantity(number)),
                Ok((number, Some(problem))) => Reading::Clamped(Value::Quantity(number), problem),
                Err(problem) => Reading::Unreadable(problem),
            },
            Kind::List(quantity, most) => quantity.read_list(text, *most),
            Kind::Happenings(happenings) => (happenings.read)(happenings, text),
        }
    }

    /// The canonical text of a value, without thousands separators: what links and attributes carry.
    #[must_use]
    pub fn write(&self, value: &Value) -> String {
        match (&self.kind, value) {
            (Kind::List(quantity, _), Value::List(numbers)) => {
                listed(numbers.iter().map(|number| (quantity.show)(*number).replace(',', "")))
            }
            // Their own commas part them.
            (Kind::Happenings(_), _) => self.show(value),
            _ => self.show(value).replace(',', ""),
        }
    }

    /// The value for people, with thousands separators.
    #[must_use]
    pub fn show(&self, value: &Value) -> String {
        match (&self.kind, value) {
            (Kind::Choice(options), Value::Choice(index)) => {
                options.get(*index).map_or("", |option| option.name).to_owned()
            }
            (Kind::Quantity(quantity), Value::Quantity(number)) => (quantity.show)(*number),
            (Kind::List(quantity, _), Value::List(numbers)) => {
                listed(numbers.iter().map(|number| (quantity.show)(*number)))
            }
            (Kind::Happenings(happenings), Value::Happenings(list)) => (happenings.show)(happenings, list),
            // A table never gives a value of the other kind.
            _ => String::new(),
        }
    }
}

/// Matches option names without regard to case and separators, so `GetItem` and `get_item` are `get-item`.
fn read_choice(text: &str, options: &'static [Choice]) -> Reading {
    if text.len() > 256 {
        return Reading::Unreadable(Problem::TooLong(text.chars().count()));
    }
    let is_separator = |c: &char| matches!(c, '-' | '_') || c.is_whitespace();
    let key = |name: &str| name.chars().filter(|c| !is_separator(c)).collect::<String>().to_ascii_lowercase();
    let wanted = key(text);
    match options.iter().position(|option| !wanted.is_empty() && key(option.name) == wanted) {
        Some(index) => Reading::Read(Value::Choice(index)),
        None => Reading::Unreadable(Problem::NotAnOption(options)),
    }
}

impl Quantity {
    /// The number, and why it is not the one given.
    pub(crate) fn read(&self, text: &str) -> Result<(Exact, Option<Problem>), Problem> {
        let number = match read_quantity(text, self.units, self.bare) {
            Ok(number) => number,
            Err(QuantityError::Number(NumberError::TooLarge(negative))) => {
                return Ok(self.clamped(if negative { self.min } else { self.max }));
            }
            Err(QuantityError::Number(NumberError::TooLong(chars))) => return Err(Problem::TooLong(chars)),
            Err(error) => return Err(Problem::NotAQuantity(error, *self)),
        };
        Ok(match number {
            number if number < self.min => self.clamped(self.min),
            number if number > self.max => self.clamped(self.max),
            number if self.is_count() && !number.is_whole() => self.clamped(number.floor()),
            number => (number, None),
        })
    }

    /// Whether it counts things, and is a whole number: its only unit is none.
    #[must_use]
    pub fn is_count(&self) -> bool {
        self.units.len() == 1 && self.bare.symbol.is_empty()
    }

    fn clamped(&self, nearest: Exact) -> (Exact, Option<Problem>) {
        (nearest, Some(Problem::OutOfRange(*self)))
    }

    /// Numbers between commas or semicolons. A comma right between digits is one of thousands, unless the number would be
    /// none that can be set and those on its sides would: `100,100,400` is three numbers where 100,100,400 is too many.
    fn read_list(&self, text: &str, most: usize) -> Reading {
        let mut numbers = Vec::new();
        let mut first_problem = None;
        for part in list_parts(text) {
            if numbers.len() > most {
                break;
            }
            match self.read(part) {
                Ok((number, None)) => numbers.push(number),
                found => match (self.read_tight(part), found) {
                    (Some(tight), _) => numbers.extend(tight),
                    (None, Ok((number, problem))) => {
                        numbers.push(number);
                        first_problem = first_problem.or(problem);
                    }
                    (None, Err(problem)) => return Reading::Unreadable(problem),
                },
            }
        }
        match first_problem {
            _ if numbers.len() > most => Reading::Unreadable(Problem::TooMany(most)),
            None => Reading::Read(Value::List(numbers.into())),
            Some(problem) => Reading::Clamped(Value::List(numbers.into()), problem),
        }
    }

    /// The numbers between all commas of a text, if there are several and each can be set.
    fn read_tight(&self, text: &str) -> Option<Vec<Exact>> {
        let one = |part| self.read(part).ok().filter(|(_, problem)| problem.is_none()).map(|(number, _)| number);
        text.contains(',').then(|| text.split(',').map(one).collect())?
    }
}

/// The parts of a list that are not empty. A comma with a digit right on both sides belongs to a number.
fn list_parts(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let is_between = match byte {
            b',' => !(at > 0 && is_digit(at - 1) && is_digit(at + 1)),
            b';' => true,
            _ => false,
        };
        if is_between {
            parts.extend(text.get(start..at));
            start = at + 1;
        }
    }
    parts.extend(text.get(start..));
    parts.into_iter().filter(|part| !part.trim_ascii().is_empty()).collect()
}

/// Two quantities are the same kind of quantity when they hold the same range in the same bare unit.
impl PartialEq for Quantity {
    fn eq(&self, other: &Self) -> bool {
        self.min == other.min && self.max == other.max && self.bare.symbol == other.bare.symbol
    }
}

impl Eq for Quantity {}

/// Options are compared by name.
impl PartialEq for Choice {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Choice {}

#[cfg(test)]
mod tests {
    use skylet_units::COUNT;

    use super::*;

    #[test]
    fn what_is_counted_is_whole() {
        let of = |units: &'static [Unit]| Setting {
            name: "it",
            kind: Kind::Quantity(Quantity {
                units,
                bare: &units[0],
                min: Exact::ONE,
                max: Exact::whole(9),
                show: Exact::grouped,
            }),
            default: Value::Quantity(Exact::ONE),
        };
        let Reading::Clamped(value, problem) = of(COUNT).read("2.5") else { panic!("2.5 of something") };
        assert_eq!(value, Value::Quantity(Exact::whole(2)), "the whole number below");
        assert!(matches!(problem, Problem::OutOfRange(_)), "{problem:?}");
        assert_eq!(of(skylet_units::SECONDS).read("2.5"), Reading::Read(Value::Quantity(Exact::new(5, 2))), "time");
    }

    #[test]
    fn commas_between_digits_part_numbers_only_where_thousands_make_no_sense() {
        let list = |text, max, most| {
            let quantity = Quantity {
                units: COUNT,
                bare: &COUNT[0],
                min: Exact::ONE,
                max: Exact::whole(max),
                show: Exact::grouped,
            };
            match (Kind::List(quantity, most), quantity.read_list(text, most)) {
                (_, Reading::Read(Value::List(numbers))) => {
                    Ok(numbers.iter().map(|number| number.text()).collect::<Vec<_>>())
                }
                (_, Reading::Clamped(_, problem) | Reading::Unreadable(problem)) => Err(problem),
                (_, Reading::Read(_)) => panic!("a list is a list"),
            }
        };
        let read = |numbers: &[&str]| Ok(numbers.iter().map(|&number| number.to_owned()).collect());
        assert_eq!(list("100,100,100,400", 10_000, 8), read(&["100", "100", "100", "400"]), "no thousands that fit");
        assert_eq!(list("1,000", 10_000, 8), read(&["1000"]), "thousands that fit");
        assert_eq!(list("1,000, 400", 10_000, 8), read(&["1000", "400"]), "a space parts always");
        assert_eq!(list("5,1", 10_000, 8), read(&["5", "1"]), "no thousands at all");
        assert_eq!(list("100,100,100,400", 10_000, 3), Err(Problem::TooMany(3)), "counted as they are read");
        assert!(matches!(list("100,99999", 10_000, 8), Err(Problem::NotAQuantity(..))), "one of them cannot be set");
    }
}
