//! All settings of a widget together: the table, its values, and a typed struct made from it.

use skylet_units::Exact;

use crate::happening::Happening;
use crate::issue::{Issue, Problem};
use crate::setting::{Reading, Setting, Value};

/// The next of some values, or the default of its setting. One function for all fields: each copy would be in the bundle.
#[doc(hidden)]
#[inline(never)]
pub fn next_value<'a>(given: &mut std::slice::Iter<'a, Value>, setting: &'a Setting) -> &'a Value {
    given.next().unwrap_or(&setting.default)
}

/// The position of the option chosen; the first for a value of another kind. One function for all choices, likewise.
#[doc(hidden)]
#[inline(never)]
#[must_use]
pub fn chosen(value: &Value) -> usize {
    match value {
        Value::Choice(index) => *index,
        Value::Quantity(_) | Value::List(_) | Value::Happenings(_) => 0,
    }
}

/// A typed field of a settings struct.
pub trait FieldValue: Sized {
    /// The field from its value. A value of another kind, which a table never gives, yields the type's first value.
    fn from_value(value: &Value) -> Self;
}

impl FieldValue for Exact {
    #[inline(never)]
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Quantity(number) => *number,
            Value::Choice(_) | Value::List(_) | Value::Happenings(_) => Self::ZERO,
        }
    }
}

impl FieldValue for Vec<Exact> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::List(numbers) => numbers.to_vec(),
            Value::Choice(_) | Value::Quantity(_) | Value::Happenings(_) => Self::new(),
        }
    }
}

impl FieldValue for Vec<Happening> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Happenings(list) => list.clone(),
            Value::Choice(_) | Value::Quantity(_) | Value::List(_) => Self::new(),
        }
    }
}

/// The default of every setting, in the order of the table.
#[must_use]
pub fn defaults(table: &[&Setting]) -> Vec<Value> {
    table.iter().map(|setting| setting.default.clone()).collect()
}

/// Where a setting stands in its table.
#[must_use]
pub fn position(table: &[&Setting], name: &str) -> Option<usize> {
    table.iter().position(|setting| setting.name == name)
}

/// Reads pairs into `values`, each over the value that stands there, and says what could not be used.
///
/// Out of range is held to the nearest limit, unreadable becomes `fallback` (the defaults of the author's
/// attributes, or those frozen with a link's version), an unknown name is passed over; each with an issue.
pub fn read_into(values: &mut [Value], table: &[&Setting], fallback: &[Value], pairs: &[(&str, &str)]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for &(name, text) in pairs {
        let mut report = |problem, used| {
            issues.push(Issue { setting: name.to_owned(), found: text.to_owned(), problem, used });
        };
        let Some(index) = position(table, name) else {
            report(Problem::UnknownSetting(table.iter().map(|setting| setting.name).collect()), None);
            continue;
        };
        let setting = table[index];
        values[index] = match setting.read(text) {
            Reading::Read(value) => value,
            Reading::Clamped(value, problem) => {
                report(problem, Some(setting.show(&value)));
                value
            }
            Reading::Unreadable(problem) => {
                report(problem, Some(setting.show(&fallback[index])));
                fallback[index].clone()
            }
        };
    }
    issues
}

/// Every setting with its canonical text.
#[must_use]
pub fn write_pairs(table: &[&'static Setting], values: &[Value]) -> Vec<(&'static str, String)> {
    table.iter().zip(values).map(|(setting, value)| (setting.name, setting.write(value))).collect()
}

/// Declares an enum whose variants are the options of a choice.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $option:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(rename_all = "kebab-case", crate = "skylet_contract::serde")]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every option, in the order shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The kind of a setting that holds this choice.
            pub const KIND: $crate::Kind =
                $crate::Kind::Choice(&[$($crate::Choice { name: $option }),+]);

            /// The option as a value.
            #[must_use]
            pub const fn value(self) -> $crate::Value {
                $crate::Value::Choice(self as usize)
            }
        }

        impl $crate::FieldValue for $name {
            fn from_value(value: &$crate::Value) -> Self {
                Self::ALL.get($crate::chosen(value)).copied().unwrap_or(Self::ALL[0])
            }
        }
    };
}

/// Declares a settings struct over a table of [`Setting`] constants, one field for each, in order.
#[macro_export]
macro_rules! settings {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $kind:ty = $setting:expr,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, $crate::serde::Serialize)]
        #[serde(crate = "skylet_contract::serde")]
        pub struct $name { $($(#[$doc])* pub $field: $kind,)+ }

        impl $name {
            /// The declarations, in the order of the fields.
            pub const TABLE: &'static [&'static $crate::Setting] = &[$(&$setting),+];

            /// The typed settings from values in the order of the table.
            ///
            /// A missing value is the default.
            #[must_use]
            pub fn from_values(values: &[$crate::Value]) -> Self {
                let mut given = values.iter();
                Self { $($field: $crate::FieldValue::from_value($crate::next_value(&mut given, &$setting)),)+ }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::from_values(&[])
            }
        }
    };
}
