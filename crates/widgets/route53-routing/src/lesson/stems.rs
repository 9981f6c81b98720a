//! Sentences in the manner of an exam: what is asked follows from settings.

use skylet_contract::lesson::{Given, Phrase, Role, Stem};
use skylet_units::Text;

use crate::stem_texts as s;

const fn plain(text: Text) -> Phrase {
    Phrase { text, role: Role::Plain }
}

const fn decides(text: Text, settings: Given) -> Phrase {
    Phrase { text, role: Role::Decides(settings) }
}

const fn distracts(text: Text, why: Text) -> Phrase {
    Phrase { text, role: Role::Distracts(why) }
}

pub(super) const STEMS: &[Stem] = &[
    Stem {
        id: "canary",
        phrases: &[
            plain(s::CANARY_1),
            decides(s::CANARY_2, &[("policy", "weighted"), ("weights", "1, 255")]),
            plain(s::CANARY_3),
            distracts(s::CANARY_4, s::CANARY_4_WHY),
            plain(s::CANARY_5),
        ],
        answer: s::CANARY_ANSWER,
    },
    Stem {
        id: "standby-zero",
        phrases: &[
            plain(s::STANDBY_ZERO_1),
            decides(
                s::STANDBY_ZERO_2,
                &[("policy", "weighted"), ("weights", "70, 30, 0"), ("changes", "0 s kill 1, 0 s kill 2")],
            ),
            plain(s::STANDBY_ZERO_3),
            decides(s::STANDBY_ZERO_4, &[("at", "120 s")]),
            plain(s::STANDBY_ZERO_5),
            distracts(s::STANDBY_ZERO_6, s::STANDBY_ZERO_6_WHY),
            plain(s::STANDBY_ZERO_7),
        ],
        answer: s::STANDBY_ZERO_ANSWER,
    },
    Stem {
        id: "failover-worst",
        phrases: &[
            plain(s::FAILOVER_WORST_1),
            decides(s::FAILOVER_WORST_2, &[("policy", "failover")]),
            plain(s::FAILOVER_WORST_3),
            decides(s::FAILOVER_WORST_4, &[("interval", "fast"), ("threshold", "3")]),
            plain(s::FAILOVER_WORST_5),
            decides(s::FAILOVER_WORST_6, &[("ttl", "60 s")]),
            plain(s::FAILOVER_WORST_7),
            distracts(s::FAILOVER_WORST_8, s::FAILOVER_WORST_8_WHY),
            plain(s::FAILOVER_WORST_9),
        ],
        answer: s::FAILOVER_WORST_ANSWER,
    },
    Stem {
        id: "long-ttl",
        phrases: &[
            plain(s::LONG_TTL_1),
            decides(s::LONG_TTL_2, &[("policy", "failover"), ("ttl", "300 s")]),
            plain(s::LONG_TTL_3),
            decides(s::LONG_TTL_4, &[("interval", "standard"), ("threshold", "3")]),
            plain(s::LONG_TTL_5),
            distracts(s::LONG_TTL_6, s::LONG_TTL_6_WHY),
            plain(s::LONG_TTL_7),
        ],
        answer: s::LONG_TTL_ANSWER,
    },
    Stem {
        id: "seoul-latency",
        phrases: &[
            plain(s::SEOUL_LATENCY_1),
            decides(s::SEOUL_LATENCY_2, &[("asker", "1")]),
            plain(s::SEOUL_LATENCY_3),
            decides(s::SEOUL_LATENCY_4, &[("changes", "0 s kill 1"), ("at", "180 s")]),
            plain(s::SEOUL_LATENCY_5),
            decides(s::SEOUL_LATENCY_6, &[("policy", "latency")]),
            plain(s::SEOUL_LATENCY_7),
            distracts(s::SEOUL_LATENCY_8, s::SEOUL_LATENCY_8_WHY),
            plain(s::SEOUL_LATENCY_9),
        ],
        answer: s::SEOUL_LATENCY_ANSWER,
    },
    Stem {
        id: "seoul-near",
        phrases: &[
            plain(s::SEOUL_NEAR_1),
            decides(s::SEOUL_NEAR_2, &[("policy", "geoproximity")]),
            plain(s::SEOUL_NEAR_3),
            decides(s::SEOUL_NEAR_4, &[("asker", "1")]),
            plain(s::SEOUL_NEAR_5),
            decides(s::SEOUL_NEAR_6, &[("changes", "0 s kill 1"), ("at", "180 s")]),
            plain(s::SEOUL_NEAR_7),
            distracts(s::SEOUL_NEAR_8, s::SEOUL_NEAR_8_WHY),
            plain(s::SEOUL_NEAR_9),
        ],
        answer: s::SEOUL_NEAR_ANSWER,
    },
    Stem {
        id: "bias",
        phrases: &[
            plain(s::BIAS_1),
            decides(s::BIAS_2, &[("policy", "geoproximity"), ("bias", "0, 24, 0")]),
            plain(s::BIAS_3),
            decides(s::BIAS_4, &[("asker", "1")]),
            plain(s::BIAS_5),
            decides(s::BIAS_6, &[("changes", "0 s kill 1"), ("at", "180 s")]),
            plain(s::BIAS_7),
            distracts(s::BIAS_8, s::BIAS_8_WHY),
            plain(s::BIAS_9),
        ],
        answer: s::BIAS_ANSWER,
    },
    Stem {
        id: "geo-none",
        phrases: &[
            plain(s::GEO_NONE_1),
            decides(s::GEO_NONE_2, &[("policy", "geolocation"), ("fallback", "none")]),
            plain(s::GEO_NONE_3),
            decides(s::GEO_NONE_4, &[("asker", "5")]),
            plain(s::GEO_NONE_5),
            distracts(s::GEO_NONE_6, s::GEO_NONE_6_WHY),
            plain(s::GEO_NONE_7),
        ],
        answer: s::GEO_NONE_ANSWER,
    },
    Stem {
        id: "geo-default",
        phrases: &[
            plain(s::GEO_DEFAULT_1),
            decides(s::GEO_DEFAULT_2, &[("policy", "geolocation"), ("fallback", "default")]),
            plain(s::GEO_DEFAULT_3),
            decides(s::GEO_DEFAULT_4, &[("asker", "5")]),
            plain(s::GEO_DEFAULT_5),
            distracts(s::GEO_DEFAULT_6, s::GEO_DEFAULT_6_WHY),
            plain(s::GEO_DEFAULT_7),
        ],
        answer: s::GEO_DEFAULT_ANSWER,
    },
    Stem {
        id: "cold-cname",
        phrases: &[
            decides(s::COLD_CNAME_1, &[("known", "nothing")]),
            plain(s::COLD_CNAME_2),
            decides(s::COLD_CNAME_3, &[("target", "cname")]),
            plain(s::COLD_CNAME_4),
            distracts(s::COLD_CNAME_5, s::COLD_CNAME_5_WHY),
            plain(s::COLD_CNAME_6),
        ],
        answer: s::COLD_CNAME_ANSWER,
    },
    Stem {
        id: "no-checks",
        phrases: &[
            plain(s::NO_CHECKS_1),
            decides(s::NO_CHECKS_2, &[("policy", "failover"), ("checks", "off")]),
            plain(s::NO_CHECKS_3),
            decides(s::NO_CHECKS_4, &[("changes", "0 s kill 1"), ("at", "120 s")]),
            plain(s::NO_CHECKS_5),
            distracts(s::NO_CHECKS_6, s::NO_CHECKS_6_WHY),
            plain(s::NO_CHECKS_7),
        ],
        answer: s::NO_CHECKS_ANSWER,
    },
    Stem {
        id: "few-resolvers",
        phrases: &[
            plain(s::FEW_RESOLVERS_1),
            decides(s::FEW_RESOLVERS_2, &[("policy", "weighted"), ("weights", "1, 9")]),
            plain(s::FEW_RESOLVERS_3),
            decides(s::FEW_RESOLVERS_4, &[("resolvers", "10")]),
            plain(s::FEW_RESOLVERS_5),
            distracts(s::FEW_RESOLVERS_6, s::FEW_RESOLVERS_6_WHY),
            plain(s::FEW_RESOLVERS_7),
        ],
        answer: s::FEW_RESOLVERS_ANSWER,
    },
];
