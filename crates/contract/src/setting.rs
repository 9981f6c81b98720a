//! One setting of a widget: its name, kind, range, default, label and help, declared once.

use skylet_units::{Exact, NumberError, QuantityError, Text, Unit, read_quantity};

use crate::issue::Problem;

/// A setting as every reader of it sees it: attribute, property, link, command line, control, table, test.
#[derive(Debug)]
pub struct Setting {
    /// Kebab-case name, the same in attribute, query, link and command line.
    pub name: &'static str,
    /// What values it takes.
    pub kind: Kind,
    /// The value when nobody says otherwise.
    pub default: Value,
    /// The label beside its control.
    pub label: Text,
}

/// The value of a setting, as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// The position of the option chosen.
    Choice(usize),
    /// A quantity in base units.
    Quantity(Exact),
}

/// What values a setting takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One of a few named options.
    Choice(&'static [Choice]),
    /// A number with a unit.
    Quantity(Quantity),
}

/// One option of a choice.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Kebab-case name.
    pub name: &'static str,
    /// The label beside its control.
    pub label: Text,
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
            Kind::Quantity(quantity) => quantity.read(text),
        }
    }

    /// The canonical text of a value, without thousands separators: what links and attributes carry.
    #[must_use]
    pub fn write(&self, value: Value) -> String {
        self.show(value).replace(',', "")
    }

    /// The value for people, with thousands separators.
    #[must_use]
    pub fn show(&self, value: Value) -> String {
        match (&self.kind, value) {
            (Kind::Choice(options), Value::Choice(index)) => {
                options.get(index).map_or("", |option| option.name).to_owned()
            }
            (Kind::Quantity(quantity), Value::Quantity(number)) => (quantity.show)(number),
            // A table never gives a value of the other kind.
            (Kind::Choice(_), Value::Quantity(_)) | (Kind::Quantity(_), Value::Choice(_)) => String::new(),
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
    fn read(&self, text: &str) -> Reading {
        let number = match read_quantity(text, self.units, self.bare) {
            Ok(number) => number,
            Err(QuantityError::Number(NumberError::TooLarge(negative))) => {
                return self.clamped(if negative { self.min } else { self.max });
            }
            Err(QuantityError::Number(NumberError::TooLong(chars))) => {
                return Reading::Unreadable(Problem::TooLong(chars));
            }
            Err(error) => return Reading::Unreadable(Problem::NotAQuantity(error, *self)),
        };
        match number {
            number if number < self.min => self.clamped(self.min),
            number if number > self.max => self.clamped(self.max),
            number => Reading::Read(Value::Quantity(number)),
        }
    }

    fn clamped(&self, nearest: Exact) -> Reading {
        Reading::Clamped(Value::Quantity(nearest), Problem::OutOfRange(*self))
    }
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
