//! The lesson of a widget as data: a post, a talk and a drill are views of it. A teacher edits words and numbers only.

use skylet_units::Text;

use crate::setting::{Setting, Value};
use crate::settings::{defaults, read_into};

/// Settings by name, as texts, over the defaults of a widget.
pub type Given = &'static [(&'static str, &'static str)];

/// Everything a widget teaches, in the order it is taught.
#[derive(Debug)]
pub struct Lesson {
    /// What is told, one thing after the other.
    pub scenes: &'static [Scene],
    /// States worth looking at.
    pub presets: &'static [Preset],
    /// Things to try, which tick themselves off. At most 64.
    pub tasks: &'static [Task],
    /// Sentences in the manner of an exam, whose phrases decide settings.
    pub stems: &'static [Stem],
}

/// One thing that is told: a step of a tour in a post, a slide of a talk.
#[derive(Debug)]
pub struct Scene {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// One sentence, shown large: at most 40 Korean characters.
    pub title: Text,
    /// What is said about it, in a few sentences: beside the picture in a post, for the presenter alone in a talk.
    pub notes: Text,
    /// The state shown.
    pub settings: Given,
    /// The parts of the picture a talk shows, by names that the view knows; none for all of it.
    pub shows: &'static [&'static str],
    /// A question to the room, with hands up for one of these; none where nothing is asked.
    pub poll: &'static [Text],
}

/// A state worth looking at.
#[derive(Debug, Clone, Copy)]
pub struct Preset {
    /// What it is.
    pub name: Text,
    /// The settings that differ from their defaults.
    pub settings: Given,
}

/// Something to try.
#[derive(Debug, Clone, Copy)]
pub struct Task {
    /// What to do.
    pub name: Text,
    /// Whether a state, its values in the order of the settings, does it.
    pub is_done: fn(&[Value]) -> bool,
}

/// A sentence in the manner of an exam.
#[derive(Debug)]
pub struct Stem {
    /// Kebab-case name; never changes.
    pub id: &'static str,
    /// Its phrases in order. In each language they follow each other without a space being added.
    pub phrases: &'static [Phrase],
    /// Why the answer is what it is, when everything is found.
    pub answer: Text,
}

/// A part of a sentence.
#[derive(Debug)]
pub struct Phrase {
    /// The words, with the spaces around them.
    pub text: Text,
    /// What it is good for.
    pub role: Role,
}

/// What a phrase is good for.
#[derive(Debug)]
pub enum Role {
    /// Nothing that could be taken hold of.
    Plain,
    /// It decides settings.
    Decides(Given),
    /// It looks as if it did; why it does not.
    Distracts(Text),
}

/// The values some texts stand for, over the defaults. Texts that cannot be read leave the default.
#[must_use]
pub fn values_of(table: &[&'static Setting], given: Given) -> Vec<Value> {
    let base = defaults(table);
    let mut values = base.clone();
    read_into(&mut values, table, &base, given);
    values
}
