//! `cargo xtask test`: every check there is, in the order in which they fail fastest.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::bundle::Mode;
use crate::run::{cargo, root, run, step, target};
use crate::split::Policy;
use crate::{audit, bundle, demo, elsewhere, faults, release, size, tidy, tools};

/// Runs the checks; `quick` stops before anything that needs a release build or a browser.
pub(crate) fn test(quick: bool) -> Result<()> {
    let start = Instant::now();
    let mut checks = Checks::default();
    tools::wasm_target()?;
    checks.run("format", || run(cargo().args(["fmt", "--all", "--check"])));
    checks.run("lints, host", || clippy(&["--workspace", "--exclude", "skylet-embed", "--exclude", "skylet-kit"]));
    checks.run("pure crates know no browser", tidy::purity);
    checks.run("native tests", || {
        run(cargo().args(["test", "--locked", "--quiet"]))?;
        run(cargo().args(["test", "--locked", "--quiet", "--package", "skylet-xtask"]))
    });
    checks.run("tidy workspace", tidy::check);
    if !quick {
        full(&mut checks);
    }
    checks.end(start)
}

fn full(checks: &mut Checks) {
    checks.run("lints, wasm32", || {
        clippy(&["--package", "skylet-embed", "--all-features", "--target", "wasm32-unknown-unknown"])
    });
    checks.run("documentation", || {
        // The view parts for the browser, where the lints have compiled what they stand on already.
        let view = ["--package", "skylet-kit", "--package", "skylet-embed", "--all-features"];
        doc(&["--package", "skylet-xtask"])?;
        doc(&[])?;
        doc(&[&view[..], &["--target", "wasm32-unknown-unknown"]].concat())
    });
    checks.run("set-up", tools::setup);
    checks.run("bundle and site", || demo::site(&tools::trunk()?));
    checks.run("sizes", size::check);
    checks.run("what the shipped files may do", audit::check);
    checks.run("release archive", release::pack);
    checks.run("a bundle to break", || bundle::bundle(Mode::Breakable, Some(Policy::Merge)));
    checks.run("equal bytes from another folder", elsewhere::reproducible);
    checks.run("the bundle in one piece", elsewhere::unsplit);
    checks.run("a new widget of each kind", elsewhere::new_widgets);
    checks.run("a page among 25 widgets", elsewhere::crowded);
    checks.run("browsers and hosts", browsers);
    checks.run("table of faults", faults::check);
}

fn doc(scope: &[&str]) -> Result<()> {
    run(cargo().args(["doc", "--locked", "--no-deps", "--quiet"]).args(scope).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn clippy(scope: &[&str]) -> Result<()> {
    run(cargo().args(["clippy", "--locked", "--quiet", "--all-targets"]).args(scope).args(["--", "-Dwarnings"]))
}

fn browsers() -> Result<()> {
    let tests = root().join("tests");
    let files: Vec<PathBuf> = crate::run::files(&tests)?
        .into_iter()
        .filter(|path| !path.starts_with("node_modules") && path.to_string_lossy().ends_with(".test.mjs"))
        .map(|path| tests.join(path))
        .collect();
    if files.is_empty() {
        bail!("no browser tests found in {}", tests.display());
    }
    // The command line is part of what is tested: its snippets go into the posts.
    run(cargo().args(["build", "--locked", "--quiet", "--package", "skylet-cli", "--target-dir", "target"]))?;
    let hugo = tools::hugo()?;
    let geckodriver = tools::geckodriver()?;
    tools::node_test(
        &files,
        &[
            ("SKYLET_BUNDLE", &bundle::folder()),
            ("SKYLET_RELEASE", &release::archive()),
            ("SKYLET_BREAKABLE", &Mode::Breakable.folder()),
            ("SKYLET_CROWDED", &elsewhere::crowded_bundle()),
            ("SKYLET_UNSPLIT", &elsewhere::unsplit_bundle()),
            ("SKYLET_NEW", &elsewhere::new_bundle()),
            ("SKYLET_SITE", &target().join("site")),
            ("SKYLET_CLI", &target().join("debug/skylet")),
            ("HUGO", &hugo),
            ("GECKODRIVER", &geckodriver),
        ],
    )
}

/// What was run and what came of it.
#[derive(Default)]
struct Checks {
    passed: usize,
    failed: Vec<String>,
}

impl Checks {
    fn run(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        match step(name, check) {
            Ok(()) => self.passed += 1,
            Err(error) => {
                eprintln!("{error:#}");
                self.failed.push(name.to_owned());
            }
        }
    }

    fn end(self, start: Instant) -> Result<()> {
        let seconds = start.elapsed().as_secs();
        println!("{} min {} s", seconds / 60, seconds % 60);
        println!("{} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() { Ok(()) } else { bail!("failed: {}", self.failed.join("; ")) }
    }
}
