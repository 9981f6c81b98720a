//! Hygiene of the workspace as checks that fail: registry and folders agree, generated files are fresh,
//! text stays in its rooms, files stay short.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Result, bail};
use skylet_cli::{GUIDES, PRACTICES};
use skylet_contract::{FAULTS, Guide, Kind};
use skylet_practice::sheet;
use skylet_units::Lang;

use crate::bundle::VERSION;
use crate::marked::{self, Markers};
use crate::notices;
use crate::run::{self, root};
use crate::wording::wording;

/// Longest file, tests left out.
const LINES_MAX: usize = 600;

/// Where the words that are refused are named.
const WORDING: &str = "crates/xtask/src/wording.rs";

/// Files in which text that people read may stand.
const TEXT_ROOMS: &[&str] = &["texts.rs", "/tests/", "crates/units/src/", "crates/contract-tests/", WORDING];

/// Runs every check.
pub(crate) fn check() -> Result<()> {
    let mut problems = Vec::new();
    for check in [lengths, shown_text, registries, marked_lines, shared_rooms, versions, comments, frames, rounding] {
        check(&mut problems)?;
    }
    for (path, fresh) in generated()? {
        if run::text(&path).ok().as_deref() != Some(fresh.as_str()) {
            problems.push(format!("{}: not fresh; run cargo xtask bless", path.display()));
        }
    }
    if problems.is_empty() { Ok(()) } else { bail!("{}", problems.join("\n")) }
}

/// Writes every generated file.
pub(crate) fn bless() -> Result<()> {
    for (path, fresh) in generated()? {
        run::write(&path, fresh)?;
    }
    Ok(())
}

/// Every generated file that is committed, with what it should hold.
fn generated() -> Result<Vec<(PathBuf, String)>> {
    let mut files = vec![(root().join("THIRD-PARTY-NOTICES.md"), notices::text()?)];
    let readme = root().join("README.md");
    files.push((readme.clone(), filled(&run::text(&readme)?, "codes", &fault_table())?));
    for guide in GUIDES {
        let path = root().join("crates/widgets").join(guide.widget.slug).join("README.md");
        let text = filled(&run::text(&path)?, "settings", &settings_table(guide))?;
        let text = filled(&text, "results", &results_table(guide))?;
        files.push((path, text));
    }
    for practice in PRACTICES {
        let folder = root().join("crates/widgets").join(practice.widget.slug).join("tests");
        files.extend(
            Lang::ALL.map(|lang| (folder.join(format!("problems.{}.txt", lang.tag())), sheet::golden(practice, lang))),
        );
    }
    Ok(files)
}

/// Puts a table between its markers.
fn filled(text: &str, name: &str, table: &str) -> Result<String> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let parts = text.split_once(&begin).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    match parts {
        Some((before, after)) => Ok(format!("{before}{begin}{table}{end}{after}")),
        None => bail!("no markers {begin}…{end}"),
    }
}

/// The table of codes for people.
pub(crate) fn fault_table() -> String {
    let mut out = String::from("| code | the reader sees | what helps |\n| --- | --- | --- |\n");
    for fault in FAULTS {
        out.push_str(&format!("| {} | {} | {} |\n", fault.code, fault.text.get(Lang::En), fault.remedy));
    }
    out
}

fn settings_table(guide: &Guide) -> String {
    let mut out = String::from("| setting | values | default | meaning |\n| --- | --- | --- | --- |\n");
    for (setting, help) in guide.widget.settings.iter().zip(guide.helps) {
        let values = match &setting.kind {
            Kind::Choice(options) => {
                options.iter().map(|option| format!("`{}`", option.name)).collect::<Vec<_>>().join(", ")
            }
            Kind::Quantity(quantity) => {
                format!("{} to {}", (quantity.show)(quantity.min), (quantity.show)(quantity.max))
            }
            Kind::List(quantity, most) => {
                let (min, max) = ((quantity.show)(quantity.min), (quantity.show)(quantity.max));
                format!("{min} to {max} each, at most {most}")
            }
            Kind::Happenings(happenings) => {
                let verbs: Vec<_> = happenings.verbs.iter().map(|verb| format!("`{}`", verb.name)).collect();
                let (verbs, targets, most) = (verbs.join(", "), happenings.targets, happenings.most);
                format!("an instant, {verbs} and 1 to {targets}; at most {most} of these")
            }
        };
        let default = setting.write(&setting.default);
        out.push_str(&format!("| `{}` | {values} | `{default}` | {} |\n", setting.name, help.en));
    }
    out
}

fn results_table(guide: &Guide) -> String {
    let mut out = String::from("| result | unit | meaning |\n| --- | --- | --- |\n");
    for result in guide.results {
        out.push_str(&format!("| `{}` | {} | {} |\n", result.name, result.unit.en, result.help.en));
    }
    out
}

/// Every source file below a folder of the workspace, with its path from the root; what npm puts there is not ours.
fn sources(folder: &str, endings: &[&str]) -> Result<Vec<(String, String)>> {
    let base = root().join(folder);
    let is_ours = |path: &PathBuf| !path.starts_with("node_modules");
    let is_meant = |path: &PathBuf| path.extension().is_some_and(|e| endings.iter().any(|ending| e == *ending));
    let paths = run::files(&base)?.into_iter().filter(|path| is_ours(path) && is_meant(path));
    paths.map(|path| Ok((format!("{folder}/{}", path.display()), run::text(&base.join(&path))?))).collect()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn lengths(problems: &mut Vec<String>) -> Result<()> {
    for (path, text) in sources("crates", &["rs"])?.into_iter().chain(sources("www", &["js"])?) {
        let lines = without_tests(&text).lines().count();
        if lines > LINES_MAX {
            problems.push(format!("{path}: {lines} lines, at most {LINES_MAX}"));
        }
    }
    Ok(())
}

/// Hangul outside comments stands only where texts are kept.
fn shown_text(problems: &mut Vec<String>) -> Result<()> {
    let templates = sources("crates/xtask/src/new", &["in"])?.into_iter().filter(|(path, _)| path.ends_with(".rs.in"));
    let shell = sources("www/embed", &["js"])?;
    for (path, text) in sources("crates", &["rs"])?.into_iter().chain(shell).chain(templates) {
        if TEXT_ROOMS.iter().any(|room| path.contains(room)) {
            continue;
        }
        for (index, line) in without_tests(&text).lines().enumerate() {
            let code = line.split("//").next().unwrap_or(line);
            if code.chars().any(|c| ('가'..='힣').contains(&c)) {
                problems.push(format!("{path}:{}: text that people read belongs in texts.rs", index + 1));
            }
        }
    }
    Ok(())
}

/// The folders of the widgets, the command line's registry, the embed features and registry are the same set.
fn registries(problems: &mut Vec<String>) -> Result<()> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(root().join("crates/widgets"))? {
        folders.push(entry?.file_name().to_string_lossy().into_owned());
    }
    folders.sort();
    let mut registry: Vec<_> = GUIDES.iter().map(|guide| guide.widget.slug.to_owned()).collect();
    registry.sort();
    if folders != registry {
        problems.push(format!("crates/widgets holds {folders:?}, the registry {registry:?}"));
    }
    let manifest = run::text(&root().join("crates/embed/Cargo.toml"))?;
    let entries = run::text(&root().join("crates/embed/src/registry.rs"))?;
    for slug in &registry {
        if !manifest.contains(&format!("{slug} = [\"dep:skylet-{slug}\"]")) {
            problems.push(format!("crates/embed/Cargo.toml: no feature for {slug}"));
        }
        if !entries.contains(&format!("\"{slug}\" {} in skylet_", slug.replace('-', "_"))) {
            problems.push(format!("crates/embed/src/registry.rs: no entry for {slug}"));
        }
        if !root().join("tests/frozen").join(format!("{slug}.txt")).is_file() {
            problems.push(format!("tests/frozen/{slug}.txt: no published links"));
        }
    }
    Ok(())
}

/// The marked lines of every registry name the widgets there are, and no others.
fn marked_lines(problems: &mut Vec<String>) -> Result<()> {
    let all: BTreeSet<_> = GUIDES.iter().map(|guide| guide.widget.slug).collect();
    let practised: BTreeSet<_> = PRACTICES.iter().map(|practice| practice.widget.slug).collect();
    let places = marked::REGISTRIES.iter().map(|place| (*place, marked::ALL, &all));
    for (place, markers, slugs) in places.chain([(marked::PRACTICES, marked::PRACTISED, &practised)]) {
        for problem in misnamed(&run::text(&root().join(place))?, markers, slugs) {
            problems.push(format!("{place}: {problem}"));
        }
    }
    Ok(())
}

/// Marked lines that name no widget, and widgets that none of them names.
fn misnamed(text: &str, markers: Markers, slugs: &BTreeSet<&str>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut missing = slugs.clone();
    for line in marked::between(text, markers) {
        let found: Vec<_> = slugs.iter().filter(|slug| names(line, slug)).collect();
        if found.is_empty() {
            problems.push(format!("found \"{}\" between the markers; expected lines that name a widget", line.trim()));
        }
        missing.retain(|slug| !found.contains(&slug));
    }
    problems.extend(missing.into_iter().map(|slug| format!("no line for {slug} between {}", markers.join(" and "))));
    problems
}

/// Whether a line holds a slug as a name of its own: with dashes or underscores, as a package or a tag or alone.
fn names(line: &str, slug: &str) -> bool {
    let line = line.replace('_', "-");
    let mut words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.any(|word| word.strip_prefix("skylet-").unwrap_or(word) == slug)
}

/// Rooms that no widget owns.
const SHARED_ROOMS: [(&str, &str); 10] = [
    ("crates/units/src", "rs"),
    ("crates/chart/src", "rs"),
    ("crates/contract/src", "rs"),
    ("crates/contract-tests/src", "rs"),
    ("crates/practice/src", "rs"),
    ("crates/kit/src", "rs"),
    ("crates/kit/src/css", "css"),
    ("crates/embed/src", "rs"),
    ("crates/xtask/src/new", "in"),
    ("www/embed", "js"),
];
/// Words of one service.
const SERVICE_WORDS: [&str; 3] = ["DynamoDB", "RCU", "WCU"];

/// What all widgets share knows none of them: marked lines, comments and tests apart.
fn shared_rooms(problems: &mut Vec<String>) -> Result<()> {
    for (folder, ending) in SHARED_ROOMS {
        for (path, text) in sources(folder, &[ending])? {
            let marked = marked::between(&text, marked::ALL);
            for (index, line) in without_tests(&text).lines().enumerate() {
                let code = line.split("//").next().unwrap_or(line);
                let has_slug = GUIDES.iter().any(|guide| names(code, guide.widget.slug)) && !marked.contains(&line);
                if has_slug || SERVICE_WORDS.iter().any(|word| code.contains(word)) {
                    problems.push(format!("{path}:{}: found a widget's own word in a room of all", index + 1));
                }
            }
        }
    }
    Ok(())
}

/// The gallery loads the bundle of this version.
fn versions(problems: &mut Vec<String>) -> Result<()> {
    let gallery = run::text(&root().join("www/index.html"))?;
    let expected = format!("skylet/{VERSION}/skylet.js");
    if !gallery.contains(&expected) {
        problems.push(format!("www/index.html: does not load {expected}"));
    }
    Ok(())
}

/// No unfinished work without an issue.
fn comments(problems: &mut Vec<String>) -> Result<()> {
    let unfinished = ["FIX".to_owned() + "ME", "XX".to_owned() + "X"];
    for (path, text) in sources("crates", &["rs"])?.into_iter().chain(sources("www", &["js"])?) {
        if unfinished.iter().any(|word| text.contains(word)) {
            problems.push(format!("{path}: unfinished"));
        }
    }
    Ok(())
}

/// Only the player asks for animation frames.
fn frames(problems: &mut Vec<String>) -> Result<()> {
    const PLAYER: &str = "crates/kit/src/player/frames.rs";
    let asked = "request".to_owned() + "AnimationFrame";
    for (path, text) in sources("crates", &["rs", "in"])?.into_iter().chain(sources("www", &["js"])?) {
        if path != PLAYER && text.contains(&asked) {
            problems.push(format!("{path}: asks for animation frames; expected in {PLAYER} only"));
        }
    }
    Ok(())
}

/// No word for rounding to the nearest where a ceiling is meant, in any text of the workspace.
fn rounding(problems: &mut Vec<String>) -> Result<()> {
    problems.extend(wordings()?);
    Ok(())
}

/// What is wrong with the words for rounding, in every kind of text file.
pub(crate) fn wordings() -> Result<Vec<String>> {
    const KINDS: &[&str] = &["rs", "in", "toml", "md", "txt", "css", "html", "js", "mjs", "json", "svg", "yml"];
    let mut problems = Vec::new();
    for folder in ["crates", "www", "tests"] {
        for (path, text) in sources(folder, KINDS)? {
            problems.extend(wording(&path, &text));
        }
    }
    for entry in std::fs::read_dir(root())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            problems.extend(wording(&name, &run::text(&path)?));
        }
    }
    Ok(problems)
}

/// Proves that crates which must stay pure do not depend on anything of the browser.
pub(crate) fn purity() -> Result<()> {
    const PURE: &[&str] = &[
        "skylet-units",
        "skylet-facts-table",
        "skylet-facts",
        "skylet-facts-import",
        "skylet-chart",
        "skylet-contract",
        "skylet-practice",
        "skylet-cli",
    ];
    const WEB: &[&str] = &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo-timers", "reactive_graph"];
    let widgets = GUIDES.iter().map(|guide| format!("skylet-{}", guide.widget.slug));
    for package in PURE.iter().map(|name| (*name).to_owned()).chain(widgets) {
        let mut tree = run::cargo();
        tree.args(["tree", "--locked", "--package", &package, "--edges", "normal,build", "--prefix", "none"]);
        let tree = run::read(&mut tree)?;
        for line in tree.lines() {
            let name = line.split_whitespace().next().unwrap_or_default();
            if WEB.contains(&name) {
                bail!("{package} depends on {name}; pure crates know no browser");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_named_whole() {
        for line in ["skylet-a-b = { path = \"crates/widgets/a-b\" }", "\"a-b\" a_b in skylet_a_b,", "<skylet-a-b>"] {
            assert!(names(line, "a-b"), "{line}");
        }
        for line in ["skylet-a-b-c.workspace = true", "&skylet_x_a_b::GUIDE,", "a b"] {
            assert!(!names(line, "a-b"), "{line}");
        }
    }

    #[test]
    fn marked_lines_and_widgets_are_the_same_set() {
        let text = "# widgets: begin\nskylet-a.workspace = true\nskylet-b.workspace = true\n# widgets: end\n";
        let problems = |slugs: &[&'static str]| misnamed(text, marked::ALL, &slugs.iter().copied().collect()).len();
        assert_eq!(problems(&["a", "b"]), 0, "both are there");
        assert_eq!(problems(&["a"]), 1, "a line too many");
        assert_eq!(problems(&["a", "b", "c"]), 1, "a line too few");
    }
}
