//! What happens to the wasm files between splitting and shipping: bound to JavaScript, made small, names made short.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use walrus::{Module, ModuleConfig};
use wasm_bindgen_cli_support::Bindgen;

use crate::run;
use crate::split::{OUTSIDE, SHARED, SHARED_SHORT, Split};
use crate::{audit, tools};

/// Features of WebAssembly the compiler uses and every browser above the floor has.
pub(crate) const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The passes that come out smallest.
pub(crate) const SMALLEST: [&str; 5] = ["--directize", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// The export that keeps its name.
const MEMORY: &str = "memory";

/// What wasm-bindgen gives, and the parts it need not know.
pub(crate) struct Bound {
    pub(crate) parts: Split,
    pub(crate) glue: PathBuf,
}

/// Makes the JavaScript around the core.
pub(crate) fn bind(parts: Split, work: &Path) -> Result<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&parts.core).out_name("core").typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    // The widgets' own files import memory and table.
    bindgen.keep_lld_exports(!parts.widgets.is_empty());
    bindgen.web(true)?.generate(work)?;
    Ok(Bound { parts: Split { core: work.join("core_bg.wasm"), ..parts }, glue: work.join("core.js") })
}

/// Makes every file small. The largest come first, so that none is left to one processor alone in the end.
pub(crate) fn shrink(bound: &Bound, passes: &[&str]) -> Result<()> {
    let mut files = bound.parts.files();
    files.sort_by_cached_key(|file| std::cmp::Reverse(file.metadata().map_or(0, |metadata| metadata.len())));
    run::each(&files, |file| shrink_one(file, passes)).map(drop)
}

fn shrink_one(wasm: &Path, passes: &[&str]) -> Result<()> {
    let mut optimise = tools::binaryen("wasm-opt");
    optimise
        .args(passes)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm);
    run::quiet(&mut optimise)
}

/// Gives short names to what the files import from each other: the usual ones end in 16 hex digits each,
/// which no compression makes small.
pub(crate) fn shorten(bound: &Bound) -> Result<()> {
    let mut core = parse(&bound.parts.core)?;
    let mut inner = Vec::new();
    for (number, import) in core.imports.iter_mut().enumerate() {
        let short = format!("i{number}");
        inner.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    let mut exports = BTreeMap::new();
    for (number, export) in core.exports.iter_mut().enumerate() {
        if export.name == MEMORY {
            continue;
        }
        let short = format!("e{number}");
        exports.insert(std::mem::replace(&mut export.name, short.clone()), short);
    }
    core.emit_wasm_file(&bound.parts.core)?;
    for file in &bound.parts.files()[1..] {
        let mut part = parse(file)?;
        // A module between this and the core handed them on; nothing else needs what it did.
        let exports_of_part: Vec<_> = part.exports.iter().map(walrus::Export::id).collect();
        exports_of_part.into_iter().for_each(|id| part.exports.delete(id));
        for import in part.imports.iter_mut().filter(|import| [SHARED, OUTSIDE].contains(&import.module.as_str())) {
            SHARED_SHORT.clone_into(&mut import.module);
            match exports.get(&import.name) {
                Some(short) => import.name.clone_from(short),
                None if import.name == MEMORY => {}
                None => bail!("{}: imports {}, which the core does not export", file.display(), import.name),
            }
        }
        part.emit_wasm_file(file)?;
    }
    let glue = run::text(&bound.glue)?;
    let kept: Vec<_> = inner.iter().map(|(long, _)| long.as_str()).collect();
    let mut glue = without_unused_imports(&glue, &kept);
    run::write(&bound.glue.with_file_name(audit::IMPORTS), audit::imports(&glue))?;
    // Longest first, since one name may begin another.
    inner.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in inner {
        glue = glue.replace(&format!("        {long}: function("), &format!("        {short}: function("));
    }
    let mut exports: Vec<_> = exports.into_iter().collect();
    exports.sort_by_key(|(long, _)| std::cmp::Reverse(long.len()));
    for (long, short) in exports {
        glue = glue.replace(&format!("wasm.{long}"), &format!("wasm.{short}"));
    }
    run::write(&bound.glue, glue)
}

/// Reads a wasm file without the tools' notes to each other.
pub(crate) fn parse(file: &Path) -> Result<Module> {
    let mut module = ModuleConfig::new().generate_producers_section(false).parse_file(file)?;
    let customs: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for custom in customs {
        module.customs.delete(custom);
    }
    Ok(module)
}

/// The class the shell uses; esbuild leaves the others out.
const CLASS: &str = "Instance";

/// The glue without the imports that optimising took out of the wasm.
///
/// Each stands in a block of its own in the text wasm-bindgen writes.
fn without_unused_imports(glue: &str, kept: &[&str]) -> String {
    let mut out = String::new();
    let mut is_unused = false;
    // Two statements a class have effects as far as a bundler can see, and would keep the class.
    let is_kept = |line: &&str| !line.starts_with("if (Symbol.dispose)") || line.contains(&format!(" {CLASS}."));
    let glue = glue.replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
    for line in glue.lines().filter(is_kept) {
        let name = line.strip_prefix("        ").and_then(|line| line.split_once(": function(")).map(|(name, _)| name);
        is_unused = is_unused || name.is_some_and(|name| !kept.contains(&name));
        if !is_unused {
            out.push_str(line);
            out.push('\n');
        }
        is_unused = is_unused && !line.starts_with("        },");
    }
    out
}
