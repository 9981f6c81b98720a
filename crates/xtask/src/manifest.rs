//! `manifest.json`: every file of the bundle with its sizes and hash.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256, Sha384};

use crate::assemble::ENTRY;
use crate::bundle::VERSION;
use crate::run;

/// Name of the manifest within the bundle.
pub(crate) const NAME: &str = "manifest.json";

/// What the bundle is made of.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Version of the product; also the name of the folder.
    pub(crate) version: String,
    /// The file a page loads.
    pub(crate) entry: String,
    /// What stands in every file that holds code.
    pub(crate) build: String,
    /// Slug to the files a page with that widget loads for its first paint, the entry first.
    pub(crate) pages: BTreeMap<String, Vec<String>>,
    /// Slug to the files it loads besides, before it is ready.
    pub(crate) later: BTreeMap<String, Vec<String>>,
    /// Every file but this one, by its path within the bundle.
    pub(crate) files: BTreeMap<String, File>,
    /// The widgets, as `skylet list --json` prints them.
    pub(crate) widgets: Json,
}

/// One file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct File {
    /// Bytes as they are.
    pub(crate) raw: usize,
    /// Bytes after gzip at level 9, as static hosts send it.
    pub(crate) gzip: usize,
    /// Bytes after brotli at level 11; where nothing ships, at 5, which takes half as long to assemble.
    pub(crate) brotli: usize,
    /// SHA-384 in the form browsers check.
    pub(crate) integrity: String,
}

impl Manifest {
    /// Measures every file below `folder`, by brotli at a level.
    pub(crate) fn of(
        folder: &Path,
        level: i32,
        build: String,
        pages: BTreeMap<String, Vec<String>>,
        later: BTreeMap<String, Vec<String>>,
        widgets: Json,
    ) -> Result<Self> {
        let names: Vec<_> = run::files(folder)?
            .iter()
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .filter(|name| name != NAME)
            .collect();
        let measured = run::each(&names, |name| {
            let bytes = std::fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
            File::of(&bytes, level)
        })?;
        let files = names.into_iter().zip(measured).collect();
        Ok(Self { version: VERSION.to_owned(), entry: ENTRY.to_owned(), build, pages, later, files, widgets })
    }

    /// Reads the manifest of a bundle.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        serde_json::from_str(&run::text(&path)?).with_context(|| format!("{} is not a manifest", path.display()))
    }

    /// Writes it into the bundle.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        run::write(&folder.join(NAME), serde_json::to_string_pretty(self)? + "\n")
    }
}

impl File {
    fn of(bytes: &[u8], level: i32) -> Result<Self> {
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes, level)?, integrity: integrity(bytes) })
    }
}

/// The hash of some bytes, as `sha384-…`.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash the entry holds of a file, as `sha256-…`: no compression makes hashes small, and there is one for each file.
pub(crate) fn brief_integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes)))
}

/// Eight hex digits of the hash, for file names.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    Sha384::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8], level: i32) -> Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: level, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut std::io::Cursor::new(bytes), &mut out, &parameters)?;
    Ok(out.len())
}
