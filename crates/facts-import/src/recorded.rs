//! Recorded rows of the pricing page: `{published, esIndex, rows: [{label, "us-east-1": {price, rateCode}, …}]}`.
//!
//! The page's own feed names rows by labels in words and no units; a row that is not offered in a Region is `null` there.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use skylet_units::Date;

use crate::catalog::Catalog;
use crate::json::Json;
use crate::offer::{day, number};
use crate::problem::{Problem, Result, quoted};
use crate::reading::{Form, Found, NEW_MAX, New, Price, Reading};

/// What stands around the service's name in `esIndex`, before the time.
const INDEX: (&str, &str) = ("plc-", "-usd-");

/// Reads a file of recorded rows.
///
/// # Errors
///
/// What is wrong with the file, and where.
pub fn read<R: Read>(catalog: &Catalog, input: R) -> Result<Reading> {
    let mut json = Json::new(input)?;
    let (mut published, mut offer) = (None, None);
    let mut rows = Rows::default();
    let mut has_rows = false;
    json.record(|json, name| match name {
        "published" => {
            published = Some(day(json)?);
            Ok(())
        }
        "esIndex" => {
            offer = Some(page(json, catalog)?);
            Ok(())
        }
        "rows" => {
            has_rows = true;
            json.array(|json, _| rows.read(json, catalog))
        }
        _ => json.skip(),
    })?;
    json.end()?;
    let (Some(published), Some(offer), true) = (published, offer, has_rows) else {
        return Err(Problem::whole("found no published, esIndex or rows; expected recorded rows with all of them"));
    };
    reading(catalog, &offer, published, rows)
}

fn page<R: Read>(json: &mut Json<R>, catalog: &Catalog) -> Result<String> {
    let text = json.string()?;
    let page = text.strip_prefix(INDEX.0).and_then(|rest| rest.split_once(INDEX.1)).map(|(page, _)| page);
    page.and_then(|page| catalog.offer_of_page(page)).map(ToOwned::to_owned).ok_or_else(|| {
        let mut known = BTreeSet::new();
        for code in catalog.offers() {
            known.extend(catalog.known(code).map(|(_, offer)| offer.page.clone()));
        }
        let known: Vec<_> = known.into_iter().collect();
        let what = format!("found {}; expected plc-SERVICE-usd-TIME of a service with facts: ", quoted(&text));
        json.problem(what + &known.join(", "))
    })
}

/// The rows of the Regions facts are of, by label.
#[derive(Debug, Default)]
struct Rows {
    labels: BTreeMap<String, BTreeMap<String, Price>>,
    regions: BTreeMap<String, usize>,
    others: BTreeSet<String>,
}

/// The most rows of a page; S3 has some hundreds.
const ROWS_MAX: usize = 20_000;

impl Rows {
    fn read<R: Read>(&mut self, json: &mut Json<R>, catalog: &Catalog) -> Result<()> {
        let is_region = |name: &str| catalog.files.iter().any(|file| file.table.regions.contains_key(name));
        let mut label = None;
        let mut prices = BTreeMap::new();
        json.record(|json, name| {
            if name == "label" {
                let found = json.string()?;
                label = Some(json.kept(&found)?.to_owned());
                return Ok(());
            }
            if !is_region(name) {
                if name.bytes().filter(|byte| *byte == b'-').count() >= 2 && self.others.len() < 5 {
                    self.others.insert(quoted(name));
                }
                return json.skip();
            }
            if json.null()? {
                return Ok(());
            }
            *self.regions.entry(name.to_owned()).or_default() += 1;
            prices.insert(name.to_owned(), price(json)?);
            Ok(())
        })?;
        let Some(label) = label else { return Err(json.problem("found no label; expected one in each row")) };
        if self.labels.len() == ROWS_MAX {
            return Err(json.problem(format!("found more than {ROWS_MAX} rows; expected at most that")));
        }
        let problem = json.problem(format!("found the label {} twice; expected it once", quoted(&label)));
        if self.labels.insert(label, prices).is_none() { Ok(()) } else { Err(problem) }
    }
}

fn price<R: Read>(json: &mut Json<R>) -> Result<Price> {
    let (mut usd, mut rate_code) = (None, String::new());
    let (mut place, path) = (json.place(), json.path());
    json.record(|json, name| match name {
        "price" => {
            place = json.place();
            usd = Some(number(json)?);
            Ok(())
        }
        // Rows that were put together from others have none.
        "rateCode" => {
            if !json.null()? {
                let found = json.string()?;
                json.kept(&found)?.clone_into(&mut rate_code);
            }
            Ok(())
        }
        _ => json.skip(),
    })?;
    let Some(usd) = usd else { return Err(json.problem("found no price; expected one")) };
    Ok(Price { usd, unit: None, effective: None, rate_code, place, path })
}

fn reading(catalog: &Catalog, offer: &str, published: Date, rows: Rows) -> Result<Reading> {
    let regions: BTreeSet<_> = catalog.wanted(Some(offer)).map(|wanted| wanted.fact.scope.clone()).collect();
    if !rows.regions.keys().any(|region| regions.contains(region)) {
        let expected: Vec<_> = regions.into_iter().collect();
        let found: Vec<_> = rows.others.into_iter().collect();
        let found = if found.is_empty() { "no Region at all".to_owned() } else { found.join(", ") };
        return Err(Problem::whole(format!("found rows of {found}; expected some of {}", expected.join(", "))));
    }
    let mut found = BTreeMap::new();
    let mut used = BTreeSet::new();
    for wanted in catalog.wanted(Some(offer)) {
        let (label, region) = (&wanted.row.label, &wanted.fact.scope);
        used.insert(label.clone());
        if !rows.regions.contains_key(region) {
            continue;
        }
        let what = match rows.labels.get(label) {
            None => Found::Gone(format!("no row {}", quoted(label))),
            Some(prices) => prices.get(region).map_or_else(
                || Found::Gone(format!("the row {} has no price in {region}", quoted(label))),
                |price| Found::Price(price.clone()),
            ),
        };
        found.insert(wanted.id(), what);
    }
    let mut new = Vec::new();
    let mut new_more = 0;
    for (label, prices) in &rows.labels {
        if used.contains(label) || prices.is_empty() || catalog.is_left_out(offer, label) {
            continue;
        }
        if new.len() < NEW_MAX {
            let code = prices.values().map(|price| price.rate_code.clone()).next().unwrap_or_default();
            let regions: Vec<_> = prices.keys().cloned().collect();
            new.push(New { name: format!("{label} ({})", regions.join(", ")), code });
        } else {
            new_more += 1;
        }
    }
    let regions = rows.regions.into_iter().filter(|(region, _)| regions.contains(region)).collect();
    let offer = offer.to_owned();
    Ok(Reading { form: Form::Recorded, offer, published, regions, found, new, new_more, passes: 1 })
}
