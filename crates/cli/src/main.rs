//! `skylet`: the widgets on the command line, for authors and for anyone who wants to check a number.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::{Args, Parser, Subcommand};
use serde_json::Value as Json;
use skylet_cli::embed::{Host, element_attributes};
use skylet_cli::{GUIDES, drill, eval, guide, list};
use skylet_contract::embed::{Form, Snippet};
use skylet_units::Lang;

/// The exit code of input that cannot be used; clap gives the same for an unknown option.
const BAD_INPUT: u8 = 2;

#[derive(Parser)]
#[command(name = "skylet", version, about = "Small interactive pictures of cloud concepts, without the picture")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The widgets with their settings and results
    List(ListArgs),
    /// The result of a widget with the worked steps
    Eval(EvalArgs),
    /// Problems whose wrong answers name the wrong rule
    Drill(DrillArgs),
    /// The text to paste into a post
    Embed(EmbedArgs),
}

#[derive(Args)]
struct ListArgs {
    /// Only this widget
    widget: Option<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct EvalArgs {
    /// Slug of the widget, as `skylet list` shows it
    widget: String,
    /// Settings, such as item="4.5 KB"; name=@file and name=- read a file or standard input
    #[arg(value_name = "NAME=VALUE")]
    settings: Vec<String>,
    /// Everything that happens in the run, thing by thing; for simulations
    #[arg(long)]
    trace: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct DrillArgs {
    /// Slug of the widget, as `skylet list` shows it
    widget: String,
    /// What the problems are drawn from; the same seed gives the same problems
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many problems, 1 to 1000
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    count: u32,
    /// With the answers: every step, and what each wrong rule would give
    #[arg(long)]
    answers: bool,
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct EmbedArgs {
    /// Slug of the widget, as `skylet list` shows it
    widget: String,
    /// Settings, such as item="4.5 KB", and lock, hide, heading, seed, theme, height of the element
    #[arg(value_name = "NAME=VALUE")]
    settings: Vec<String>,
    /// Where the text is pasted
    #[arg(long, value_enum, default_value_t = Host::Html)]
    host: Host,
    /// Address of the release folder on the site
    #[arg(long, default_value = concat!("/skylet/", env!("CARGO_PKG_VERSION"), "/"))]
    base: String,
    /// manifest.json of the release folder: its hash of skylet.js goes into the text
    #[arg(long)]
    manifest: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

#[derive(Args)]
struct Output {
    /// Print data instead of text
    #[arg(long)]
    json: bool,
    /// Language, ko or en
    #[arg(long, default_value = "ko", value_parser = read_lang)]
    lang: Lang,
}

fn read_lang(text: &str) -> Result<Lang> {
    match Lang::ALL.into_iter().find(|lang| lang.tag() == text) {
        Some(lang) => Ok(lang),
        None => bail!("expected ko or en"),
    }
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(text) => {
            // Who reads may have had enough, as in `skylet eval … --trace | head`.
            let _ = writeln!(std::io::stdout(), "{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

/// The whole answer as text, so that nothing is printed before all of it is known to be good.
fn run(command: Command) -> Result<String> {
    match command {
        Command::List(args) => run_list(&args),
        Command::Eval(args) => run_eval(&args),
        Command::Drill(args) => run_drill(&args),
        Command::Embed(args) => run_embed(&args),
    }
}

fn run_list(args: &ListArgs) -> Result<String> {
    let chosen = match &args.widget {
        Some(slug) => vec![guide(slug)?],
        None => GUIDES.to_vec(),
    };
    if args.output.json {
        let listed: Vec<_> = chosen.into_iter().map(list::listed).collect();
        return Ok(serde_json::to_string_pretty(&listed)?);
    }
    let texts: Vec<_> = chosen.into_iter().map(|guide| list::plain(guide, args.output.lang)).collect();
    Ok(texts.join("\n").trim_end().to_owned())
}

fn run_eval(args: &EvalArgs) -> Result<String> {
    let guide = guide(&args.widget)?;
    let given = eval::read_settings(guide, &args.settings, args.output.lang)?;
    if args.trace && given.instead.is_some() {
        bail!("--trace: found a text that is asked; a trace is of the picture's run");
    }
    let trace = if args.trace { Some(eval::trace(guide, &given)?) } else { None };
    if args.output.json {
        let report = eval::Report { trace, ..eval::report(guide, &given, args.output.lang) };
        return Ok(serde_json::to_string_pretty(&report)?);
    }
    let told = trace.iter().flatten().map(|row| format!("{}\n", eval::traced(row)));
    Ok(told.collect::<String>() + &eval::plain(guide, &given, args.output.lang))
}

fn run_drill(args: &DrillArgs) -> Result<String> {
    let practice = drill::practice(guide(&args.widget)?)?;
    let lang = args.output.lang;
    let problems = drill::problems(practice, args.seed, args.count);
    if args.output.json {
        let report = drill::report(practice, args.seed, &problems, args.answers, lang);
        return Ok(serde_json::to_string_pretty(&report)?);
    }
    Ok(drill::plain(&problems, args.answers, lang))
}

fn run_embed(args: &EmbedArgs) -> Result<String> {
    let guide = guide(&args.widget)?;
    let lang = args.output.lang;
    let (extra, settings) = element_attributes(guide.widget, &args.settings, lang)?;
    let values = eval::read_settings(guide, &settings, lang)?.values;
    let integrity = args.manifest.as_ref().map(entry_integrity).transpose()?;
    let base = format!("{}/", args.base.trim_end_matches('/'));
    let snippet = Snippet {
        widget: guide.widget,
        aside: guide.aside,
        values: &values,
        lang,
        base: &base,
        integrity: integrity.as_deref().unwrap_or_default(),
        extra: &extra,
    };
    let text = snippet.text(match args.host {
        Host::Html => Form::Html,
        Host::Hugo => Form::Hugo,
    });
    if args.output.json {
        let data = serde_json::json!({
            "widget": guide.widget.slug,
            "host": if args.host == Host::Hugo { "hugo" } else { "html" },
            "text": text,
            "link": snippet.text(Form::Address),
        });
        return Ok(serde_json::to_string_pretty(&data)?);
    }
    Ok(text)
}

fn entry_integrity(path: &PathBuf) -> Result<String> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let manifest: Json = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
    let hash = manifest["files"]["skylet.js"]["integrity"].as_str();
    Ok(hash.with_context(|| format!("{}: no hash of skylet.js", path.display()))?.to_owned())
}
