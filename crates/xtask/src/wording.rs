//! Words for rounding: a ceiling is 올림, and only what names the wrong rule may say to the nearest.

/// Where the wrong rule of rounding to the nearest is named: its texts, what is made of them or expects them, and the
/// rule of the house itself.
const NEAREST_ROOMS: &[&str] = &[
    "practice/rule_texts.rs",
    "xtask/src/new/rule_texts.rs.in",
    "/tests/problems.ko.txt",
    "tests/e2e/practice.test.mjs",
    "CONTRIBUTING.md",
];

/// What is wrong with the words of a file, with its path from the root; one line each.
pub(crate) fn wording(path: &str, text: &str) -> Vec<String> {
    // In halves, so that this file keeps its own rule.
    let nearest = "반올".to_owned() + "림";
    let denied = format!("{nearest}이 아니라");
    let others = ["사사".to_owned() + "오입", "버".to_owned() + "림하", "버".to_owned() + "림한"];
    let may_name = NEAREST_ROOMS.iter().any(|room| path.ends_with(room));
    let is_shown = path.ends_with("texts.rs") || path.ends_with(".toml");
    let mut problems = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let at = format!("{path}:{}", index + 1);
        // To say that it is not so is to name the wrong rule.
        if !may_name && line.replace(&denied, "").contains(&nearest) {
            problems.push(format!("{at}: {nearest} means to the nearest; a ceiling is 올림"));
        }
        if let Some(word) = others.iter().find(|word| line.contains(word.as_str())) {
            problems.push(format!("{at}: {word}… is no ceiling; say 올림, or 내림 for a floor"));
        }
        if is_shown && literals(line).any(is_vague) {
            problems.push(format!("{at}: rounded which way? Say up, or to the nearest"));
        }
    }
    problems
}

/// What stands between quotation marks in a line of source.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// Whether an English text rounds without saying which way.
fn is_vague(text: &str) -> bool {
    let text = text.to_ascii_lowercase().replace("way round", "").replace("round robin", "").replace("round-robin", "");
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
    words.any(|word| matches!(word, "round" | "rounds" | "rounded" | "rounding"))
        && !text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| matches!(word, "up" | "down" | "nearest"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_to_the_nearest_is_refused_outside_its_rooms() {
        let nearest = "반올".to_owned() + "림";
        let said = format!("ko: \"{nearest}해서 150\"");
        for path in [
            "crates/widgets/any/src/texts.rs",
            "crates/widgets/any/src/panels/mod.rs",
            "crates/facts/data/any.toml",
            "crates/kit/src/css/base.css",
            "www/index.html",
            "www/embed/page.js",
            "README.md",
            "crates/widgets/any/README.md",
            "tests/golden/any.txt",
        ] {
            let found = wording(path, &format!("first\n{said}\n"));
            assert_eq!(found.len(), 1, "{path}");
            assert!(found[0].starts_with(&format!("{path}:2: ")), "{found:?}");
        }
        for path in ["crates/widgets/any/src/practice/rule_texts.rs", "crates/widgets/any/tests/problems.ko.txt"] {
            assert_eq!(wording(path, &said), Vec::<String>::new(), "{path}");
        }
    }

    #[test]
    fn saying_that_it_is_not_so_is_allowed() {
        let nearest = "반올".to_owned() + "림";
        let path = "crates/widgets/any/src/lesson_texts.rs";
        assert_eq!(
            wording(path, &format!("\"{nearest}이 아니라 올림입니다.\"")),
            Vec::<String>::new(),
            "named as wrong"
        );
        assert_eq!(wording(path, &format!("\"{nearest}이 아니라 {nearest}\"")).len(), 1, "and then meant");
    }

    #[test]
    fn rounding_says_which_way() {
        let path = "crates/widgets/any/src/texts.rs";
        let cases = [
            ("en: \"Size rounded at once\"", 1),
            ("en: \"Rounding item by item\"", 1),
            ("en: \"Round each item up, then add\"", 0),
            ("en: \"The other way round: 4 KB for reads\"", 0),
            ("en: \"Rounding to the nearest\"", 0),
            ("fn rounded(lang: Lang) -> String {", 0),
            ("en: \"all around\"", 0),
            ("en: \"Weighted round robin, round-robin\"", 0),
        ];
        for (line, problems) in cases {
            assert_eq!(wording(path, line).len(), problems, "{line}");
        }
        assert_eq!(wording("crates/units/src/exact.rs", "expect(\"rounded at once\")").len(), 0, "not shown");
        assert_eq!(wording(path, &format!("ko: \"{}합니다\"", "사사".to_owned() + "오입")).len(), 1, "an older word");
    }

    #[test]
    fn the_workspace_keeps_it() {
        let found = crate::tidy::wordings().expect("every file can be read");
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
