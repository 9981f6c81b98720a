//! The bundle built a second time, in another folder: for equal bytes, and with as many widgets as are planned.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::assemble::LIBRARY;
use crate::bundle::{self, VERSION};
use crate::manifest::Manifest;
use crate::new::Kind;
use crate::run::{self, cargo, command, root, run, step, target};
use crate::{many, size};

/// Widgets that stand in for those to come.
const STAND_INS: usize = 24;
/// What a page with one widget may load for its first paint when there are so many, gzip bytes, made small roughly: 1 % more
/// than what would ship. A simulation comes to this; what stands still to 95 KB.
const PAGE_BUDGET: usize = 125 * 1_024;
/// Its files: entry, glue, core, and the widget's own.
const PAGE_FILES: usize = 4;
/// What a widget that uses a large library may load beside that, in one more file.
const LIBRARY_BUDGET: usize = 20 * 1_024;

fn tree() -> PathBuf {
    target().join("elsewhere")
}

/// The bundle with stand-ins, once [`crowded`] has run.
pub(crate) fn crowded_bundle() -> PathBuf {
    tree().join("target/skylet").join(VERSION)
}

/// Builds the workspace from a copy of it, with another home of cargo, and compares every file's hash.
pub(crate) fn reproducible() -> Result<()> {
    build(0, &[], &[])?;
    let (here, there) = (bundle::manifest()?, Manifest::read(&crowded_bundle())?);
    let names: Vec<_> = here.files.keys().chain(there.files.keys()).collect();
    for name in names {
        let (one, other) = (here.files.get(name), there.files.get(name));
        if one.map(|file| &file.integrity) != other.map(|file| &file.integrity) {
            bail!("{name} differs between {} and {}", root().display(), tree().display());
        }
    }
    println!("  {} files, equal in both folders", here.files.len());
    Ok(())
}

/// Builds the bundle with stand-ins and refuses pages that load too much.
pub(crate) fn crowded() -> Result<()> {
    build(STAND_INS, &[], &["--rough"])?;
    let manifest = Manifest::read(&crowded_bundle())?;
    println!("{}", summary(&manifest)?);
    for (slug, names) in &manifest.pages {
        let (libraries, page): (Vec<_>, Vec<_>) = names.iter().cloned().partition(|name| name.starts_with(LIBRARY));
        let (page_bytes, library_bytes) = (size::sum(&manifest, &page)?.gzip, size::sum(&manifest, &libraries)?.gzip);
        if page.len() > PAGE_FILES || page_bytes > PAGE_BUDGET {
            bail!("a page with {slug}: {page_bytes} bytes gzip, {page:?}; at most {PAGE_BUDGET} in {PAGE_FILES} files");
        }
        if libraries.len() > 1 || library_bytes > LIBRARY_BUDGET {
            bail!(
                "a page with {slug}: {library_bytes} bytes gzip, {libraries:?}; at most {LIBRARY_BUDGET} in one file"
            );
        }
    }
    Ok(())
}

/// Where the bundle in one piece is, once [`unsplit`] has run.
pub(crate) fn unsplit_bundle() -> PathBuf {
    tree().join("target/unsplit").join(VERSION)
}

/// Builds the bundle as developers do, all code in one wasm file, for a look at it in browsers.
pub(crate) fn unsplit() -> Result<()> {
    build(0, &[], &["--dev"])?;
    set_aside(&unsplit_bundle())
}

/// Moves the bundle in the copy to where the next one does not replace it.
fn set_aside(to: &Path) -> Result<()> {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to.parent().context("the bundle has a folder")?)?;
    std::fs::rename(crowded_bundle(), to).with_context(|| format!("cannot move the bundle to {}", to.display()))
}

/// Where the bundle with a new widget of each kind is, once [`new_widgets`] has run.
pub(crate) fn new_bundle() -> PathBuf {
    tree().join("target/new").join(VERSION)
}

/// One build after the other in the ways that were weighed, for the table in ARCHITECTURE.md.
pub(crate) fn compare() -> Result<()> {
    for (name, arguments) in
        [("merged", &[][..]), ("all in one", &["--unsplit"]), ("the splitter alone", &["--stock-split"])]
    {
        build(STAND_INS, &[], arguments)?;
        println!("{name}\n{}", summary(&Manifest::read(&crowded_bundle())?)?);
    }
    Ok(())
}

/// Makes a widget of each kind, and has them tested, linted for host and browser, checked and bundled for browsers to open.
pub(crate) fn new_widgets() -> Result<()> {
    let new = Kind::ALL.map(|kind| (format!("sample-new-{}", kind.name()), kind));
    plant(0, &new)?;
    let packages = || new.iter().flat_map(|(slug, _)| ["--package".to_owned(), format!("skylet-{slug}")]);
    // Running them writes their tables, problems and golden texts, as the command does.
    step("their tables and problems", || run(&mut xtask(&["bless", "--quick"])?))?;
    step("what they say and draw", || {
        let mut test = there(cargo());
        test.args(["test", "--locked", "--quiet", "--test", "golden"]).args(packages());
        run::quiet(test.env("SKYLET_BLESS", "1"))
    })?;
    step("their tests", || run::quiet(there(cargo()).args(["test", "--locked", "--quiet"]).args(packages())))?;
    step("their format", || run(there(cargo()).args(["fmt", "--check"]).args(packages())))?;
    let clippy = |extra: &[&str]| {
        let mut clippy = there(cargo());
        clippy.args(["clippy", "--locked", "--quiet"]).args(packages()).args(extra).args(["--", "-Dwarnings"]);
        run(&mut clippy)
    };
    step("their lints, host", || clippy(&["--all-targets"]))?;
    step("their lints, wasm32", || {
        let views = new.each_ref().map(|(slug, _)| format!("skylet-{slug}/view")).join(",");
        clippy(&["--features", &views, "--target", "wasm32-unknown-unknown"])
    })?;
    step("a tidy copy", || run(&mut xtask(&["tidy"])?))?;
    bundle_there(&["--dev"])?;
    set_aside(&new_bundle())
}

/// Plants the copy and has its own xtask build its bundle.
fn build(stand_ins: usize, new: &[(String, Kind)], arguments: &[&str]) -> Result<()> {
    plant(stand_ins, new)?;
    bundle_there(arguments)
}

fn plant(stand_ins: usize, new: &[(String, Kind)]) -> Result<()> {
    many::plant(&tree(), stand_ins, new)
}

/// Builds the bundle in the copy with another home of cargo.
fn bundle_there(arguments: &[&str]) -> Result<()> {
    // Another path to the same crates: whether it shows in the wasm is part of the question.
    let home = target().join("elsewhere-home");
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    link(&cargo_home.context("neither CARGO_HOME nor HOME says where crates are kept")?, &home)?;
    run(xtask(&["bundle"])?.args(arguments).env("CARGO_HOME", home))
}

/// The copy's own xtask: it knows the copy's widgets. What is built takes the name of this one until the next `cargo xtask`,
/// so a copy is what runs.
fn xtask(arguments: &[&str]) -> Result<Command> {
    run(there(cargo()).args(["build", "--locked", "--quiet", "--package", "skylet-xtask"]))?;
    let (built, copy) = (target().join("debug/skylet-xtask"), tree().join("target/skylet-xtask"));
    std::fs::create_dir_all(tree().join("target"))?;
    std::fs::copy(&built, &copy).with_context(|| format!("cannot copy {}", built.display()))?;
    let mut xtask = there(command(copy));
    xtask.args(arguments);
    Ok(xtask)
}

/// A command in the copy. What runs on this machine goes where the workspace's own does: the same crates stand under both.
fn there(mut command: Command) -> Command {
    command.current_dir(tree()).env("CARGO_TARGET_DIR", target());
    command
}

fn link(from: &Path, to: &Path) -> Result<()> {
    if !to.exists() {
        std::os::unix::fs::symlink(from, to).with_context(|| format!("cannot link {}", to.display()))?;
    }
    Ok(())
}

/// Sizes of the parts and of pages, in gzip bytes.
fn summary(manifest: &Manifest) -> Result<String> {
    let mut pages = Vec::new();
    let mut own = Vec::new();
    for names in manifest.pages.values() {
        pages.push((size::sum(manifest, names)?.gzip, names.len()));
        own.push(size::sum(manifest, &names[3.min(names.len())..])?.gzip);
    }
    pages.sort_unstable();
    own.sort_unstable();
    let core = manifest.pages.values().next().context("the bundle has no page")?;
    let middle = |sizes: &[usize]| sizes[sizes.len() / 2];
    let files = pages.iter().map(|(_, files)| *files);
    Ok(format!(
        "  {} widgets: entry {}, glue {}, core {}; own files of a widget {} to {}, median {}; page {} to {}, median {}, in \
         {} to {} requests (gzip bytes)",
        manifest.pages.len(),
        size::sum(manifest, &core[..1])?.gzip,
        size::sum(manifest, &core[1..2])?.gzip,
        size::sum(manifest, &core[2..3])?.gzip,
        own[0],
        own[own.len() - 1],
        middle(&own),
        pages[0].0,
        pages[pages.len() - 1].0,
        middle(&pages.iter().map(|(bytes, _)| *bytes).collect::<Vec<_>>()),
        files.clone().min().unwrap_or_default(),
        files.max().unwrap_or_default(),
    ))
}
