//! `cargo xtask`: everything a developer or CI does with this workspace, each with the set-up it needs.
#![forbid(unsafe_code)]
#![expect(clippy::print_stdout, reason = "a command line prints its progress")]

mod assemble;
mod audit;
mod bundle;
mod demo;
mod elsewhere;
mod facts;
mod faults;
mod link;
mod manifest;
mod many;
mod marked;
mod new;
mod notices;
mod pages;
mod release;
mod run;
mod size;
mod split;
mod template;
mod test;
mod tidy;
mod tools;
mod wasm;
mod wording;

use std::process::ExitCode;

use bundle::Mode;
use clap::{Parser, Subcommand};
use split::Policy;

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
        /// With ways to break it, into a folder of its own, for tests
        #[arg(long, conflicts_with = "dev")]
        breakable: bool,
        /// Quick to build, a little larger than what ships
        #[arg(long, conflicts_with_all = ["dev", "breakable"])]
        rough: bool,
        /// Nothing merged back into the core, to compare
        #[arg(long, conflicts_with = "unsplit")]
        stock_split: bool,
    },
    /// Build a bundle of 25 widgets and check what its pages load
    Crowded {
        /// In the three ways that were weighed, sizes only
        #[arg(long)]
        compare: bool,
    },
    /// Make the folder of a widget, small and finished, and name it where widgets are named
    NewWidget {
        /// Folder name, tag suffix and crate suffix, in kebab-case
        slug: String,
        /// What it does
        #[arg(long, value_enum)]
        kind: new::Kind,
        /// List the files and write nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Make a widget of each kind in a copy of the workspace, and test, lint and bundle them there
    NewWidgets,
    /// Build the bundle and pack it with all a blog's maintainer needs into target/dist
    Release,
    /// Run every check
    Test {
        /// Only the checks without a browser or a release build
        #[arg(long)]
        quick: bool,
    },
    /// Check that registries and folders agree, generated files are fresh and text stays in its rooms
    Tidy,
    /// Accept today's generated files and sizes: tests/golden, THIRD-PARTY-NOTICES.md, README tables
    Bless {
        /// Only what needs no bundle: notices, README tables, sheets of problems
        #[arg(long)]
        quick: bool,
    },
    /// Print the sizes of the last bundle
    Size,
    /// Refresh prices, and see what follows from a fact
    Facts {
        #[command(subcommand)]
        command: facts::Facts,
    },
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
        Command::NewWidget { ref slug, kind, dry_run } => new::widget(slug, kind, dry_run),
        Command::NewWidgets => elsewhere::new_widgets(),
        Command::Setup => tools::setup(),
        Command::Demo { once, port } => demo::demo(once, port),
        Command::Bundle { dev, unsplit, breakable, rough, stock_split } => {
            let mode = match (dev, breakable, rough) {
                (true, ..) => Mode::Dev,
                (_, true, _) => Mode::Breakable,
                (.., true) => Mode::Rough,
                _ => Mode::Release,
            };
            let policy = if stock_split { Policy::Stock } else { Policy::Merge };
            bundle::bundle(mode, (!dev && !unsplit).then_some(policy))
        }
        Command::Crowded { compare: true } => elsewhere::compare(),
        Command::Crowded { compare: false } => elsewhere::crowded(),
        Command::Release => release::release(),
        Command::Test { quick } => test::test(quick),
        Command::Tidy => tidy::check(),
        Command::Bless { quick: true } => tidy::bless(),
        Command::Bless { quick: false } => bless(),
        Command::Size => size::print(),
        Command::Facts { ref command } => facts::run(command),
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
    bundle::bundle(Mode::Release, Some(Policy::Merge))?;
    size::bless()?;
    audit::bless()?;
    faults::bless()
}
