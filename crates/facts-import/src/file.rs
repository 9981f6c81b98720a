//! Price lists as files: which form one has, what it says, and its hash.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};
use skylet_units::Date;

use crate::catalog::Catalog;
use crate::json::Json;
use crate::problem::{Problem, Result, quoted};
use crate::proposal::Source;
use crate::reading::{Form, Reading};
use crate::{offer, recorded};

/// Reads a price list; `progress` hears now and then how many bytes were read, `retrieved` is the day it was fetched.
///
/// # Errors
///
/// What is wrong with the file, and where.
pub fn read(catalog: &Catalog, path: &Path, retrieved: Option<Date>, progress: &dyn Fn(u64)) -> Result<Source> {
    let open = || File::open(path);
    let hash = RefCell::new(Sha256::new());
    let reading = reading(catalog, || Ok(Counted { input: open()?, bytes: 0, told: 0, hash: None, progress }))?;
    // Apart from reading: a list that is read twice is hashed once, and one that is refused at its head not at all.
    let mut whole =
        Counted { input: open().map_err(|error| lost(&error))?, bytes: 0, told: 0, hash: Some(&hash), progress };
    io::copy(&mut whole, &mut io::sink()).map_err(|error| lost(&error))?;
    let digest = hash.into_inner().finalize();
    let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let published = reading.published;
    let retrieved = retrieved.unwrap_or(published);
    if retrieved < published {
        return Err(Problem::whole(format!(
            "published {published}, retrieved {retrieved}; expected it the other way round"
        )));
    }
    Ok(Source { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), reading, retrieved, sha256 })
}

fn lost(error: &io::Error) -> Problem {
    Problem::whole(format!("cannot open or read: {error}"))
}

/// Reads a price list of either form; `open` begins it anew.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn reading<R: Read>(catalog: &Catalog, mut open: impl FnMut() -> io::Result<R>) -> Result<Reading> {
    match form(open().map_err(|error| lost(&error))?)? {
        Form::Offer => offer::read(catalog, open),
        Form::Recorded => recorded::read(catalog, open().map_err(|error| lost(&error))?),
    }
}

/// The form of a file, by the first of its members that only one form has.
fn form<R: Read>(input: R) -> Result<Form> {
    let mut form = None;
    let mut json = Json::new(input)?;
    let mut others = Vec::new();
    let outcome = json.object(|json, name| {
        form = match name {
            "formatVersion" | "offerCode" | "publicationDate" | "products" | "terms" => Some(Form::Offer),
            "published" | "esIndex" | "rows" => Some(Form::Recorded),
            _ => None,
        };
        if form.is_some() {
            // The rest is read by the reader of that form.
            return Err(json.problem("known"));
        }
        if others.len() < 5 {
            others.push(quoted(name));
        }
        json.skip()
    });
    if let Some(form) = form {
        return Ok(form);
    }
    outcome?;
    let others = if others.is_empty() { "no members".to_owned() } else { others.join(", ") };
    Err(Problem::whole(format!("found {others}; expected an offer file or recorded rows")))
}

/// How often progress is told, in bytes.
const TELL_EVERY: u64 = 16 * 1_024 * 1_024;

struct Counted<'a> {
    input: File,
    bytes: u64,
    told: u64,
    hash: Option<&'a RefCell<Sha256>>,
    progress: &'a dyn Fn(u64),
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.input.read(buffer)?;
        if let Some(hash) = self.hash {
            hash.borrow_mut().update(&buffer[..length]);
        }
        self.bytes += length as u64;
        if self.bytes - self.told >= TELL_EVERY {
            self.told = self.bytes;
            (self.progress)(self.bytes);
        }
        Ok(length)
    }
}
