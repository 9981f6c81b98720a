//! One wasm file for what widgets share, one for each widget's own code.
//!
//! The splitter alone makes a file for every *set* of widgets that share something: hundreds with two dozen widgets. Here
//! each such piece goes to one of three places, see [`Place`].

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, Data, DataKind, ImportKind, Module};
use wasm_split_cli_support::{Options, transform};

use crate::wasm::{FEATURES, parse};
use crate::{run, tools};

/// The name under which parts import memory, table and stack pointer of the core.
pub(crate) const SHARED: &str = "__wasm_split";
/// That name in the files as shipped.
pub(crate) const SHARED_SHORT: &str = "shared";

/// The same name where a widget's file meets its copies, so that it does not meet itself.
pub(crate) const OUTSIDE: &str = "outside";

/// Where a piece goes that several widgets use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Into the core, which every page loads: what many widgets use, and everything with variables.
    Core,
    /// Into the file of each widget that uses it: what few use. Loading a copy again puts equal functions into the same
    /// places of the table and equal constants into the same places of memory, so it changes nothing.
    Copies,
    /// A file of its own, beside the widget's: what few first paints use and is large.
    Apart,
}

/// Ends the name of a seam to what comes after a widget's first paint.
const LATER: &str = "_later";
/// The same in the names of files.
pub(crate) const AFTER: &str = "-later";

/// A piece is used by many widgets if more than so many of four have it.
const MANY_OF_FOUR: usize = 3;
/// A piece is large from this size on, as the splitter writes it.
const LARGE_BYTES: u64 = 24 * 1_024;

/// The compiled wasm in parts.
#[derive(Debug)]
pub(crate) struct Split {
    /// What every page loads.
    pub(crate) core: PathBuf,
    /// Large pieces that a few widgets share.
    pub(crate) shared: Vec<PathBuf>,
    /// Slug to the widget's own file and the shared ones it needs, by their place in the list. What comes after its first
    /// paint is under its slug with [`AFTER`].
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

/// What becomes of the pieces that several widgets use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Each piece to the best place.
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
    let map: BTreeMap<_, _> = map.into_iter().collect();

    // Only what widgets need for their first paint has a claim to the core.
    let is_first = |name: &str| !name.ends_with(LATER);
    let firsts = map.keys().filter(|name| is_first(name)).count();
    let mut users = BTreeMap::<&str, usize>::new();
    for (name, stems) in &map {
        for stem in stems.iter().filter(|stem| is_chunk(stem)) {
            *users.entry(stem).or_default() += usize::from(is_first(name));
        }
    }
    let variables = variables(&parse(compiled)?);
    let mut places = BTreeMap::new();
    for (&stem, &count) in &users {
        let path = file(work, stem);
        let place = if policy == Policy::Stock {
            Place::Apart
        } else if count * 4 > firsts * MANY_OF_FOUR || has_any(&parse(&path)?, &variables) {
            Place::Core
        } else if count > 1 && std::fs::metadata(&path)?.len() > LARGE_BYTES {
            Place::Apart
        } else {
            Place::Copies
        };
        places.insert(stem, place);
    }
    let at = |place: Place| places.iter().filter(move |(_, other)| **other == place).map(|(stem, _)| *stem);

    let core = merge(&main, SHARED, at(Place::Core), work, "core-merged")?;
    let apart: Vec<_> = at(Place::Apart).collect();
    let widgets: Vec<_> = map.iter().collect();
    let widgets = run::each(&widgets, |&(name, stems)| {
        let own = file(work, &format!("split_{name}"));
        // What comes later finds the widget's first file in place.
        let there = name.strip_suffix(LATER).and_then(|first| map.get(first)).map_or(&[][..], Vec::as_slice);
        let copies = stems.iter().filter(|stem| !there.contains(stem)).map(String::as_str);
        let is_copied = |place: &Place| *place == Place::Copies || *place == Place::Apart && !is_first(name);
        let copies = copies.filter(|stem| places.get(stem).is_some_and(is_copied));
        let own = with_copies(&own, copies, work, name)?;
        let needs = stems.iter().filter_map(|stem| apart.iter().position(|other| other == stem)).collect();
        Ok((name.replace('_', "-"), (own, needs)))
    })?;
    let widgets = widgets.into_iter().collect();
    Ok(Split { core, shared: apart.iter().map(|stem| file(work, stem)).collect(), widgets })
}

/// Addresses of the variables that do not begin as zero.
fn variables(module: &Module) -> Range<i64> {
    let data = module.data.iter().find(|data| data.name.as_deref() == Some(".data"));
    data.and_then(|data| Some((address(data)?, data.value.len())))
        .and_then(|(start, length)| Some(start..start + i64::try_from(length).ok()?))
        .unwrap_or(0..0)
}

/// Whether a piece sets any of these addresses when it is loaded.
fn has_any(module: &Module, addresses: &Range<i64>) -> bool {
    let begins = module.data.iter().filter(|data| !data.value.is_empty()).filter_map(address);
    begins.into_iter().any(|begin| addresses.contains(&begin))
}

fn address(data: &Data) -> Option<i64> {
    match &data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(at)), .. } => Some(i64::from(*at)),
        _ => None,
    }
}

/// A widget's file with the pieces copied into it.
fn with_copies<'a>(own: &Path, pieces: impl Iterator<Item = &'a str>, work: &Path, name: &str) -> Result<PathBuf> {
    let pieces: Vec<_> = pieces.collect();
    if pieces.is_empty() {
        return Ok(own.to_owned());
    }
    // All of them import memory and table. They get both from a module between them and the core, so that there is one of
    // each.
    let mut between = Module::default();
    let mut seen = BTreeSet::new();
    for path in [own.to_owned()].into_iter().chain(pieces.iter().map(|stem| file(work, stem))) {
        let part = parse(&path)?;
        for import in part.imports.iter().filter(|import| import.module == SHARED && seen.insert(import.name.clone())) {
            let name = &import.name;
            match import.kind {
                ImportKind::Memory(id) => {
                    let memory = part.memories.get(id);
                    let (id, _) =
                        between.add_import_memory(OUTSIDE, name, false, false, memory.initial, memory.maximum, None);
                    between.exports.add(name, id);
                }
                ImportKind::Table(id) => {
                    let table = part.tables.get(id);
                    let (id, _) = between.add_import_table(
                        OUTSIDE,
                        name,
                        table.table64,
                        table.initial,
                        table.maximum,
                        table.element_ty,
                    );
                    between.exports.add(name, id);
                }
                ImportKind::Global(id) => {
                    let global = part.globals.get(id);
                    let (id, _) = between.add_import_global(OUTSIDE, name, global.ty, global.mutable, global.shared);
                    between.exports.add(name, id);
                }
                _ => bail!("{}: imports {name}, which is neither memory, table nor global", path.display()),
            }
        }
    }
    let hub = file(work, &format!("between_{name}"));
    between.emit_wasm_file(&hub)?;
    let stem = format!("split_{name}");
    merge(&hub, SHARED, [stem.as_str()].into_iter().chain(pieces), work, &format!("own_{name}"))
}

fn is_chunk(stem: &str) -> bool {
    stem.starts_with("chunk_")
}

fn file(work: &Path, stem: &str) -> PathBuf {
    work.join(format!("{stem}.wasm"))
}

/// Links `base`, known to the others as `name`, and the pieces into one file.
fn merge<'a>(
    base: &Path,
    name: &str,
    pieces: impl Iterator<Item = &'a str>,
    work: &Path,
    out: &str,
) -> Result<PathBuf> {
    let pieces: Vec<_> = pieces.collect();
    if pieces.is_empty() {
        return Ok(base.to_owned());
    }
    let out = file(work, out);
    let mut merge = tools::binaryen("wasm-merge");
    merge.arg(base).arg(name);
    for piece in pieces {
        merge.arg(file(work, piece)).arg(piece);
    }
    merge.arg("-o").arg(&out).args(FEATURES);
    run::quiet(&mut merge)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_data(name: &str, at: i32, bytes: usize) -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(at));
        let id = module.data.add(DataKind::Active { memory, offset }, vec![1; bytes]);
        module.data.get_mut(id).name = Some(name.to_owned());
        module
    }

    #[test]
    fn what_sets_a_variable_is_not_copied() {
        // Variables from 100 to 107; a copy that is loaded later would set them back.
        let variables = variables(&with_data(".data", 100, 8));
        assert_eq!(variables, 100..108, "the range of the section");
        for (at, bytes, is_variable) in
            [(92, 8, false), (100, 4, true), (104, 1, true), (108, 4, false), (104, 0, false)]
        {
            let piece = with_data("", at, bytes);
            assert_eq!(has_any(&piece, &variables), is_variable, "{bytes} bytes at {at}");
        }
    }

    #[test]
    fn without_variables_everything_may_be_copied() {
        assert_eq!(variables(&with_data(".rodata", 100, 8)), 0..0, "constants are no variables");
    }
}
