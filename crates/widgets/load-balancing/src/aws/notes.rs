//! What study notes say of load balancers, and what is so now, as data; words are in [`super::notes_texts`].
//!
//! The claims are those that notes and older exam questions repeat, in our own words.

use skylet_facts::{Fact, elb};
use skylet_units::Text;

use super::notes_texts as texts;

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was never so.
    Wrong,
    /// It was so, and an older question may still count on it.
    Outdated,
    /// It is so, and something is missing.
    Incomplete,
    /// It is so.
    Right,
}

/// A claim of study notes beside what is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note {
    /// Its name, the same in every language.
    pub id: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What notes say.
    pub claim: Text,
    /// What is so now.
    pub truth: Text,
    /// What says so; none where it is general knowledge of networks.
    pub facts: &'static [&'static Fact],
}

const fn note(id: &'static str, verdict: Verdict, words: (Text, Text), facts: &'static [&'static Fact]) -> Note {
    Note { id, verdict, claim: words.0, truth: words.1, facts }
}

use Verdict::{Incomplete, Outdated, Right, Wrong};

/// Every note, in the order it is shown.
pub const NOTES: &[Note] = &[
    note("protocols", Wrong, texts::PROTOCOLS, &[&elb::ALB_PROTOCOLS, &elb::NLB_PROTOCOLS, &elb::GWLB_GENEVE_PORT]),
    note("nlb-tcp", Incomplete, texts::NLB_TCP, &[&elb::NLB_PROTOCOLS]),
    note("glb", Wrong, texts::GLB, &[&elb::GWLB_LAYER]),
    note("gwlb-layer", Incomplete, texts::GWLB_LAYER, &[&elb::GWLB_LAYER, &elb::GWLB_HASH_CHOICES]),
    note("classic", Incomplete, texts::CLASSIC, &[&elb::CLB_ALGORITHMS, &elb::CLB_TARGET_GROUPS]),
    note("target-types", Incomplete, texts::TARGET_TYPES, &[&elb::TARGET_TYPES]),
    note("alb-hashing", Wrong, texts::ALB_HASHING, &[&elb::ALB_ALGORITHMS, &elb::WEIGHT_MAX]),
    note("alb-two", Outdated, texts::ALB_TWO, &[&elb::ALB_ALGORITHMS, &elb::WEIGHTED_RANDOM_EVEN]),
    note("nlb-hash", Incomplete, texts::NLB_HASH, &[&elb::NLB_TCP_HASH_FIELDS, &elb::NLB_UDP_HASH_FIELDS]),
    note("one-per-zone", Wrong, texts::ONE_PER_ZONE, &[&elb::NODES_PER_ZONE]),
    note("cross-zone-on", Incomplete, texts::CROSS_ZONE_ON, &[&elb::ALB_CROSS_ZONE_DEFAULT, &elb::CROSS_ZONE_GROUP]),
    note("cross-zone-even", Right, texts::CROSS_ZONE_EVEN, &[&elb::NODES_PER_ZONE]),
    note("cross-zone-groups", Wrong, texts::CROSS_ZONE_GROUPS, &[&elb::CROSS_ZONE_GROUP]),
    note("sticky-group", Wrong, texts::STICKY_GROUP, &[&elb::STICKY_RENEWED, &elb::GROUP_STICKINESS]),
    note("cookies", Incomplete, texts::COOKIES, &[&elb::STICKY_RENEWED]),
    note("fixed-ip", Incomplete, texts::FIXED_IP, &[&elb::ALB_STATIC_IPS, &elb::NLB_STATIC_IPS]),
    note("restart", Wrong, texts::RESTART, &[&elb::ALB_STATIC_IPS, &elb::DNS_TTL]),
    note("path-based", Incomplete, texts::PATH_BASED, &[&elb::ALB_CONDITIONS]),
    note(
        "nlb-static",
        Incomplete,
        texts::NLB_STATIC,
        &[&elb::NLB_STATIC_IPS, &elb::NLB_SECONDARY_IPS_MAX, &elb::NLB_STICKY, &elb::NLB_WEIGHTED_GROUPS],
    ),
    note("rewriting", Incomplete, texts::REWRITING, &[&elb::WAF_TYPES, &elb::NLB_PROTOCOLS]),
    note("scales", Wrong, texts::SCALES, &[&elb::NODES_PER_ZONE]),
    note("asg-health", Wrong, texts::ASG_HEALTH, &[&elb::ASG_HEALTH_TYPES]),
    note("idle-350", Outdated, texts::IDLE_350, &[&elb::TCP_IDLE_DEFAULT, &elb::TCP_IDLE_MAX]),
    note("nlb-weights", Outdated, texts::NLB_WEIGHTS, &[&elb::NLB_WEIGHTED_GROUPS]),
    note("shift-off-only", Outdated, texts::SHIFT_OFF_ONLY, &[&elb::ZONAL_SHIFT_ZONES]),
    note("dsr", Incomplete, texts::DSR, &[]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use skylet_units::Lang;

    #[test]
    fn every_note_says_something_else_than_its_claim_and_has_a_fact() {
        let mut ids: Vec<_> = NOTES.iter().map(|note| note.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), NOTES.len(), "a name stands twice");
        for note in NOTES {
            // Direct server return is no feature of AWS, so no page of it says that.
            assert_eq!(note.facts.is_empty(), note.id == "dsr", "{}", note.id);
            for lang in Lang::ALL {
                let (claim, truth) = (note.claim.get(lang), note.truth.get(lang));
                assert!(claim != truth && claim.ends_with('.') && truth.ends_with('.'), "{}: sentences", note.id);
            }
            assert!(note.truth.ko.ends_with("니다."), "{}: truth is told in the style of facts", note.id);
        }
    }

    #[test]
    fn what_changed_says_what_older_questions_reckon_with() {
        for note in NOTES.iter().filter(|note| note.verdict == Outdated) {
            assert!(note.facts.iter().any(|fact| fact.exam.is_some()), "{}: a fact with its older number", note.id);
        }
    }
}
