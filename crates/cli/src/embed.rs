//! `skylet embed`: the text an author pastes.
//!
//! The shape of the HTML follows the block rules of Markdown: it begins with a `<figure>` line, which may
//! interrupt a paragraph, holds no blank line, and the element's open tag stands alone on its line.

use std::fmt::Write as _;

use skylet_contract::{Guide, Value, link};
use skylet_units::Lang;

/// Where the pasted text is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Host {
    /// A post that takes HTML.
    Html,
    /// A Hugo site with the shortcode.
    Hugo,
}

/// What the snippet says besides the settings.
#[derive(Debug)]
pub struct Snippet<'a> {
    /// Address of the release folder, ending in a slash.
    pub base: &'a str,
    /// SHA-384 of the entry, `sha384-…`, if known.
    pub integrity: Option<&'a str>,
    /// Language of the link text and of the widget.
    pub lang: Lang,
}

impl Snippet<'_> {
    /// The text to paste.
    #[must_use]
    pub fn text(&self, guide: &Guide, values: &[Value], host: Host) -> String {
        match host {
            Host::Html => self.html(guide, values),
            Host::Hugo => self.hugo(guide, values),
        }
    }

    fn html(&self, guide: &Guide, values: &[Value]) -> String {
        let tag = format!("skylet-{}", guide.widget.slug);
        let mut attributes = String::new();
        for (name, text) in self.pairs(guide, values) {
            write!(attributes, " {name}=\"{}\"", escape(&text)).expect("writing to a string cannot fail");
        }
        let href = escape(&self.address(guide, values));
        let answer = escape(&(guide.link_text)(values, self.lang));
        let integrity = match self.integrity {
            Some(hash) => format!(" integrity=\"{hash}\" crossorigin"),
            None => String::new(),
        };
        let src = escape(&format!("{}skylet.js", self.base));
        format!(
            "\n<figure class=\"skylet\">\n<{tag}{attributes}>\n<a href=\"{href}\">{answer}</a>\n</{tag}>\n\
             <script type=\"module\" src=\"{src}\"{integrity}></script>\n</figure>\n"
        )
    }

    fn hugo(&self, guide: &Guide, values: &[Value]) -> String {
        let mut parameters = String::new();
        for (name, text) in self.pairs(guide, values) {
            write!(parameters, " {name}=\"{text}\"").expect("writing to a string cannot fail");
        }
        let answer = (guide.link_text)(values, self.lang);
        format!("{{{{< skylet w=\"{}\"{parameters} >}}}}{answer}{{{{< /skylet >}}}}", guide.widget.slug)
    }

    /// The page the link opens: the same settings as a query.
    #[must_use]
    pub fn address(&self, guide: &Guide, values: &[Value]) -> String {
        let query: Vec<_> = self
            .pairs(guide, values)
            .into_iter()
            .map(|(name, text)| format!("{name}={}", link::encode(&text)))
            .collect();
        format!("{}w/{}/?{}", self.base, guide.widget.slug, query.join("&"))
    }

    fn pairs(&self, guide: &Guide, values: &[Value]) -> Vec<(&'static str, String)> {
        let mut pairs = skylet_contract::write_pairs(guide.widget.settings, values);
        // Always said: many Korean blogs leave their pages marked as English.
        pairs.push(("lang", self.lang.tag().to_owned()));
        pairs
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
