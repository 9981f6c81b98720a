//! `cargo xtask demo`: the site with the live bundle, built and served by Trunk.

use anyhow::Result;

use crate::run::{command, root, run, step};
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
    println!(
        "building; when the line with \"server listening\" comes, open http://127.0.0.1:{port}/ (Ctrl-C stops)"
    );
    run(command(trunk)
        .args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()])
        .env_remove("NO_COLOR"))
}

/// Builds the site into target/site; Trunk's hook builds the bundle first.
pub(crate) fn site(trunk: &std::path::Path) -> Result<()> {
    run(command(trunk)
        .arg("build")
        .current_dir(root())
        .env_remove("NO_COLOR"))
}
