//! What secondary indexes take: entries written with the item, or entries read in its place.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::model::{Rules, Summary};
use crate::panel_texts as words;
use crate::settings::{Change, Fetch, Index, Settings};

/// Most tokens drawn in a row.
const TOKENS_MAX: i64 = 40;

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang) -> Look {
    let facts = vec![&dynamodb::GSI_MAX, &dynamodb::LSI_MAX, &dynamodb::WRITE_UNIT_SIZE];
    if summary.operation.is_pooled() {
        return read(settings, summary, lang);
    }
    if summary.operation.is_read() {
        return Look { says: vec![words::NO_INDEX.get(lang).to_owned()], ..Look::default() };
    }
    let (gsi, lsi) = (settings.gsi.floor().floor_to_i64(), settings.lsi.floor().floor_to_i64());
    let table = summary.per_request - summary.local;
    let writes = if settings.change == Change::Key { 2 } else { 1 };
    let mut groups = vec![(words::TABLE.get(lang).to_owned(), String::new(), table, 1, 1)];
    if lsi > 0 {
        let note = words::AT_TABLES_COST.get(lang).to_owned();
        groups.push((words::index_name(lang, "LSI", lsi), note, summary.local, lsi * writes, lsi));
    }
    if gsi > 0 {
        let note = words::AT_OWN_COST.get(lang).to_owned();
        groups.push((words::index_name(lang, "GSI", gsi), note, summary.global, writes, 1));
    }
    let most = groups.iter().map(|(_, _, units, ..)| units.ceil().floor_to_i64()).max().unwrap_or(1);
    let rows = groups
        .into_iter()
        .map(|(label, note, units, groups, _)| Row {
            label,
            note,
            picture: tokens(units.ceil().floor_to_i64(), groups, most),
            value: units.grouped(),
            unit: "WCU",
        })
        .collect();
    let mut says =
        vec![words::index_writes(lang, settings, summary, rules), words::index_each(lang, summary, (lsi, gsi))];
    if settings.change == Change::Key && gsi + lsi > 0 {
        says.push(words::KEY_CHANGES.get(lang).to_owned());
    }
    if gsi > 0 {
        says.push(words::GSI_THROTTLES.get(lang).to_owned());
    }
    Look { rows, legend: Vec::new(), says, facts }
}

/// What a Query or Scan of an index reads, and what it fetches from the table besides.
fn read(settings: &Settings, summary: &Summary, lang: Lang) -> Look {
    let name = match settings.index {
        Index::None => words::TABLE.get(lang),
        Index::Gsi => "GSI",
        Index::Lsi => "LSI",
    };
    let blocks = summary.total - summary.fetched;
    let most = blocks.max(summary.fetched);
    let row = |label: &str, note: &str, blocks: i64| Row {
        label: label.to_owned(),
        note: note.to_owned(),
        picture: tokens(blocks, 1, most),
        value: Exact::whole(blocks).grouped(),
        unit: if blocks == 1 { words::BOX } else { words::BOXES }.get(lang),
    };
    let mut rows = vec![row(name, words::TOGETHER.get(lang), blocks)];
    if summary.fetched > 0 {
        rows.push(row(words::TABLE.get(lang), words::FETCHED.get(lang), summary.fetched));
    }
    let mut says = vec![words::index_reads(lang, settings, summary)];
    if settings.index == Index::Lsi && settings.fetch == Fetch::No {
        says.push(words::LSI_HINT.get(lang).to_owned());
    }
    Look { rows, legend: Vec::new(), says, facts: vec![&dynamodb::READ_UNIT_SIZE] }
}

/// Units as squares in groups of equal number; one square stands for several when there are many.
fn tokens(units: i64, groups: i64, most: i64) -> Picture {
    let mut picture = Picture::new(24);
    let per = (most + TOKENS_MAX - 1) / TOKENS_MAX;
    let slots = ((most + per - 1) / per + groups).max(12);
    let in_group = (units / groups.max(1)).max(1);
    for unit in (0..units).step_by(usize::try_from(per.max(1)).unwrap_or(1)) {
        // Half a place free between one group and the next.
        let at = (unit / per) * 2 + unit / in_group;
        picture.rect("unit", Share::of(at, slots * 2), Share::of(at * 10 + 16, slots * 20), (6, 12));
    }
    picture
}
