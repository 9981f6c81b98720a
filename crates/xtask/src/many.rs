//! A copy of this workspace with stand-in widgets, to see how splitting and the bundle behave with as many as planned.
//!
//! A stand-in is a widget like any other: settings, model, picture, texts, view. Its arithmetic is made up and differs
//! from that of the next one, so that no optimiser takes two of them for one. The same number gives the same bytes.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::marked::{self, Files};
use crate::new;
use crate::run::{self, command, root};
use crate::template::{Dice, Scope, fill};

/// Folders that are built or installed, never copied and never cleaned.
const KEPT: [&str; 3] = ["target", ".git", "node_modules"];

/// The files of a stand-in, by path from its folder.
const WIDGET: [(&str, &str); 13] = [
    ("Cargo.toml", include_str!("many/Cargo.toml.in")),
    ("src/lib.rs", include_str!("many/lib.rs.in")),
    ("src/settings.rs", include_str!("many/settings.rs.in")),
    ("src/model.rs", include_str!("many/model.rs.in")),
    ("src/frame.rs", include_str!("many/frame.rs.in")),
    ("src/side.rs", include_str!("many/side.rs.in")),
    ("src/texts.rs", include_str!("many/texts.rs.in")),
    ("src/shown.rs", include_str!("many/shown.rs.in")),
    ("src/view/mod.rs", include_str!("many/view.rs.in")),
    ("src/view/controls.rs", include_str!("many/controls.rs.in")),
    ("src/view/stage.rs", include_str!("many/stage.rs.in")),
    ("src/view/view.css", include_str!("many/view.css.in")),
    ("src/view/later.css", "/* Nothing of its own. */\n"),
];

/// The files of the library that only a few stand-ins use, by path from the root.
const SHARED: [(&str, &str); 2] = [
    ("crates/sample-shared/Cargo.toml", include_str!("many/shared.toml.in")),
    ("crates/sample-shared/src/lib.rs", include_str!("many/shared.rs.in")),
];
/// The stand-ins that use it, where there are as many.
const SHARING: [usize; 3] = [2, 5, 8];

/// Things, the ways they can be, and what a widget makes of them, one a line: English, a bar, Korean.
const WORDS: &str = include_str!("many/words.txt");
const OPTIONS: &str = include_str!("many/options.txt");
const KINDS: &str = include_str!("many/kinds.txt");

const LAYOUTS: [&str; 4] = ["bars", "grid", "timeline", "ring"];
const AMOUNTS: [&str; 8] = ["USD", "ms", "KB", "IOPS", "pcs", "GB", "min", "pct"];
/// Units of quantities: the larger one, the smaller one, how many of these.
const UNITS: [(&str, &str, usize); 6] =
    [("h", "min", 60), ("d", "h", 24), ("k", "pc", 1_000), ("wk", "d", 7), ("s", "ms", 1_000), ("y", "mo", 12)];

/// Writes a copy of this workspace into `tree` with `count` generated widgets beside the real ones, and with new ones as
/// `cargo xtask new-widget` makes them.
///
/// Files that hold the same already are left alone, so that a second build in `tree` builds only what changed.
pub(crate) fn plant(tree: &Path, count: usize, new: &[(String, new::Kind)]) -> Result<()> {
    let tree = std::path::absolute(tree).with_context(|| format!("cannot resolve {}", tree.display()))?;
    if root().starts_with(&tree) {
        bail!("the tree is {}; expected a folder that does not hold this workspace", tree.display());
    }
    let mut files = workspace(&tree)?;
    for number in 1..=count {
        let widget = widget(number)?;
        let slug = widget.get("slug").context("a stand-in has a slug")?;
        let folder = Path::new("crates/widgets").join(slug);
        marked::register(&mut files, slug)?;
        for (dice, (path, text)) in WIDGET.iter().enumerate() {
            let text =
                fill(text, &widget, &mut Dice::new(number * 100 + dice)).with_context(|| format!("{slug}/{path}"))?;
            files.insert(folder.join(path), text.into_bytes());
        }
    }
    for (slug, kind) in new {
        new::plan(&mut files, slug, *kind).with_context(|| slug.clone())?;
    }
    for (path, text) in SHARED {
        if count >= SHARING[0] {
            files.insert(path.into(), fill(text, &Scope::default(), &mut Dice::new(0)).context(path)?.into_bytes());
        }
    }
    write(&tree, &files)?;
    // Takes the stand-ins into the copied Cargo.lock, so that builds in the tree may be `--locked`.
    run::quiet(run::cargo().args(["update", "--workspace", "--offline"]).current_dir(&tree))
}

/// What git would commit of this workspace; without git, everything but what is built or installed.
fn workspace(tree: &Path) -> Result<Files> {
    let listed = run::read(command("git").args(["ls-files", "-z", "-co", "--exclude-standard"]));
    let paths = match listed {
        Ok(listed) => listed.split_terminator('\0').map(PathBuf::from).collect(),
        Err(_) => below(&root())?,
    };
    let mut files = Files::new();
    for path in paths {
        let source = root().join(&path);
        // Git lists what was deleted and not yet committed, too.
        if source.is_file() && !source.starts_with(tree) {
            files.insert(path, std::fs::read(&source).with_context(|| format!("cannot read {}", source.display()))?);
        }
    }
    Ok(files)
}

/// Every file below a folder that is neither built nor installed, as paths relative to it.
fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).with_context(|| format!("cannot list {}", next.display()))? {
            let entry = entry?;
            let (kind, path) = (entry.file_type()?, entry.path());
            if KEPT.iter().any(|name| entry.file_name() == *name) {
                continue;
            }
            if kind.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    Ok(found)
}

/// Makes the tree hold these files and no others. The time of a file that stays the same stays the same.
fn write(tree: &Path, files: &Files) -> Result<()> {
    std::fs::create_dir_all(tree).with_context(|| format!("cannot make {}", tree.display()))?;
    for path in below(tree)?.into_iter().filter(|path| !files.contains_key(path)) {
        let path = tree.join(path);
        std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        // An empty folder would be taken for a widget; one that is not empty stays.
        let folders = path.ancestors().skip(1).take_while(|folder| *folder != tree);
        folders.take_while(|folder| std::fs::remove_dir(folder).is_ok()).for_each(drop);
    }
    for (path, bytes) in files {
        let (source, path) = (root().join(path), tree.join(path));
        if std::fs::read(&path).is_ok_and(|there| there == *bytes) {
            continue;
        }
        run::write(&path, bytes)?;
        if let Ok(metadata) = source.metadata() {
            std::fs::set_permissions(&path, metadata.permissions())?;
        }
    }
    Ok(())
}

/// Everything the templates ask of one stand-in.
fn widget(number: usize) -> Result<Scope> {
    let mut dice = Dice::new(number);
    let mut words = named(WORDS)?;
    let mut options = named(OPTIONS)?;
    if number > words.len() {
        bail!("found stand-in number {number}; expected at most {}, one for each line of words.txt", words.len());
    }
    let mut widget = words.remove(number - 1);
    widget.set("slug", format!("sample-{number:02}-{}", widget.get("id").unwrap_or_default()));
    widget.set("number", number.to_string());
    dice.shuffle(&mut words);
    dice.shuffle(&mut options);
    let kinds = named(KINDS)?;
    let kind = &kinds[dice.below(kinds.len())];
    for name in ["ko", "en"] {
        widget.set(&format!("kind_{name}"), kind.get(name).unwrap_or_default());
    }
    let layout = LAYOUTS[number % LAYOUTS.len()];
    widget.set("layout", layout);
    // Parts of the standard library and of the shared crate that some have and others have not. Floating-point texts and
    // Unicode case tables, 20 KB each, are not among them: no view of this house may use them.
    let parts = [
        (layout, true),
        ("tree", number.is_multiple_of(3)),
        ("sort", number % 3 == 1),
        ("shared", SHARING.contains(&number)),
    ];
    for (part, _) in parts.into_iter().filter(|(_, is_in)| *is_in) {
        widget.set(part, "yes");
    }
    let choices: Vec<_> =
        (0..1 + dice.below(2)).filter_map(|_| Some(choice(words.pop()?, &mut options, &mut dice))).collect();
    let count = 1 + dice.below(4);
    let quantities: Vec<_> = (0..count).filter_map(|at| Some(quantity(words.pop()?, at, &mut dice))).collect();
    let mut settings: Vec<_> = choices.iter().chain(&quantities).cloned().collect();
    dice.shuffle(&mut settings);
    let inputs: Vec<_> = quantities.iter().chain(&choices).cloned().collect();
    let mut steps = Vec::new();
    for _ in 0..6 + dice.below(5) {
        let step = step(words.pop().context("words.txt has too few lines")?, &inputs, &steps, &mut dice);
        steps.push(step);
    }
    let answer = steps.last().context("a stand-in has steps")?;
    for (name, from) in [("answer", "id"), ("answer_ko", "ko"), ("answer_unit", "unit")] {
        widget.set(name, answer.get(from).unwrap_or_default());
    }
    widget.set("amounts", steps.len().to_string());
    widget.set("quantity_count", quantities.len().to_string());
    let every = 2 + dice.below(2);
    widget.list("results", steps.iter().rev().step_by(every).cloned().collect());
    for (name, list) in
        [("choices", choices), ("quantities", quantities), ("settings", settings), ("inputs", inputs), ("steps", steps)]
    {
        widget.list(name, list);
    }
    Ok(widget)
}

/// The lines of a word list, each in the spellings that code and texts need.
fn named(list: &str) -> Result<Vec<Scope>> {
    let word = |line: &str| {
        let (en, ko) = line.split_once('|').with_context(|| format!("found \"{line}\"; expected English|Korean"))?;
        let capital = en.chars().take(1).flat_map(char::to_uppercase).chain(en.chars().skip(1)).collect::<String>();
        let mut word = Scope::default();
        for (name, text) in [("id", en), ("en", en), ("ko", ko), ("Id", &capital), ("En", &capital)] {
            word.set(name, text);
        }
        word.set("ID", en.to_uppercase());
        Ok(word)
    };
    list.lines().map(word).collect()
}

/// A choice of two to four options.
fn choice(mut choice: Scope, words: &mut Vec<Scope>, dice: &mut Dice) -> Scope {
    let mut options = words.split_off(words.len().saturating_sub(2 + dice.below(3)));
    let default = dice.below(options.len());
    let kind = choice.get("Id").unwrap_or_default().to_owned();
    choice.set("said", options[default].get("id").unwrap_or_default());
    choice.set("default", default.to_string());
    for option in &mut options {
        option.set("Of", &kind);
    }
    choice.set("kind", kind);
    choice.list("options", options);
    choice
}

/// A quantity in bytes, in requests per second or in units of its own.
fn quantity(mut quantity: Scope, at: usize, dice: &mut Dice) -> Scope {
    let id = quantity.get("id").unwrap_or_default().to_owned();
    let base = 2 + dice.below(5);
    let (big, small, size) = UNITS[dice.below(UNITS.len())];
    let (bytes, rate) = (
        ["KB", "skylet_units::BYTES", "skylet_units::bytes_text"],
        ["/s", "skylet_units::PER_SECOND", "skylet_units::rate_text"],
    );
    let own = [small, &format!("{}_UNITS", id.to_uppercase()), &format!("{id}_text")];
    // How a unit, the units and the writing are called; which unit is bare; least, most, default; and that as written.
    let ([small, units, show], [bare, min, max, base], said) = match dice.below(4) {
        0 => (bytes, [1, 1, 4_194_304, base * 1_024], format!("{base} KB")),
        1 => (rate, [0, 0, 1_000_000, base * 7], (base * 7).to_string()),
        _ => (own, [1, 1, size * 400, base], format!("{base} {small}")),
    };
    let mut show_from = show.to_owned();
    if show == own[2] {
        quantity.set("own", "yes");
        show_from.insert_str(0, "settings::");
    }
    let texts = [("kind", "Exact"), ("big", big), ("small", small), ("units", units), ("show", show)];
    for (name, text) in texts.into_iter().chain([("said", said.as_str()), ("show_from", &show_from)]) {
        quantity.set(name, text);
    }
    for (name, number) in [("n", at), ("bare", bare), ("min", min), ("max", max), ("base", base), ("size", size)] {
        quantity.set(name, number.to_string());
    }
    quantity
}

/// A step of the model, worked out from inputs and earlier steps; the latest step and every input come to use.
fn step(mut step: Scope, inputs: &[Scope], steps: &[Scope], dice: &mut Dice) -> Scope {
    let input = inputs[steps.len() % inputs.len()].clone();
    let earlier: Vec<_> = inputs.iter().chain(steps).collect();
    let latest = steps.last().unwrap_or(&input);
    let any = earlier[dice.below(earlier.len())];
    let (a, b) = if dice.below(2) == 0 { (latest, &input) } else { (&input, latest) };
    let id = |from: &Scope| from.get("id").unwrap_or_default().to_owned();
    let (a, b, c) = (id(a), id(b), id(any));
    for (name, text) in [("a", a), ("b", b), ("c", c), ("unit", AMOUNTS[dice.below(AMOUNTS.len())].to_owned())] {
        step.set(name, text);
    }
    step
}
