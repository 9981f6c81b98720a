//! What comes after the first paint: the panels below the answer, practice, the lesson.

use skylet_kit::{Panel, Parts, examples, stems};

use crate::settings;
use crate::texts;

/// What comes later, for the registry.
pub const PARTS: Parts = Parts {
    panels: Some((&settings::PANEL, texts::PANEL, PANELS)),
    practice: Some(&crate::practice::PRACTICE),
    lesson: Some(&crate::lesson::LESSON),
    ..Parts::NONE
};

/// In the order of the options of the setting, after its first.
const PANELS: &[Panel] =
    &[Panel { name: texts::PANEL_STEMS, make: stems }, Panel { name: texts::PANEL_EXAMPLES, make: examples }];
