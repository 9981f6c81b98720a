//! `skylet embed`: the settings of the widget and the attributes of its element, from the same arguments.

use anyhow::{Result, bail};
use skylet_contract::{Options, Widget};
use skylet_units::Lang;

/// Where the pasted text is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Host {
    /// A post that takes HTML.
    Html,
    /// A Hugo site with the shortcode.
    Hugo,
}

/// Attributes of the element that a copied text carries.
const CARRIED: [&str; 8] = ["mode", "scene", "lock", "hide", "heading", "seed", "theme", "height"];
const THEMES: [&str; 4] = ["auto", "light", "dark", "projector"];

/// Parts `name=value` arguments: what belongs to the element comes first, a line each; everything else stays.
///
/// # Errors
///
/// A line naming what was found and expected, for an attribute that cannot be used.
pub fn element_attributes(widget: &Widget, arguments: &[String], lang: Lang) -> Result<(String, Vec<String>)> {
    let (mut carried, mut rest) = (Vec::new(), Vec::new());
    for argument in arguments {
        match argument.split_once('=').filter(|(name, _)| CARRIED.contains(name)) {
            Some((name, text)) => {
                check(widget, name, text, lang)?;
                carried.push(argument.replace('\n', " "));
            }
            None => rest.push(argument.clone()),
        }
    }
    Ok((carried.join("\n"), rest))
}

fn check(widget: &Widget, name: &str, text: &str, lang: Lang) -> Result<()> {
    let issues = Options::default().read(widget.settings, name, Some(text));
    if let Some(issue) = issues.unwrap_or_default().first() {
        bail!("{}", issue.message(lang));
    }
    let number = text.trim_end_matches("px").trim_end_matches("em");
    match name {
        "theme" if !THEMES.contains(&text) => bail!("theme: found \"{text}\"; expected {}", THEMES.join(", ")),
        "height" if number.parse::<f64>().is_err() => {
            bail!("height: found \"{text}\"; expected a length such as 800, 800px or 50em")
        }
        _ => Ok(()),
    }
}
