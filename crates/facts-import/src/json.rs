//! JSON read as a stream: what is asked for is returned, the rest is checked and passed over.
//!
//! Memory is bounded whatever the file holds: one buffer, the path to the place being read, and texts of at most
//! [`TEXT_BYTES_MAX`] bytes. `serde_json` judges it in `tests/json.rs`; it is not used here because a damaged file can make
//! it keep a text or a nesting as large as the file, and because its errors name no path.

use std::collections::BTreeSet;
use std::io::Read;

use crate::problem::{Place, Problem, Result, quoted};

/// The longest text that is kept.
pub const TEXT_BYTES_MAX: usize = 64 * 1_024;
/// The longest SKU, rate code, unit, usage type or label that is kept; a real SKU has 16 characters, a label some 90.
pub const NAME_BYTES_MAX: usize = 200;
/// The most members of a [`Json::record`].
pub const MEMBERS_MAX: usize = 500;
/// The deepest nesting; price lists have nine levels.
pub const DEPTH_MAX: usize = 64;

const BUFFER_BYTES: usize = 64 * 1_024;

/// A JSON text that is read once, from its beginning to its end.
#[derive(Debug)]
pub struct Json<R> {
    input: R,
    buffer: Vec<u8>,
    filled: usize,
    next: usize,
    place: Place,
    path: Vec<String>,
    depth: usize,
}

impl<R: Read> Json<R> {
    /// Begins.
    ///
    /// # Errors
    ///
    /// When the first bytes are those of another kind of file.
    pub fn new(input: R) -> Result<Self> {
        let buffer = vec![0; BUFFER_BYTES];
        let mut json = Self { input, buffer, filled: 0, next: 0, place: Place::START, path: Vec::new(), depth: 0 };
        let found = match json.peek()? {
            Some(0xEF) => "a byte order mark, or no UTF-8",
            Some(0xFE | 0xFF) => "UTF-16",
            Some(0x1F) => "gzip data",
            Some(b'P') => "a zip archive, or no JSON",
            _ => return Ok(json),
        };
        Err(json.problem(format!("found {found}; expected JSON in UTF-8 without a mark, not packed")))
    }

    /// Where the next byte is.
    #[must_use]
    pub const fn place(&self) -> Place {
        self.place
    }

    /// What is being read, such as `products."ABC".attributes`.
    #[must_use]
    pub fn path(&self) -> String {
        self.path.join(".")
    }

    /// A problem at this place.
    #[must_use]
    pub fn problem(&self, what: impl Into<String>) -> Problem {
        Problem { place: Some(self.place), path: self.path(), what: what.into() }
    }

    /// Reads an object: calls `member` with each name; it must take the value.
    ///
    /// # Errors
    ///
    /// When it is no object, is damaged, or nests too deep; and what `member` returns.
    pub fn object(&mut self, mut member: impl FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        self.open(b'{', "an object")?;
        if self.closes(b'}')? {
            return Ok(());
        }
        loop {
            self.blank()?;
            let name = self.text()?;
            self.expect(b':', "a colon")?;
            self.path.push(label(&name));
            member(self, &name)?;
            self.path.pop();
            if !self.goes_on(b'}')? {
                return Ok(());
            }
        }
    }

    /// Reads an object of at most [`MEMBERS_MAX`] members, none of them twice.
    ///
    /// # Errors
    ///
    /// As [`Self::object`], and when there are more or a name stands twice.
    pub fn record(&mut self, mut member: impl FnMut(&mut Self, &str) -> Result<()>) -> Result<()> {
        let mut seen = BTreeSet::new();
        self.object(|json, name| {
            if seen.len() == MEMBERS_MAX {
                return Err(json.problem(format!("found more than {MEMBERS_MAX} members; expected at most that")));
            }
            if !seen.insert(name.to_owned()) {
                return Err(json.problem(format!("found {} twice; expected it once", quoted(name))));
            }
            member(json, name)
        })
    }

    /// Reads an array: calls `item` with each position from 0; it must take the value.
    ///
    /// # Errors
    ///
    /// When it is no array, is damaged, or nests too deep; and what `item` returns.
    pub fn array(&mut self, mut item: impl FnMut(&mut Self, usize) -> Result<()>) -> Result<()> {
        self.open(b'[', "an array")?;
        if self.closes(b']')? {
            return Ok(());
        }
        let mut position = 0;
        loop {
            self.path.push(position.to_string());
            item(self, position)?;
            self.path.pop();
            position += 1;
            if !self.goes_on(b']')? {
                return Ok(());
            }
        }
    }

    /// Reads a text.
    ///
    /// # Errors
    ///
    /// When it is none, is damaged, or longer than [`TEXT_BYTES_MAX`].
    pub fn string(&mut self) -> Result<String> {
        self.blank()?;
        self.text()
    }

    /// A name that is to be kept and shown: short, and of characters that can be.
    ///
    /// # Errors
    ///
    /// When it is longer than [`NAME_BYTES_MAX`] or has characters for control in it.
    pub fn kept<'a>(&self, name: &'a str) -> Result<&'a str> {
        if name.len() > NAME_BYTES_MAX {
            return Err(
                self.problem(format!("found a name of {} bytes; expected at most {NAME_BYTES_MAX}", name.len()))
            );
        }
        if name.chars().any(char::is_control) {
            return Err(self.problem(format!("found {}; expected a name that can be printed", quoted(name))));
        }
        Ok(name)
    }

    /// Takes `null` if that is the next value.
    ///
    /// # Errors
    ///
    /// When it begins like `null` and is not.
    pub fn null(&mut self) -> Result<bool> {
        self.blank()?;
        if self.peek()? == Some(b'n') { self.word("null").map(|()| true) } else { Ok(false) }
    }

    /// Passes over a value of any kind, checking it.
    ///
    /// # Errors
    ///
    /// When it is damaged or nests too deep.
    pub fn skip(&mut self) -> Result<()> {
        self.blank()?;
        match self.peek()? {
            Some(b'{') => self.object(|json, _| json.skip()),
            Some(b'[') => self.array(|json, _| json.skip()),
            Some(b'"') => self.characters(None),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            Some(b'-' | b'0'..=b'9') => self.number(),
            found => Err(self.unexpected(found, "a value")),
        }
    }

    /// Ends: nothing but blanks may follow.
    ///
    /// # Errors
    ///
    /// When something does.
    pub fn end(&mut self) -> Result<()> {
        self.blank()?;
        match self.peek()? {
            None => Ok(()),
            found => Err(self.unexpected(found, "the end of the file")),
        }
    }

    fn open(&mut self, bracket: u8, what: &str) -> Result<()> {
        self.blank()?;
        match self.peek()? {
            Some(found) if found == bracket => {}
            found => return Err(self.unexpected(found, what)),
        }
        if self.depth == DEPTH_MAX {
            return Err(self.problem(format!("found more than {DEPTH_MAX} levels; expected at most that")));
        }
        self.depth += 1;
        self.advance();
        Ok(())
    }

    fn closes(&mut self, bracket: u8) -> Result<bool> {
        self.blank()?;
        let closes = self.peek()? == Some(bracket);
        if closes {
            self.depth -= 1;
            self.advance();
        }
        Ok(closes)
    }

    /// After a member or an item: a comma, or the end.
    fn goes_on(&mut self, bracket: u8) -> Result<bool> {
        if self.closes(bracket)? {
            return Ok(false);
        }
        self.expect(b',', if bracket == b'}' { "a comma or }" } else { "a comma or ]" })?;
        Ok(true)
    }

    fn expect(&mut self, byte: u8, what: &str) -> Result<()> {
        self.blank()?;
        match self.peek()? {
            Some(found) if found == byte => {
                self.advance();
                Ok(())
            }
            found => Err(self.unexpected(found, what)),
        }
    }

    fn word(&mut self, word: &str) -> Result<()> {
        for byte in word.bytes() {
            match self.peek()? {
                Some(found) if found == byte => self.advance(),
                found => return Err(self.unexpected(found, word)),
            }
        }
        Ok(())
    }

    fn number(&mut self) -> Result<()> {
        if self.peek()? == Some(b'-') {
            self.advance();
        }
        if self.peek()? == Some(b'0') {
            self.advance();
        } else {
            self.digits()?;
        }
        if self.peek()? == Some(b'.') {
            self.advance();
            self.digits()?;
        }
        if matches!(self.peek()?, Some(b'e' | b'E')) {
            self.advance();
            if matches!(self.peek()?, Some(b'+' | b'-')) {
                self.advance();
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<()> {
        let mut count = 0_u64;
        while let Some(b'0'..=b'9') = self.peek()? {
            self.advance();
            count += 1;
        }
        if count > 0 {
            return Ok(());
        }
        let found = self.peek()?;
        Err(self.unexpected(found, "a digit"))
    }

    fn text(&mut self) -> Result<String> {
        let mut bytes = Vec::new();
        let begin = self.place;
        self.characters(Some(&mut bytes))?;
        String::from_utf8(bytes).map_err(|_| Problem {
            place: Some(begin),
            path: self.path(),
            what: "found bytes that are no UTF-8; expected a text in UTF-8".to_owned(),
        })
    }

    /// The characters between two quotes, kept or only checked.
    fn characters(&mut self, mut kept: Option<&mut Vec<u8>>) -> Result<()> {
        self.expect(b'"', "a text in quotes")?;
        loop {
            let Some(byte) = self.peek()? else { return Err(self.unexpected(None, "the end of the text")) };
            match byte {
                b'"' => {
                    self.advance();
                    return Ok(());
                }
                b'\\' => {
                    self.advance();
                    let character = self.escape()?;
                    if let Some(kept) = kept.as_deref_mut() {
                        kept.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                    }
                }
                0..=0x1F => return Err(self.unexpected(Some(byte), "a character or the end of the text")),
                _ => self.plain(&mut kept),
            }
            if kept.as_ref().is_some_and(|kept| kept.len() > TEXT_BYTES_MAX) {
                return Err(
                    self.problem(format!("found a text of more than {TEXT_BYTES_MAX} bytes; expected at most that"))
                );
            }
        }
    }

    /// As many characters as need no look of their own, as far as the buffer goes.
    fn plain(&mut self, kept: &mut Option<&mut Vec<u8>>) {
        let rest = &self.buffer[self.next..self.filled];
        let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)).unwrap_or(rest.len());
        if let Some(kept) = kept.as_deref_mut() {
            // One more than allowed is enough to know that it is too long.
            let room = (TEXT_BYTES_MAX + 1).saturating_sub(kept.len());
            kept.extend_from_slice(&rest[..length.min(room)]);
        }
        self.next += length;
        self.place.byte += length as u64;
        self.place.column += length as u64;
    }

    fn escape(&mut self) -> Result<char> {
        let found = self.peek()?;
        let character = match found {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.advance();
                return self.code_point();
            }
            _ => return Err(self.unexpected(found, "an escape such as \\n")),
        };
        self.advance();
        Ok(character)
    }

    fn code_point(&mut self) -> Result<char> {
        let first = self.four_digits()?;
        let code = if (0xD800..0xDC00).contains(&first) {
            self.word("\\u")?;
            let second = self.four_digits()?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(self.problem("found half of a pair of escapes; expected both"));
            }
            0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.problem("found half of a pair of escapes; expected both"))
    }

    fn four_digits(&mut self) -> Result<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let found = self.peek()?;
            let Some(digit) = found.and_then(|byte| char::from(byte).to_digit(16)) else {
                return Err(self.unexpected(found, "four hex digits"));
            };
            code = code * 16 + digit;
            self.advance();
        }
        Ok(code)
    }

    fn blank(&mut self) -> Result<()> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek()? {
            self.advance();
        }
        Ok(())
    }

    /// The next byte, read if need be; none at the end of the file.
    fn peek(&mut self) -> Result<Option<u8>> {
        if self.next == self.filled {
            self.next = 0;
            self.filled = loop {
                match self.input.read(&mut self.buffer) {
                    Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                    Err(error) => {
                        self.filled = 0;
                        return Err(self.problem(format!("cannot read on: {error}")));
                    }
                    Ok(bytes) => break bytes,
                }
            };
        }
        Ok((self.next < self.filled).then(|| self.buffer[self.next]))
    }

    /// Past the byte that [`Self::peek`] has just shown.
    fn advance(&mut self) {
        self.place.byte += 1;
        if self.buffer[self.next] == b'\n' {
            self.place.line += 1;
            self.place.column = 1;
        } else {
            self.place.column += 1;
        }
        self.next += 1;
    }

    fn unexpected(&self, found: Option<u8>, expected: &str) -> Problem {
        let found = match found {
            None => "the end of the file".to_owned(),
            Some(byte @ 0x21..=0x7E) => char::from(byte).to_string(),
            Some(byte) => format!("byte 0x{byte:02X}"),
        };
        self.problem(format!("found {found}; expected {expected}"))
    }
}

/// A name as a part of a path: quoted unless it is a plain word of the format.
fn label(name: &str) -> String {
    let is_plain = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.len() < 40
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain || name == "OnDemand" { name.to_owned() } else { quoted(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads one byte at a time, as a slow pipe would.
    struct Drip<'a>(&'a [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let (Some((first, rest)), Some(place)) = (self.0.split_first(), buffer.first_mut()) else { return Ok(0) };
            *place = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    fn skipped(text: &[u8]) -> Result<()> {
        let mut json = Json::new(Drip(text))?;
        json.skip()?;
        json.end()
    }

    #[test]
    fn every_place_is_that_of_the_byte() {
        let text = "{\n  \"products\": {\n    \"ABC\": {\"attributes\": {\"group\": nul}}\n  }\n}";
        // Line 3 has 4 blanks, "ABC": {"attributes": {"group": is 32 bytes, then nul; the brace after it is column 40.
        let problem = skipped(text.as_bytes()).expect_err("nul is no word");
        let byte = text.find("}}").expect("it is there") as u64;
        assert_eq!(problem.place, Some(Place { byte, line: 3, column: 40 }), "{problem}");
        assert_eq!(
            problem.to_string(),
            format!("line 3, column 40, byte {byte}, in products.\"ABC\".attributes.group: found }}; expected null")
        );
    }

    #[test]
    fn other_kinds_of_file_are_told_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"\xEF\xBB\xBF{}"[..], "a byte order mark"),
            (b"\xFF\xFE{\0}\0", "UTF-16"),
            (b"\x1F\x8B\x08\0", "gzip"),
            (b"PK\x03\x04", "a zip archive"),
            (b"", "the end of the file"),
            (b"<html>", "found <; expected a value"),
            (b"\"SKU\",\"Price\"", "found ,; expected the end of the file"),
        ] {
            let problem = skipped(bytes).expect_err(expected).to_string();
            assert!(problem.contains(expected) && problem.starts_with("line 1, column "), "{problem}");
        }
    }

    #[test]
    fn depth_and_length_are_bounded_and_named() {
        let deep = "[".repeat(DEPTH_MAX + 1);
        let problem = skipped(deep.as_bytes()).expect_err("too deep");
        assert_eq!(problem.place.map(|place| place.byte), Some(DEPTH_MAX as u64), "{problem}");
        let long = format!("\"{}\"", "a".repeat(TEXT_BYTES_MAX + 1));
        let mut json = Json::new(long.as_bytes()).expect("a text");
        assert!(json.string().expect_err("too long").what.contains("more than 65536 bytes"), "told");
        skipped(long.as_bytes()).expect("what is not kept may be long");
    }

    #[test]
    fn escapes_are_characters() {
        let mut json = Json::new(Drip(br#" "\u0041\ud83d\ude00\n\"\\ \uc11c\uc6b8" "#)).expect("a text");
        assert_eq!(json.string().expect("a text"), "A\u{1F600}\n\"\\ \u{C11C}\u{C6B8}");
        for text in [&br#""\ud83d""#[..], br#""\ude00""#, br#""\x""#, br#""\u12g4""#, b"\"\n\"", b"\"\xFF"] {
            skipped(text).expect_err("no text");
        }
    }
}
