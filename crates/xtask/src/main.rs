//! `cargo xtask`: everything a developer or CI does with this workspace, each with the set-up it needs.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a command line prints its progress")]

mod assemble;
mod bundle;
mod demo;
mod link;
mod manifest;
mod many;
mod notices;
mod pages;
mod run;
mod size;
mod split;
mod test;
mod tidy;
mod tools;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "xtask", about = "Build, serve and check Skylet")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what demo and test need, saying what and why
    Setup,
    /// Build everything and serve the gallery on loopback
    Demo {
        /// Build and exit
        #[arg(long)]
        once: bool,
        /// Port to serve on
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the embed bundle into target/skylet, in a folder named by its version
    Bundle {
        /// Quick to rebuild, larger to load
        #[arg(long)]
        dev: bool,
        /// All code in one wasm file
        #[arg(long)]
        unsplit: bool,
    },
    /// Run every check
    Test {
        /// Only the checks without a browser or a release build
        #[arg(long)]
        quick: bool,
    },
    /// Accept today's generated files and sizes: tests/golden, THIRD-PARTY-NOTICES.md, README tables
    Bless,
    /// Write a copy of the workspace with stand-in widgets
    #[command(hide = true)]
    Plant {
        /// Where to
        tree: std::path::PathBuf,
        /// How many
        count: usize,
    },
    /// Print the sizes of the last bundle
    Size,
}

fn main() -> ExitCode {
    // The build of the wasm names this program as its linker.
    if std::env::var_os(link::MARK).is_some() {
        return end(link::link());
    }
    end(dispatch(&Cli::parse().command))
}

fn dispatch(command: &Command) -> anyhow::Result<()> {
    match *command {
        Command::Plant { ref tree, count } => many::plant(tree, count),
        Command::Setup => tools::setup(),
        Command::Demo { once, port } => demo::demo(once, port),
        Command::Bundle { dev, unsplit } => {
            bundle::bundle(if dev { bundle::Mode::Dev } else { bundle::Mode::Release }, !dev && !unsplit)
        }
        Command::Test { quick } => test::test(quick),
        Command::Bless => bless(),
        Command::Size => size::print(),
    }
}

fn end(outcome: anyhow::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bless() -> anyhow::Result<()> {
    tidy::bless()?;
    bundle::bundle(bundle::Mode::Release, true)?;
    size::bless()
}
