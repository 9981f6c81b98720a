//! The release: one archive that a blog's maintainer can use without Rust.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::json;
use sha2::{Digest as _, Sha384};
use skylet_cli::GUIDES;
use skylet_contract::defaults;
use skylet_contract::embed::{Form, Snippet};
use skylet_facts::{CORRECTIONS, Correction};
use skylet_units::Lang;
use zip::write::SimpleFileOptions;

use crate::bundle::{self, Mode, VERSION};
use crate::manifest::Manifest;
use crate::run::{self, root, step, target};
use crate::split::Policy;
use crate::{notices, size, tidy};

/// Builds the bundle, checks its sizes and packs the archive.
pub(crate) fn release() -> Result<()> {
    bundle::bundle(Mode::Release, Some(Policy::Merge))?;
    size::check()?;
    step("pack the release", pack)
}

/// Where the archive is.
pub(crate) fn archive() -> PathBuf {
    target().join("dist").join(format!("skylet-{VERSION}.zip"))
}

/// Packs the last bundle: files in order, without times or owners, so that equal bundles give equal archives.
pub(crate) fn pack() -> Result<()> {
    let files = contents(&bundle::manifest()?)?;
    let path = archive();
    std::fs::create_dir_all(path.parent().context("the archive has a folder")?)?;
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path)?);
    let options = SimpleFileOptions::default().compression_level(Some(9)).unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(format!("skylet-{VERSION}/{name}"), options)?;
        zip.write_all(&bytes)?;
    }
    zip.finish()?;
    let hash = hex(&std::fs::read(&path)?);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    run::write(&path.with_extension("zip.sha384"), format!("{hash}  {name}\n"))?;
    println!("  release: {} (SHA-384 {}…)", path.display(), &hash[..16]);
    Ok(())
}

/// Every file of the archive by its path in it; the list of hashes comes last.
fn contents(manifest: &Manifest) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = bundle::folder();
    let mut files = Vec::new();
    for path in run::files(&folder)? {
        let bytes = std::fs::read(folder.join(&path))?;
        // What a host needs in another place than the static files goes there at once.
        let name = match path.strip_prefix("hosts/hugo") {
            Ok(inner) => inner.display().to_string(),
            Err(_) => format!("static/skylet/{VERSION}/{}", path.display()),
        };
        files.push((name, bytes));
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md"] {
        files.push((name.to_owned(), std::fs::read(root().join(name))?));
    }
    for name in ["README.md", "CSP.md"] {
        files.push((name.to_owned(), filled(name, manifest)?.into_bytes()));
    }
    files.push(("DATA-NOTICES.md".to_owned(), data_notices().into_bytes()));
    files.push(("sbom.cdx.json".to_owned(), serde_json::to_vec_pretty(&bill_of_materials()?)?));
    files.sort();
    let mut sums = String::new();
    for (name, bytes) in &files {
        writeln!(sums, "{}  {name}", hex(bytes))?;
    }
    files.push(("SHA384SUMS".to_owned(), sums.into_bytes()));
    Ok(files)
}

fn hex(bytes: &[u8]) -> String {
    Sha384::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A page of `www/release` with what this release has.
fn filled(name: &str, manifest: &Manifest) -> Result<String> {
    let integrity = &manifest.files[&manifest.entry].integrity;
    let base = format!("/skylet/{VERSION}/");
    let guide = GUIDES.first().context("there is no widget")?;
    let values = defaults(guide.widget.settings);
    let example = |lang, form| {
        let snippet = Snippet {
            widget: guide.widget,
            aside: guide.aside,
            values: &values,
            lang,
            base: &base,
            integrity,
            extra: "",
        };
        snippet.text(form).trim().to_owned()
    };
    let text = run::text(&root().join("www/release").join(name))?
        .replace("@INTEGRITY@", integrity)
        .replace("@SHORTCODE@", &example(Lang::Ko, Form::Hugo))
        .replace("@SHORTCODE_EN@", &example(Lang::En, Form::Hugo))
        .replace("@SNIPPET@", &example(Lang::Ko, Form::Html))
        .replace("@SNIPPET_EN@", &example(Lang::En, Form::Html))
        .replace("@CODES@\n", &tidy::fault_table())
        .replace("@VERSION@", VERSION);
    Ok(text)
}

/// Where the numbers come from.
fn data_notices() -> String {
    let mut sources = BTreeSet::new();
    for fact in GUIDES.iter().flat_map(|guide| guide.aside.facts) {
        sources.insert((fact.source.title, fact.source.address, fact.as_of));
    }
    let mut out = String::from(
        "# Data notices\n\nNumbers and rules were read on these pages, on the day given, and are stated in our own \
         words. They are facts about services of their owners, not a quote; the pages may say something else by now.\n\n\
         | page | read on |\n| --- | --- |\n",
    );
    for (title, address, as_of) in sources {
        out.push_str(&format!("| [{title}]({address}) | {as_of} |\n"));
    }
    out.push_str("\n## Corrections\n\n");
    if CORRECTIONS.is_empty() {
        out.push_str("None so far.\n");
    }
    for Correction { date, fact, was, now, note } in CORRECTIONS {
        let (was, now) = (was.text(), now.text());
        out.push_str(&format!("- {date}, `{fact}`: {was}, now {now}. {} {}\n", note.en, note.ko));
    }
    out
}

/// What the wasm is linked from, as `CycloneDX` 1.5 writes it.
fn bill_of_materials() -> Result<serde_json::Value> {
    let components: Vec<_> = notices::shipped()?
        .iter()
        .map(|package| {
            json!({
                "type": "library",
                "name": package.name,
                "version": package.version,
                "purl": format!("pkg:cargo/{}@{}", package.name, package.version),
                "licenses": [{ "expression": package.licence }],
            })
        })
        .collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": { "type": "application", "name": "skylet", "version": VERSION } },
        "components": components,
    }))
}
