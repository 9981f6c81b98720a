//! One wasm file for what widgets share, one for each widget's own code.
//!
//! The splitter alone would make a file for every *set* of widgets that share something, dozens with two dozen
//! widgets. So the shared pieces go back into the core, except the few that are large and rarely used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::wasm::FEATURES;
use crate::{run, tools};

/// The name under which parts import memory, table and stack pointer of the core.
pub(crate) const SHARED: &str = "__wasm_split";
/// That name in the files as shipped.
pub(crate) const SHARED_SHORT: &str = "shared";

/// A shared piece stays a file of its own only if it is larger than this, as the splitter writes it …
const APART_BYTES: u64 = 24 * 1_024;
/// … and no more than one widget in so many uses it.
const APART_SHARE: usize = 4;

/// The compiled wasm in parts.
#[derive(Debug)]
pub(crate) struct Split {
    /// What every page loads.
    pub(crate) core: PathBuf,
    /// Large pieces that a few widgets share.
    pub(crate) shared: Vec<PathBuf>,
    /// Slug to the widget's own file and the shared ones it needs, by their place in the list.
    pub(crate) widgets: BTreeMap<String, (PathBuf, Vec<usize>)>,
}

impl Split {
    /// Everything in one file.
    pub(crate) fn none(compiled: PathBuf) -> Self {
        Self { core: compiled, shared: Vec::new(), widgets: BTreeMap::new() }
    }

    /// Every file, the core first.
    pub(crate) fn files(&self) -> Vec<&Path> {
        let widgets = self.widgets.values().map(|(file, _)| file);
        [&self.core].into_iter().chain(&self.shared).chain(widgets).map(PathBuf::as_path).collect()
    }
}

/// What is merged back into the core.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// All but the large and rare, see above.
    Merge,
    /// Nothing: the splitter as it comes, to compare.
    Stock,
}

/// Splits `compiled` into files below `work`.
pub(crate) fn split(compiled: &Path, work: &Path, policy: Policy) -> Result<Split> {
    let bytes = std::fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let main = work.join("main.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    // It also writes a module that fetches the parts. Ours is the shell: it checks them, and knows the instance.
    let map = transform(options).map_err(|error| anyhow!("{error:?}"))?.prefetch_map;

    let mut users = BTreeMap::<&str, usize>::new();
    for stem in map.values().flatten().filter(|stem| is_chunk(stem)) {
        *users.entry(stem).or_default() += 1;
    }
    let mut apart = BTreeSet::new();
    for (&stem, &count) in &users {
        let size = std::fs::metadata(file(work, stem))?.len();
        let is_apart = policy == Policy::Stock || (size > APART_BYTES && count * APART_SHARE <= map.len());
        if is_apart {
            apart.insert(stem);
        }
    }
    let merged: Vec<_> = users.keys().filter(|stem| !apart.contains(*stem)).collect();
    let core = if merged.is_empty() { main } else { merge(&main, work, &merged)? };

    let place = |stem: &String| apart.iter().position(|name| name == stem);
    let widgets = map.iter().map(|(name, stems)| {
        let needs = stems.iter().filter_map(place).collect();
        (name.replace('_', "-"), (file(work, &format!("split_{name}")), needs))
    });
    Ok(Split { core, shared: apart.iter().map(|stem| file(work, stem)).collect(), widgets: widgets.collect() })
}

fn is_chunk(stem: &str) -> bool {
    stem.starts_with("chunk_")
}

fn file(work: &Path, stem: &str) -> PathBuf {
    work.join(format!("{stem}.wasm"))
}

fn merge(main: &Path, work: &Path, chunks: &[&&str]) -> Result<PathBuf> {
    let out = work.join("merged.wasm");
    let mut merge = tools::binaryen("wasm-merge");
    merge.arg(main).arg(SHARED);
    for chunk in chunks {
        merge.arg(file(work, chunk)).arg(chunk);
    }
    merge.arg("-o").arg(&out).args(FEATURES);
    run::quiet(&mut merge)?;
    Ok(out)
}
