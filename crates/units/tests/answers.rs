//! Every typed text of `answers.txt` is the exact number or the named error beside it.

use skylet_units::{AnswerError, Exact, NumberError, Unit, read_answer};

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
