//! `cargo xtask demo`: the site with the live bundle, built and served by Trunk.

use std::path::Path;

use anyhow::Result;

use crate::run::{command, run, step};
use crate::tools;

/// Builds the site; without `once` also serves it until interrupted.
pub(crate) fn demo(once: bool, port: u16) -> Result<()> {
    tools::wasm_target()?;
    tools::node_modules()?;
    let trunk = tools::trunk()?;
    if once {
        step("build the bundle and the site", || site(&trunk))?;
        println!("site: {}", crate::run::target().join("site").display());
        return Ok(());
    }
    tools::free_port(port)?;
    println!("building; when the line with \"server listening\" comes, open http://127.0.0.1:{port}/ (Ctrl-C stops)");
    run(trunk_command(&trunk).args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]))
}

/// Builds the site into target/site; Trunk's hook builds the bundle first.
pub(crate) fn site(trunk: &Path) -> Result<()> {
    run(trunk_command(trunk).arg("build"))
}

/// Trunk without its look for a newer version, which asks the network, and without a setting it reads wrongly.
fn trunk_command(trunk: &Path) -> std::process::Command {
    let mut trunk = command(trunk);
    trunk.arg("--skip-version-check").env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    trunk
}
