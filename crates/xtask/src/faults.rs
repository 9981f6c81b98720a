//! The table of fault rows by engines: written by the browser tests, committed, compared.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::run::{self, command, read, root};

fn golden() -> PathBuf {
    root().join("tests/golden/faults.txt")
}

/// The table of the last run, from what each engine has written.
fn table() -> Result<String> {
    read(command("node").arg(root().join("tests/faults/table.mjs")))
}

/// Refuses a run in which a row ended otherwise than in the committed table.
pub(crate) fn check() -> Result<()> {
    let (found, committed) = (table()?, run::text(&golden())?);
    let changed: Vec<_> = found.lines().filter(|line| !committed.lines().any(|other| other == *line)).collect();
    if found != committed {
        bail!("tests/golden/faults.txt differs; if that is meant: cargo xtask bless\n{}", changed.join("\n"));
    }
    Ok(())
}

/// Accepts the table of the last run, if there was one.
pub(crate) fn bless() -> Result<()> {
    match table() {
        Ok(table) => run::write(&golden(), table),
        Err(_) => {
            println!("  no run of the fault rows to accept; tests/golden/faults.txt stays");
            Ok(())
        }
    }
}
