//! Korean particles that agree with the word before them, numbers read aloud included.

/// A pair of particles: one after a final consonant, one after a vowel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Particle {
    /// 은 / 는
    Topic,
    /// 이 / 가
    Subject,
    /// 을 / 를
    Object,
    /// 으로 / 로 (a final ㄹ takes 로)
    Direction,
    /// 과 / 와
    And,
}

/// How the last sound of a word ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
}

/// The word with the right particle behind it: `3을`, `4를`, `RCU는`, `KB가`, `GetItem을`.
///
/// Read aloud as Koreans do: numbers are Sino-Korean, fractions end in their numerator (삼분의 일), `%` is 퍼센트, a digit
/// that ends a name is English (`S3` 에스쓰리). Latin capitals are letters (`KB` 케이비, `TTL` 티티엘); anything that ends
/// in a small letter is a word in Korean spelling (`Scan` 스캔, `Query` 쿼리, `Table` 테이블), by the rules of loan words.
/// Closing quotation marks and spaces are skipped, and so is a gloss in brackets, which is not read: `단위(unit)는`.
///
/// ```
/// use skylet_units::{Particle, with_particle};
/// assert_eq!(with_particle("9 KB", Particle::Object), "9 KB를");
/// assert_eq!(with_particle("150", Particle::Subject), "150이");
/// assert_eq!(with_particle("Scan", Particle::Topic), "Scan은");
/// ```
#[must_use]
pub fn with_particle(word: &str, particle: Particle) -> String {
    let ending = ending_of(word);
    let after = match (particle, ending) {
        (Particle::Topic, Ending::Vowel) => "는",
        (Particle::Topic, _) => "은",
        (Particle::Subject, Ending::Vowel) => "가",
        (Particle::Subject, _) => "이",
        (Particle::Object, Ending::Vowel) => "를",
        (Particle::Object, _) => "을",
        (Particle::Direction, Ending::Consonant) => "으로",
        (Particle::Direction, _) => "로",
        (Particle::And, Ending::Vowel) => "와",
        (Particle::And, _) => "과",
    };
    format!("{word}{after}")
}

/// Whether a character is read aloud.
fn is_heard(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '%' | '½' | '가'..='힣')
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || c == ','
}

fn ending_of(word: &str) -> Ending {
    let word = without_gloss(word).trim_end_matches(|c| !is_heard(c));
    match word.chars().next_back() {
        Some('0'..='9') => number_ending(word),
        Some('a'..='z') => loan_ending(word),
        Some('L' | 'R' | '½') => Ending::Rieul,
        Some('M' | 'N') => Ending::Consonant,
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        _ => Ending::Vowel,
    }
}

/// Without brackets at the end, if something is heard before them: particles follow what is read.
fn without_gloss(word: &str) -> &str {
    let end = word.trim_end_matches(|c| !is_heard(c) && c != ')');
    match end.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
        Some((before, _)) if before.contains(is_heard) => before,
        _ => word,
    }
}

fn number_ending(word: &str) -> Ending {
    let before = word.trim_end_matches(is_numeral);
    let number = word.strip_prefix(before).unwrap_or(word);
    if let Some(numerator) = before.strip_suffix('/').filter(|over| over.ends_with(is_numeral)) {
        return number_ending(numerator);
    }
    let is_name = number.len() == 1 && before.ends_with(|c: char| c.is_ascii_alphabetic());
    match (number.chars().next_back(), is_name) {
        // 원, 세븐, 나인; 제로, 투, 쓰리, 포, 파이브, 식스, 에이트.
        (Some('1' | '7' | '9'), true) => Ending::Consonant,
        (_, true) => Ending::Vowel,
        // 일, 칠, 팔; 삼, 육.
        (Some('1' | '7' | '8'), _) => Ending::Rieul,
        (Some('3' | '6'), _) => Ending::Consonant,
        (Some('0'), _) => zero_ending(number),
        _ => Ending::Vowel,
    }
}

/// A 0 alone or after the point is 영; else the last power of ten is heard: 십, 백, 천, 만, 억 end in a consonant, 조
/// does not.
fn zero_ending(number: &str) -> Ending {
    let zeros = number.chars().rev().filter(char::is_ascii_digit).take_while(|c| *c == '0').count();
    if !number.contains('.') && (12..16).contains(&zeros) { Ending::Vowel } else { Ending::Consonant }
}

/// An English word in Korean spelling. Stops after a single short vowel close the syllable (`Get` 겟, `Map` 맵), others
/// take 으 (`Read` 리드, `Client` 클라이언트); r is not heard (`Server` 서버).
fn loan_ending(word: &str) -> Ending {
    let mut back = word.chars().rev().map(|c| c.to_ascii_lowercase());
    let is_vowel = |c: Option<char>| matches!(c, Some('a' | 'e' | 'i' | 'o' | 'u'));
    match (back.next(), back.next(), back.next()) {
        (Some('l'), ..) | (Some('e'), Some('l'), _) => Ending::Rieul,
        (Some('m' | 'n'), ..) | (Some('e'), Some('m' | 'n'), _) => Ending::Consonant,
        // 타입, while others in pe take 으 (`Scope` 스코프).
        (Some('e'), Some('p'), Some('y')) => Ending::Consonant,
        (Some('g'), Some('n'), _) | (Some('k'), Some('c'), _) => Ending::Consonant,
        (Some('b' | 'c' | 'k' | 'p' | 't'), short, before) if is_vowel(short) && !is_vowel(before) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_agree_with_what_is_heard() {
        let cases = [
            ("3", Particle::Object, "3을"),
            ("4", Particle::Object, "4를"),
            ("RCU", Particle::Topic, "RCU는"),
            ("KB", Particle::Subject, "KB가"),
            ("1", Particle::Direction, "1로"),
            ("6", Particle::Direction, "6으로"),
            ("10", Particle::Direction, "10으로"),
            ("100", Particle::Subject, "100이"),
            ("1,000", Particle::Topic, "1,000은"),
            ("10000", Particle::And, "10000과"),
            ("2", Particle::And, "2와"),
            ("9 KB", Particle::Object, "9 KB를"),
            ("상자", Particle::Subject, "상자가"),
            ("항목", Particle::Topic, "항목은"),
            ("서울", Particle::Direction, "서울로"),
            ("읽기(GetItem)", Particle::Topic, "읽기(GetItem)는"),
            ("(GetItem)", Particle::Topic, "(GetItem)은"),
            ("", Particle::Topic, "는"),
        ];
        for (word, particle, expected) in cases {
            assert_eq!(with_particle(word, particle), expected, "{word:?}");
        }
    }
}
