//! Pages and host files of the bundle, made from the settings of each widget.

use std::path::Path;

use anyhow::Result;
use skylet_cli::GUIDES;
use skylet_contract::{ELEMENT_NAMES, Guide, defaults};
use skylet_units::Lang;

use crate::assemble::minified;
use crate::bundle::VERSION;
use crate::manifest::integrity;
use crate::run::{self, root};

/// Writes the `w/` pages and the files of `hosts/`.
pub(crate) fn write(out: &Path, entry_integrity: &str) -> Result<()> {
    let www = root().join("www");
    let script = minified(&www.join("embed/page.js"), &["--format=esm"])?;
    run::write(&out.join("page.js"), &script)?;
    run::write(&out.join("page.css"), run::text(&www.join("embed/page.css"))?)?;
    let template = run::text(&www.join("embed/page.html"))?;
    let template = template.replace("@ENTRY@", entry_integrity).replace("@SCRIPT@", &integrity(&script));
    for guide in GUIDES {
        let page = full_page(&template, guide);
        run::write(&out.join("w").join(guide.widget.slug).join("index.html"), page)?;
    }
    let shortcode = run::text(&www.join("hosts/hugo/layouts/_shortcodes/skylet.html"))?;
    let shortcode = shortcode
        .replace("@VERSION@", VERSION)
        .replace("@INTEGRITY@", entry_integrity)
        .replace("@WIDGETS@", &shortcode_table());
    run::write(&out.join("hosts/hugo/layouts/_shortcodes/skylet.html"), shortcode)?;
    let rss = run::text(&www.join("hosts/hugo/layouts/_shortcodes/skylet.rss.xml"))?;
    run::write(&out.join("hosts/hugo/layouts/_shortcodes/skylet.rss.xml"), rss.replace("@VERSION@", VERSION))
}

fn full_page(template: &str, guide: &Guide) -> String {
    let widget = guide.widget;
    let values = defaults(widget.settings);
    let answer = (guide.explain)(&values, Lang::Ko);
    template
        .replace("@SLUG@", widget.slug)
        .replace("@TITLE@", widget.title.ko)
        .replace("@TITLE_EN@", widget.title.en)
        .replace("@SUMMARY@", guide.summary.ko)
        .replace("@SUMMARY_EN@", guide.summary.en)
        .replace("@ANSWER@", &answer.sentence)
}

/// The widgets and their parameters as a dictionary of Hugo's template language.
fn shortcode_table() -> String {
    let one = |guide: &&Guide| {
        let widget = guide.widget;
        let own = widget.settings.iter().map(|setting| setting.name);
        let names: Vec<_> = own.chain(ELEMENT_NAMES.iter().copied()).map(|name| format!("\"{name}\"")).collect();
        format!("\"{}\" (slice {})", widget.slug, names.join(" "))
    };
    GUIDES.iter().map(one).collect::<Vec<_>>().join(" ")
}
