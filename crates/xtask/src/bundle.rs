//! The embed bundle: one folder that can be dropped into any site's static files.
//!
//! compile → split and merge → wasm-bindgen → wasm-opt → short names → wasm-opt again → names by hash → entry with those hashes → pages
//! → manifest.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use skylet_cli::GUIDES;

use crate::manifest::Manifest;
use crate::run::{cargo, root, run, step, target};
use crate::split::{self, Policy, Split};
use crate::{assemble, link, tools, wasm};

/// What the bundle is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// To ship: small, without build paths.
    Release,
    /// To look at: quick to rebuild.
    Dev,
    /// As what ships, but with ways to break it, into a folder of its own; for tests. Made small roughly.
    Breakable,
    /// As what ships, but made small roughly: for more widgets than there are, where a percent matters less than minutes.
    Rough,
}

impl Mode {
    /// Where its bundle goes.
    pub(crate) fn folder(self) -> PathBuf {
        let name = if self == Self::Breakable { "skylet-breakable" } else { "skylet" };
        target().join(name).join(VERSION)
    }

    /// What the optimiser does before and after names are made short.
    fn passes(self) -> Option<[&'static [&'static str]; 2]> {
        match self {
            Self::Release => Some([&wasm::SMALLEST; 2]),
            Self::Breakable | Self::Rough => Some([&["--directize"], &["-Oz"]]),
            Self::Dev => None,
        }
    }

    /// How hard brotli tries when the manifest is measured.
    pub(crate) fn brotli(self) -> i32 {
        if self == Self::Release { 11 } else { 5 }
    }

    /// Where it is put together.
    fn work(self) -> PathBuf {
        target().join(if self == Self::Breakable { "bundle-work-breakable" } else { "bundle-work" })
    }
}

/// The version of everything in the bundle.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the bundle is: the folder a site copies.
pub(crate) fn folder() -> PathBuf {
    Mode::Release.folder()
}

/// Builds the bundle; a policy gives each widget a wasm file of its own, none puts all code in one.
pub(crate) fn bundle(mode: Mode, policy: Option<Policy>) -> Result<()> {
    tools::wasm_target()?;
    tools::node_modules()?;
    // A demo that watches may want to build at the same time.
    std::fs::create_dir_all(target())?;
    let lock = std::fs::File::create(target().join("bundle.lock"))?;
    lock.lock().context("waiting for another build of the bundle")?;
    let work = mode.work();
    let compiled = step("compile the widgets", || compile(mode, policy.is_some()))?;
    let _ = std::fs::remove_dir_all(&work);
    std::fs::create_dir_all(&work)?;
    let parts = match policy {
        Some(policy) => step("split", || split::split(&compiled, &work, policy))?,
        None => Split::none(compiled),
    };
    let bound = step("bind", || wasm::bind(parts, &work))?;
    let passes = mode.passes();
    if let Some([first, _]) = passes {
        step("shrink the wasm", || wasm::shrink(&bound, first))?;
    }
    step("shorten the names between the files", || wasm::shorten(&bound))?;
    if let Some([_, second]) = passes {
        // Shortening writes code less closely packed than the optimiser does: 0.4 KB gzip.
        step("pack the wasm", || wasm::shrink(&bound, second))?;
    }
    step("assemble", || assemble::assemble(&bound, mode))?;
    println!("  bundle: {}", mode.folder().display());
    Ok(())
}

/// The wasm as the compiler gives it.
fn compile(mode: Mode, is_split: bool) -> Result<PathBuf> {
    let profile = if mode == Mode::Dev { "wasm-dev" } else { "release" };
    let mut features: Vec<_> = GUIDES.iter().map(|guide| guide.widget.slug).collect();
    if is_split {
        features.push("split");
    }
    if mode == Mode::Breakable {
        features.push("dev-tools");
    }
    let out = target().join("bundle-build");
    let mut build = cargo();
    build.args(["build", "--package", "skylet-embed", "--target", "wasm32-unknown-unknown", "--locked"]);
    build.args(["--profile", profile, "--features", &features.join(",")]).arg("--target-dir").arg(&out);
    let mut flags = vec![format!("-Clinker={}", std::env::current_exe()?.display())];
    if mode != Mode::Dev {
        flags.extend(path_remaps()?);
    }
    let purpose = match (is_split, mode) {
        (_, Mode::Breakable) => link::SPLIT_SMALL,
        (true, _) => link::SPLIT,
        (false, _) => link::WHOLE,
    };
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env(link::MARK, purpose);
    run(&mut build)?;
    Ok(out.join("wasm32-unknown-unknown").join(profile).join("skylet_embed.wasm"))
}

/// Keeps this machine's folders out of panic messages, so that every machine builds the same bytes.
fn path_remaps() -> Result<Vec<String>> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))
        .context("neither CARGO_HOME nor HOME says where crates are kept")?;
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut remaps = vec![remap(&home, "cargo"), remap(&root(), "skylet")];
    // Later ones win. The folder of crates names the place they came from; their own names say enough.
    for entry in std::fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        remaps.push(remap(&entry?.path(), ""));
    }
    Ok(remaps)
}

/// Reads the manifest of the last bundle.
pub(crate) fn manifest() -> Result<Manifest> {
    Manifest::read(&folder()).context("build it first: cargo xtask bundle")
}
