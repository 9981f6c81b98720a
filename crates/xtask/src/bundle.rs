//! The embed bundle: one folder that can be dropped into any site's static files.
//!
//! In steps, so that splitting has its place between compiling and binding:
//! compile → (split and merge) → wasm-bindgen → wasm-opt → names by hash → entry with those hashes → pages → manifest.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use skylet_cli::{GUIDES, list};
use skylet_contract::{FAULTS, Kind};
use wasm_bindgen_cli_support::Bindgen;

use crate::manifest::{Manifest, integrity, short_hash};
use crate::run::{self, cargo, quiet, root, run, step, target};
use crate::{link, notices, pages, tools};

/// What the bundle is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// To ship: small, without build paths.
    Release,
    /// To look at: quick to rebuild.
    Dev,
}

/// The version of everything in the bundle.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Features of WebAssembly the compiler uses and every browser above the floor has.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Where the bundle is: the folder a site copies.
pub(crate) fn folder() -> PathBuf {
    target().join("skylet").join(VERSION)
}

/// Builds the bundle.
pub(crate) fn bundle(mode: Mode) -> Result<()> {
    tools::wasm_target()?;
    tools::node_modules()?;
    // A demo that watches may want to build at the same time.
    std::fs::create_dir_all(target())?;
    let lock = std::fs::File::create(target().join("bundle.lock"))?;
    lock.lock().context("waiting for another build of the bundle")?;
    let work = target().join("bundle-work");
    let compiled = step("compile the widgets", || compile(mode))?;
    let bound = step("bind", || bind(&compiled, &work))?;
    if mode == Mode::Release {
        step("shrink the wasm", || shrink(&bound.wasm))?;
        step("shorten the names between wasm and glue", || shorten(&bound))?;
    }
    step("assemble", || assemble(&bound, mode))?;
    println!("  bundle: {}", folder().display());
    Ok(())
}

/// The wasm as the compiler gives it.
fn compile(mode: Mode) -> Result<PathBuf> {
    let profile = if mode == Mode::Release { "release" } else { "wasm-dev" };
    let features: Vec<_> = GUIDES.iter().map(|guide| guide.widget.slug).collect();
    let out = target().join("bundle-build");
    let mut build = cargo();
    build.args(["build", "--package", "skylet-embed", "--target", "wasm32-unknown-unknown", "--locked"]);
    build.args(["--profile", profile, "--features", &features.join(",")]).arg("--target-dir").arg(&out);
    let mut flags = vec![format!("-Clinker={}", std::env::current_exe()?.display())];
    if mode == Mode::Release {
        flags.extend(path_remaps()?);
    }
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env(link::MARK, "1");
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

/// What wasm-bindgen gives.
struct Bound {
    wasm: PathBuf,
    glue: PathBuf,
}

fn bind(compiled: &Path, work: &Path) -> Result<Bound> {
    let _ = std::fs::remove_dir_all(work);
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("core").typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true)?.generate(work)?;
    Ok(Bound { wasm: work.join("core_bg.wasm"), glue: work.join("core.js") })
}

fn shrink(wasm: &Path) -> Result<()> {
    let mut optimise = tools::binaryen("wasm-opt");
    optimise
        .args(["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"])
        .args(WASM_FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    quiet(&mut optimise)
}

/// Gives short names to what wasm and glue import from each other: the usual ones end in 16 hex digits each,
/// which no compression makes small.
fn shorten(bound: &Bound) -> Result<()> {
    let mut module = walrus::ModuleConfig::new().generate_producers_section(false).parse_file(&bound.wasm)?;
    // Tools' notes to each other.
    let customs: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for custom in customs {
        module.customs.delete(custom);
    }
    let mut names = Vec::new();
    for (number, import) in module.imports.iter_mut().enumerate() {
        names.push((std::mem::replace(&mut import.name, format!("i{number}")), import.name.clone()));
    }
    for (number, export) in module.exports.iter_mut().enumerate() {
        if export.name != "memory" {
            names.push((std::mem::replace(&mut export.name, format!("e{number}")), export.name.clone()));
        }
    }
    module.emit_wasm_file(&bound.wasm)?;
    let glue = run::text(&bound.glue)?;
    let kept: Vec<_> = names.iter().map(|(long, _)| long.as_str()).collect();
    let mut glue = without_unused_imports(&glue, &kept);
    // Longest first, since one name may begin another.
    names.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in names {
        glue = glue.replace(&format!("wasm.{long}"), &format!("wasm.{short}"));
        glue = glue.replace(&format!("        {long}: function("), &format!("        {short}: function("));
    }
    run::write(&bound.glue, glue)
}

/// What the shell knows of the build: its files, the widgets with their attributes, the fault table.
#[derive(Serialize)]
struct Build<'a> {
    version: &'a str,
    glue: (&'a str, String),
    wasm: (&'a str, String),
    /// Slug to accessible names, heights and settings.
    widgets: std::collections::BTreeMap<&'static str, ShellWidget>,
    /// Code to Korean line, English line and outcome.
    faults: std::collections::BTreeMap<&'static str, (&'static str, &'static str, skylet_contract::Outcome)>,
    retry: (&'static str, &'static str),
}

#[derive(Serialize)]
struct ShellWidget {
    title: (&'static str, &'static str),
    height: skylet_contract::Height,
    /// Name, default text, and whether the property is a number.
    settings: Vec<(&'static str, String, bool)>,
}

fn assemble(bound: &Bound, mode: Mode) -> Result<()> {
    let out = folder();
    let _ = std::fs::remove_dir_all(&out);
    let wasm = std::fs::read(&bound.wasm)?;
    if mode == Mode::Release {
        refuse_build_paths(&wasm)?;
    }
    let wasm_name = format!("core-{}.wasm", short_hash(&wasm));
    run::write(&out.join(&wasm_name), &wasm)?;

    let glue = glue(bound)?;
    let glue_name = format!("core-{}.js", short_hash(&glue));
    run::write(&out.join(&glue_name), &glue)?;

    let build = Build {
        version: VERSION,
        glue: (&glue_name, integrity(&glue)),
        wasm: (&wasm_name, integrity(&wasm)),
        widgets: GUIDES.iter().map(|guide| (guide.widget.slug, shell_widget(guide.widget))).collect(),
        faults: FAULTS.iter().map(|f| (f.code, (f.text.ko, f.text.en, f.outcome))).collect(),
        retry: (skylet_contract::texts::RETRY.ko, skylet_contract::texts::RETRY.en),
    };
    let define = format!("--define:BUILD={}", serde_json::to_string(&build)?);
    let entry = minified(&root().join("www/embed/skylet.js"), &["--bundle", "--charset=utf8", &define])?;
    run::write(&out.join("skylet.js"), &entry)?;

    pages::write(&out, &integrity(&entry))?;
    run::write(&out.join("LICENSES.md"), notices::text()?)?;

    let listed: Vec<_> = GUIDES.iter().map(|guide| list::listed(guide)).collect();
    let page = vec!["skylet.js".to_owned(), glue_name, wasm_name];
    Manifest::of(&out, VERSION, page, serde_json::to_value(listed)?)?.write(&out)
}

fn shell_widget(widget: &skylet_contract::Widget) -> ShellWidget {
    let setting = |setting: &&'static skylet_contract::Setting| {
        let is_number = match &setting.kind {
            Kind::Quantity(quantity) => quantity.bare.symbol.is_empty(),
            Kind::Choice(_) => false,
        };
        (setting.name, setting.write(setting.default), is_number)
    };
    ShellWidget {
        title: (widget.title.ko, widget.title.en),
        height: widget.height,
        settings: widget.settings.iter().map(setting).collect(),
    }
}

/// What of the glue the shell uses; esbuild leaves the rest out.
const GLUE_CLASS: &str = "Instance";
const GLUE: &str = "export { default, Instance } from './core.js';\n";

/// The glue with the style sheets: the shared layers under an empty name, then each widget's own.
fn glue(bound: &Bound) -> Result<Vec<u8>> {
    let mut styles = std::collections::BTreeMap::new();
    let layers = ["tokens", "base", "parts"].map(|layer| root().join(format!("crates/kit/src/css/{layer}.css")));
    styles.insert("", style_sheet(&layers)?);
    for guide in GUIDES {
        let slug = guide.widget.slug;
        styles.insert(slug, style_sheet(&[root().join(format!("crates/widgets/{slug}/src/view/view.css"))])?);
    }
    let entry = bound.glue.with_file_name("entry.js");
    run::write(&entry, format!("{GLUE}export const styles = {};\n", serde_json::to_string(&styles)?))?;
    minified(&entry, &["--bundle", "--charset=utf8"])
}

/// The glue without the imports that optimising took out of the wasm.
///
/// Each stands in a block of its own in the text wasm-bindgen writes.
fn without_unused_imports(glue: &str, kept: &[&str]) -> String {
    let mut out = String::new();
    let mut is_unused = false;
    // Two statements a class have effects as far as a bundler can see, and would keep the class.
    let is_kept = |line: &&str| !line.starts_with("if (Symbol.dispose)") || line.contains(&format!(" {GLUE_CLASS}."));
    let glue = glue.replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
    for line in glue.lines().filter(is_kept) {
        let name = line.strip_prefix("        ").and_then(|line| line.split_once(": function(")).map(|(name, _)| name);
        is_unused = is_unused || name.is_some_and(|name| !kept.contains(&name));
        if !is_unused {
            out.push_str(line);
            out.push('\n');
        }
        is_unused = is_unused && line != "        },";
    }
    out
}

/// Style layers in order, without white space and comments.
fn style_sheet(layers: &[PathBuf]) -> Result<String> {
    let mut text = String::new();
    for layer in layers {
        let mut esbuild = tools::esbuild();
        esbuild.arg(layer).args(["--minify", "--target=chrome123,firefox120,safari17.5"]);
        text.push_str(run::read(&mut esbuild)?.trim());
    }
    Ok(text)
}

/// A module, bundled if asked for, without white space.
pub(crate) fn minified(source: &Path, extra: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = tools::esbuild();
    esbuild.arg(source).args(["--format=esm", "--minify", "--target=es2022", "--legal-comments=none"]).args(extra);
    Ok(run::read(&mut esbuild)?.into_bytes())
}

/// A path of this machine in the wasm would make every machine build other bytes, and tell readers about it.
fn refuse_build_paths(wasm: &[u8]) -> Result<()> {
    let home = std::env::var("HOME").unwrap_or_default();
    for path in [root().display().to_string(), home, "/rustup/toolchains".to_owned()] {
        let is_in = path.len() > 1 && wasm.windows(path.len()).any(|window| window == path.as_bytes());
        if is_in {
            bail!("the wasm holds the path {path}; expected none (see path_remaps)");
        }
    }
    Ok(())
}

/// Reads the manifest of the last bundle.
pub(crate) fn manifest() -> Result<Manifest> {
    Manifest::read(&folder()).context("build it first: cargo xtask bundle")
}
