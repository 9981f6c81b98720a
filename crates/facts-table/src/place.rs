//! Tables of places: Regions, latencies between them, cities.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use skylet_units::Date;

/// The document a table is taken from.
#[derive(Debug, Clone, Deserialize)]
pub struct Origin {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
    /// The day it bears.
    pub as_of: String,
}

/// The Regions.
#[derive(Debug, Clone, Deserialize)]
pub struct Regions {
    /// Where they come from.
    #[serde(flatten)]
    pub origin: Origin,
    /// One after the other.
    pub region: Vec<Place>,
}

/// A Region.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its country, two letters.
    pub country: String,
    /// Latitude in tenths of a degree.
    pub lat: i16,
    /// Longitude in tenths of a degree.
    pub lon: i16,
    /// Whether health checkers stand in it.
    pub checks: bool,
}

/// Latencies between Regions.
#[derive(Debug, Clone, Deserialize)]
pub struct Latency {
    /// Where they come from.
    #[serde(flatten)]
    pub origin: Origin,
    /// Codes, in the order of rows and columns.
    pub regions: Vec<String>,
    /// Tenths of a millisecond from row to column.
    pub tenths: Vec<Vec<u16>>,
}

/// Cities with an edge location.
#[derive(Debug, Clone, Deserialize)]
pub struct Cities {
    /// Where they come from.
    #[serde(flatten)]
    pub origin: Origin,
    /// Code, name, country, latitude and longitude in tenths of a degree.
    pub cities: Vec<(String, String, String, i16, i16)>,
}

fn table<T: DeserializeOwned>(text: &str, origin: impl Fn(&T) -> &Origin) -> Result<T, String> {
    let table: T = toml::from_str(text).map_err(|error| error.to_string())?;
    let Origin { title, address, as_of } = origin(&table);
    if !address.starts_with("https://") {
        return Err(format!("{title}: the source needs an https address"));
    }
    if Date::read(as_of).is_none() {
        return Err(format!("{title}: as_of is not a date: {as_of}"));
    }
    Ok(table)
}

impl Regions {
    /// Reads and checks the table.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        table(text, |table: &Self| &table.origin)
    }
}

impl Latency {
    /// Reads and checks the table: every row has a column for every Region.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        let read = table(text, |table: &Self| &table.origin)?;
        let count = read.regions.len();
        let is_square = read.tenths.len() == count && read.tenths.iter().all(|row| row.len() == count);
        if is_square { Ok(read) } else { Err("latency: not square".to_owned()) }
    }
}

impl Cities {
    /// Reads and checks the table.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        table(text, |table: &Self| &table.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_without_address_date_or_column_is_refused() {
        let of = |address: &str, as_of: &str, row: &str| {
            Latency::read(&format!(
                "title = \"t\"\naddress = \"{address}\"\nas_of = \"{as_of}\"\nregions = [\"a\", \"b\"]\ntenths = [[1, 2], {row}]"
            ))
        };
        assert_eq!(of("https://t", "2025-07-17", "[3, 4]").expect("whole").tenths[1], [3, 4], "read");
        for (address, as_of, row, says) in [
            ("http://t", "2025-07-17", "[3, 4]", "https"),
            ("https://t", "2025-13-17", "[3, 4]", "not a date"),
            ("https://t", "2025-07-17", "[3]", "not square"),
        ] {
            assert!(of(address, as_of, row).is_err_and(|error| error.contains(says)), "{says}");
        }
    }
}
