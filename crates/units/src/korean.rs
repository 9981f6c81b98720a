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

/// The word with the right particle behind it: `3을`, `4를`, `RCU는`, `KB가`.
///
/// Digits are read as Sino-Korean numbers, Latin letters by their letter names, so `KB` ends in a
/// vowel (비) and `L` in ㄹ (엘). A closing bracket, quotation mark or space is skipped.
///
/// ```
/// use skylet_units::{Particle, with_particle};
/// assert_eq!(with_particle("9 KB", Particle::Object), "9 KB를");
/// assert_eq!(with_particle("150", Particle::Subject), "150이");
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

/// Whether a character is read aloud: a Latin letter, a digit or a Hangul syllable.
fn is_heard(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('가'..='힣').contains(&c)
}

fn ending_of(word: &str) -> Ending {
    let mut heard = word.chars().rev().filter(|c| is_heard(*c));
    match heard.next() {
        Some('0') => zero_ending(word),
        Some('1' | '7' | '8' | 'l' | 'L' | 'r' | 'R') => Ending::Rieul,
        Some('3' | '6' | 'm' | 'M' | 'n' | 'N') => Ending::Consonant,
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        _ => Ending::Vowel,
    }
}

/// 0 after a point or alone is 영; at the end of a whole number the last power of ten is heard:
/// 십, 백, 천, 만, 억 all end in a consonant. Both agree: 영, 십, 백, 천, 만, 억, but 조 is a vowel.
fn zero_ending(word: &str) -> Ending {
    let zeros = word.chars().rev().filter(|c| is_heard(*c) || *c == '.').take_while(|c| *c == '0').count();
    let is_decimal = word.contains('.');
    if !is_decimal && (12..16).contains(&zeros) { Ending::Vowel } else { Ending::Consonant }
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
            ("읽기(GetItem)", Particle::Topic, "읽기(GetItem)은"),
            ("", Particle::Topic, "는"),
        ];
        for (word, particle, expected) in cases {
            assert_eq!(with_particle(word, particle), expected, "{word:?}");
        }
    }
}
