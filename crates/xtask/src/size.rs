//! Sizes of the bundle: a committed table and a budget, both gated.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::bundle;
use crate::manifest::Manifest;
use crate::run::{self, root};

/// What a page with one widget may load, gzip bytes, JavaScript included.
const PAGE_BUDGET: usize = 80 * 1_024;
/// What the shell alone may be.
const SHELL_BUDGET: usize = 6 * 1_024;
/// Growth of the page that needs no blessing: the compressors' own noise.
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
    let page = page_gzip(&manifest)?;
    if page > PAGE_BUDGET {
        bail!("a page with one widget loads {page} bytes gzip; the budget is {PAGE_BUDGET}");
    }
    let shell = manifest.files[&manifest.entry].gzip;
    if shell > SHELL_BUDGET {
        bail!("skylet.js is {shell} bytes gzip; the budget is {SHELL_BUDGET}");
    }
    let committed = run::text(&golden())?;
    let before = committed.lines().rev().find_map(total).unwrap_or_default();
    if page.abs_diff(before) > SLACK {
        bail!("a page with one widget was {before} bytes gzip and is {page}; if that is meant: cargo xtask bless");
    }
    Ok(())
}

fn page_gzip(manifest: &Manifest) -> Result<usize> {
    manifest.page.iter().map(|name| Ok(file(manifest, name)?.gzip)).sum()
}

fn file<'a>(manifest: &'a Manifest, name: &str) -> Result<&'a crate::manifest::File> {
    match manifest.files.get(name) {
        Some(file) => Ok(file),
        None => bail!("manifest.json: no file {name}"),
    }
}

/// The table as committed. Hashes in names are left out, so that a line stays a line.
fn table(manifest: &Manifest) -> Result<String> {
    let mut out = String::from("# bytes of the files a page with one widget loads; made by: cargo xtask bless\n");
    writeln!(out, "{:<12} {:>8} {:>8} {:>8}", "file", "raw", "gzip", "brotli")?;
    let mut sum = (0, 0, 0);
    for name in &manifest.page {
        let file = file(manifest, name)?;
        writeln!(out, "{:<12} {:>8} {:>8} {:>8}", without_hash(name), file.raw, file.gzip, file.brotli)?;
        sum = (sum.0 + file.raw, sum.1 + file.gzip, sum.2 + file.brotli);
    }
    writeln!(out, "{:<12} {:>8} {:>8} {:>8}", "total", sum.0, sum.1, sum.2)?;
    Ok(out)
}

fn without_hash(name: &str) -> String {
    match (name.split_once('-'), name.rsplit_once('.')) {
        (Some((stem, _)), Some((_, ending))) => format!("{stem}.{ending}"),
        _ => name.to_owned(),
    }
}

/// The gzip column of the line with the total.
fn total(line: &str) -> Option<usize> {
    line.strip_prefix("total")?.split_whitespace().nth(1)?.parse().ok()
}
