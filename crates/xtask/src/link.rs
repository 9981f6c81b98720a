//! The linker of the shipped wasm, without the exports no page calls.
//!
//! Leptos brings `wasm-streams`, whose three exported classes pull some 12 KB of wasm (5 KB gzip) into every bundle, though
//! no widget streams anything. An export is a root for the linker, so they have to go before it runs: the build
//! names this program as its linker, which hands everything else on to the compiler's own.
//!
//! It links twice. Everything that `js-sys` could ask of a page has an exported description, which names the code that
//! would be called back: after the first time it is known what is asked, and the other descriptions go as well (0.6
//! KB gzip).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::run::{command, read, run};
use crate::wasm::parse;

/// Set for the compiler, and so for the linker it starts.
pub(crate) const MARK: &str = "SKYLET_LINKER";

/// Its value when the wasm stays in one file.
pub(crate) const WHOLE: &str = "whole";
/// When it is to be split, for which relocations have to be kept.
pub(crate) const SPLIT: &str = "split";
/// When its memory may besides not grow beyond [`SMALL_BYTES`], so that a test can use it up.
pub(crate) const SPLIT_SMALL: &str = "split-small";

/// Each widget has a memory of its own, and nothing in it calls itself deeply.
const STACK_BYTES: u32 = 256 << 10;
/// A small memory: room for the longest run there can be, and used up quickly.
const SMALL_BYTES: u32 = 32 << 20;

/// Part of every name that is not exported.
const UNUSED: &str = "intounderlying";

/// Begins the name of the description of an import.
const DESCRIBES: &str = "__wbindgen_describe_";
/// Begins the name of an import.
const IMPORT: &str = "__wbg_";

/// Links with the compiler's own linker, leaving out exports as said above.
pub(crate) fn link() -> Result<()> {
    let mut kept = without_exports(std::env::args().skip(1), |name| name.contains(UNUSED));
    if kept.first().is_none_or(|first| first != "-flavor") {
        kept.splice(0..0, ["-flavor".to_owned(), "wasm".to_owned()]);
    }
    kept.extend(["-z".to_owned(), format!("stack-size={STACK_BYTES}")]);
    let purpose = std::env::var(MARK).unwrap_or_default();
    if purpose != WHOLE {
        kept.push("--emit-relocs".to_owned());
    }
    if purpose == SPLIT_SMALL {
        kept.push(format!("--max-memory={SMALL_BYTES}"));
    }
    let linker = rust_lld()?;
    let link = |arguments: &[String]| run(command(&linker).args(arguments).current_dir(std::env::current_dir()?));
    link(&kept)?;
    let out = kept.iter().skip_while(|argument| *argument != "-o").nth(1).context("the linker is told no output")?;
    let asked: BTreeSet<_> = parse(Path::new(out))?.imports.iter().map(|import| import.name.clone()).collect();
    link(&without_exports(kept.into_iter(), |name| {
        let described = name.strip_prefix(DESCRIBES).filter(|described| described.starts_with(IMPORT));
        described.is_some_and(|described| !asked.contains(described))
    }))
}

/// The arguments of a linker without the exports of some names.
fn without_exports(arguments: impl Iterator<Item = String>, is_unused: impl Fn(&str) -> bool) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for argument in arguments {
        // `--export=name` comes in one, `--export name` in two.
        let is_second = kept.last().is_some_and(|last| last == "--export");
        let name = argument.strip_prefix("--export=").or_else(|| is_second.then_some(argument.as_str()));
        match name.filter(|name| is_unused(name)) {
            Some(_) if is_second => drop(kept.pop()),
            Some(_) => {}
            None => kept.push(argument),
        }
    }
    kept
}

/// The linker that comes with the compiler.
fn rust_lld() -> Result<PathBuf> {
    let sysroot = read(command("rustc").args(["--print", "sysroot"]))?;
    let host = read(command("rustc").args(["--print", "host-tuple"]))?;
    let program = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(host.trim()).join("bin/rust-lld");
    program.exists().then_some(program).context("the compiler comes without rust-lld")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_left_out_in_both_forms_and_nothing_else_is() {
        let given = ["-o", "a.wasm", "--export", "gone", "--export=kept", "--export=gone", "gone", "--export", "kept"];
        let kept = without_exports(given.into_iter().map(str::to_owned), |name| name == "gone");
        assert_eq!(kept, ["-o", "a.wasm", "--export=kept", "gone", "--export", "kept"], "a file of that name stays");
    }
}
