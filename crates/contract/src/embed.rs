//! The text an author pastes, and the address of the full page: what the command line prints and the element copies.
//!
//! The shape of the HTML follows the block rules of Markdown: it begins with a `<figure>` line, which may
//! interrupt a paragraph, holds no blank line, and the element's open tag stands alone on its line.

use skylet_units::Lang;

use crate::link;
use crate::setting::Value;
use crate::widget::{Aside, Widget};

/// A widget in one state, about to be put into a page.
#[derive(Debug, Clone, Copy)]
pub struct Snippet<'a> {
    /// The widget.
    pub widget: &'static Widget,
    /// What it says of itself.
    pub aside: &'static Aside,
    /// Its settings, in the order of the table.
    pub values: &'a [Value],
    /// Language of the link text and of the widget.
    pub lang: Lang,
    /// Address of the release folder, ending in a slash.
    pub base: &'a str,
    /// SHA-384 of the entry, `sha384-…`; empty if not known.
    pub integrity: &'a str,
    /// Further attributes of the element (`lock`, `theme` and the like), one `name=value` a line.
    pub extra: &'a str,
}

/// What is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a post that takes HTML.
    Html,
    /// For a Hugo site with the shortcode.
    Hugo,
    /// The address of the full page, with the same settings as its query.
    Address,
}

impl Snippet<'_> {
    /// The text in one form.
    #[must_use]
    pub fn text(&self, form: Form) -> String {
        match form {
            Form::Html => self.html(),
            Form::Hugo => self.hugo(),
            Form::Address => self.address(),
        }
    }

    fn html(&self) -> String {
        let slug = self.widget.slug;
        let mut out = String::from("\n<figure class=\"skylet\">\n<skylet-");
        out.push_str(slug);
        self.for_each_pair(true, &mut |name, text| {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(&mut out, text);
            out.push('"');
        });
        out.push_str(">\n<a href=\"");
        escape(&mut out, &self.address());
        out.push_str("\">");
        escape(&mut out, &self.answer());
        out.push_str("</a>\n</skylet-");
        out.push_str(slug);
        out.push_str(">\n<script type=\"module\" src=\"");
        escape(&mut out, self.base);
        out.push_str("skylet.js\"");
        if !self.integrity.is_empty() {
            out.push_str(" integrity=\"");
            escape(&mut out, self.integrity);
            out.push_str("\" crossorigin");
        }
        out.push_str("></script>\n</figure>\n");
        out
    }

    fn hugo(&self) -> String {
        let mut out = String::from("{{< skylet w=\"");
        out.push_str(self.widget.slug);
        out.push('"');
        self.for_each_pair(true, &mut |name, text| {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            // The shortcode's own quotation has no place for these two.
            out.extend(text.chars().filter(|sign| !matches!(sign, '"' | '\\')));
            out.push('"');
        });
        out.push_str(" >}}");
        out.push_str(&self.answer());
        out.push_str("{{< /skylet >}}");
        out
    }

    fn address(&self) -> String {
        let mut out = self.base.to_owned();
        out.push_str("w/");
        out.push_str(self.widget.slug);
        let mut sign = "/?";
        self.for_each_pair(false, &mut |name, text| {
            out.push_str(std::mem::replace(&mut sign, "&"));
            out.push_str(name);
            out.push('=');
            out.push_str(&link::encode(text));
        });
        out
    }

    fn answer(&self) -> String {
        (self.aside.link_text)(self.values, self.lang)
    }

    fn for_each_pair(&self, is_element: bool, give: &mut dyn FnMut(&str, &str)) {
        for (setting, value) in self.widget.settings.iter().zip(self.values) {
            if !self.widget.is_said(setting.name, value) {
                continue;
            }
            give(setting.name, &setting.write(value));
        }
        // Always said: many Korean blogs leave their pages marked as English.
        give("lang", self.lang.tag());
        for (name, text) in self.extra.split('\n').filter_map(|line| line.split_once('=')) {
            // How it stands in the author's page is no concern of the full page.
            if is_element || !matches!(name, "theme" | "height") {
                give(name, text);
            }
        }
    }
}

fn escape(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            plain => out.push(plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markup_are_escaped_and_nothing_else() {
        let mut out = String::new();
        escape(&mut out, "a=1&b=\"<가>\"");
        assert_eq!(out, "a=1&amp;b=&quot;&lt;가&gt;&quot;", "every sign, in place");
        out.clear();
        escape(&mut out, "");
        assert_eq!(out, "", "nothing from nothing");
    }
}
