//! Puts the files of the bundle together: names by hash, the entry with those hashes, pages, manifest.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use skylet_cli::{GUIDES, list};
use skylet_contract::{FAULTS, Kind, Outcome};

use crate::bundle::{Mode, VERSION};
use crate::manifest::{Manifest, brief_integrity, integrity, short_hash};
use crate::run::{self, root};
use crate::split::AFTER;
use crate::wasm::Bound;
use crate::{audit, notices, pages, tools};

/// What the shell knows of the build: its files, the widgets with their attributes, the fault table.
#[derive(Serialize)]
struct Build<'a> {
    version: &'a str,
    /// Found in every file that holds code.
    id: &'a str,
    /// Name and hash of every file the shell fetches: the glue, the core, then what widgets need.
    files: &'a [(String, String)],
    /// Slug to heights, settings and files.
    widgets: BTreeMap<&'static str, ShellWidget>,
    /// Code to Korean line, English line, and whether Retry can help.
    faults: BTreeMap<&'static str, (&'static str, &'static str, bool)>,
    retry: (&'static str, &'static str),
}

#[derive(Serialize)]
struct ShellWidget {
    height: skylet_contract::Height,
    /// Name, default text, and whether the property is a number.
    settings: Vec<(&'static str, String, bool)>,
    /// Its own files beside glue and core, by their place in the list.
    files: Vec<usize>,
}

/// Writes the folder a site copies.
pub(crate) fn assemble(bound: &Bound, mode: Mode) -> Result<()> {
    let out = mode.folder();
    let _ = std::fs::remove_dir_all(&out);
    let styles = styles()?;
    let id = build_id(bound, &styles)?;
    let mut files = Vec::new();
    let mut put = |stem: &str, ending: &str, bytes: &[u8]| -> Result<usize> {
        let name = format!("{stem}-{}.{ending}", short_hash(bytes));
        run::write(&out.join(&name), bytes)?;
        files.push((name, brief_integrity(bytes)));
        Ok(files.len() - 1)
    };
    put("core", "js", &glue(bound, &id, mode)?)?;

    // Each style sheet goes with the code it is for.
    let parts = &bound.parts;
    let sheet = |slug: &str| if slug.is_empty() { "css".to_owned() } else { format!("css:{slug}") };
    let of_core = styles.iter().filter(|(slug, _)| !parts.widgets.contains_key(*slug));
    put("core", "wasm", &marked(&parts.core, &id, of_core.map(|(slug, text)| (sheet(slug), text.clone())))?)?;
    let mut shared = Vec::new();
    for (number, file) in parts.shared.iter().enumerate() {
        shared.push(put(&format!("{LIBRARY}{number}"), "wasm", &marked(file, &id, [])?)?);
    }
    let (mut own, mut later) = (BTreeMap::new(), BTreeMap::new());
    for (slug, (file, needs)) in parts.widgets.iter().filter(|(slug, _)| !slug.ends_with(AFTER)) {
        let own_sheet = |slug: &str| styles.get(slug).map(|text| (sheet(slug), text.clone()));
        let mut texts: Vec<_> = own_sheet(slug).into_iter().collect();
        // Its own file says what comes after its first paint: that is in no other page's entry.
        let after = format!("{slug}{AFTER}");
        if let Some((file, _)) = parts.widgets.get(&after) {
            let bytes = marked(file, &id, own_sheet(&after))?;
            let name = format!("{after}-{}.wasm", short_hash(&bytes));
            run::write(&out.join(&name), &bytes)?;
            texts.push(("later".to_owned(), format!("{name} {}", brief_integrity(&bytes))));
            later.insert(slug.clone(), vec![name]);
        }
        let needs = needs.iter().map(|&at| shared[at]);
        let wasm = marked(file, &id, texts)?;
        own.insert(slug.as_str(), needs.chain([put(slug, "wasm", &wasm)?]).collect::<Vec<_>>());
    }

    let widget_of = |guide: &&skylet_contract::Guide| {
        let slug = guide.widget.slug;
        (slug, shell_widget(guide.widget, own.get(slug).cloned().unwrap_or_default()))
    };
    let build = Build {
        version: VERSION,
        id: &id,
        files: &files,
        widgets: GUIDES.iter().map(widget_of).collect(),
        // Notices come from the widget itself.
        faults: FAULTS
            .iter()
            .filter(|fault| fault.outcome != Outcome::Notice)
            .map(|fault| (fault.code, (fault.text.ko, fault.text.en, fault.outcome == Outcome::Error)))
            .collect(),
        retry: (skylet_contract::texts::RETRY.ko, skylet_contract::texts::RETRY.en),
    };
    let define = format!("--define:BUILD={}", serde_json::to_string(&build)?);
    let entry = minified(
        &root().join("www/embed/skylet.js"),
        &["--bundle", "--charset=utf8", "--format=esm", &define, has_tools(mode)],
    )?;
    run::write(&out.join(ENTRY), &entry)?;

    pages::write(&out, &integrity(&entry))?;
    run::write(&out.join("LICENSES.md"), notices::text()?)?;

    if mode == Mode::Release {
        for path in run::files(&out)? {
            audit::refuse_build_paths(&path.display().to_string(), &std::fs::read(out.join(&path))?)?;
        }
    }

    let names = |places: &[usize]| places.iter().map(|at| files[*at].0.clone()).collect::<Vec<_>>();
    let page = |widget: &ShellWidget| [vec![ENTRY.to_owned()], names(&[0, 1]), names(&widget.files)].concat();
    let pages = build.widgets.iter().map(|(slug, widget)| ((*slug).to_owned(), page(widget))).collect();
    let listed: Vec<_> = GUIDES.iter().map(|guide| list::listed(guide)).collect();
    Manifest::of(&out, mode.brotli(), id, pages, later, serde_json::to_value(listed)?)?.write(&out)
}

/// Begins the name of a file that a few widgets share.
pub(crate) const LIBRARY: &str = "library";

/// The file a page loads.
pub(crate) const ENTRY: &str = "skylet.js";

/// Stands in every file that holds code, so that files of two releases can be told apart whatever they are named.
fn build_id(bound: &Bound, styles: &BTreeMap<String, String>) -> Result<String> {
    let mut all = std::fs::read(&bound.glue)?;
    for file in bound.parts.files() {
        all.extend(std::fs::read(file)?);
    }
    all.extend(serde_json::to_vec(styles)?);
    Ok(format!("skylet-build:{}", short_hash(&all)))
}

/// A wasm file with the build's mark and some texts, each in a section of its own.
fn marked(file: &Path, id: &str, texts: impl IntoIterator<Item = (String, String)>) -> Result<Vec<u8>> {
    let mut wasm = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    for (name, text) in [(id.to_owned(), String::new())].into_iter().chain(texts) {
        let mut section = number(name.len());
        section.extend(name.bytes().chain(text.bytes()));
        // A section of its own kind, by its length: nothing before it is written anew.
        wasm.push(0);
        wasm.extend(number(section.len()));
        wasm.extend(section);
    }
    Ok(wasm)
}

/// A whole number as wasm has it: seven bits a byte, least first, the eighth saying that more follow.
fn number(mut left: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(left & 0x7f).unwrap_or_default();
        left >>= 7;
        if left == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn shell_widget(widget: &skylet_contract::Widget, files: Vec<usize>) -> ShellWidget {
    let setting = |setting: &&'static skylet_contract::Setting| {
        let is_number = match &setting.kind {
            Kind::Quantity(quantity) => quantity.bare.symbol.is_empty(),
            Kind::Choice(_) | Kind::List(..) | Kind::Happenings(_) => false,
        };
        (setting.name, setting.write(&setting.default), is_number)
    };
    ShellWidget { height: widget.height, settings: widget.settings.iter().map(setting).collect(), files }
}

/// The style sheets: the shared layers under an empty name, then each widget's own, for its first paint and for what
/// comes later.
fn styles() -> Result<BTreeMap<String, String>> {
    let mut styles = BTreeMap::new();
    let shared = |layer: &str| root().join(format!("crates/kit/src/css/{layer}.css"));
    styles.insert(String::new(), style_sheet(&["tokens", "base", "parts"].map(shared))?);
    for guide in GUIDES {
        let slug = guide.widget.slug;
        let own = |name: &str| root().join(format!("crates/widgets/{slug}/src/view/{name}.css"));
        styles.insert(slug.to_owned(), style_sheet(&[own("view")])?);
        styles.insert(format!("{slug}{AFTER}"), style_sheet(&[shared("later"), shared("player"), own("later")])?);
    }
    Ok(styles)
}

/// The half of the shell that runs with the wasm: the glue, as a function that makes it anew since wasm-bindgen's own
/// serves one instance only, and what a started element needs.
fn glue(bound: &Bound, id: &str, mode: Mode) -> Result<Vec<u8>> {
    let place = |name: &str| bound.glue.with_file_name(name);
    // Every call into the wasm passes the guard that `make` is given, and timers are those it is given.
    let (exports, guarded) = ("wasm = instance.exports;", "wasm = guard(instance.exports);");
    let core = run::text(&bound.glue)?;
    if core.matches(exports).count() != 1 {
        bail!("{}: expected {exports} once; wasm-bindgen writes it otherwise now", bound.glue.display());
    }
    run::write(&bound.glue, core.replace(exports, guarded))?;
    run::write(&place("once.js"), "export { initSync, Instance } from './core.js';\n")?;
    let once = String::from_utf8(minified(&place("once.js"), &["--bundle", "--format=esm"])?)?;
    let (body, exports) = once.rsplit_once("export{").context("the bundled glue has no exports")?;
    let pairs = exports.trim().trim_end_matches([';', '}']).split(',').filter_map(|pair| pair.split_once(" as "));
    let object: Vec<_> = pairs.map(|(inner, outer)| format!("{outer}: {inner}")).collect();
    run::write(
        &place("make.js"),
        format!(
            "export function make(guard, setTimeout, clearTimeout) {{\n{body}\nreturn {{ {} }};\n}}\n",
            object.join(", ")
        ),
    )?;
    let www = root().join("www/embed").display().to_string();
    let both = format!(
        "export const build = '{id}';\nexport {{ make }} from './make.js';\nexport {{ settle }} from '{www}/home.js';\n\
         export {{ Living }} from '{www}/living.js';\n"
    );
    run::write(&place("half.js"), both)?;
    minified(&place("half.js"), &["--bundle", "--charset=utf8", "--format=esm", has_tools(mode)])
}

/// Whether the scripts have what tests break them with.
fn has_tools(mode: Mode) -> &'static str {
    if mode == Mode::Breakable { "--define:DEV_TOOLS=true" } else { "--define:DEV_TOOLS=false" }
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
    esbuild.arg(source).args(["--minify", "--target=es2022", "--legal-comments=none"]).args(extra);
    Ok(run::read(&mut esbuild)?.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_added_and_nothing_else_changes() {
        let folder = std::env::temp_dir().join(format!("skylet-marked-{}", std::process::id()));
        let file = folder.join("empty.wasm");
        let before = walrus::Module::default().emit_wasm();
        run::write(&file, &before).expect("written");
        // 127 and 128 are the last length of one byte and the first of two; 20,000 takes three.
        for length in [0, 100, 127, 128, 20_000] {
            let text = "가".repeat(length);
            let after = marked(&file, "mark", [("css".to_owned(), text.clone())]).expect("marked");
            assert_eq!(after.get(..before.len()), Some(&before[..]), "what was there");
            let module = walrus::Module::from_buffer(&after).expect("still a module");
            let found = |name: &str| {
                let section = module.customs.iter().find(|(_, section)| section.name() == name);
                section.map(|(_, section)| section.data(&walrus::IdsToIndices::default()).into_owned())
            };
            assert_eq!(found("mark"), Some(Vec::new()), "the mark");
            assert_eq!(found("css"), Some(text.into_bytes()), "a text of {length} letters");
        }
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
