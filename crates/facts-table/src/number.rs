//! Exact numbers as facts and price lists write them.

/// Reads `4096`, `0.5`, `-2`, `1.25E-7` or `1/2` as a fraction in lowest terms with a positive denominator.
///
/// # Errors
///
/// What was found, if it is no such number, or has more digits than 64 bits hold.
pub fn fraction(text: &str) -> Result<(i64, i64), String> {
    let problem = || format!("found \"{}\"; expected an exact number such as 0.00065 or 1/2", text.escape_debug());
    let (numerator, denominator) = if let Some((above, below)) = text.split_once('/') {
        (whole(above).ok_or_else(problem)?, whole(below).filter(|below| *below > 0).ok_or_else(problem)?)
    } else {
        decimal(text).ok_or_else(problem)?
    };
    let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
    let divisor = i64::try_from(divisor).map_err(|_| problem())?;
    Ok((numerator / divisor, denominator / divisor))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn whole(text: &str) -> Option<i64> {
    digits(text.strip_prefix('-').unwrap_or(text)).then(|| text.parse().ok()).flatten()
}

fn decimal(text: &str) -> Option<(i64, i64)> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        None => (text, 0),
        Some((mantissa, exponent)) => {
            (mantissa, whole(exponent.strip_prefix('+').unwrap_or(exponent)).filter(|power| power.abs() <= 18)?)
        }
    };
    let (integer, part) = mantissa.split_once('.').map_or((mantissa, None), |(integer, part)| (integer, Some(part)));
    if !digits(integer.strip_prefix('-').unwrap_or(integer)) || part.is_some_and(|part| !digits(part)) {
        return None;
    }
    // Noughts at the end say nothing, and would use up the digits there are.
    let part = part.unwrap_or_default().trim_end_matches('0');
    let mut numerator: i64 = format!("{integer}{part}").parse().ok()?;
    let mut denominator = 1_i64;
    let places = i64::try_from(part.len()).ok()? - exponent;
    for _ in 0..places.unsigned_abs() {
        let grows = if places > 0 { &mut denominator } else { &mut numerator };
        *grows = grows.checked_mul(10)?;
    }
    Some((numerator, denominator))
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a.max(1) } else { greatest_common_divisor(b, a % b) }
}

/// Where a number stands in a sentence, as byte ranges: every run of digits with that value, however it is written.
///
/// ```
/// use skylet_facts_table::in_sentence;
/// assert_eq!(in_sentence("1 GB costs 0.10 USD.", (1, 10)).first(), Some(&(11..15)));
/// ```
#[must_use]
pub fn in_sentence(sentence: &str, value: (i64, i64)) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    let bytes = sentence.as_bytes();
    while from < bytes.len() {
        let is_part = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
        let length = bytes[from..].iter().take_while(|byte| is_part(byte)).count();
        let number = sentence[from..from + length].trim_end_matches(['.', ',']);
        if fraction(&number.replace(',', "")).ok() == Some(value) {
            found.push(from..from + number.len());
        }
        from += length.max(1);
        while !sentence.is_char_boundary(from) {
            from += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly() {
        // 0.0000006250 = 625 / 1,000,000,000 = 1 / 1,600,000.
        for (text, expected) in [
            ("4096", (4_096, 1)),
            ("0.5", (1, 2)),
            ("1/2", (1, 2)),
            ("2/4", (1, 2)),
            ("0.0000006250", (1, 1_600_000)),
            ("0", (0, 1)),
            ("0.0000000000", (0, 1)),
            ("-0.25", (-1, 4)),
            ("1.25E-7", (1, 8_000_000)),
            ("3e2", (300, 1)),
            ("0.100000000000000000000000", (1, 10)),
        ] {
            assert_eq!(fraction(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            ".",
            "1.",
            ".5",
            "NaN",
            "Infinity",
            "-",
            "+1",
            "1,000",
            "0x10",
            " 1",
            "1 ",
            "1/0",
            "1/-2",
            "--1",
            "1e",
            "1e99",
            "1.2.3",
            "٣",
            "9223372036854775808",
            "0.0000000000000000001",
        ] {
            assert!(fraction(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_is_found_in_its_sentence_by_value() {
        assert_eq!(in_sentence("저장 1 GB에 0.10 USD, 1,000 GB에 100 USD.", (1, 10)).len(), 1, "0.10");
        assert_eq!(in_sentence("저장 1 GB에 0.10 USD, 1,000 GB에 100 USD.", (1_000, 1)).len(), 1, "1,000");
        assert_eq!(in_sentence("It costs 0.25.", (1, 4)).first(), Some(&(9..13)), "before a full stop");
        assert!(in_sentence("It costs 0.250625.", (1, 4)).is_empty(), "a part of another number");
    }
}
