//! Sizes of the bundle: a committed table and budgets, both gated.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::bundle;
use crate::manifest::{File, Manifest};
use crate::run::{self, root};

/// What a page with one widget may load for its first paint, gzip bytes, JavaScript included. The largest comes to this; the
/// others are below it, and held there by the committed table.
const PAGE_BUDGET: usize = 115 * 1_024;
/// What the shell alone may be, and what each widget adds to it: the names of its settings.
const SHELL_BUDGET: usize = 5_900;
const NAMES_BUDGET: usize = 290;
/// Growth of a line that needs no blessing: the compressors' own noise.
const SLACK: usize = 256;

fn golden() -> PathBuf {
    root().join("tests/golden/size.txt")
}

/// Prints the table of the last bundle.
pub(crate) fn print() -> Result<()> {
    println!("{}", table(&bundle::manifest()?)?);
    Ok(())
}

/// Accepts the last bundle's sizes.
pub(crate) fn bless() -> Result<()> {
    run::write(&golden(), table(&bundle::manifest()?)?)
}

/// Refuses a bundle over budget, or one that differs from the committed table.
pub(crate) fn check() -> Result<()> {
    let manifest = bundle::manifest()?;
    let found = table(&manifest)?;
    print!("{found}");
    within(&manifest, PAGE_BUDGET)?;
    let shell = file(&manifest, &manifest.entry)?.gzip;
    let budget = SHELL_BUDGET + manifest.pages.len() * NAMES_BUDGET;
    if shell > budget {
        bail!("skylet.js is {shell} bytes gzip; the budget is {budget}");
    }
    let committed = run::text(&golden())?;
    let (before, now) = (gzip_column(&committed), gzip_column(&found));
    if !before.keys().eq(now.keys()) {
        bail!("tests/golden/size.txt has other lines; if that is meant: cargo xtask bless");
    }
    for (name, bytes) in &now {
        if bytes.abs_diff(before[name]) > SLACK {
            bail!("{name} was {} bytes gzip and is {bytes}; if that is meant: cargo xtask bless", before[name]);
        }
    }
    Ok(())
}

/// Refuses a bundle in which a page with one widget loads more than `budget`.
pub(crate) fn within(manifest: &Manifest, budget: usize) -> Result<()> {
    for (slug, names) in &manifest.pages {
        let page = sum(manifest, names)?.gzip;
        if page > budget {
            bail!("a page with {slug} loads {page} bytes gzip; the budget is {budget}");
        }
    }
    Ok(())
}

/// What a page with these files loads.
pub(crate) fn sum(manifest: &Manifest, names: &[String]) -> Result<Sizes> {
    let mut sum = Sizes::default();
    for name in names {
        let file = file(manifest, name)?;
        sum = Sizes { raw: sum.raw + file.raw, gzip: sum.gzip + file.gzip, brotli: sum.brotli + file.brotli };
    }
    Ok(sum)
}

/// Bytes of one or several files.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

fn file<'a>(manifest: &'a Manifest, name: &str) -> Result<&'a File> {
    manifest.files.get(name).with_context(|| format!("manifest.json: no file {name}"))
}

/// The table as committed. Hashes in names are left out, so that a line stays a line.
fn table(manifest: &Manifest) -> Result<String> {
    let mut out = String::from("# bytes of the files that pages load; made by: cargo xtask bless\n");
    writeln!(out, "{:<32} {:>8} {:>8} {:>8}", "file", "raw", "gzip", "brotli")?;
    let mut line =
        |name: &str, sizes: Sizes| writeln!(out, "{name:<32} {:>8} {:>8} {:>8}", sizes.raw, sizes.gzip, sizes.brotli);
    let mut seen = Vec::new();
    for name in manifest.pages.values().chain(manifest.later.values()).flatten() {
        if !seen.contains(&name) {
            line(&without_hash(name), sum(manifest, std::slice::from_ref(name))?)?;
            seen.push(name);
        }
    }
    for (slug, names) in &manifest.pages {
        line(&format!("page:{slug}"), sum(manifest, names)?)?;
    }
    Ok(out)
}

fn without_hash(name: &str) -> String {
    match (name.rsplit_once('-'), name.rsplit_once('.')) {
        (Some((stem, _)), Some((_, ending))) => format!("{stem}.{ending}"),
        _ => name.to_owned(),
    }
}

/// The gzip column by the name of the line.
fn gzip_column(table: &str) -> BTreeMap<&str, usize> {
    let read = |line| {
        let words: Vec<_> = str::split_whitespace(line).collect();
        Some((*words.first()?, words.get(2)?.parse().ok()?))
    };
    table.lines().filter_map(read).collect()
}
