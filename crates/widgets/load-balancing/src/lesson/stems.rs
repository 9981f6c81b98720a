//! Sentences in the manner of an exam.

use skylet_contract::lesson::Stem;

pub(super) const STEMS: &[Stem] = &[];
