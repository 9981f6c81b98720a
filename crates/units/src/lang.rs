//! The two languages, side by side.

use serde::{Deserialize, Serialize};

/// A language Skylet speaks. Korean comes first and is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Korean.
    #[default]
    Ko,
    /// English.
    En,
}

impl Lang {
    /// Both languages, in the order they are shown.
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    /// The language tag, `ko` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// Reads a language tag by its first part: `ko`, `ko-KR`, `EN_us`. Anything else is `None`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        Self::ALL.into_iter().find(|lang| {
            let parts = tag.split_at_checked(lang.tag().len());
            parts.is_some_and(|(first, rest)| {
                first.eq_ignore_ascii_case(lang.tag()) && (rest.is_empty() || rest.starts_with(['-', '_']))
            })
        })
    }
}

/// A fixed text in both languages. A missing half does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// The Korean text.
    pub ko: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Text {
    /// A text that is the same in both languages, such as a product name.
    #[must_use]
    pub const fn same(text: &'static str) -> Self {
        Self { ko: text, en: text }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ko => self.ko,
            Lang::En => self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_matched_by_its_first_part_only() {
        let cases = [
            ("ko", Some(Lang::Ko)),
            ("ko-KR", Some(Lang::Ko)),
            ("EN_us", Some(Lang::En)),
            (" en ", Some(Lang::En)),
            ("kok", None), // Konkani is not Korean
            ("english", None),
            ("", None),
        ];
        for (tag, expected) in cases {
            assert_eq!(Lang::from_tag(tag), expected, "{tag:?}");
        }
    }
}
