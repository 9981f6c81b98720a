//! The stream against `serde_json`: both take the same texts, and read the same from them.

use std::io::Read;

use proptest::prelude::*;
use skylet_facts_import::json::Json;
use skylet_facts_import::problem::Result;

fn skipped(text: &[u8]) -> Result<()> {
    let mut json = Json::new(text)?;
    json.skip()?;
    json.end()
}

/// Values of every kind, as texts with blanks between them.
fn value() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just("false".to_owned()),
        "-?(0|[1-9][0-9]{0,5})(\\.[0-9]{1,4})?([eE][+-]?[0-9]{1,2})?",
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a text is JSON")),
        "\"(\\\\u[0-9a-d][0-9a-f]{3}|\\\\n|[ -!]){0,6}\"",
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let name = any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a text is JSON"));
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(|items| format!("[ {} ]", items.join(" ,\n"))),
            prop::collection::vec((name, inner), 0..5).prop_map(|members| {
                let members: Vec<_> = members.iter().map(|(name, value)| format!("{name} :\t{value}")).collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

/// The bytes of a text with some of them changed, put in or left out.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    (value(), prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 0..4)).prop_map(
        |(text, changes)| {
            let mut bytes = text.into_bytes();
            for (place, byte, kind) in changes {
                let place = place.index(bytes.len().max(1)).min(bytes.len());
                match kind {
                    0 if place < bytes.len() => bytes[place] = byte,
                    1 => bytes.insert(place, byte),
                    2 if place < bytes.len() => drop(bytes.remove(place)),
                    _ => bytes.truncate(place),
                }
            }
            bytes
        },
    )
}

/// Hands out at most so many bytes at once.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(buffer.len()).min(self.0.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_serde_json_takes_is_taken_and_nothing_else(bytes in damaged()) {
        let theirs = serde_json::from_slice::<serde_json::Value>(&bytes);
        let ours = skipped(&bytes);
        // A text that is passed over is not decoded, so that alone may be taken here and not there.
        if std::str::from_utf8(&bytes).is_ok() {
            // Numbers outside the range of f64 are no concern of a reader that passes over them.
            let is_range = theirs.as_ref().is_err_and(|error| error.to_string().contains("out of range"));
            prop_assert_eq!(ours.is_ok(), theirs.is_ok() || is_range, "{:?}\n{:?}", ours, theirs);
        } else {
            prop_assert!(theirs.is_err());
        }
        if let Err(problem) = ours {
            let place = problem.place.expect("every problem of the stream has a place");
            prop_assert!(place.byte <= bytes.len() as u64, "{:?}", problem);
            let before = &bytes[..usize::try_from(place.byte).expect("short")];
            prop_assert_eq!(place.line, 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64);
        }
    }

    #[test]
    fn texts_are_read_as_serde_json_reads_them(text in any::<String>(), at_once in 1..9_usize) {
        let quoted = serde_json::to_string(&text).expect("a text is JSON");
        let mut json = Json::new(Pieces(quoted.as_bytes(), at_once)).expect("a text");
        prop_assert_eq!(json.string().expect("a text"), text);
        json.end().expect("nothing follows");
    }

    #[test]
    fn pieces_make_no_difference(bytes in damaged(), at_once in 1..9_usize) {
        let mut slow = Json::new(Pieces(&bytes, at_once)).and_then(|mut json| {
            json.skip()?;
            json.end()
        });
        let fast = skipped(&bytes);
        if let (Err(slow), Err(fast)) = (&mut slow, &fast) {
            prop_assert_eq!(slow.to_string(), fast.to_string());
        }
        prop_assert_eq!(slow, fast);
    }
}
