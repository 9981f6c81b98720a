//! `cargo xtask facts`: prices are refreshed from files, and what follows from a changed fact is listed.
//!
//! The work is in `skylet-facts-import`; here are its files, its days and its progress. The README of `crates/facts` tells how
//! prices are refreshed.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Subcommand;
use skylet_facts_import::catalog::Catalog;
use skylet_facts_import::proposal::{Proposal, Source, propose};
use skylet_facts_import::{examples, file, fuzz, sample, write};
use skylet_units::Date;

use crate::run::{command, read, root};

/// Where the files of facts are.
const DATA: &str = "crates/facts/data";

#[derive(Subcommand)]
pub(crate) enum Facts {
    /// Compare price lists with the facts, show the difference, and write it unless something is refused
    Import {
        /// Bulk offer files of the AWS Price List, or recorded rows of the pricing page
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Write in spite of gone rows, other units, absurd prices and many changes
        #[arg(long)]
        accept: bool,
        /// Show the difference and write nothing
        #[arg(long)]
        dry_run: bool,
        /// The day the files were fetched, YYYY-MM-DD; by default the day each was published
        #[arg(long, value_parser = day)]
        retrieved: Option<Date>,
    },
    /// List the facts changed since a commit, and the worked answers that change with them
    Diff {
        /// The commit
        #[arg(long, default_value = "HEAD")]
        since: String,
    },
    /// Make an offer file of a size, to try imports with
    Generate {
        /// Its size in megabytes
        #[arg(long)]
        mb: u64,
        /// Its offer code
        #[arg(long, default_value = "AmazonDynamoDB")]
        offer: String,
        /// Where to write it
        path: PathBuf,
    },
    /// Read damaged price lists until one is read wrongly
    Fuzz {
        /// How many
        #[arg(long, default_value_t = 10_000)]
        cases: u64,
        /// Which ones
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

fn day(text: &str) -> Result<Date, String> {
    Date::read(text).ok_or_else(|| format!("found \"{text}\"; expected a day such as 2026-04-09"))
}

pub(crate) fn run(facts: &Facts) -> Result<()> {
    match facts {
        Facts::Import { files, accept, dry_run, retrieved } => import(files, *accept, *dry_run, *retrieved),
        Facts::Diff { since } => diff(since),
        Facts::Generate { mb, offer, path } => generate(*mb, offer, path),
        Facts::Fuzz { cases, seed } => damaged(*cases, *seed),
    }
}

fn catalog() -> Result<Catalog> {
    Catalog::read(&root().join(DATA)).map_err(|problem| anyhow!(problem))
}

fn import(files: &[PathBuf], accept: bool, dry_run: bool, retrieved: Option<Date>) -> Result<()> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock is before 1970")?.as_secs() / 86_400;
    let today = Date::from_days(i32::try_from(days).context("the clock is far off")?);
    let before = catalog()?;
    let mut proposals = Vec::new();
    for path in files {
        let source = open(&before, path, retrieved).with_context(|| path.display().to_string())?;
        if source.retrieved > today {
            bail!("{}: fetched on {}, and today is {today}", path.display(), source.retrieved);
        }
        proposals.push(propose(&before, source));
    }
    print!("{}", proposals.iter().map(Proposal::text).collect::<String>());
    let after = write::after(&before, &proposals).map_err(|problem| anyhow!(problem))?;
    print!("{}", examples::text(&examples::changed(&before, &after).map_err(|problem| anyhow!(problem))?));
    if let Some(peak) = memory_peak() {
        println!("memory peak: {peak}");
    }
    let refused = proposals.iter().filter(|proposal| !proposal.is_allowed(accept)).count();
    if refused > 0 {
        bail!("nothing written: {refused} of {} files refused", proposals.len());
    }
    if dry_run {
        println!("nothing written: --dry-run");
        return Ok(());
    }
    let written = write::write(&before, &after).map_err(|problem| anyhow!("nothing written: {problem}"))?;
    if written.is_empty() {
        println!("nothing to write");
    }
    for path in written {
        println!("written: {}", path.display());
    }
    Ok(())
}

/// Reads a list, saying each tenth of it.
fn open(catalog: &Catalog, path: &Path, retrieved: Option<Date>) -> Result<Source> {
    const MEGABYTE: u64 = 1_024 * 1_024;
    let all = std::fs::metadata(path).context("cannot open")?.len().max(1);
    let (said, pass) = (Cell::new(0), Cell::new(1));
    let start = Instant::now();
    let progress = |bytes: u64| {
        let tenth = bytes * 10 / all;
        // Less than before: it is read again, to its hash at the end.
        if tenth < said.get() {
            pass.set(pass.get() + 1);
        }
        if tenth != said.get() {
            let seconds = start.elapsed().as_secs();
            println!(
                "  … {}: {} of {} MB, pass {}, {seconds} s",
                path.display(),
                bytes / MEGABYTE,
                all / MEGABYTE,
                pass.get()
            );
        }
        said.set(tenth);
    };
    Ok(file::read(catalog, path, retrieved, &progress)?)
}

/// The most memory this process has had, where the system says.
fn memory_peak() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn diff(since: &str) -> Result<()> {
    let names = read(command("git").args(["ls-tree", "--name-only", since, &format!("{DATA}/")]))?;
    let mut texts = Vec::new();
    for name in names.lines().filter(|name| name.ends_with(".toml") && !name.ends_with("corrections.toml")) {
        texts.push((PathBuf::from(name), read(command("git").args(["show", &format!("{since}:{name}")]))?));
    }
    let before = Catalog::of(texts).map_err(|problem| anyhow!("facts of {since}: {problem}"))?;
    let after = catalog()?;
    let changes = write::differences(&before, &after);
    println!("facts that changed since {since}: {}", changes.len());
    for change in changes {
        println!("  {change}");
    }
    print!("{}", examples::text(&examples::changed(&before, &after).map_err(|problem| anyhow!(problem))?));
    Ok(())
}

fn generate(mb: u64, offer: &str, path: &Path) -> Result<()> {
    let catalog = catalog()?;
    let published = newest(&catalog, offer).with_context(|| format!("{offer}: no facts of it"))?;
    let file = std::fs::File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    let bytes = sample::write(&catalog, offer, published, mb * 1_024 * 1_024, std::io::BufWriter::new(file))?;
    println!("{}: {bytes} bytes", path.display());
    Ok(())
}

/// The last day a price of an offer was checked.
fn newest(catalog: &Catalog, offer: &str) -> Option<Date> {
    let wanted = catalog.wanted(Some(offer));
    wanted.filter_map(|wanted| Date::read(&wanted.table.dates(wanted.fact)?.checked)).max()
}

fn damaged(cases: u64, seed: u64) -> Result<()> {
    /// How many between two lines.
    const BATCH: u64 = 5_000;
    let catalog = catalog()?;
    let bases = fuzz::bases(&catalog);
    let (mut done, mut all) = (0, fuzz::Counts::default());
    while done < cases {
        let end = (done + BATCH).min(cases);
        let counts = fuzz::run(&catalog, &bases, seed, done..end, |_, _| Ok(())).map_err(|problem| anyhow!(problem))?;
        all.read += counts.read;
        all.changed += counts.changed;
        all.refused += counts.refused;
        done = end;
        println!(
            "  … {done} of {cases}: {} read, {} of them with new prices, {} refused",
            all.read, all.changed, all.refused
        );
    }
    Ok(())
}
