//! What the shipped files may do and hold, looked up in their bytes.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::bundle;
use crate::run::{self, root, target};

/// Ways to turn text into code or HTML; no shipped script has any.
const SINKS: &[&str] = &[
    "eval(",
    "Function(",
    "document.write",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "DOMParser",
    "srcdoc",
    "setTimeout(\"",
    "setTimeout('",
    "setInterval(",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "sendBeacon",
    "XMLHttpRequest",
    "new WebSocket",
    // What only tests have.
    "breakIn",
    "break_in",
    "allocations",
];

fn golden() -> PathBuf {
    root().join("tests/golden/imports.txt")
}

/// The list of what the wasm calls, beside the bound glue.
pub(crate) const IMPORTS: &str = "imports.txt";

fn imports_path() -> PathBuf {
    target().join("bundle-work").join(IMPORTS)
}

/// Accepts the imports of the last bundle.
pub(crate) fn bless() -> Result<()> {
    run::write(&golden(), run::text(&imports_path())?)
}

/// Refuses scripts with a way to run text, and wasm that calls anything the committed list does not have.
pub(crate) fn check() -> Result<()> {
    for path in run::files(&bundle::folder())? {
        if path.extension().is_some_and(|ending| ending == "js" || ending == "wasm") {
            let bytes = std::fs::read(bundle::folder().join(&path))?;
            let text = String::from_utf8_lossy(&bytes);
            for sink in SINKS {
                if text.contains(sink) {
                    bail!("{}: holds {sink}; expected in no shipped file", path.display());
                }
            }
        }
    }
    let (reviewed, found) = (run::text(&golden())?, run::text(&imports_path())?);
    let new: Vec<_> = found.lines().filter(|line| !reviewed.lines().any(|other| other == *line)).collect();
    let gone: Vec<_> = reviewed.lines().filter(|line| !found.lines().any(|other| other == *line)).collect();
    if !new.is_empty() || !gone.is_empty() {
        bail!(
            "the wasm calls other functions of the page than tests/golden/imports.txt lists; read each, then: cargo \
             xtask bless\nnew:\n{}\ngone:\n{}",
            new.join("\n"),
            gone.join("\n")
        );
    }
    Ok(())
}

/// The imports of the wasm with what each does, from the glue: a line each, sorted, without the hashes in names.
pub(crate) fn imports(glue: &str) -> String {
    let mut lines = Vec::new();
    let mut open: Option<String> = None;
    for line in glue.lines() {
        let name = line.strip_prefix("        ").and_then(|line| line.split_once(": function("));
        if let Some((name, rest)) = name.filter(|(name, _)| !name.contains(' ')) {
            open = Some(format!("{name}: ({rest}"));
        } else if let Some(text) = &mut open {
            if line.starts_with("        },") {
                lines.push(without_hashes(text));
                open = None;
            } else if !line.trim().starts_with("//") {
                text.push(' ');
                text.push_str(line.trim());
            }
        }
    }
    lines.sort();
    lines.dedup();
    let mut out = String::from(
        "# Everything the wasm can ask of a page, and what the glue does for it; reviewed. Made by: cargo xtask bless\n",
    );
    for line in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Hashes within names change with every compiler and dependency.
fn without_hashes(text: &str) -> String {
    let is_hash = |part: &&str| {
        let digits = part.strip_prefix('h').unwrap_or(part);
        digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let words = text.split_inclusive(|letter: char| !letter.is_ascii_alphanumeric());
    let plain = words.map(|word| {
        let end = word.trim_end_matches(|letter: char| !letter.is_ascii_alphanumeric());
        if is_hash(&end) { &word[end.len()..] } else { word }
    });
    plain.collect()
}

/// A path of this machine in a shipped file would make every machine build other bytes, and tell readers about it.
pub(crate) fn refuse_build_paths(name: &str, bytes: &[u8]) -> Result<()> {
    let home = std::env::var("HOME").unwrap_or_default();
    for path in [root().display().to_string(), home, "/rustup/toolchains".to_owned(), "/registry/src".to_owned()] {
        let is_in = path.len() > 1 && bytes.windows(path.len()).any(|window| window == path.as_bytes());
        if is_in {
            bail!("{name} holds the path {path}; expected none (see path_remaps)");
        }
    }
    Ok(())
}
