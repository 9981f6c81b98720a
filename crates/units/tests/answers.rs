//! Every typed text of `answers.txt` is the exact number or the named error beside it.

use skylet_units::{AnswerError, Dice, Exact, NumberError, Unit, read_answer};

/// What the corpus asks for.
const RCU: &[Unit] = &[Unit {
    symbol: "RCU",
    size: Exact::ONE,
    suffixes: &["rcu", "rcus", "개", "read capacity units", "읽기 용량 단위", "읽기용량단위"],
    prefixes: &["rcu"],
}];

/// The least the corpus must hold.
const CASES_MIN: usize = 500;

fn name(error: &AnswerError) -> &'static str {
    match error {
        AnswerError::Number(NumberError::Empty) => "empty",
        AnswerError::Number(NumberError::TooLong(_)) => "too-long",
        AnswerError::Number(NumberError::NotANumber) => "not-a-number",
        AnswerError::Number(NumberError::Comma) => "comma",
        AnswerError::Number(NumberError::TooLarge(_)) => "too-large",
        AnswerError::Number(NumberError::TooPrecise) => "too-precise",
        AnswerError::Unit(_) => "unit",
        AnswerError::Calculation => "calculation",
        AnswerError::Estimate => "estimate",
        AnswerError::Several => "several",
        AnswerError::Ambiguous => "ambiguous",
        AnswerError::Numeral => "numeral",
        AnswerError::Uncomposed => "uncomposed",
        other => panic!("no name for {other:?}"),
    }
}

/// The text a line stands for: `\u{…}`, `\t`, `\n` and `\\` are characters.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        if let Some((code, behind)) = after.strip_prefix("u{").and_then(|code| code.split_once('}')) {
            out.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
            rest = behind;
        } else {
            let (sign, behind) = after.split_at(1);
            out.push_str(match sign {
                "t" => "\t",
                "n" => "\n",
                other => other,
            });
            rest = behind;
        }
    }
    out + rest
}

#[test]
fn every_text_is_its_exact_number_or_its_named_error() {
    let mut cases = 0;
    let mut differing = Vec::new();
    for line in include_str!("answers.txt").lines().filter(|line| !line.starts_with("# ")) {
        let (text, expected) = line.split_once('\t').expect("text, tab, result");
        let found = match read_answer(&unescaped(text), RCU, &RCU[0]) {
            Ok(number) => number.text(),
            Err(error) => format!("!{}", name(&error)),
        };
        if found != expected {
            differing.push(format!("{text:?}: found {found}, expected {expected}"));
        }
        cases += 1;
    }
    assert!(differing.is_empty(), "{} of {cases}:\n{}", differing.len(), differing.join("\n"));
    assert!(cases >= CASES_MIN, "{cases} cases");
}

#[test]
fn no_text_of_these_pieces_makes_the_reader_fail() {
    // Every string of up to four pieces, so that no order of words or signs was forgotten.
    let pieces = [
        "", "1", "0.5", "1/3", ",", ".", "-", "+", "일", "영", "십", "백", "만", "조", "열", "하나", "점", "반", "½",
        " ", "RCU",
    ];
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        texts = texts.iter().flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}"))).collect();
        texts.sort();
        texts.dedup();
    }
    let read = texts.iter().filter(|text| read_answer(text, RCU, &RCU[0]).is_ok()).count();
    assert!(read > 1_000 && read < texts.len() / 2, "{read} of {} are numbers", texts.len());
}

/// A number below 10^15 as it is read aloud, with a space between groups or without.
fn spelled(number: u64, space: &str) -> String {
    let digits = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
    let digit = |value: u64| digits[usize::try_from(value % 10).expect("a digit")];
    let below_myriad = |group: u64| {
        let mut out = String::new();
        for (power, word) in [(1_000, "천"), (100, "백"), (10, "십")] {
            // One is not said before a power: 백, not 일백.
            match group / power % 10 {
                0 => {}
                1 => out.push_str(word),
                times => out.push_str(&format!("{}{word}", digit(times))),
            }
        }
        out + digit(group)
    };
    let mut groups = Vec::new();
    for (power, word) in [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만"), (1, "")] {
        let group = number / power % 10_000;
        if group > 0 {
            groups.push(if group == 1 && word == "만" { word.to_owned() } else { below_myriad(group) + word });
        }
    }
    groups.join(space)
}

#[test]
fn every_number_reads_back_as_it_is_said() {
    let mut dice = Dice::new(2_026, "spelled");
    for power in 1..=15 {
        for _ in 0..1_000 {
            let number = 1 + dice.below(10_u64.pow(power) - 1);
            for space in ["", " "] {
                let text = spelled(number, space);
                let found = read_answer(&text, RCU, &RCU[0]).map(Exact::text);
                assert_eq!(found, Ok(number.to_string()), "{text}");
            }
        }
    }
}
