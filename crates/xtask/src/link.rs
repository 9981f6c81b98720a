//! The linker of the shipped wasm, without the exports no page calls.
//!
//! Leptos brings `wasm-streams`, whose three exported classes pull some 12 KB of wasm (5 KB gzip) into every bundle, though
//! no widget streams anything. An export is a root for the linker, so they have to go before it runs: the build
//! names this program as its linker, which hands everything else on to the compiler's own.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::run::{command, read, run};

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
/// A small memory: several times what a widget begins with.
const SMALL_BYTES: u32 = 4 << 20;

/// Part of every name that is not exported.
const UNUSED: &str = "intounderlying";

/// Links with the compiler's own linker, leaving out the exports named above.
pub(crate) fn link() -> Result<()> {
    let is_unused = |argument: &str| argument.contains(UNUSED) && !argument.contains('/');
    let mut kept: Vec<String> = Vec::new();
    for argument in std::env::args().skip(1) {
        if is_unused(&argument) {
            // `--export name` comes in two, `--export=name` in one.
            if !argument.starts_with("--") && kept.last().is_some_and(|last| last == "--export") {
                kept.pop();
            }
        } else {
            kept.push(argument);
        }
    }
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
    run(command(rust_lld()?).args(kept).current_dir(std::env::current_dir()?))
}

/// The linker that comes with the compiler.
fn rust_lld() -> Result<PathBuf> {
    let sysroot = read(command("rustc").args(["--print", "sysroot"]))?;
    let host = read(command("rustc").args(["--print", "host-tuple"]))?;
    let program = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(host.trim()).join("bin/rust-lld");
    program.exists().then_some(program).context("the compiler comes without rust-lld")
}
