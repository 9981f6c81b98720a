//! Bulk offer files of the AWS Price List, format v1.0.
//!
//! `{formatVersion, disclaimer, offerCode, version, publicationDate, products: {sku: {sku, productFamily, attributes}},
//! terms: {OnDemand: {sku: {sku.term: {effectiveDate, priceDimensions: {rateCode: {unit, beginRange, endRange,
//! pricePerUnit: {USD}}}}}}}}`
//!
//! Kept are the head, the products facts are made of and their tiers, and at most 200 products that are new; each of these
//! is bounded in number and length, whatever the file holds. AWS writes the sections in the order
//! above. In any other order the file is read again for what could not be understood without the rest, three times at
//! most; memory is the same.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use skylet_facts_table::fraction;
use skylet_units::{Date, Exact};

use crate::catalog::{Catalog, Wanted};
use crate::json::Json;
use crate::problem::{Place, Problem, Result, quoted};
use crate::reading::{Form, Found, NEW_MAX, New, Price, Reading};

/// The only format there is.
pub const FORMAT: &str = "v1.0";
/// The most products and tiers that are kept for facts; a real list has one or two for each.
const KEPT_MAX: usize = 10_000;

/// Reads a file; `open` begins it anew.
///
/// # Errors
///
/// What is wrong with the file, and where.
pub fn read<R: Read>(catalog: &Catalog, mut open: impl FnMut() -> std::io::Result<R>) -> Result<Reading> {
    let mut reader = Reader { catalog, head: Head::default(), products: None, prices: None };
    let mut passes = 0;
    loop {
        let before = reader.done();
        let input = open().map_err(|error| Problem::whole(format!("cannot open: {error}")))?;
        reader.pass(&mut Json::new(input)?)?;
        passes += 1;
        if let (Some(products), Some(prices)) = (&reader.products, &reader.prices) {
            return reader.reading(products, prices, passes);
        }
        if reader.done() == before {
            return Err(Problem::whole(format!("found no {}; expected an offer file", reader.missing())));
        }
    }
}

/// The members before the products.
#[derive(Debug, Default)]
struct Head {
    is_format: bool,
    offer: Option<String>,
    published: Option<Date>,
}

struct Reader<'a> {
    catalog: &'a Catalog,
    head: Head,
    products: Option<Products>,
    prices: Option<Prices>,
}

/// Products by SKU.
#[derive(Debug, Default)]
struct Products {
    /// The facts a SKU is for; several where each is one of its tiers.
    wanted: BTreeMap<String, BTreeSet<String>>,
    new: BTreeMap<String, String>,
    new_more: usize,
    regions: BTreeMap<String, usize>,
    /// Regions no facts are of, with an example of each; a few are enough for a message.
    others: BTreeSet<String>,
    /// Products with the usage type of a fact and other attributes.
    near: BTreeMap<String, String>,
}

/// Tiers of each term of each SKU wanted.
#[derive(Debug, Default)]
struct Prices {
    by_sku: BTreeMap<String, Vec<Term>>,
}

#[derive(Debug)]
struct Term {
    code: String,
    effective: Option<Date>,
    tiers: Vec<Tier>,
}

#[derive(Debug)]
struct Tier {
    from: Exact,
    price: Price,
}

impl Reader<'_> {
    fn done(&self) -> (bool, bool, bool) {
        (self.head.offer.is_some(), self.products.is_some(), self.prices.is_some())
    }

    /// The offer code, once it was read.
    fn code(&self) -> &str {
        self.head.offer.as_deref().unwrap_or_default()
    }

    fn missing(&self) -> &'static str {
        match self.done() {
            (false, ..) => "offerCode",
            (_, false, _) => "products",
            _ => "terms",
        }
    }

    fn pass<R: Read>(&mut self, json: &mut Json<R>) -> Result<()> {
        json.record(|json, name| match name {
            "formatVersion" => self.format(json),
            "offerCode" => self.offer(json),
            "publicationDate" => {
                self.head.published = Some(day(json)?);
                Ok(())
            }
            "products" if self.head.offer.is_some() && self.products.is_none() => {
                self.products = Some(self.read_products(json)?);
                Ok(())
            }
            "terms" if self.products.is_some() && self.prices.is_none() => {
                self.prices = Some(self.read_terms(json)?);
                Ok(())
            }
            _ => json.skip(),
        })?;
        json.end()?;
        if !self.head.is_format {
            return Err(Problem::whole(format!("found no formatVersion; expected {FORMAT}")));
        }
        if self.head.published.is_none() {
            return Err(Problem::whole("found no publicationDate; expected the day of the list"));
        }
        Ok(())
    }

    fn format<R: Read>(&mut self, json: &mut Json<R>) -> Result<()> {
        let found = json.string()?;
        if found != FORMAT {
            let what = format!("found format {}; expected {FORMAT}: the reader knows no other", quoted(&found));
            return Err(json.problem(what));
        }
        self.head.is_format = true;
        Ok(())
    }

    fn offer<R: Read>(&mut self, json: &mut Json<R>) -> Result<()> {
        let found = json.string()?;
        let known = self.catalog.offers();
        if !known.contains(found.as_str()) {
            let known: Vec<_> = known.into_iter().collect();
            let what = format!("found {}; expected a service with facts: {}", quoted(&found), known.join(", "));
            return Err(json.problem(what));
        }
        self.head.offer = Some(found);
        Ok(())
    }

    fn read_products<R: Read>(&self, json: &mut Json<R>) -> Result<Products> {
        let wanted: Vec<_> = self.catalog.wanted(Some(self.code())).collect();
        let mut products = Products::default();
        json.object(|json, sku| {
            let product = product(json, json.kept(sku)?)?;
            self.sort(json, &wanted, sku, &product, &mut products)
        })?;
        if products.regions.is_empty() {
            let regions: BTreeSet<_> = wanted.iter().map(|wanted| wanted.fact.scope.as_str()).collect();
            let (regions, others) = (list(&regions), list(&products.others));
            let others = if others.is_empty() { "no Region at all" } else { others.as_str() };
            return Err(json.problem(format!("found products of {others}; expected some of {regions}")));
        }
        Ok(products)
    }

    /// Whether a product is wanted, new, or neither.
    fn sort<R: Read>(
        &self,
        json: &Json<R>,
        wanted: &[Wanted<'_>],
        sku: &str,
        product: &BTreeMap<String, String>,
        products: &mut Products,
    ) -> Result<()> {
        let offer = self.code();
        let of = |name: &str| product.get(name).map(String::as_str);
        let is_other = |name: &str, expected: &str| of(name).is_some_and(|found| found != expected);
        if is_other("servicecode", offer) || is_other("locationType", "AWS Region") {
            return Ok(());
        }
        let Some(region) = self.region(json, wanted, product)? else {
            // A few names are enough for a message.
            let name = of("regionCode").or(of("location")).unwrap_or_default();
            if products.others.len() < 5 && !name.is_empty() {
                products.others.insert(quoted(name));
            }
            return Ok(());
        };
        *products.regions.entry(region.clone()).or_default() += 1;
        let usagetype = json.kept(of("usagetype").unwrap_or_default())?;
        let of_type = wanted.iter().filter(|wanted| wanted.fact.scope == region && wanted.usagetype() == usagetype);
        let mut facts = BTreeSet::new();
        for wanted in of_type {
            let other = wanted.row.attributes.iter().find(|(name, value)| of(name) != Some(value.as_str()));
            if let Some((name, expected)) = other {
                let found = of(name).map_or_else(|| "none".to_owned(), quoted);
                products
                    .near
                    .insert(wanted.id(), format!("SKU {sku} has {name} {found}; expected {}", quoted(expected)));
            } else {
                facts.insert(wanted.id());
            }
        }
        if !facts.is_empty() {
            if products.wanted.len() == KEPT_MAX {
                return Err(
                    json.problem(format!("found more than {KEPT_MAX} products for facts; expected one for each"))
                );
            }
            let is_first = products.wanted.insert(sku.to_owned(), facts).is_none();
            return if is_first { Ok(()) } else { Err(json.problem("found the SKU twice; expected it once")) };
        }
        let prefix = self.catalog.known(offer).find_map(|(table, _)| table.regions.get(&region));
        let bare = prefix.and_then(|region| usagetype.strip_prefix(region.prefix.as_str())).unwrap_or(usagetype);
        if usagetype.is_empty() || self.catalog.is_left_out(offer, bare) {
            return Ok(());
        }
        if products.new.len() < NEW_MAX {
            products.new.insert(sku.to_owned(), usagetype.to_owned());
        } else {
            products.new_more += 1;
        }
        Ok(())
    }

    /// The Region of facts a product is of, if it is of one: by its code, in older files by its name alone. One with a
    /// Region's code and another name is none of it; if it could be a price that is wanted, the list is refused.
    fn region<R: Read>(
        &self,
        json: &Json<R>,
        wanted: &[Wanted<'_>],
        product: &BTreeMap<String, String>,
    ) -> Result<Option<String>> {
        let (code, location) = (product.get("regionCode"), product.get("location"));
        let usagetype = product.get("usagetype");
        for (name, region) in self.catalog.known(self.code()).flat_map(|(table, _)| &table.regions) {
            match (code, location) {
                (Some(code), Some(location)) if code == name && *location != region.location => {
                    let is_it =
                        |wanted: &Wanted<'_>| wanted.fact.scope == *name && usagetype == Some(&wanted.usagetype());
                    if !wanted.iter().any(is_it) {
                        return Ok(None);
                    }
                    let what = format!("found {name} as {}; expected {}", quoted(location), quoted(&region.location));
                    return Err(json.problem(what));
                }
                (Some(code), _) if code == name => return Ok(Some(name.clone())),
                (None, Some(location)) if *location == region.location => return Ok(Some(name.clone())),
                _ => {}
            }
        }
        Ok(None)
    }

    fn read_terms<R: Read>(&self, json: &mut Json<R>) -> Result<Prices> {
        let products = self.products.as_ref();
        let is_wanted = |sku: &str| products.is_some_and(|products| products.wanted.contains_key(sku));
        let mut prices = Prices::default();
        let mut kept = 0;
        let mut is_on_demand = false;
        json.record(|json, kind| {
            if kind != "OnDemand" {
                return json.skip();
            }
            is_on_demand = true;
            json.object(|json, sku| {
                if !is_wanted(sku) {
                    return json.skip();
                }
                let terms = terms(json, sku)?;
                kept += terms.iter().map(|term| term.tiers.len()).sum::<usize>();
                if kept > KEPT_MAX {
                    return Err(json.problem(format!("found more than {KEPT_MAX} tiers for facts; expected fewer")));
                }
                match prices.by_sku.insert(sku.to_owned(), terms) {
                    None => Ok(()),
                    Some(_) => Err(json.problem("found the SKU twice; expected it once")),
                }
            })
        })?;
        if is_on_demand { Ok(prices) } else { Err(json.problem("found no OnDemand; expected the on-demand terms")) }
    }

    fn reading(&self, products: &Products, prices: &Prices, passes: usize) -> Result<Reading> {
        let (Some(offer), Some(published)) = (self.head.offer.clone(), self.head.published) else {
            return Err(Problem::whole("found no head; expected an offer file"));
        };
        let mut found = BTreeMap::new();
        for wanted in self.catalog.wanted(Some(&offer)) {
            if products.regions.contains_key(&wanted.fact.scope) {
                found.insert(wanted.id(), of_fact(&wanted, products, prices)?);
            }
        }
        let new = products.new.iter();
        let mut new: Vec<_> = new.map(|(sku, name)| New { name: name.clone(), code: sku.clone() }).collect();
        new.sort_by(|one, other| (&one.name, &one.code).cmp(&(&other.name, &other.code)));
        Ok(Reading {
            form: Form::Offer,
            offer,
            published,
            regions: products.regions.clone(),
            found,
            new,
            new_more: products.new_more,
            passes,
        })
    }
}

/// The row of a fact among those that fit it.
fn of_fact(wanted: &Wanted<'_>, products: &Products, prices: &Prices) -> Result<Found> {
    let id = wanted.id();
    let skus: Vec<_> =
        products.wanted.iter().filter(|(_, facts)| facts.contains(&id)).map(|(sku, _)| sku.as_str()).collect();
    let sold: Vec<_> = skus.iter().filter_map(|sku| prices.by_sku.get(*sku).map(|terms| (*sku, terms))).collect();
    let (sku, terms) = match &sold[..] {
        [] if skus.is_empty() => {
            let near = products.near.get(&id).map(|near| format!("; {near}")).unwrap_or_default();
            return Ok(Found::Gone(format!("no product with usage type {}{near}", wanted.usagetype())));
        }
        [] => return Ok(Found::Gone(format!("SKU {} has no on-demand terms", skus.join(", ")))),
        [one] => *one,
        several => {
            let skus: Vec<_> = several.iter().map(|(sku, _)| *sku).collect();
            let what = format!("{id}: found SKUs {}; expected one that fits its attributes", skus.join(", "));
            return Err(Problem::whole(what));
        }
    };
    let [term] = &terms[..] else {
        let codes: Vec<_> = terms.iter().map(|term| term.code.as_str()).collect();
        return Err(Problem::whole(format!(
            "{id}: found {} on-demand terms for SKU {sku} ({}); expected one",
            terms.len(),
            codes.join(", ")
        )));
    };
    let from = crate::catalog::exact(&wanted.row.from);
    let tiers: Vec<_> = term.tiers.iter().filter(|tier| tier.from == from).collect();
    match tiers[..] {
        [tier] => Ok(Found::Price(Price { effective: term.effective, ..tier.price.clone() })),
        [] => {
            let begins: Vec<_> = term.tiers.iter().map(|tier| tier.from.text()).collect();
            Ok(Found::Gone(format!("SKU {sku} has no tier from {}; found {}", wanted.row.from, begins.join(", "))))
        }
        _ => Err(Problem {
            place: tiers.last().map(|tier| tier.price.place),
            path: tiers.last().map(|tier| tier.price.path.clone()).unwrap_or_default(),
            what: format!("{id}: found two tiers from {}; expected one", wanted.row.from),
        }),
    }
}

fn list<T: AsRef<str>>(names: &BTreeSet<T>) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ")
}

/// The attributes of a product, and its family as one of them.
fn product<R: Read>(json: &mut Json<R>, sku: &str) -> Result<BTreeMap<String, String>> {
    let mut all = BTreeMap::new();
    let mut family = None;
    json.record(|json, name| match name {
        "sku" => same(json, sku),
        "productFamily" => {
            family = Some(json.string()?);
            Ok(())
        }
        "attributes" => json.record(|json, name| {
            all.insert(name.to_owned(), json.string()?);
            Ok(())
        }),
        _ => json.skip(),
    })?;
    all.extend(family.map(|family| ("productFamily".to_owned(), family)));
    Ok(all)
}

/// A member that repeats the name it stands under.
fn same<R: Read>(json: &mut Json<R>, expected: &str) -> Result<()> {
    let found = json.string()?;
    if found == expected {
        Ok(())
    } else {
        Err(json.problem(format!("found {}; expected {}, the name it stands under", quoted(&found), quoted(expected))))
    }
}

fn terms<R: Read>(json: &mut Json<R>, sku: &str) -> Result<Vec<Term>> {
    let mut terms = Vec::new();
    json.record(|json, code| {
        let mut term = Term { code: json.kept(code)?.to_owned(), effective: None, tiers: Vec::new() };
        json.record(|json, name| match name {
            "sku" => same(json, sku),
            "effectiveDate" => {
                term.effective = Some(day(json)?);
                Ok(())
            }
            "priceDimensions" => json.record(|json, rate| {
                term.tiers.push(tier(json, json.kept(rate)?)?);
                Ok(())
            }),
            _ => json.skip(),
        })?;
        terms.push(term);
        Ok(())
    })?;
    Ok(terms)
}

fn tier<R: Read>(json: &mut Json<R>, rate: &str) -> Result<Tier> {
    let (mut unit, mut from, mut usd) = (None, None, None);
    let mut place = Place::START;
    let path = json.path();
    json.record(|json, name| match name {
        "rateCode" => same(json, rate),
        "unit" => {
            let found = json.string()?;
            unit = Some(json.kept(&found)?.to_owned());
            Ok(())
        }
        "beginRange" => {
            from = Some(number(json)?);
            Ok(())
        }
        "pricePerUnit" => {
            let mut others = Vec::new();
            json.record(|json, currency| {
                if currency == "USD" {
                    place = json.place();
                    usd = Some(number(json)?);
                    return Ok(());
                }
                if others.len() < 5 {
                    others.push(quoted(currency));
                }
                json.skip()
            })?;
            if usd.is_none() {
                let others = if others.is_empty() { "no currency".to_owned() } else { others.join(", ") };
                return Err(json.problem(format!("found {others}; expected USD")));
            }
            Ok(())
        }
        _ => json.skip(),
    })?;
    let (Some(unit), Some(usd)) = (unit, usd) else {
        return Err(json.problem("found no unit or no pricePerUnit; expected both"));
    };
    // A term without tiers is priced from nothing on.
    let from = from.unwrap_or(Exact::ZERO);
    Ok(Tier { from, price: Price { usd, unit: Some(unit), effective: None, rate_code: rate.to_owned(), place, path } })
}

/// A decimal number in a text.
pub(crate) fn number<R: Read>(json: &mut Json<R>) -> Result<Exact> {
    let text = json.string()?;
    match fraction(&text) {
        Ok((numerator, denominator)) if !text.contains('/') => Ok(Exact::new(numerator, denominator)),
        _ => Err(json.problem(format!("found {}; expected a decimal number", quoted(&text)))),
    }
}

/// The day of a time such as `2026-10-01T00:00:00Z`.
pub(crate) fn day<R: Read>(json: &mut Json<R>) -> Result<Date> {
    let text = json.string()?;
    let parts = text.split_once('T').filter(|(_, time)| time.ends_with('Z'));
    parts
        .and_then(|(day, _)| Date::read(day))
        .ok_or_else(|| json.problem(format!("found {}; expected a time such as 2026-10-01T00:00:00Z", quoted(&text))))
}
