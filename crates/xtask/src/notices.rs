//! Notices of third-party code in the shipped wasm, made from the crates' own licence files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value as Json;
use skylet_cli::GUIDES;

use crate::run::{cargo, read};

/// A crate the shipped wasm is linked from.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: String,
    authors: String,
    licence_files: Vec<String>,
}

/// Licence texts of crates that ship only the path of theirs, as their repositories have them.
const KEPT: [(&str, &str); 2] =
    [("plotters", include_str!("notices/plotters.txt")), ("plotters-backend", include_str!("notices/plotters.txt"))];

/// The notices as Markdown: our own licence, then every crate with its licence texts, equal texts once.
pub(crate) fn text() -> Result<String> {
    let mut out = String::from(
        "# Third-party notices\n\nSkylet is MIT OR Apache-2.0. The shipped WebAssembly is linked with these crates; \
         of some nothing is left in it (made by `cargo xtask bless`).\n\n",
    );
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in shipped()? {
        let name = format!("{} {}", package.name, package.version);
        let by = if package.authors.is_empty() { String::new() } else { format!(", by {}", package.authors) };
        out.push_str(&format!("- {name}: {}{by}\n", package.licence));
        let kept = KEPT.iter().find(|kept| kept.0 == package.name).map(|kept| vec![kept.1.to_owned()]);
        for text in kept.unwrap_or(package.licence_files) {
            ensure!(
                text.trim().contains('\n'),
                "{name} ships {:?} for its licence: keep its text in KEPT",
                text.trim()
            );
            texts.entry(text).or_default().insert(name.clone());
        }
    }
    for (text, names) in texts {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        out.push_str(&format!("\n## {names}\n\n```text\n{}\n```\n", text.trim()));
    }
    Ok(out)
}

/// Every crate of others the wasm is linked from, in order of their names.
pub(crate) fn shipped() -> Result<Vec<Package>> {
    let mut metadata = cargo();
    metadata.args(["metadata", "--format-version", "1", "--locked"]);
    let features: Vec<_> = GUIDES.iter().map(|guide| format!("skylet-embed/{}", guide.widget.slug)).collect();
    metadata.args(["--filter-platform", "wasm32-unknown-unknown", "--features", &features.join(",")]);
    let metadata: Json = serde_json::from_str(&read(&mut metadata)?)?;
    let ids = linked(&metadata)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    let is_shipped =
        |package: &&Json| ids.contains(package["id"].as_str().unwrap_or_default()) && !package["source"].is_null();
    Ok(packages.iter().filter(is_shipped).map(package).collect())
}

fn package(package: &Json) -> Package {
    let authors = package["authors"].as_array().into_iter().flatten().filter_map(Json::as_str);
    Package {
        name: plain(&package["name"]).to_owned(),
        version: plain(&package["version"]).to_owned(),
        licence: plain(&package["license"]).to_owned(),
        authors: authors.map(|author| author.split(" <").next().unwrap_or(author)).collect::<Vec<_>>().join(", "),
        licence_files: licence_files(package),
    }
}

fn plain(value: &Json) -> &str {
    value.as_str().unwrap_or("no licence named")
}

/// Ids of all packages the wasm is linked from: normal dependencies, macros and build tools left out.
fn linked(metadata: &Json) -> Result<BTreeSet<String>> {
    let nodes = metadata["resolve"]["nodes"].as_array().context("cargo metadata resolves")?;
    let by_id: BTreeMap<&str, &Json> = nodes.iter().filter_map(|node| Some((node["id"].as_str()?, node))).collect();
    let is_macro = |id: &str| {
        let package = metadata["packages"].as_array().into_iter().flatten().find(|package| package["id"] == id);
        package.is_some_and(|package| package["targets"][0]["kind"][0] == "proc-macro")
    };
    let mut open: Vec<&str> = by_id.keys().copied().filter(|id| id.contains("/crates/embed#")).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if is_macro(id) || !found.insert(id.to_owned()) {
            continue;
        }
        for dependency in by_id[id]["deps"].as_array().into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array();
            if kinds.into_iter().flatten().any(|kind| kind["kind"].is_null()) {
                open.extend(dependency["pkg"].as_str());
            }
        }
    }
    Ok(found)
}

fn licence_files(package: &Json) -> Vec<String> {
    let manifest = Path::new(package["manifest_path"].as_str().unwrap_or_default());
    let Some(folder) = manifest.parent() else {
        return Vec::new();
    };
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let is_licence = |path: &&std::path::PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        // The MIT text carries the copyright line; Apache-2.0 is the same text everywhere and stands with ours.
        (name.starts_with("LICENSE") || name.starts_with("LICENCE") || name.starts_with("COPYING"))
            && !name.contains("APACHE")
    };
    let read = |path: &std::path::PathBuf| std::fs::read_to_string(path).ok();
    paths.iter().filter(is_licence).filter_map(read).map(|text| text.replace('\r', "")).collect()
}
