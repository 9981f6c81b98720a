//! Everything on screen for one state: every text in one language, every place in the picture.
//!
//! Pure: the view only puts these values where they belong, so what is shown can be tested without a browser and what is
//! narrated comes from the same numbers.

use std::collections::BinaryHeap;

use skylet_chart::Picture;
use skylet_contract::Happening;
use skylet_sim::{Micros, Timeline};
use skylet_units::{Exact, Lang};

use crate::algorithm::Algorithm;
use crate::crowd::DISCS_MAX;
use crate::frame::{self, Look};
use crate::lane::{Decision, Ending, Lane, Outcome, Server, Standing};
use crate::metrics::{Metrics, Tally};
use crate::runs::{COLUMNS, FORKED, Runs, Whole};
use crate::settings::{Settings, Verb};
use crate::texts;

/// The lanes of some settings with what is known of their whole run.
#[derive(Debug, Clone)]
pub struct Board {
    runs: Runs,
    wholes: Vec<Whole>,
    /// When a request is given up in any lane, the first of each column: more crosses would cover each other.
    crosses: Vec<Micros>,
    /// What the lanes have done, as far as it was counted.
    tallies: Vec<Tally>,
}

impl Board {
    /// The board of some settings.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let mut runs = Runs::of(settings);
        // A plan is finite, so that its end is always reached.
        let wholes = runs.whole().unwrap_or_default();
        let drops: BinaryHeap<_> = wholes.iter().flat_map(|whole| whole.drops.iter().copied()).collect();
        let mut crosses = drops.into_sorted_vec();
        let column = (runs.plan.end.0 / COLUMNS).max(1);
        crosses.dedup_by_key(|drop| drop.0 / column);
        Self { runs, wholes, crosses, tallies: Vec::new() }
    }

    /// Goes to an instant, or to the end if it is after that.
    pub fn seek(&mut self, to: Micros) {
        // As in `Board::of`: there is no run that is too long to go through.
        let _ = self.runs.seek(to.clamp(Micros::ZERO, self.end()));
    }

    /// What each lane has done up to its instant: what was counted for an earlier one is not counted again.
    fn metrics(&mut self) -> Vec<Metrics> {
        let Runs { plan, lanes } = &self.runs;
        self.tallies.resize_with(lanes.len(), Tally::default);
        let of = |(tally, lane): (&mut Tally, &Timeline<Lane>)| {
            tally.follow(lane.log(), plan);
            tally.metrics(lane.model())
        };
        self.tallies.iter_mut().zip(lanes).map(of).collect()
    }

    /// Whether there ever are too many in flight, in all lanes together, to have a disc each.
    #[must_use]
    pub fn is_crowd(&self) -> bool {
        self.wholes.iter().map(|whole| whole.most).sum::<usize>() > DISCS_MAX
    }

    /// When requests come: the decisions to step to.
    pub fn stops(&self) -> impl DoubleEndedIterator<Item = Micros> {
        self.runs.plan.requests.iter().map(|request| request.at)
    }

    /// Requests that have come by an instant.
    #[must_use]
    pub fn come(&self, at: Micros) -> usize {
        self.runs.plan.requests.partition_point(|request| request.at <= at)
    }

    /// When the run ends.
    #[must_use]
    pub fn end(&self) -> Micros {
        self.runs.plan.end
    }

    /// What each lane had done in the end.
    pub fn results(&self) -> impl Iterator<Item = (Algorithm, &Metrics)> {
        self.runs.lanes.iter().map(|lane| lane.model().algorithm()).zip(self.wholes.iter().map(|whole| &whole.metrics))
    }

    /// A number for each lane of everything that has happened in it up to the instant of some settings: two equal runs share
    /// it. 53 bits, so that any language can hold it.
    pub fn digests(&mut self, settings: &Settings) -> Vec<i64> {
        self.seek(instant(settings.at));
        self.runs.lanes.iter().map(|lane| (lane.run().digest() >> 11).cast_signed()).collect()
    }

    /// The runs themselves.
    #[must_use]
    pub const fn runs(&self) -> &Runs {
        &self.runs
    }

    /// What is known of each whole lane.
    #[must_use]
    pub fn wholes(&self) -> &[Whole] {
        &self.wholes
    }
}

/// A server's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `서버 4`.
    pub name: String,
    /// `400 ms`, or that it is drained or down.
    pub speed: String,
    /// What the algorithm saw of it at the last choice.
    pub score: String,
    /// Whether it gets no new requests.
    pub is_away: bool,
    /// Whether the last choice was this one.
    pub is_chosen: bool,
    /// Its share of the choices so far.
    pub share: String,
    /// What becomes of the request followed, where it is with this server: a number, its unit and what it is; or nothing.
    pub result: Option<[String; 3]>,
    /// Those that wait, and the one in work.
    pub picture: Picture,
}

/// A lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneShown {
    /// The algorithm.
    pub algorithm: Algorithm,
    /// Its name.
    pub name: String,
    /// What it looks at, or from when it goes its own way.
    pub looks: String,
    /// Whether what is done to servers now is not done here.
    pub is_fixed: bool,
    /// Its servers.
    pub rows: Vec<Row>,
    /// Requests given up so far; nothing while there are none.
    pub drops: Option<String>,
    /// Its line of the table: p50, p95, p99 and requests given up.
    pub cells: [String; 4],
}

/// What is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The instant.
    pub now: Micros,
    /// The last instant there is.
    pub end: Micros,
    /// The instant as a clock shows it.
    pub clock: String,
    /// Up to when the table measures.
    pub up_to: String,
    /// The question in the title line.
    pub question: String,
    /// The request at the gate: the last that came.
    pub gate: String,
    /// Everything the picture shows, in sentences.
    pub narration: String,
    /// The lanes in order.
    pub lanes: Vec<LaneShown>,
    /// For each of the four settings that name an algorithm the place of its lane; none where it names none.
    pub slots: [Option<usize>; 4],
    /// The bar of the whole run.
    pub bar: Picture,
    /// The difference of the first two lanes, as the table shows them; none with one lane.
    pub difference: Option<[String; 4]>,
    /// What the big number is.
    pub lead: String,
    /// The big number.
    pub answer: String,
    /// Its unit.
    pub unit: &'static str,
    /// The answer in a sentence, and which servers are not in: it is spoken when either changes.
    pub sentence: String,
    /// How the last choices were made, and how the request followed fares.
    pub why: Vec<String>,
    /// The settings in a line.
    pub terms: String,
}

/// An instant that settings have in seconds.
#[must_use]
pub fn instant(seconds: Exact) -> Micros {
    Micros((seconds * Exact::whole(1_000_000)).floor_to_i64())
}

/// Lays out everything at an instant.
#[must_use]
pub fn shown(board: &mut Board, settings: &Settings, at: Micros, lang: Lang) -> Shown {
    let now = at.clamp(Micros::ZERO, board.end());
    board.seek(now);
    let metrics = board.metrics();
    let fork = settings.forked().map(instant);
    let names = texts::lane_names(lang, &settings.lanes(), fork.is_some());
    let seen = Seen { board, settings, names: &names, fork, followed: followed(board, settings), lang };
    let lanes: Vec<_> = metrics.iter().enumerate().map(|(at, metrics)| seen.lane(at, metrics)).collect();
    let named: Vec<_> = names.iter().map(String::as_str).zip(&metrics).collect();
    let sentence = texts::sentence(lang, &named);
    let (lead, answer, unit) = answer(lang, &named);
    let why = seen.why();
    let come = metrics.first().map_or(0, |metrics| metrics.come);
    let narration = seen.narration(now, come, &why, &sentence);
    Shown {
        now,
        end: board.end(),
        clock: texts::clock(lang, now),
        up_to: texts::up_to(lang, now),
        question: texts::question(lang, lanes.len(), seen.followed.map(|at| at + 1)),
        gate: if come == 0 { String::new() } else { come.to_string() },
        narration,
        bar: frame::bar(&board.wholes, &board.crosses, &board.runs.plan, fork, now, |second, is_last| {
            texts::scale(lang, second, is_last)
        }),
        difference: difference(&metrics),
        slots: settings.slots(),
        lanes,
        lead,
        answer,
        unit,
        sentence: format!("{sentence}{}", seen.away()),
        why,
        terms: texts::terms(lang, &settings.rate.grouped(), board.runs.plan.places, settings.run.floor_to_i64()),
    }
}

/// The place in the plan of the request followed, if there is one.
pub(crate) fn followed(board: &Board, settings: &Settings) -> Option<usize> {
    let come = board.runs.lanes.first().map_or(0, |lane| lane.model().come);
    let number = usize::try_from(settings.request.ceil().floor_to_i64()).unwrap_or_default();
    let number = if number == 0 { come } else { number };
    (1..=board.runs.plan.requests.len()).contains(&number).then(|| number - 1)
}

/// What is looked at: the lanes at their instant, and who looks.
struct Seen<'a> {
    board: &'a Board,
    settings: &'a Settings,
    /// The lanes by name.
    names: &'a [String],
    /// When the second lane went its own way.
    fork: Option<Micros>,
    /// The place in the plan of the request followed.
    followed: Option<usize>,
    lang: Lang,
}

impl Seen<'_> {
    fn lane(&self, at: usize, metrics: &Metrics) -> LaneShown {
        let (timeline, lang) = (&self.board.runs.lanes[at], self.lang);
        let lane = timeline.model();
        let algorithm = lane.algorithm();
        let millis = |time: Option<Micros>| time.map_or_else(|| "–".to_owned(), texts::millis);
        LaneShown {
            algorithm,
            name: self.names[at].clone(),
            looks: match self.fork {
                Some(fork) if at == FORKED => texts::own_way(lang, fork),
                _ => texts::looks_at(algorithm).get(lang).to_owned(),
            },
            is_fixed: at != FORKED && self.fork.is_some_and(|fork| timeline.at() >= fork),
            rows: (0..lane.servers.len()).map(|server| self.row(at, server, metrics)).collect(),
            drops: (metrics.dropped > 0).then(|| texts::drops(lang, self.full(at), metrics.dropped)),
            cells: [millis(metrics.p50), millis(metrics.p95), millis(metrics.p99), count(metrics.dropped)],
        }
    }

    /// The places of each server, where their being taken is the only reason for which requests were given up so far: no
    /// server was stopped with what it held, and there always was one to choose.
    fn full(&self, at: usize) -> Option<usize> {
        let lane = &self.board.runs.lanes[at];
        let is_stop = |change: &Happening| change.verb == Verb::Stop as usize && instant(change.at) <= lane.at();
        let is_lost = |(_, ending): &(Micros, Ending)| ending.outcome == Outcome::Dropped && ending.server.is_none();
        let is_otherwise = self.settings.changes.iter().any(is_stop) || lane.log().iter().any(is_lost);
        (!is_otherwise).then_some(self.board.runs.plan.places)
    }

    /// Which servers are not in: all lanes have the same, or that of the fork has more.
    fn away(&self) -> String {
        let lane = self.board.runs.lanes.get(if self.fork.is_some() { FORKED } else { 0 });
        let servers = lane.map_or(&[][..], |lane| &lane.model().servers);
        let away = servers.iter().enumerate().filter_map(|(at, server)| texts::away(self.lang, at, server.standing));
        away.map(|text| format!(" {text}")).collect()
    }

    fn row(&self, at: usize, server: usize, metrics: &Metrics) -> Row {
        let (lang, followed) = (self.lang, self.followed);
        let (plan, timeline) = (&self.board.runs.plan, &self.board.runs.lanes[at]);
        let lane = timeline.model();
        let held = &lane.servers[server];
        let last = lane.last.as_ref();
        let is_chosen = last.is_some_and(|last| last.server == Some(server));
        let refused = last.filter(|last| is_chosen && !last.is_taken && timeline.at() - last.at < Micros::millis(300));
        let look = Look {
            plan,
            server,
            now: timeline.at(),
            followed,
            refused: refused.map(|last| last.request),
            is_crowd: self.board.is_crowd(),
        };
        let speed = texts::standing(lang, held.standing)
            .map_or_else(|| format!("{} ms", texts::millis(plan.servers[server])), str::to_owned);
        let score = last.map_or_else(String::new, |last| {
            texts::score(lang, lane.algorithm(), last.scores.get(server).copied().flatten())
        });
        Row {
            name: texts::server(lang, server),
            speed,
            score,
            is_away: held.standing != Standing::In,
            is_chosen,
            share: metrics.share(server).map_or_else(String::new, texts::percent),
            result: followed.and_then(|request| self.result(at, server, request)),
            picture: frame::row(held, &look),
        }
    }

    /// What becomes of a request, if it is with this server and has come.
    fn result(&self, at: usize, server: usize, request: usize) -> Option<[String; 3]> {
        let (board, lang) = (self.board, self.lang);
        let (end, ending) = board.wholes[at].ends.get(request).copied().flatten()?;
        let came = board.runs.plan.requests[request].at;
        if ending.server != Some(server) || came > board.runs.lanes[at].at() {
            return None;
        }
        Some(match ending.outcome {
            Outcome::Served { .. } => {
                let unit = texts::UNIT_SECONDS.get(lang).to_owned();
                [texts::hundredths(end - came), unit, texts::response(lang, request + 1)]
            }
            Outcome::Refused | Outcome::Dropped => ["✕".to_owned(), String::new(), texts::given_up(lang, request + 1)],
        })
    }

    /// How the last request was placed in each lane, then how the one followed fares there.
    fn why(&self) -> Vec<String> {
        let (board, lang) = (self.board, self.lang);
        let lanes = || board.runs.lanes.iter().map(|lane| lane.model());
        let last =
            |lane: &Lane| lane.last.as_ref().map(|last: &Decision| texts::decision(lang, lane.algorithm(), last));
        let mut why: Vec<_> = lanes().filter_map(last).collect();
        let Some(request) = self.followed else { return why };
        let came = board.runs.plan.requests[request].at;
        for ((lane, whole), name) in board.runs.lanes.iter().zip(&board.wholes).zip(self.names) {
            let Some((end, ending)) = whole.ends[request].filter(|_| came <= lane.at()) else { continue };
            match ending.outcome {
                Outcome::Served { began } => {
                    why.push(texts::fares(lang, name, request + 1, began - came, end - began));
                }
                Outcome::Refused | Outcome::Dropped => {
                    why.push(texts::is_given_up(lang, name, request + 1));
                }
            }
        }
        why
    }

    /// What the picture shows: the instant, who holds how many in each lane, the last choices and the measures.
    fn narration(&self, now: Micros, come: usize, why: &[String], sentence: &str) -> String {
        let lang = self.lang;
        let mut told = vec![texts::now(lang, now, come)];
        for (lane, name) in self.board.runs.lanes.iter().zip(self.names) {
            let lane = lane.model();
            let holds = |(at, server): (usize, &Server)| texts::holds(lang, at, server.outstanding(), server.standing);
            let held: Vec<_> = lane.servers.iter().enumerate().map(holds).collect();
            told.push(format!("{}: {}.", texts::capital(name), held.join(", ")));
        }
        told.extend_from_slice(why);
        told.push(sentence.to_owned());
        told.join(" ")
    }
}

fn count(number: usize) -> String {
    Exact::whole(i64::try_from(number).unwrap_or(i64::MAX)).grouped()
}

/// The big number: how many times the 95th percentile of one lane is that of the other, or that of the only lane.
fn answer(lang: Lang, lanes: &[(&str, &Metrics)]) -> (String, String, &'static str) {
    match lanes {
        [(one, first), (other, second), ..] => {
            let (Some(first), Some(second)) = (first.p95, second.p95) else {
                return (texts::lead(lang, one, other), "–".to_owned(), texts::UNIT_TIMES.get(lang));
            };
            let (more, less, above, below) =
                if first >= second { (*one, *other, first, second) } else { (*other, *one, second, first) };
            let (above, below) = (texts::shown_millis(above), texts::shown_millis(below).max(1));
            // To the nearest tenth, of the numbers shown.
            let tenths = (Exact::whole(above * 10) / Exact::whole(below) + Exact::new(1, 2)).floor().floor_to_i64();
            let times = format!("{}.{}", Exact::whole(tenths / 10).grouped(), tenths % 10);
            (texts::lead(lang, more, less), times, texts::UNIT_TIMES.get(lang))
        }
        [(one, metrics)] => {
            let p95 = metrics.p95.map_or_else(|| "–".to_owned(), texts::millis);
            (texts::lead_one(lang, one), p95, texts::UNIT_MILLIS.get(lang))
        }
        [] => (String::new(), String::new(), ""),
    }
}

/// First lane less the second, of the numbers shown.
fn difference(metrics: &[Metrics]) -> Option<[String; 4]> {
    let [first, second, ..] = metrics else { return None };
    let signed = |difference: i64| match difference {
        0 => "0".to_owned(),
        difference if difference > 0 => format!("+{}", Exact::whole(difference).grouped()),
        difference => format!("−{}", Exact::whole(-difference).grouped()),
    };
    let of = |pick: fn(&Metrics) -> Option<Micros>| match (pick(first), pick(second)) {
        (Some(first), Some(second)) => signed(texts::shown_millis(first) - texts::shown_millis(second)),
        _ => "–".to_owned(),
    };
    let dropped = |metrics: &Metrics| i64::try_from(metrics.dropped).unwrap_or(i64::MAX);
    Some([
        of(|metrics| metrics.p50),
        of(|metrics| metrics.p95),
        of(|metrics| metrics.p99),
        signed(dropped(first) - dropped(second)),
    ])
}

#[cfg(test)]
mod tests {
    use skylet_contract::{defaults, read_into};

    use crate::settings::TABLE;

    use super::*;

    /// What is shown at the instant of some settings.
    fn of(pairs: &[(&str, &str)], lang: Lang) -> Shown {
        let mut values = defaults(TABLE);
        let base = values.clone();
        let issues = read_into(&mut values, TABLE, &base, pairs);
        assert!(issues.is_empty(), "{pairs:?}: {issues:?}");
        let settings = Settings::from_values(&values);
        shown(&mut Board::of(&settings), &settings, instant(settings.at), lang)
    }

    #[test]
    fn who_does_not_see_the_picture_hears_which_servers_are_not_in() {
        let changes = "2 s drain 2, 3 s stop 4, 4 s return 2";
        let at = |at, lang| of(&[("changes", changes), ("at", at)], lang);
        let shown = at("3 s", Lang::Ko);
        assert!(shown.narration.contains("서버 2에 0개(비우는 중)"), "{}", shown.narration);
        assert!(shown.narration.contains("서버 4에 0개(멈춤)"), "{}", shown.narration);
        assert!(shown.sentence.ends_with("입니다. 서버 2: 비우는 중. 서버 4: 멈춤."), "{}", shown.sentence);
        assert!(at("2 s", Lang::Ko).sentence.ends_with("서버 2: 비우는 중."), "at that very instant");
        assert!(at("4 s", Lang::En).sentence.ends_with("dropped. Server 4: down."), "taken back");
        assert!(at("1.9 s", Lang::En).sentence.ends_with("dropped."), "all are in");
    }

    #[test]
    fn a_reason_for_drops_is_given_where_it_is_the_only_one() {
        let drops = |pairs: &[_]| of(pairs, Lang::En).lanes[0].drops.clone().unwrap_or_default();
        assert!(drops(&[]).ends_with("so far: all 8 places were taken"), "as it opens");
        let stop = ("changes", "3 s stop 4");
        assert!(drops(&[stop]).ends_with("dropped so far"), "what it held was lost with it");
        assert!(drops(&[stop, ("at", "2.9 s"), ("places", "2")]).ends_with("all 2 places were taken"), "not yet");
        let none = "1 s drain 1, 1 s drain 2, 1 s drain 3, 1 s drain 4";
        assert!(drops(&[("changes", none)]).ends_with("dropped so far"), "there is no server to choose");
    }

    #[test]
    fn a_request_that_is_sent_again_is_not_said_to_be_given_up() {
        // One comes each 100 ms; the first takes the only place for 10 s, the second is sent again at 1.2 s.
        let beat = [("arrivals", "even"), ("rate", "10"), ("servers", "10 s"), ("places", "1"), ("second", "none")];
        let again = [("retries", "1"), ("retry-wait", "1 s"), ("at", "1 s")];
        let shown = of(&[&beat[..], &again[..]].concat(), Lang::Ko);
        assert!(shown.lanes[0].drops.is_none(), "none is given up within a second");
        assert!(shown.why[0].ends_with("남은 자리가 없습니다."), "{}", shown.why[0]);
    }

    #[test]
    fn a_fork_has_one_past_and_two_ways_on() {
        let forked =
            [("second", "round-robin"), ("fork", "4 s"), ("changes", "2 s drain 1, 3 s return 1, 5 s drain 4")];
        let at = |at| {
            let shown = of(&[&forked[..], &[("at", at)]].concat(), Lang::En);
            let [first, second] = &shown.lanes[..] else { panic!("two lanes") };
            (first.clone(), second.clone(), shown)
        };
        let (first, second, _) = at("4.99 s");
        let pictures = |lane: &LaneShown| lane.rows.iter().map(|row| row.picture.clone()).collect::<Vec<_>>();
        assert_eq!((pictures(&first), &first.cells), (pictures(&second), &second.cells), "one past");
        let (first, second, shown) = at("8 s");
        assert!(!first.rows[3].is_away && second.rows[3].is_away, "drained in the second lane only");
        assert_ne!(first.cells, second.cells, "two ways on");
        assert!(first.is_fixed && !second.is_fixed, "only there servers can be changed now");
        assert_eq!((first.name.as_str(), second.name.as_str()), ("round robin", "round robin (fork)"), "told apart");
        assert!(shown.sentence.ends_with("Server 4: draining."), "{}", shown.sentence);
        let (first, ..) = at("3.9 s");
        assert!(!first.is_fixed, "before the fork both are changed");
    }
}
