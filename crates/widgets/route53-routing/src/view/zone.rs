//! A hosted zone of the reader's own: text and question, checks to turn, and the decision as a tree.
//!
//! What is typed is a text that the page keeps, the question on its first line; what is turned lasts as long as the panel.
//! Neither is in a link, and neither leaves the page.

use std::sync::Arc;

use leptos::prelude::*;
use skylet_kit::dom::{El, html, input_text};
use skylet_kit::{Host, Kept};
use skylet_units::Lang;

use crate::panels::tree::{self, Branch, EXAMPLES, Example, Group, SWITCHES_MAX, Shown, Source, Switch, Turns, Wrong};
use crate::query::Asked;
use crate::tree_texts as words;

/// Question and zone as they stand.
type Typed = Memo<Arc<(String, String)>>;
/// What is read of a text.
type Read = Memo<Arc<Result<Asked, Wrong>>>;
/// What is shown of it.
type Seen = Memo<Arc<Result<Shown, Wrong>>>;

/// What the fields are described by.
const TOLD: &str = "zone-told";
const HINT: &str = "zone-hint";

pub(super) fn zone(host: Host) -> El {
    let turns = RwSignal::new(Turns::new());
    let is_typing = RwSignal::new(false);
    let typed: Typed = Memo::new_with_compare(move |_| Arc::new(tree::draft(&host.kept(Kept::Draft))), |_, _| true);
    let read: Read = Memo::new_with_compare(
        move |_| {
            let typed = typed.get();
            Arc::new(tree::read(&typed.1, &typed.0))
        },
        |_, _| true,
    );
    let seen: Seen = Memo::new_with_compare(
        move |_| {
            let read = read.get();
            let shown = read.as_ref().as_ref().map(|asked| tree::shown(host.lang(), asked, &turns.get()));
            Arc::new(shown.map_err(Wrong::clone))
        },
        |_, _| true,
    );
    let is_wrong = move || seen.get().is_err();
    let told = move || match seen.get().as_ref() {
        Ok(shown) => shown.answer.clone(),
        Err(wrong) => wrong.message(host.lang()),
    };
    // Half a text is wrong at each key: it is spoken when the field is left.
    let spoken = Memo::new(move |last: Option<&String>| match last {
        Some(last) if is_typing.get() => last.clone(),
        _ => told(),
    });
    let voice = html("p").with(&[("class", "unseen"), ("role", "status")]).say(move || spoken.get());
    let told = html("p")
        .with(&[("class", "told zone-told"), ("id", TOLD), ("part", "output")])
        .option("data-kind", move || is_wrong().then(|| "wrong".to_owned()))
        .say(told);
    let has_no_tree = move || !matches!(seen.get().as_ref(), Ok(Shown { tree: Some(_), .. }));
    let tree = html("div").class("zone-tree").list(move || match seen.get().as_ref() {
        Ok(shown) => shown.tree.iter().map(|tree| group(host.lang(), tree)).collect(),
        Err(_) => Vec::new(),
    });
    let notes = html("ul").class("zone-notes muted").list(move || match seen.get().as_ref() {
        Ok(shown) => shown.notes.iter().map(|note| html("li").text(note)).collect(),
        Err(_) => Vec::new(),
    });
    html("div").class("zone").child(html("p").say(host.word(words::ZONE_INTRO))).children([
        examples(host, typed, turns, is_typing),
        fields(host, typed, read, is_typing),
        told,
        voice,
        html("div").class("zone-shown").flag("hidden", is_wrong).children([
            switches(host, read, seen, turns),
            html("b").flag("hidden", has_no_tree).say(host.word(words::ZONE_TREE)),
            tree,
            notes,
        ]),
    ])
}

/// The examples as buttons, and what there is to see in the one that stands there.
fn examples(host: Host, typed: Typed, turns: RwSignal<Turns>, is_typing: RwSignal<bool>) -> El {
    let there = Memo::new(move |_| {
        let typed = typed.get();
        tree::example(&typed.0, &typed.1)
    });
    let button = move |(at, example): (usize, &'static Example)| {
        html("button")
            .with(&[("type", "button"), ("class", "zone-pick")])
            .bind("aria-pressed", move || (there.get() == Some(at)).to_string())
            .on("click", move |_| {
                turns.set(Turns::new());
                is_typing.set(false);
                host.keep(Kept::Draft, tree::kept(example.question, example.zone));
            })
            .say(host.word(example.name))
    };
    let row = html("div")
        .with(&[("class", "zone-picks"), ("role", "group")])
        .bind("aria-label", host.word(words::ZONE_EXAMPLES))
        .children(EXAMPLES.iter().enumerate().map(button));
    let note = html("p")
        .class("muted zone-note")
        .say(move || there.get().map(|at| EXAMPLES[at].note.get(host.lang()).to_owned()).unwrap_or_default());
    html("div").class("zone-examples").children([row, note])
}

/// The zone and the question: named by the words above them, since what is typed is English and those may not be.
fn fields(host: Host, typed: Typed, read: Read, is_typing: RwSignal<bool>) -> El {
    let is_wrong =
        move |of_question: bool| matches!(read.get().as_ref(), Err(wrong) if wrong.is_question() == of_question);
    let plain = [("spellcheck", "false"), ("autocapitalize", "off"), ("autocomplete", "off"), ("lang", "en")];
    let keep = move |question: &str, zone: &str| {
        is_typing.set(true);
        host.keep(Kept::Draft, tree::kept(question, zone));
    };
    let left = move |_: &_| is_typing.set(false);
    let area = html("textarea")
        .with(&[("class", "code zone-text"), ("id", "zone-text"), ("rows", "12"), ("wrap", "off")])
        .with(&plain)
        .bind("aria-invalid", move || is_wrong(false).to_string())
        .option("aria-describedby", move || is_wrong(false).then(|| TOLD.to_owned()))
        .value(move || typed.get().1.clone())
        .on("input", move |event| keep(&typed.get_untracked().0, &input_text(event)))
        .on("change", left);
    let line = html("input")
        .with(&[("type", "text"), ("class", "code zone-line"), ("id", "zone-line")])
        .with(&plain)
        .bind("aria-invalid", move || is_wrong(true).to_string())
        .bind("aria-describedby", move || if is_wrong(true) { format!("{HINT} {TOLD}") } else { HINT.to_owned() })
        .value(move || typed.get().0.clone())
        .on("input", move |event| keep(&input_text(event), &typed.get_untracked().1))
        .on("change", left);
    let name = |of: &str, name| html("label").with(&[("class", "name"), ("for", of)]).say(host.word(name));
    html("div").class("zone-fields").children([
        html("div").class("zone-field").children([name("zone-text", words::ZONE_JSON), area]),
        html("div").class("zone-field").children([
            name("zone-line", words::ZONE_QUESTION),
            line,
            html("small").with(&[("class", "muted"), ("id", HINT)]).say(host.word(words::ZONE_QUESTION_HINT)),
        ]),
    ])
}

/// The checks the zone hangs on. The buttons stay while they are pressed; only another text brings others.
fn switches(host: Host, read: Read, seen: Seen, turns: RwSignal<Turns>) -> El {
    let sources = move || match read.get().as_ref() {
        Ok(asked) => tree::sources(&asked.zone),
        Err(_) => Vec::new(),
    };
    let switch = move |(at, source): (usize, Source)| {
        let turn = move |_: &_| {
            if let Ok(asked) = read.get_untracked().as_ref() {
                turns.set(tree::turn(&asked.zone, &turns.get_untracked(), &source));
            }
        };
        let of = move |pick: fn(&Switch, Lang) -> String| {
            move || match seen.get().as_ref() {
                Ok(shown) => shown.switches.get(at).map(|switch| pick(switch, host.lang())).unwrap_or_default(),
                Err(_) => String::new(),
            }
        };
        let kind = of(|switch, lang| match switch.is_turned {
            true => format!("{} · {}", switch.kind, words::BY_HAND.get(lang)),
            false => switch.kind.clone(),
        });
        let state = html("span")
            .set("aria-hidden", "true")
            .bind("class", of(|switch, _| health_class(switch.is_healthy).to_owned()))
            .say(of(|switch, lang| words::state(switch.is_healthy).get(lang).to_owned()));
        html("button")
            .with(&[("type", "button"), ("class", "zone-switch"), ("role", "switch")])
            .bind("aria-checked", of(|switch, _| switch.is_healthy.to_string()))
            .on("click", turn)
            .children([html("b").say(of(|switch, _| switch.name.clone())), state, html("small").say(kind)])
    };
    let row = html("div")
        .with(&[("class", "zone-switches"), ("role", "group")])
        .bind("aria-label", host.word(words::ZONE_CHECKS_GROUP))
        .list(move || sources().into_iter().take(SWITCHES_MAX).enumerate().map(&switch).collect());
    let is_none = move || sources().is_empty();
    let reset = html("button")
        .with(&[("type", "button"), ("class", "plain")])
        .flag("hidden", is_none)
        .on("click", move |_| turns.set(Turns::new()))
        .say(host.word(words::ZONE_RESET));
    let head = move || if is_none() { words::ZONE_NO_CHECKS } else { words::ZONE_CHECKS }.get(host.lang()).to_owned();
    let head = html("div").class("zone-bar").children([html("b").say(head), reset]);
    let rest = html("p").class("muted zone-note").say(move || match seen.get().as_ref() {
        Ok(shown) => shown.switches_note.clone(),
        Err(_) => String::new(),
    });
    html("div").class("zone-checks").children([head, row, rest])
}

/// How a health is drawn: a sign of its own before the word.
const fn health_class(is_healthy: bool) -> &'static str {
    if is_healthy { "zone-health up" } else { "zone-health down" }
}

fn group(lang: Lang, group: &Group) -> El {
    let mut head = html("p")
        .class("zone-group")
        .children([html("b").set("lang", "en").text(&group.name), html("span").class("muted").text(&group.policy)]);
    if !group.note.is_empty() {
        head = head.child(html("em").text(&group.note));
    }
    let branches = html("ul").children(group.branches.iter().map(|one| branch(lang, one)));
    html("div").children([head, branches])
}

fn branch(lang: Lang, branch: &Branch) -> El {
    let class = match (branch.is_taken, &branch.share) {
        (true, _) => "zone-branch taken",
        (false, Some(_)) => "zone-branch lost",
        (false, None) => "zone-branch away",
    };
    let head = html("p").class("zone-record").children([
        html("b").set("lang", "en").text(&branch.name),
        html("span").class(health_class(branch.is_healthy)).text(words::state(branch.is_healthy).get(lang)),
        html("span").class("zone-share").text(branch.share.as_deref().unwrap_or_default()),
    ]);
    let line = |class: &str, text: &str| (!text.is_empty()).then(|| html("p").class(class).text(text));
    html("li")
        .class(class)
        .child(head)
        .children(line("zone-why", &branch.why))
        .children(line("zone-judged", &branch.judged))
        .children(line("zone-value", &branch.value))
        .children(branch.below.iter().map(|below| group(lang, below)))
}
