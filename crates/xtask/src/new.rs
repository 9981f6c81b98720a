//! `cargo xtask new-widget`: the folder of a widget, finished and small, and its name where widgets are named.
//!
//! What it holds is a placeholder to be replaced: a run of some seconds, billed in whole steps. The kinds share most of
//! their files; `//@ if simulator` and the like part them.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use skylet_cli::GUIDES;

use crate::marked::{self, Files, REGISTRIES};
use crate::run::{self, cargo, command, root, step};
use crate::template::{Dice, Scope, fill};

/// What a widget does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Works out a number
    Calculator,
    /// Shows how it comes about, second by second
    Simulator,
    /// Puts the options side by side
    Chooser,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 3] = [Self::Calculator, Self::Simulator, Self::Chooser];

    /// Its name on the command line and in templates.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Calculator => "calculator",
            Self::Simulator => "simulator",
            Self::Chooser => "chooser",
        }
    }
}

/// Files of every widget, by path from its folder.
const SHARED: [(&str, &str); 22] = [
    ("Cargo.toml", include_str!("new/Cargo.toml.in")),
    ("README.md", include_str!("new/README.md.in")),
    ("src/lib.rs", include_str!("new/lib.rs.in")),
    ("src/settings.rs", include_str!("new/settings.rs.in")),
    ("src/model.rs", include_str!("new/model.rs.in")),
    ("src/frame.rs", include_str!("new/frame.rs.in")),
    ("src/shown.rs", include_str!("new/shown.rs.in")),
    ("src/texts.rs", include_str!("new/texts.rs.in")),
    ("src/guide_texts.rs", include_str!("new/guide_texts.rs.in")),
    ("src/lesson.rs", include_str!("new/lesson.rs.in")),
    ("src/lesson_texts.rs", include_str!("new/lesson_texts.rs.in")),
    ("src/practice/mod.rs", include_str!("new/practice.rs.in")),
    ("src/practice/method.rs", include_str!("new/method.rs.in")),
    ("src/practice/texts.rs", include_str!("new/practice_texts.rs.in")),
    ("src/practice/rule_texts.rs", include_str!("new/rule_texts.rs.in")),
    ("src/view/mod.rs", include_str!("new/view.rs.in")),
    ("src/view/panels.rs", include_str!("new/view_panels.rs.in")),
    ("src/view/view.css", include_str!("new/view.css.in")),
    ("src/view/later.css", include_str!("new/later.css.in")),
    ("tests/contract.rs", include_str!("new/contract_test.rs.in")),
    ("tests/properties.rs", include_str!("new/properties_test.rs.in")),
    ("tests/practice.rs", include_str!("new/practice_test.rs.in")),
];
/// The test of the golden text, beside those.
const GOLDEN: (&str, &str) = ("tests/golden.rs", include_str!("new/golden_test.rs.in"));
/// What only a simulator has.
const SIMULATOR: [(&str, &str); 2] =
    [("src/time.rs", include_str!("new/time.rs.in")), ("src/view/row.rs", include_str!("new/view_row.rs.in"))];
/// What only a chooser has.
const CHOOSER: [(&str, &str); 2] = [
    ("src/rivals.rs", include_str!("new/rivals.rs.in")),
    ("src/view/options.rs", include_str!("new/view_options.rs.in")),
];
/// The first published links.
const FROZEN: &str = include_str!("new/frozen.txt.in");

/// Characters a slug may have.
const SLUG_CHARS: std::ops::RangeInclusive<usize> = 3..=40;

/// Makes a widget, or lists what would be made.
pub(crate) fn widget(slug: &str, kind: Kind, is_dry: bool) -> Result<()> {
    check(slug, &taken()?)?;
    let mut changed = Files::new();
    for place in REGISTRIES {
        changed
            .insert(place.into(), std::fs::read(root().join(place)).with_context(|| format!("cannot read {place}"))?);
    }
    plan(&mut changed, slug, kind)?;
    for path in changed.keys() {
        let what = if root().join(path).exists() { "changed" } else { "new" };
        println!("{what:>8}  {}", path.display());
    }
    for path in made_by_running(slug) {
        println!("{:>8}  {}", "new", path.display());
    }
    println!("{:>8}  Cargo.lock", "changed");
    if is_dry {
        return Ok(());
    }
    for (path, bytes) in &changed {
        run::write(&root().join(path), bytes)?;
    }
    step("take it into Cargo.lock", || run::quiet(cargo().args(["update", "--workspace", "--offline"])))?;
    step("write its tables and problems", || {
        run::quiet(cargo().args(["run", "--locked", "--quiet", "--package", "skylet-xtask", "--", "bless", "--quick"]))
    })?;
    step("write what it says and draws", || {
        let mut test = cargo();
        test.args(["test", "--locked", "--quiet", "--package", &format!("skylet-{slug}"), "--test", "golden"]);
        run::quiet(test.env("SKYLET_BLESS", "1"))
    })?;
    println!("crates/widgets/{slug} is a finished widget with placeholders; CONTRIBUTING.md says what to change next");
    Ok(())
}

/// Adds the files of a widget and names it in the registries, which are in `files` already.
pub(crate) fn plan(files: &mut Files, slug: &str, kind: Kind) -> Result<()> {
    marked::register(files, slug)?;
    marked::register_practice(files, slug)?;
    let scope = scope(slug, kind);
    let folder = Path::new("crates/widgets").join(slug);
    let own: &[(&str, &str)] = match kind {
        Kind::Calculator => &[],
        Kind::Simulator => &SIMULATOR,
        Kind::Chooser => &CHOOSER,
    };
    for (path, template) in SHARED.iter().chain([&GOLDEN]).chain(own) {
        let text = filled(template, &scope).with_context(|| format!("the template of {path}"))?;
        let text = if path.ends_with(".rs") { formatted(&text)? } else { text };
        files.insert(folder.join(path), text.into_bytes());
    }
    files.insert(Path::new("tests/frozen").join(format!("{slug}.txt")), filled(FROZEN, &scope)?.into_bytes());
    Ok(())
}

/// What running the new widget writes: its sheets of problems and its golden text.
fn made_by_running(slug: &str) -> Vec<PathBuf> {
    let tests = Path::new("crates/widgets").join(slug).join("tests");
    vec![tests.join("problems.en.txt"), tests.join("problems.ko.txt"), format!("tests/golden/{slug}.txt").into()]
}

fn filled(template: &str, scope: &Scope) -> Result<String> {
    fill(template, scope, &mut Dice::new(0))
}

/// What the templates ask of a widget.
fn scope(slug: &str, kind: Kind) -> Scope {
    let words = slug.replace('-', " ");
    let title = words.chars().take(1).flat_map(char::to_uppercase).chain(words.chars().skip(1)).collect::<String>();
    let is_chooser = kind == Kind::Chooser;
    // A chooser's runs have 5 seconds to get ready in front, so that they come to the same steps.
    let (exact, over, poll, stem, safe) =
        if is_chooser { ("15 s", "16 s", "7 s", 8, "18 s") } else { ("20 s", "21 s", "12 s", 13, "23 s") };
    // In Korean and in English.
    let (narrow, wide) = match kind {
        Kind::Calculator => ("700, 720", "532, 532"),
        Kind::Simulator => ("950, 970", "735, 735"),
        Kind::Chooser => ("966, 1_007", "744, 761"),
    };
    let mut scope = Scope::default();
    for (name, text) in [("slug", slug), ("Title", &title), ("exact", exact), ("over", over), ("poll", poll)] {
        scope.set(name, text);
    }
    scope.set("safe", safe);
    scope.set("crate_name", format!("skylet_{}", slug.replace('-', "_")));
    scope.set("stem", format!("{stem} s"));
    scope.set("stem_ko", format!("{stem}\u{cd08}"));
    scope.set("stem_en", format!("{stem} s"));
    scope.set("narrow", narrow);
    scope.set("wide", wide);
    scope.set(kind.name(), "yes");
    if !is_chooser {
        scope.set("plain", "yes");
    }
    if kind != Kind::Simulator {
        scope.set("still", "yes");
    }
    scope
}

/// The text as the workspace's formatter has it: names of different lengths break lines at different places.
fn formatted(text: &str) -> Result<String> {
    // From standard input it takes one file and looks for no others.
    let source = run::target().join(format!("new-widget-{}.rs", std::process::id()));
    run::write(&source, text)?;
    let mut rustfmt = command("rustfmt");
    rustfmt.args(["--edition", "2024", "--config-path"]).arg(root()).stdin(File::open(&source)?);
    let formatted = run::read(&mut rustfmt);
    std::fs::remove_file(&source).with_context(|| format!("cannot remove {}", source.display()))?;
    formatted
}

/// Slugs and tags there are.
fn taken() -> Result<Vec<String>> {
    let mut taken: Vec<_> = GUIDES.iter().map(|guide| guide.widget.slug.to_owned()).collect();
    // Other packages of the workspace have the same prefix.
    for folder in ["crates/widgets", "crates"] {
        for entry in std::fs::read_dir(root().join(folder)).with_context(|| format!("cannot list {folder}"))? {
            taken.push(entry?.file_name().to_string_lossy().into_owned());
        }
    }
    taken.sort();
    taken.dedup();
    Ok(taken)
}

/// Refuses what cannot be a slug.
fn check(slug: &str, taken: &[String]) -> Result<()> {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let rest = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let mut parts = slug.split('-');
    let is_kebab_case = parts.next().is_some_and(is_part) && parts.all(rest);
    if !is_kebab_case {
        bail!("slug: found \"{slug}\"; expected kebab-case, such as box-packing");
    }
    if slug.starts_with("skylet") {
        bail!("slug: found \"{slug}\"; expected it without skylet in front, which the tag has anyway");
    }
    if !SLUG_CHARS.contains(&slug.len()) {
        bail!("slug: found {} characters; expected {} to {}", slug.len(), SLUG_CHARS.start(), SLUG_CHARS.end());
    }
    if taken.iter().any(|other| other == slug) {
        bail!("slug: found \"{slug}\", which is taken; expected another than {}", taken.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marked::PRACTICES;

    #[test]
    fn a_slug_is_kebab_case_short_and_new() {
        let taken = ["dynamodb-capacity".to_owned(), "kit".to_owned()];
        for good in ["box-packing", "s3x", "a-1-b", "queue"] {
            assert!(check(good, &taken).is_ok(), "{good}");
        }
        let bad = [
            ("", "kebab-case"),
            ("Box", "kebab-case"),
            ("box_packing", "kebab-case"),
            ("box--packing", "kebab-case"),
            ("-box", "kebab-case"),
            ("box-", "kebab-case"),
            ("3d-box", "kebab-case"),
            ("b", "characters"),
            ("skylet-box", "without skylet"),
            ("dynamodb-capacity", "taken"),
            ("kit", "taken"),
        ];
        for (slug, reason) in bad {
            let found = check(slug, &taken).expect_err(slug).to_string();
            assert!(found.contains(reason), "{slug}: {found}");
        }
        assert!(check(&"a".repeat(40), &taken).is_ok(), "40 characters");
        assert!(check(&"a".repeat(41), &taken).is_err(), "41 characters");
    }

    #[test]
    fn every_template_is_filled_for_every_kind() {
        for kind in Kind::ALL {
            let mut files = Files::new();
            for place in REGISTRIES {
                files.insert(place.into(), std::fs::read(root().join(place)).expect("a registry"));
            }
            plan(&mut files, "box-packing", kind).expect("a plan");
            for (path, bytes) in &files {
                let text = String::from_utf8(bytes.clone()).expect("a text");
                assert!(!text.contains("@{") && !text.contains("//@"), "{}: filled", path.display());
            }
            let practices = &files[Path::new(PRACTICES)];
            let named = String::from_utf8(practices.clone()).expect("a text");
            assert!(named.contains("&skylet_box_packing::practice::PRACTICE,"), "{kind:?}: practised");
        }
    }
}
