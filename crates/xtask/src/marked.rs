//! The lines between markers: every file that names the widgets there are, and how one more is named there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// Files by path from the root of the workspace.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The widget whose registration the others copy.
pub(crate) const MODEL: &str = "dynamodb-capacity";

/// A pair of markers; the lines between them name the widgets.
pub(crate) type Markers = [&'static str; 2];

/// Every file that names the widgets, by path from the root.
pub(crate) const REGISTRIES: [&str; 5] = [
    "Cargo.toml",
    "crates/cli/Cargo.toml",
    "crates/cli/src/lib.rs",
    "crates/embed/Cargo.toml",
    "crates/embed/src/registry.rs",
];
/// Around the names of all widgets.
pub(crate) const ALL: Markers = ["widgets: begin", "widgets: end"];
/// The file that names those that can be practised, and what is around them.
pub(crate) const PRACTICES: &str = "crates/cli/src/lib.rs";
pub(crate) const PRACTISED: Markers = ["widgets with practice: begin", "widgets with practice: end"];

/// Names a widget wherever the model widget is named.
pub(crate) fn register(files: &mut Files, slug: &str) -> Result<()> {
    REGISTRIES.iter().try_for_each(|place| name(files, place, slug, ALL))
}

/// Names it among those that can be practised.
pub(crate) fn register_practice(files: &mut Files, slug: &str) -> Result<()> {
    name(files, PRACTICES, slug, PRACTISED)
}

/// Each line between the markers that names the model widget is copied to their end.
fn name(files: &mut Files, place: &str, slug: &str, markers: Markers) -> Result<()> {
    let bytes = files.get_mut(Path::new(place)).with_context(|| format!("{place}: not in the workspace"))?;
    let text = std::str::from_utf8(bytes).with_context(|| format!("{place}: not a text"))?;
    let (mut out, mut copies, mut is_between, mut found) = (String::new(), String::new(), false, 0);
    for line in text.lines() {
        if line.contains(markers[1]) {
            out.push_str(&std::mem::take(&mut copies));
        }
        is_between = line.contains(markers[0]) || (is_between && !line.contains(markers[1]));
        let copy = line.replace(MODEL, slug).replace(&MODEL.replace('-', "_"), &slug.replace('-', "_"));
        if is_between && copy != line {
            copies.push_str(&format!("{copy}\n"));
            found += 1;
        }
        out.push_str(&format!("{line}\n"));
    }
    if found == 0 || is_between {
        bail!("{place}: found {found} lines that name {MODEL} between {}; expected some", markers.join(" and "));
    }
    *bytes = out.into_bytes();
    Ok(())
}

/// The lines between markers, without those of the markers; several pairs follow each other.
pub(crate) fn between(text: &str, markers: Markers) -> Vec<&str> {
    let mut is_between = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.contains(markers[1]) {
            is_between = false;
        }
        if is_between {
            found.push(line);
        }
        if line.contains(markers[0]) {
            is_between = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_widget_is_named_at_the_end_of_the_marked_lines_only() {
        let text =
            "dynamodb-capacity\n# widgets: begin\na-dynamodb-capacity dynamodb_capacity\nother\n# widgets: end\n";
        let mut files = Files::from([("Cargo.toml".into(), text.into())]);
        name(&mut files, "Cargo.toml", "box-packing", ALL).expect("named");
        let found = String::from_utf8(files[Path::new("Cargo.toml")].clone()).expect("a text");
        let expected = text.replace("other\n", "other\na-box-packing box_packing\n");
        assert_eq!(found, expected, "one line more");
        assert_eq!(between(&found, ALL).len(), 3, "and it is between");
        assert!(name(&mut files, "Cargo.toml", "x", PRACTISED).is_err(), "no such markers");
    }
}
