//! Price lists in the documented format, made as large as asked for: the facts' own rows among others of the same service.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::catalog::{Catalog, Wanted, exact};
use skylet_units::{Date, Exact};

/// Regions of the rows that nobody asks for.
const OTHERS: &[(&str, &str, &str)] = &[
    ("eu-west-1", "EU-", "EU (Ireland)"),
    ("us-west-2", "USW2-", "US West (Oregon)"),
    ("ap-northeast-1", "APN1-", "Asia Pacific (Tokyo)"),
];

/// A SKU and the facts that are its tiers.
type Row<'a> = (String, Vec<Wanted<'a>>);

/// Writes an offer file of at least so many bytes; it holds every fact of the offer at its price of today.
///
/// # Errors
///
/// When `out` takes no more.
pub fn write(catalog: &Catalog, offer: &str, published: Date, bytes: u64, out: impl Write) -> io::Result<u64> {
    let mut out = Counting { out, bytes: 0 };
    let mut rows: BTreeMap<String, Vec<Wanted<'_>>> = BTreeMap::new();
    for wanted in catalog.wanted(Some(offer)) {
        let attributes: Vec<_> = wanted.row.attributes.values().map(String::as_str).collect();
        rows.entry(format!("{} {}", wanted.usagetype(), attributes.join(" "))).or_default().push(wanted);
    }
    let rows: Vec<Row<'_>> =
        rows.into_values().enumerate().map(|(number, facts)| (format!("FACT{number:012}"), facts)).collect();
    write!(
        out,
        "{{\n  \"formatVersion\" : \"v1.0\",\n  \"disclaimer\" : \"A sample, made by cargo xtask facts generate\",\n  \
         \"offerCode\" : \"{offer}\",\n  \"version\" : \"sample\",\n  \"publicationDate\" : \"{published}T00:00:00Z\",\n  \
         \"products\" : {{"
    )?;
    let mut others = 0_u64;
    let mut comma = "";
    for (sku, facts) in &rows {
        write!(out, "{comma}\n{}", product(offer, sku, facts))?;
        comma = ",";
    }
    // A product is about half as long as its terms.
    while out.bytes < bytes / 3 {
        write!(out, "{comma}\n{}", other_product(offer, others))?;
        comma = ",";
        others += 1;
    }
    write!(out, "\n  }},\n  \"terms\" : {{\n    \"OnDemand\" : {{")?;
    comma = "";
    let mut number = 0;
    while number < others || out.bytes < bytes {
        // Terms without a product do no harm, and fill what is left.
        write!(
            out,
            "{comma}\n{}",
            term(&other_sku(number), &[(Exact::ZERO, Exact::new(1, 10), "Requests")], published)
        )?;
        comma = ",";
        number += 1;
    }
    for (sku, facts) in &rows {
        let mut tiers: Vec<_> = facts
            .iter()
            .map(|wanted| (exact(&wanted.row.from), wanted.value() / wanted.times(), wanted.row.unit.as_str()))
            .collect();
        tiers.sort();
        if let Some((from, _, unit)) = tiers.first().copied()
            && from > Exact::ZERO
        {
            tiers.insert(0, (Exact::ZERO, Exact::ZERO, unit));
        }
        write!(out, "{comma}\n{}", term(sku, &tiers, published))?;
        comma = ",";
    }
    write!(out, "\n    }}\n  }},\n  \"attributesList\" : {{ }}\n}}\n")?;
    out.out.flush()?;
    Ok(out.bytes)
}

/// The same facts as recorded rows of the pricing page.
#[must_use]
pub fn recorded(catalog: &Catalog, offer: &str, published: Date) -> String {
    let page = catalog.known(offer).map(|(_, offer)| offer.page.as_str()).next().unwrap_or_default();
    let mut rows: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (number, wanted) in catalog.wanted(Some(offer)).enumerate() {
        let usd = (wanted.value() / wanted.times()).text();
        rows.entry(&wanted.row.label).or_default().push(format!(
            "\"{}\": {{\n    \"price\": \"{usd}\",\n    \"rateCode\": \"ROW{number:013}.JRTCKXETXF.6YS6EN2CT7\"\n   }}",
            wanted.fact.scope
        ));
    }
    let rows: Vec<_> = rows
        .iter()
        .map(|(label, prices)| format!("  {{\n   \"label\": \"{label}\",\n   {}\n  }}", prices.join(",\n   ")))
        .collect();
    format!(
        "{{\n \"published\": \"{published}T00:00:00Z\",\n \"esIndex\": \"plc-{page}-usd-sample\",\n \"rows\": [\n{}\n ]\n}}\n",
        rows.join(",\n")
    )
}

fn product(offer: &str, sku: &str, facts: &[Wanted<'_>]) -> String {
    let Some(first) = facts.first() else { return String::new() };
    let region = &first.fact.scope;
    let location = first.table.regions.get(region).map_or("", |region| region.location.as_str());
    let family = first.row.attributes.get("productFamily").map_or("Sample", String::as_str);
    let mut attributes = format!(
        "\"servicecode\" : \"{offer}\", \"location\" : \"{location}\", \"locationType\" : \"AWS Region\", \"usagetype\" : \
         \"{}\", \"regionCode\" : \"{region}\"",
        first.usagetype()
    );
    for (name, value) in first.row.attributes.iter().filter(|(name, _)| *name != "productFamily") {
        attributes.push_str(&format!(", \"{name}\" : \"{value}\""));
    }
    format!(
        "    \"{sku}\" : {{\n      \"sku\" : \"{sku}\",\n      \"productFamily\" : \"{family}\",\n      \"attributes\" : {{ \
         {attributes} }}\n    }}"
    )
}

fn other_sku(number: u64) -> String {
    format!("OTHER{number:011}")
}

fn other_product(offer: &str, number: u64) -> String {
    let which = usize::try_from(number % OTHERS.len() as u64).unwrap_or_default();
    let (region, prefix, location) = OTHERS[which];
    let sku = other_sku(number);
    format!(
        "    \"{sku}\" : {{\n      \"sku\" : \"{sku}\",\n      \"productFamily\" : \"Sample\",\n      \"attributes\" : {{ \
         \"servicecode\" : \"{offer}\", \"location\" : \"{location}\", \"locationType\" : \"AWS Region\", \"usagetype\" : \
         \"{prefix}Sample-{number}\", \"operation\" : \"Sample{number}\", \"regionCode\" : \"{region}\" }}\n    }}"
    )
}

fn term(sku: &str, tiers: &[(Exact, Exact, &str)], published: Date) -> String {
    let mut dimensions = Vec::new();
    for (position, (from, usd, unit)) in tiers.iter().enumerate() {
        let to = tiers.get(position + 1).map_or_else(|| "Inf".to_owned(), |(next, ..)| next.text());
        let rate = format!("{sku}.JRTCKXETXF.SAMPLE{position:04}");
        dimensions.push(format!(
            "            \"{rate}\" : {{ \"rateCode\" : \"{rate}\", \"description\" : \"${usd} per {unit}\", \
             \"beginRange\" : \"{from}\", \"endRange\" : \"{to}\", \"unit\" : \"{unit}\", \"pricePerUnit\" : {{ \"USD\" : \
             \"{usd}\" }}, \"appliesTo\" : [ ] }}",
            usd = usd.text(),
            from = from.text(),
        ));
    }
    format!(
        "      \"{sku}\" : {{\n        \"{sku}.JRTCKXETXF\" : {{\n          \"offerTermCode\" : \"JRTCKXETXF\",\n          \
         \"sku\" : \"{sku}\",\n          \"effectiveDate\" : \"{published}T00:00:00Z\",\n          \"priceDimensions\" : \
         {{\n{}\n          }},\n          \"termAttributes\" : {{ }}\n        }}\n      }}",
        dimensions.join(",\n")
    )
}

struct Counting<W> {
    out: W,
    bytes: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let length = self.out.write(buffer)?;
        self.bytes += length as u64;
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
