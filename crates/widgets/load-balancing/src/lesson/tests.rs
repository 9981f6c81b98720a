//! What scenes, presets and tasks say of themselves, against the model.

use skylet_contract::lesson::{Role, Stem, values_of};
use skylet_contract::{Value, defaults, read_into};
use skylet_sim::Micros;

use super::*;
use crate::aws::kind::Kind;
use crate::aws::offers::Rule;
use crate::panels::types;
use crate::panels::zones::{Room, Zones};
use crate::settings::{AwsSettings, TABLE};
use crate::shown::Board;

/// The values some texts stand for, none of them refused.
#[track_caller]
fn values(given: &[(&str, &str)]) -> Vec<Value> {
    let base = defaults(TABLE);
    let mut values = base.clone();
    let issues = read_into(&mut values, TABLE, &base, given);
    assert!(issues.is_empty(), "{given:?}: {issues:?}");
    values
}

/// What the lanes have done at the instant shown.
fn lanes(given: &[(&str, &str)]) -> Vec<Metrics> {
    let settings = Settings::from_values(&values(given));
    let mut runs = Runs::of(&settings);
    runs.seek(Micros((settings.at * Exact::whole(1_000_000)).floor_to_i64())).expect("few events");
    runs.metrics()
}

/// Whole milliseconds, the nearest.
fn ms(time: Option<Micros>) -> String {
    Exact::whole((time.expect("some were served").0 + 500) / 1_000).grouped()
}

fn scene(id: &str) -> &'static Scene {
    SCENES.iter().find(|scene| scene.id == id).expect("a scene")
}

/// The lanes of a scene, whose notes say these numbers in both languages.
#[track_caller]
fn says(id: &str, numbers: &dyn Fn(&[Metrics]) -> Vec<String>) -> Vec<Metrics> {
    let lanes = lanes(scene(id).settings);
    for number in numbers(&lanes) {
        for text in [scene(id).notes.ko, scene(id).notes.en] {
            assert!(text.contains(&number), "{id}: {text} says {number}");
        }
    }
    lanes
}

#[test]
fn captions_are_short() {
    for scene in SCENES {
        assert!(scene.title.ko.chars().count() <= 40, "{}", scene.title.ko);
        assert!(scene.title.en.is_ascii() && scene.notes.en.is_ascii(), "{}", scene.id);
    }
    let ids: std::collections::BTreeSet<_> = SCENES.iter().map(|scene| scene.id).collect();
    assert_eq!(ids.len(), SCENES.len(), "each has a name of its own");
}

#[test]
fn a_line_grows_though_the_server_could_do_more() {
    let lanes = says("line-up", &|_| vec!["200 ms".to_owned()]);
    assert!(lanes[0].p50 > Some(Micros::millis(200)), "half take more: {:?}", lanes[0].p50);
}

#[test]
fn equal_counts_are_not_equal_load() {
    let lanes = says("slow-one", &|lanes| vec![lanes[0].given[0].to_string(), lanes[0].dropped.to_string()]);
    assert_eq!((&lanes[0].given[..], lanes[0].dropped), (&[36, 36, 36, 36][..], 13), "36 each");
}

#[test]
fn the_median_is_better_and_the_tail_is_worse() {
    let lanes = says("median-lies", &|lanes| {
        let times = lanes.iter().flat_map(|lane| [ms(lane.p50), ms(lane.p95)]);
        times.chain([lanes[0].dropped.to_string()]).collect()
    });
    assert_eq!([ms(lanes[0].p50), ms(lanes[1].p50)], ["107", "116"], "medians");
    assert_eq!([ms(lanes[0].p95), ms(lanes[1].p95)], ["2,130", "566"], "tails");
    assert_eq!((lanes[0].dropped, lanes[1].dropped), (13, 0), "drops");
}

#[test]
fn the_request_followed_waits_at_the_slow_server_in_one_lane_only() {
    let settings = Settings::from_values(&values(PRESETS[0].settings));
    let mut runs = Runs::of(&settings);
    let request = usize::try_from(settings.request.floor_to_i64()).expect("small") - 1;
    let came = runs.plan.requests[request].at;
    runs.seek(Micros((settings.at * Exact::whole(1_000_000)).floor_to_i64())).expect("few events");
    let last = |lane: usize| runs.lanes[lane].model().last.clone().expect("requests came");
    assert_eq!([last(0).request, last(1).request], [request; 2], "the last that came");
    assert_eq!((last(0).server, last(0).is_taken), (Some(3), true), "the slow one, and it has a place");
    assert_eq!(last(0).outstanding, [1, 2, 1, 7], "its last place");
    assert_eq!((last(1).server, &last(1).outstanding[..]), (Some(0), &[0, 2, 2, 2][..]), "the free one");
    runs.finish().expect("few events");
    let waited = |lane: usize| {
        let found = runs.lanes[lane].log().iter().find(|(_, ending)| ending.request == request);
        match found.expect("it ended").1.outcome {
            crate::lane::Outcome::Served { began } => (began - came).0 / 1_000,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!([waited(0), waited(1)], [2_819, 0], "milliseconds");
}

#[test]
fn two_are_nearly_as_good_as_all() {
    let lanes = says("two-choices", &|lanes| {
        lanes.iter().map(|lane| ms(lane.p95)).chain([lanes[0].dropped.to_string()]).collect()
    });
    let tails: Vec<_> = lanes.iter().map(|lane| ms(lane.p95)).collect();
    assert_eq!(tails, ["2,900", "759", "593"], "in the order of the lanes");
    assert_eq!([lanes[0].dropped, lanes[1].dropped, lanes[2].dropped], [25, 0, 0], "drops");
}

#[test]
fn weights_by_speed_spare_the_slow_one() {
    let lanes = says("weights", &|lanes| {
        let counts = [lanes[0].come.to_string(), lanes[1].given[3].to_string(), lanes[0].dropped.to_string()];
        [ms(lanes[0].p95), ms(lanes[1].p95)].into_iter().chain(counts).collect()
    });
    assert_eq!((lanes[1].given[3], lanes[1].come, lanes[1].dropped), (19, 242, 0), "one in 13");
}

#[test]
fn heavy_requests_make_lines_at_equal_servers() {
    let lanes = says("heavy-requests", &|lanes| vec![ms(lanes[0].p95), ms(lanes[1].p95), lanes[0].dropped.to_string()]);
    assert_eq!((lanes[0].dropped, lanes[1].dropped), (7, 0), "drops");
}

#[test]
fn one_server_less_is_faster() {
    let given = scene("one-out").settings;
    let without: Vec<_> = given.iter().copied().filter(|(name, _)| *name != "changes").collect();
    let left = lanes(&without);
    let lanes = says("one-out", &|lanes| vec![ms(lanes[0].p95), ms(left[0].p95), left[0].dropped.to_string()]);
    assert_eq!((lanes[0].dropped, left[0].dropped), (0, 29), "drops");
    assert!(lanes[0].p95 < left[0].p95, "faster");
}

#[test]
fn two_thousand_wait_whatever_the_rule() {
    let lanes = says("two-thousand", &|lanes| vec![lanes[0].dropped.to_string()]);
    // (600 - 400) x 8 less the 1,000 places is 600; the run has one more.
    assert_eq!((lanes[0].dropped, lanes[1].dropped), (601, 601), "drops of either rule");
    let given = Settings::from_values(&values(scene("two-thousand").settings));
    let mut board = Board::of(&given);
    board.seek(Micros::seconds(8));
    let held = |lane: &crate::lane::Lane| lane.servers.iter().map(|server| server.outstanding()).sum::<usize>();
    let held: Vec<_> = board.runs().lanes.iter().map(|lane| held(lane.model())).collect();
    assert!(held.iter().all(|held| (990..=1_000).contains(held)) && board.is_crowd(), "{held:?} of 1,000 each");
}

#[test]
fn the_room_is_asked_for_what_the_model_says() {
    let lanes = says("hands-up", &|lanes| {
        vec![
            Exact::whole(i64::try_from(lanes[0].dropped).expect("few")).grouped(),
            Exact::whole(i64::try_from(lanes[0].come).expect("few")).grouped(),
        ]
    });
    let share = lanes[0].dropped_share().expect("requests came");
    // (6 - 2.5) / 24 = 14.58 %; eight places hold what never comes to an end.
    assert!(share > Exact::new(29, 200) && share < Exact::new(147, 1_000), "{share:?}");
    assert!(words::POLL.iter().any(|answer| answer.en == "14.6%"), "one of the answers");
}

#[test]
fn a_wall_gives_two_as_much_as_eight() {
    let settings = AwsSettings::of(&values(scene("two-rooms").settings));
    for (crosses, zone, share) in [(false, 0, "25%"), (false, 1, "6.25%"), (true, 0, "10%")] {
        assert_eq!(room_share(&settings, crosses, zone), share, "zone {zone}");
        let number = share.trim_end_matches('%');
        for text in [scene("two-rooms").notes.ko, scene("two-rooms").notes.en] {
            assert!(text.contains(&format!("{number}%")), "{text} says {number}");
        }
    }
    let even = AwsSettings { zones: vec![Exact::whole(5); 2], ..settings };
    assert_eq!(room_share(&even, false, 0), room_share(&even, true, 0), "five and five");
}

#[test]
fn either_of_two_is_enough_to_change() {
    let settings = AwsSettings::of(&values(scene("what-to-turn-on").settings));
    let of = |kind| types::verdict(&settings, kind);
    assert_eq!(of(Kind::Alb).changes, [types::Back::Routing, types::Back::SlowStart], "either");
    let rules: Vec<_> = of(Kind::Nlb).refusals.iter().map(|refusal| refusal.rule).collect();
    assert_eq!(rules, [Rule::Routing, Rule::SlowStart], "an NLB has neither");
}

#[test]
fn presets_show_what_their_names_say() {
    let of = |place: usize| lanes(PRESETS[place].settings);
    let p95 = |lanes: &[Metrics]| lanes.iter().map(|lane| ms(lane.p95)).collect::<Vec<_>>();
    assert_eq!(p95(&of(0)), ["2,130", "566"], "one slow server");
    assert_eq!((p95(&of(1)), of(1)[0].dropped), (vec!["2,538".to_owned(), "614".to_owned()], 15), "unlucky");
    assert_eq!(p95(&of(2)), ["158", "158"], "equal servers, equal work: the rule hardly matters");
    assert_eq!(p95(&of(3)), ["1,161", "700"], "mixed");
    let stopped = of(4);
    assert_eq!((p95(&stopped), stopped[0].dropped), (vec!["427".to_owned(), "419".to_owned()], 1), "its own is lost");
    let bursts = of(5);
    assert!(bursts.iter().all(|lane| lane.p95 > Some(Micros::millis(3 * 158))), "three times that of preset 2");
    let same = of(6);
    assert_eq!(same[0], same[1], "all weights 1: round robin");
    assert_eq!(p95(&of(7)), ["2,987", "394", "590"], "weights");
    assert_eq!(p95(&of(8)), ["2,900", "759", "593", "2,908"], "four rules");
    assert_eq!((of(9)[0].dropped, of(9)[1].dropped), (0, 0), "drained");
    let again = of(10);
    assert_eq!((again[0].dropped, again[0].refused), (0, 35), "35 found no place at first, and one at the next server");
    assert!(again[0].p95 > Some(Micros::millis(2_900)), "but the line at the slow one stays");
    assert_eq!(p95(&of(11)), ["342", "607"], "who was slow is given less");
    for preset in PRESETS {
        assert!(preset.name.en.is_ascii(), "{}", preset.name.en);
    }
}

#[test]
fn tasks_are_open_at_first_and_can_be_done() {
    let done = |task: usize, given: &[(&str, &str)]| (TASKS[task].is_done)(&values(given));
    let first = PRESETS[0].settings;
    for task in 0..TASKS.len() {
        assert!(!done(task, &[]) && !done(task, first), "task {task} at first");
        assert!(!done(task, &[("rate", "1")]) && !done(task, &[("servers", "100 ms")]), "task {task}: no way round");
    }
    let with = |more: &[(&'static str, &'static str)]| [first, more].concat();
    assert!(done(0, &with(&[("first", "least-outstanding")])), "another rule");
    assert!(done(0, &with(&[("first", "two-choices")])), "or another");
    assert!(!done(0, &with(&[("places", "1000")])) && !done(0, &with(&[("changes", "0 s drain 4")])), "as it is");
    assert!(done(1, &with(&[("places", "2")])), "a short line drops more and waits less");
    assert!(done(1, &with(&[("changes", "0 s drain 4")])), "without the slow one");
    assert!(!done(1, &with(&[("places", "3")])), "1,137 ms");
    assert!(done(2, &with(&[("changes", "1 s drain 4")])), "before its places are full");
    assert!(!done(2, &with(&[("changes", "6 s drain 4")])), "13 were dropped by then");
    let weighted = [("second", "weighted-round-robin"), ("third", "least-outstanding")];
    assert!(!done(3, &with(&weighted)), "without weights");
    assert!(done(3, &with(&[weighted[0], weighted[1], ("weights", "8, 8, 8, 1")])), "252 ms against 579");
}

#[test]
fn values_are_read_as_the_view_reads_them() {
    for scene in SCENES {
        assert_eq!(values(scene.settings), values_of(TABLE, scene.settings), "{}", scene.id);
    }
}

/// What everything that decides something in a stem comes to.
fn decided(id: &str) -> (&'static Stem, Settings, AwsSettings) {
    let stem = stems::STEMS.iter().find(|stem| stem.id == id).expect("a stem");
    let mut given = Vec::new();
    for phrase in stem.phrases {
        if let Role::Decides(settings) = phrase.role {
            given.extend_from_slice(settings);
        }
    }
    let values = values(&given);
    (stem, Settings::from_values(&values), AwsSettings::of(&values))
}

/// What the lanes have done at the instant shown.
fn now(settings: &Settings) -> Vec<Metrics> {
    let mut runs = Runs::of(settings);
    runs.seek(Micros((settings.at * Exact::whole(1_000_000)).floor_to_i64())).expect("few events");
    runs.metrics()
}

/// A share of a hundred, of numbers that can be calculated.
fn percent(part: Exact, whole: Exact) -> String {
    format!("{}%", (part / whole * Exact::whole(100)).text())
}

/// What a server of a zone gets.
fn room_share(settings: &AwsSettings, crosses: bool, zone: usize) -> String {
    percent(Room::of(&Zones::of(settings), crosses).each(zone).healthy, Exact::ONE)
}

/// What a stem's answer has to say.
fn expected(id: &str, settings: &Settings, aws: &AwsSettings) -> Vec<String> {
    let lanes = now(settings);
    let first = &lanes[0];
    let servers = settings.servers();
    let count = Exact::whole(i64::try_from(servers.len()).expect("few"));
    let rate = settings.rate;
    let (second, service) = (Exact::whole(1_000), servers[0]);
    match id {
        "small-instance" => {
            assert_eq!(first.share(3), Some(Exact::new(1, 4)), "as the run has it");
            vec![percent(Exact::ONE, count)]
        }
        "login" => vec![percent(rate / count * service, second)],
        "thumbnails" => vec![ms(first.p95), ms(lanes[1].p95), first.dropped.to_string()],
        "canary" => {
            let sum = settings.weights.iter().fold(Exact::ZERO, |sum, weight| sum + *weight);
            vec![percent(settings.weights[3], sum)]
        }
        "overload" => {
            let over = rate / count - second / servers[3];
            let share = first.dropped_share().expect("requests came");
            // Eight places hold what never comes to an end.
            assert!(share < over / rate && over / rate - share < Exact::new(1, 1_000), "{share:?}");
            vec![percent(over, rate)]
        }
        "deployment" => vec![first.dropped.to_string(), first.served.to_string()],
        "crash" => {
            let left = count - Exact::ONE;
            vec![percent(rate / count * service, second), percent(rate / left * service, second)]
        }
        "goal" => {
            assert!(lanes.iter().all(|lane| lane.p50 < Some(Micros::millis(120))), "both medians");
            assert!(first.p50 < lanes[1].p50, "the better median");
            vec![ms(first.p95), ms(lanes[1].p95)]
        }
        "proxies" => vec![ms(first.p95), ms(lanes[1].p95)],
        "retries" => {
            assert!(first.p99 < Some(Micros::seconds(4)), "nobody waits for 30 s");
            vec![first.refused.to_string(), first.dropped.to_string(), ms(first.p95)]
        }
        "burst" => {
            let apart = Settings { arrivals: crate::settings::Arrivals::Random, ..settings.clone() };
            assert_eq!(first.p50, lanes[1].p50, "another rule changes nothing");
            vec![ms(now(&apart)[0].p50), ms(first.p50)]
        }
        "memory" => vec![first.given[3].to_string(), lanes[1].given[3].to_string(), ms(first.p95), ms(lanes[1].p95)],
        "two-zones" => {
            let kind = types::kind_of(aws.balancer);
            assert!(types::verdict(aws, kind).refusals.is_empty(), "it can be made");
            let wanted = types::configuration(aws, kind);
            assert!(!wanted.crosses(&wanted.groups[0]), "off by default");
            [(false, 0), (false, 1), (true, 0)].map(|(crosses, zone)| room_share(aws, crosses, zone)).to_vec()
        }
        "slow-start" => {
            let verdict = types::verdict(aws, types::kind_of(aws.balancer));
            let rules: Vec<_> = verdict.refusals.iter().map(|refusal| refusal.rule).collect();
            assert_eq!(rules, [Rule::LeastOutstandingSlowStart], "refused");
            assert_eq!(verdict.changes[0], types::Back::Routing, "and what alone is enough");
            vec![aws.slow_start.text()]
        }
        other => panic!("{other}: nothing is known of it"),
    }
}

#[test]
fn stems_come_to_the_answers_they_give() {
    assert_eq!(stems::STEMS.len(), 14, "fourteen");
    for stem in stems::STEMS {
        let (stem, settings, aws) = decided(stem.id);
        for number in expected(stem.id, &settings, &aws) {
            for text in [stem.answer.ko, stem.answer.en] {
                assert!(text.contains(&number), "{}: {text} says {number}", stem.id);
            }
        }
        let has = |wanted: fn(&Role) -> bool| stem.phrases.iter().any(|phrase| wanted(&phrase.role));
        assert!(has(|role| matches!(role, Role::Decides(_))), "{}: something decides", stem.id);
        assert!(has(|role| matches!(role, Role::Distracts(_))), "{}: something does not", stem.id);
        assert!(stem.phrases.iter().all(|phrase| phrase.text.en.is_ascii()), "{}", stem.id);
    }
}
