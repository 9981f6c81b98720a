//! Sentences in the manner of an exam: what is asked follows from settings, or comes of the run they name.

use skylet_contract::lesson::{Given, Phrase, Role, Stem};
use skylet_units::Text;

use super::EQUAL;
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

/// One server of four needs four times as long.
const ONE_SLOW: (&str, &str) = ("servers", "100 ms, 100 ms, 100 ms, 400 ms");
const FOUR_EQUAL: (&str, &str) = ("servers", EQUAL);
/// The last request that came is followed.
const LAST: (&str, &str) = ("request", "0");
/// After the end of a run of ten seconds.
const END: (&str, &str) = ("at", "20 s");

pub(super) const STEMS: &[Stem] = &[
    Stem {
        id: "small-instance",
        phrases: &[
            plain(s::SMALL_1),
            decides(s::SMALL_SERVERS, &[ONE_SLOW, ("run", "430"), END, LAST]),
            plain(s::SMALL_2),
            distracts(s::SMALL_HTTPS, s::SMALL_HTTPS_WHY),
            plain(s::SMALL_3),
            decides(s::SMALL_DEFAULT, &[("first", "round-robin"), ("second", "none")]),
            plain(s::SMALL_4),
        ],
        answer: s::SMALL_ANSWER,
    },
    Stem {
        id: "login",
        phrases: &[
            plain(s::LOGIN_1),
            decides(s::LOGIN_RATE, &[("rate", "50"), ("arrivals", "even")]),
            plain(s::LOGIN_2),
            decides(s::LOGIN_SERVERS, &[("servers", "80 ms, 80 ms, 80 ms, 80 ms, 80 ms"), ("work", "constant")]),
            plain(s::LOGIN_3),
            decides(s::LOGIN_RULE, &[("first", "round-robin"), ("second", "none")]),
            plain(s::LOGIN_4),
            distracts(s::LOGIN_MEMBERS, s::LOGIN_MEMBERS_WHY),
            plain(s::LOGIN_5),
        ],
        answer: s::LOGIN_ANSWER,
    },
    Stem {
        id: "thumbnails",
        phrases: &[
            plain(s::THUMB_1),
            decides(s::THUMB_WORK, &[("work", "mixed")]),
            plain(s::THUMB_2),
            decides(s::THUMB_SERVERS, &[FOUR_EQUAL]),
            plain(s::THUMB_3),
            decides(s::THUMB_RATE, &[("rate", "24"), ("run", "841"), ("at", "8 s"), LAST]),
            plain(s::THUMB_4),
            distracts(s::THUMB_STORE, s::THUMB_STORE_WHY),
            plain(s::THUMB_5),
        ],
        answer: s::THUMB_ANSWER,
    },
    Stem {
        id: "canary",
        phrases: &[
            plain(s::CANARY_1),
            decides(s::CANARY_WEIGHTS, &[("weights", "3, 3, 3, 1"), FOUR_EQUAL]),
            plain(s::CANARY_2),
            decides(s::CANARY_RULE, &[("first", "weighted-round-robin"), ("second", "none")]),
            plain(s::CANARY_3),
            distracts(s::CANARY_SUM, s::CANARY_SUM_WHY),
            plain(s::CANARY_4),
        ],
        answer: s::CANARY_ANSWER,
    },
    Stem {
        id: "overload",
        phrases: &[
            plain(s::OVER_1),
            decides(s::OVER_SERVERS, &[ONE_SLOW, ("work", "constant")]),
            plain(s::OVER_2),
            decides(
                s::OVER_RATE,
                &[("rate", "20"), ("arrivals", "even"), ("duration", "600 s"), ("at", "600 s"), LAST],
            ),
            plain(s::OVER_3),
            decides(s::OVER_RULE, &[("first", "round-robin"), ("second", "none")]),
            plain(s::OVER_4),
            decides(s::OVER_PLACES, &[("places", "8")]),
            plain(s::OVER_5),
            distracts(s::OVER_ZONES, s::OVER_ZONES_WHY),
            plain(s::OVER_6),
        ],
        answer: s::OVER_ANSWER,
    },
    Stem {
        id: "deployment",
        phrases: &[
            plain(s::DEPLOY_1),
            decides(s::DEPLOY_DRAIN, &[("changes", "5 s drain 3")]),
            plain(s::DEPLOY_2),
            decides(s::DEPLOY_SERVERS, &[FOUR_EQUAL]),
            plain(s::DEPLOY_3),
            decides(s::DEPLOY_RATE, &[("rate", "24"), ("duration", "10 s"), ("run", "430"), END, LAST]),
            plain(s::DEPLOY_4),
            distracts(s::DEPLOY_IMAGE, s::DEPLOY_IMAGE_WHY),
            plain(s::DEPLOY_5),
        ],
        answer: s::DEPLOY_ANSWER,
    },
    Stem {
        id: "crash",
        phrases: &[
            plain(s::CRASH_1),
            decides(s::CRASH_STOP, &[("changes", "4 s stop 2")]),
            plain(s::CRASH_2),
            decides(s::CRASH_SERVERS, &[FOUR_EQUAL]),
            plain(s::CRASH_3),
            decides(s::CRASH_RATE, &[("rate", "24")]),
            plain(s::CRASH_4),
            distracts(s::CRASH_SCALING, s::CRASH_SCALING_WHY),
            plain(s::CRASH_5),
        ],
        answer: s::CRASH_ANSWER,
    },
    Stem {
        id: "goal",
        phrases: &[
            plain(s::GOAL_1),
            decides(s::GOAL_SERVERS, &[ONE_SLOW]),
            plain(s::GOAL_2),
            decides(s::GOAL_RATE, &[("rate", "24"), ("duration", "10 s"), ("run", "430"), END, LAST]),
            plain(s::GOAL_3),
            decides(s::GOAL_RULES, &[("first", "round-robin"), ("second", "least-outstanding")]),
            plain(s::GOAL_4),
            distracts(s::GOAL_MEDIAN, s::GOAL_MEDIAN_WHY),
            plain(s::GOAL_5),
        ],
        answer: s::GOAL_ANSWER,
    },
    Stem {
        id: "proxies",
        phrases: &[
            plain(s::MANY_1),
            decides(s::MANY_RANDOM, &[("first", "random")]),
            plain(s::MANY_2),
            decides(s::MANY_TWO, &[("second", "two-choices")]),
            plain(s::MANY_3),
            decides(s::MANY_SERVERS, &[ONE_SLOW, ("run", "690"), ("at", "10 s"), LAST]),
            plain(s::MANY_4),
            distracts(s::MANY_STATE, s::MANY_STATE_WHY),
            plain(s::MANY_5),
        ],
        answer: s::MANY_ANSWER,
    },
    Stem {
        id: "retries",
        phrases: &[
            plain(s::RETRY_1),
            decides(s::RETRY_TIMES, &[("retries", "3"), ("retry-wait", "100 ms")]),
            plain(s::RETRY_2),
            decides(s::RETRY_SERVERS, &[ONE_SLOW, ("run", "664"), END, LAST]),
            plain(s::RETRY_3),
            decides(s::RETRY_RULE, &[("first", "round-robin"), ("second", "none")]),
            plain(s::RETRY_4),
            distracts(s::RETRY_TIMEOUT, s::RETRY_TIMEOUT_WHY),
            plain(s::RETRY_5),
        ],
        answer: s::RETRY_ANSWER,
    },
    Stem {
        id: "burst",
        phrases: &[
            plain(s::BURST_1),
            decides(s::BURST_COME, &[("arrivals", "bursts")]),
            plain(s::BURST_2),
            decides(s::BURST_RATE, &[("rate", "24"), ("run", "606"), ("at", "8 s"), LAST]),
            plain(s::BURST_3),
            decides(s::BURST_SERVERS, &[FOUR_EQUAL]),
            plain(s::BURST_4),
            distracts(s::BURST_SWITCH, s::BURST_SWITCH_WHY),
            plain(s::BURST_5),
        ],
        answer: s::BURST_ANSWER,
    },
    Stem {
        id: "memory",
        phrases: &[
            plain(s::MEMORY_1),
            decides(s::MEMORY_SERVERS, &[ONE_SLOW, ("run", "831"), ("at", "10 s"), LAST]),
            plain(s::MEMORY_2),
            decides(s::MEMORY_RULE, &[("first", "peak-ewma")]),
            plain(s::MEMORY_3),
            distracts(s::MEMORY_COUNT, s::MEMORY_COUNT_WHY),
            plain(s::MEMORY_4),
            plain(s::MEMORY_5),
        ],
        answer: s::MEMORY_ANSWER,
    },
    Stem {
        id: "two-zones",
        phrases: &[
            plain(s::ZONES_1),
            decides(s::ZONES_TYPE, &[("balancer", "nlb"), ("cross-zone", "default")]),
            plain(s::ZONES_2),
            decides(s::ZONES_SERVERS, &[("zones", "2, 8")]),
            plain(s::ZONES_3),
            distracts(s::ZONES_TLS, s::ZONES_TLS_WHY),
            plain(s::ZONES_4),
        ],
        answer: s::ZONES_ANSWER,
    },
    Stem {
        id: "slow-start",
        phrases: &[
            plain(s::START_1),
            decides(s::START_SECONDS, &[("balancer", "alb"), ("slow-start", "30 s")]),
            plain(s::START_2),
            decides(s::START_RULE, &[("routing", "least-outstanding")]),
            plain(s::START_3),
            distracts(s::START_SCALING, s::START_SCALING_WHY),
            plain(s::START_4),
        ],
        answer: s::START_ANSWER,
    },
];
