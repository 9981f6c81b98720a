//! How a load balancer chooses: nine rules, each with what it looks at.

use skylet_contract::choice;
use skylet_sim::{Micros, sample};
use skylet_units::Dice;

use crate::aws::anomaly::Weights;
use crate::hashing::flow::modulo;

choice! {
    /// The rule by which a request is given a server.
    pub enum Algorithm {
        /// One after the other.
        RoundRobin = "round-robin";
        /// One after the other, more often the greater the weight, evenly spread (smooth, as nginx does it since 2012).
        WeightedRoundRobin = "weighted-round-robin";
        /// The fewest requests not yet answered.
        LeastOutstanding = "least-outstanding";
        /// Any, equally likely.
        Random = "random";
        /// Of two drawn at random the one with fewer requests not yet answered.
        TwoChoices = "two-choices";
        /// The least latency seen of late times the requests it would have (as Finagle does it).
        PeakEwma = "peak-ewma";
        /// The fewest requests not yet answered for its weight.
        WeightedLeastConnections = "weighted-least-connections";
        /// Drawn by weights that fall where requests fail (weighted random of an ALB, with anomaly mitigation on).
        WeightedRandom = "weighted-random";
        /// By a hash of the connection, once for its life (as an NLB does it).
        FlowHash = "flow-hash";
    }
}

impl Algorithm {
    /// Its name in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::RoundRobin => "round-robin",
            Self::WeightedRoundRobin => "weighted-round-robin",
            Self::LeastOutstanding => "least-outstanding",
            Self::Random => "random",
            Self::TwoChoices => "two-choices",
            Self::PeakEwma => "peak-ewma",
            Self::WeightedLeastConnections => "weighted-least-connections",
            Self::WeightedRandom => "weighted-random",
            Self::FlowHash => "flow-hash",
        }
    }
}

/// What stands for a latency that is not known while requests are out (half of the greatest number, as in Finagle).
pub const UNKNOWN: i64 = i64::MAX / 2;

/// What the algorithm sees of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Whether it may be chosen.
    pub is_open: bool,
    /// Requests it has and has not answered.
    pub outstanding: usize,
    /// Its weight.
    pub weight: i64,
}

/// The connection that a request comes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Connection {
    /// Its number, from 0.
    pub number: u16,
    /// The hash of its flow.
    pub hash: u32,
}

/// Of requests for a unit of weight so many parts: more than enough to tell any two of them apart, since fractions below 100
/// differ by a ten-thousandth at least.
const PARTS: i64 = 1_000_000;

/// A choice, with what it was made by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the algorithm looked at for each server; none for one it did not look at.
    ///
    /// Turns until its turn, weight reached, requests outstanding, microseconds, millionths of requests for a unit of weight,
    /// weight, or the connection's number from 1, as the algorithm has it.
    pub scores: Vec<Option<i64>>,
    /// The server chosen; none if none may be.
    pub server: Option<usize>,
}

/// An algorithm with what it remembers.
#[derive(Debug, Clone, PartialEq)]
pub struct Chooser {
    algorithm: Algorithm,
    /// The server whose turn it is.
    turn: usize,
    /// What each has gathered, of smooth weights.
    gathered: Vec<i64>,
    latencies: Vec<Latency>,
    decay: Micros,
    /// Weights that follow failures.
    weights: Weights,
    /// The server of each connection that has come, by its number.
    connections: Vec<Option<usize>>,
}

/// The latency of a server as peak EWMA has it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Latency {
    /// Microseconds.
    cost: f64,
    /// When it was last looked at.
    stamp: Micros,
}

impl Latency {
    /// A latency above what is remembered counts at once and whole; one below it only as fast as that is forgotten.
    #[expect(clippy::cast_precision_loss, reason = "latencies below 2^53 microseconds, 285 years")]
    fn observe(&mut self, latency: Micros, now: Micros, decay: Micros) {
        let latency = latency.0 as f64;
        let left = sample::remaining(now - self.stamp, decay);
        self.cost = if latency > self.cost { latency } else { self.cost * left + latency * (1.0 - left) };
        self.stamp = now;
    }

    #[expect(clippy::cast_possible_truncation, reason = "a cast of a float stops at the ends of the type")]
    #[expect(clippy::cast_precision_loss, reason = "a few requests")]
    fn score(self, outstanding: usize) -> i64 {
        if self.cost <= 0.0 && outstanding > 0 {
            return UNKNOWN.saturating_add(i64::try_from(outstanding).unwrap_or(i64::MAX));
        }
        (self.cost * (outstanding + 1) as f64) as i64
    }
}

impl Chooser {
    /// The algorithm as it starts, for so many servers.
    #[must_use]
    pub fn new(algorithm: Algorithm, servers: usize, decay: Micros) -> Self {
        let (gathered, latencies) = (vec![0; servers], vec![Latency::default(); servers]);
        Self { algorithm, turn: 0, gathered, latencies, decay, weights: Weights::new(servers), connections: Vec::new() }
    }

    /// Which algorithm it is.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Chooses for a request that comes now, by a connection that does not matter: see [`Chooser::choose_for`].
    pub fn choose(&mut self, servers: &[Seen], now: Micros, dice: &mut Dice) -> Choice {
        self.choose_for(Connection::default(), servers, now, dice)
    }

    /// Chooses for a request that comes now by a connection.
    ///
    /// Of equal scores the first in turn is chosen, and the turn goes on by one with every request: AWS does not say how
    /// its own ties are broken.
    pub fn choose_for(&mut self, from: Connection, servers: &[Seen], now: Micros, dice: &mut Dice) -> Choice {
        let open: Vec<_> = (0..servers.len()).filter(|at| servers[*at].is_open).collect();
        let outstanding = |at: usize| i64::try_from(servers[at].outstanding).unwrap_or(i64::MAX);
        let mut scores = vec![None; servers.len()];
        let server = match self.algorithm {
            Algorithm::RoundRobin => {
                let mut turns = 0;
                for step in 0..servers.len() {
                    let at = (self.turn + step) % servers.len();
                    if servers[at].is_open {
                        scores[at] = Some(turns);
                        turns += 1;
                    }
                }
                self.least(&scores)
            }
            Algorithm::WeightedRoundRobin => self.gather(servers, &open, &mut scores),
            Algorithm::Random => dice.pick(&open).copied(),
            Algorithm::TwoChoices => {
                // Two different ones, each pair equally likely.
                let first = dice.pick(&open).copied();
                let others: Vec<_> = open.iter().copied().filter(|at| Some(*at) != first).collect();
                let second = dice.pick(&others).copied();
                for at in [first, second].into_iter().flatten() {
                    scores[at] = Some(outstanding(at));
                }
                // Of equal ones the one drawn first.
                match (first, second) {
                    (Some(first), Some(second)) if outstanding(second) < outstanding(first) => Some(second),
                    _ => first,
                }
            }
            Algorithm::LeastOutstanding
            | Algorithm::PeakEwma
            | Algorithm::WeightedLeastConnections
            | Algorithm::WeightedRandom => {
                if self.algorithm == Algorithm::WeightedRandom {
                    self.weights.adjust(&open, now);
                }
                for at in &open {
                    scores[*at] = Some(match self.algorithm {
                        Algorithm::PeakEwma => {
                            let latency = &mut self.latencies[*at];
                            latency.observe(Micros::ZERO, now, self.decay);
                            latency.score(servers[*at].outstanding)
                        }
                        Algorithm::WeightedLeastConnections => {
                            outstanding(*at).saturating_mul(PARTS) / servers[*at].weight.max(1)
                        }
                        Algorithm::WeightedRandom => self.weights.weight(*at),
                        _ => outstanding(*at),
                    });
                }
                match self.algorithm {
                    Algorithm::WeightedRandom => self.weights.pick(&open, dice),
                    _ => self.least(&scores),
                }
            }
            Algorithm::FlowHash => self.of_connection(from, &open, &mut scores),
        };
        self.turn = match (self.algorithm, server) {
            (Algorithm::RoundRobin, Some(server)) => (server + 1) % servers.len(),
            _ => (self.turn + 1) % servers.len(),
        };
        Choice { scores, server }
    }

    /// Smooth weights: everyone gathers its own, the greatest is chosen and pays the sum.
    fn gather(&mut self, servers: &[Seen], open: &[usize], scores: &mut [Option<i64>]) -> Option<usize> {
        for at in open {
            self.gathered[*at] += servers[*at].weight;
            scores[*at] = Some(self.gathered[*at]);
        }
        // The greatest; of equal ones the first.
        let best = open.iter().copied().rev().max_by_key(|at| self.gathered[*at])?;
        self.gathered[best] -= open.iter().map(|at| servers[*at].weight).sum::<i64>();
        Some(best)
    }

    /// A connection stays at its server; one that is new, or whose server is away, goes where its hash says, for good.
    fn of_connection(&mut self, from: Connection, open: &[usize], scores: &mut [Option<i64>]) -> Option<usize> {
        let number = usize::from(from.number);
        if self.connections.len() <= number {
            self.connections.resize(number + 1, None);
        }
        let known = self.connections[number].filter(|at| open.contains(at));
        let server = known.or_else(|| modulo(from.hash, open.len()).and_then(|at| open.get(at)).copied())?;
        self.connections[number] = Some(server);
        scores[server] = Some(i64::from(from.number) + 1);
        Some(server)
    }

    /// Learns whether a server had a place for the request it was chosen for: having none is an error of the server.
    pub fn gave(&mut self, server: usize, is_taken: bool) {
        if self.algorithm == Algorithm::WeightedRandom {
            self.weights.saw(server, !is_taken);
        }
    }

    /// Learns that a server has answered.
    pub fn answered(&mut self, server: usize, latency: Micros, now: Micros) {
        self.latencies[server].observe(latency, now, self.decay);
    }

    /// All servers, from the one whose turn it is.
    fn in_turn(&self, servers: usize) -> impl Iterator<Item = usize> + use<> {
        let turn = self.turn;
        (0..servers).map(move |step| (turn + step) % servers)
    }

    /// The server with the least score; of equal ones the first in turn.
    fn least(&self, scores: &[Option<i64>]) -> Option<usize> {
        let scored = self.in_turn(scores.len()).filter_map(|at| scores[at].map(|score| (score, at)));
        scored.min_by_key(|(score, _)| *score).map(|(_, at)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Micros = Micros::seconds(1);

    fn seen(outstanding: &[usize], weights: &[i64]) -> Vec<Seen> {
        let weight = |at: usize| weights.get(at).copied().unwrap_or(1);
        let server =
            |(at, outstanding): (usize, &usize)| Seen { is_open: true, outstanding: *outstanding, weight: weight(at) };
        outstanding.iter().enumerate().map(server).collect()
    }

    fn chooser(algorithm: Algorithm, servers: usize) -> Chooser {
        Chooser::new(algorithm, servers, Micros::seconds(10))
    }

    #[test]
    fn round_robin_goes_round_and_leaves_out_who_is_away() {
        let mut chooser = chooser(Algorithm::RoundRobin, 4);
        let mut servers = seen(&[0; 4], &[]);
        let mut dice = Dice::new(1, "test");
        let mut next = |servers: &[Seen]| {
            let choice = chooser.choose(servers, SECOND, &mut dice);
            (choice.server, choice.scores)
        };
        assert_eq!(next(&servers), (Some(0), vec![Some(0), Some(1), Some(2), Some(3)]), "the first turn");
        assert_eq!(next(&servers), (Some(1), vec![Some(3), Some(0), Some(1), Some(2)]), "the second");
        servers[2].is_open = false;
        assert_eq!(next(&servers), (Some(3), vec![Some(1), Some(2), None, Some(0)]), "the third is away");
        servers.iter_mut().for_each(|server| server.is_open = false);
        assert_eq!(next(&servers).0, None, "nobody is there");
    }

    #[test]
    fn smooth_weights_are_those_of_nginx() {
        // nginx 1.3.1 (2012), weights 5, 1, 1: a a b a c a a. What each has gathered before each pick, from its text:
        let states = [[5, 1, 1], [3, 2, 2], [1, 3, 3], [6, -3, 4], [4, -2, 5], [9, -1, -1], [7, 0, 0]];
        let mut chooser = chooser(Algorithm::WeightedRoundRobin, 3);
        let servers = seen(&[0; 3], &[5, 1, 1]);
        let mut dice = Dice::new(1, "test");
        for round in 0..3 {
            let mut picks = String::new();
            for state in states {
                let choice = chooser.choose(&servers, SECOND, &mut dice);
                assert_eq!(choice.scores, state.map(Some), "round {round}");
                picks.push(['a', 'b', 'c'][choice.server.expect("all are there")]);
            }
            assert_eq!(picks, "aabacaa", "round {round}");
        }
    }

    #[test]
    fn least_outstanding_looks_at_what_is_not_answered() {
        let mut chooser = chooser(Algorithm::LeastOutstanding, 4);
        let mut dice = Dice::new(1, "test");
        let choice = chooser.choose(&seen(&[1, 0, 2, 1], &[]), SECOND, &mut dice);
        assert_eq!((choice.server, choice.scores), (Some(1), vec![Some(1), Some(0), Some(2), Some(1)]), "the least");
        let ties = chooser.choose(&seen(&[1, 1, 1, 1], &[]), SECOND, &mut dice);
        assert_eq!(ties.server, Some(1), "of equal ones the first in turn, which is the second by now");
    }

    #[test]
    fn two_choices_look_at_two() {
        let mut chooser = chooser(Algorithm::TwoChoices, 4);
        let mut dice = Dice::new(1, "test");
        let servers = seen(&[3, 0, 2, 1], &[]);
        let mut pairs = std::collections::BTreeMap::new();
        for _ in 0..12_000 {
            let choice = chooser.choose(&servers, SECOND, &mut dice);
            let looked: Vec<_> = (0..4).filter(|at| choice.scores[*at].is_some()).collect();
            assert_eq!(looked.len(), 2, "two different ones");
            let fewer = looked.iter().copied().min_by_key(|at| servers[*at].outstanding);
            assert_eq!(choice.server, fewer, "the one with fewer of {looked:?}");
            *pairs.entry(looked).or_insert(0) += 1;
        }
        // Six pairs, 2,000 each, sigma 41.
        assert!(pairs.len() == 6 && pairs.values().all(|count| (1_836..=2_164).contains(count)), "{pairs:?}");
        let one = Chooser::new(Algorithm::TwoChoices, 1, SECOND).choose(&seen(&[5], &[]), SECOND, &mut dice);
        assert_eq!((one.server, one.scores), (Some(0), vec![Some(5)]), "one server is enough");
    }

    /// The mean of the fullest of so many bins, when so many balls are thrown one after the other.
    fn fullest(algorithm: Algorithm, bins: usize, runs: u32) -> f64 {
        let mut dice = Dice::new(u64::from(runs), "balls");
        let full = (0..runs).map(|_| {
            let mut chooser = chooser(algorithm, bins);
            let mut servers = seen(&vec![0; bins], &[]);
            for _ in 0..bins {
                let at = chooser.choose(&servers, SECOND, &mut dice).server.expect("all are there");
                servers[at].outstanding += 1;
            }
            servers.iter().map(|server| server.outstanding).max().and_then(|most| u32::try_from(most).ok()).unwrap_or(0)
        });
        f64::from(full.sum::<u32>()) / f64::from(runs)
    }

    #[test]
    fn a_second_choice_keeps_the_fullest_low() {
        // As many balls as bins (Azar and others 1994): the fullest has some log n / log log n at random, and only some
        // log log n / log 2 with two choices. Means by simulations apart from this one; one run deviates by 0.8 and
        // 0.5, of 1,000 bins by 0.8 and 0.09. Where the second bin may be the first again, 2.60 and 3.01 are found.
        for (algorithm, bins, runs, mean, four_sigma) in [
            (Algorithm::Random, 100, 2_000, 4.24, 0.08),
            (Algorithm::Random, 1_000, 150, 5.52, 0.26),
            (Algorithm::TwoChoices, 100, 2_000, 2.556, 0.045),
            (Algorithm::TwoChoices, 1_000, 150, 3.008, 0.03),
            // All are looked at: one in each.
            (Algorithm::LeastOutstanding, 100, 10, 1.0, 0.001),
        ] {
            let found = fullest(algorithm, bins, runs);
            eprintln!("{algorithm:?}, {bins} bins: {found:.3} for {mean}");
            assert!((found - mean).abs() < four_sigma, "{algorithm:?}, {bins} bins: {found} for {mean}");
        }
    }

    #[test]
    fn random_is_even() {
        let mut chooser = chooser(Algorithm::Random, 4);
        let mut dice = Dice::new(1, "test");
        let mut counts = [0; 4];
        for _ in 0..12_000 {
            counts[chooser.choose(&seen(&[9, 0, 0, 0], &[]), SECOND, &mut dice).server.expect("all are there")] += 1;
        }
        // 3,000 each, sigma 47.
        assert!(counts.iter().all(|count| (2_812..=3_188).contains(count)), "{counts:?}");
    }

    #[test]
    fn weighted_least_connections_divides_by_weights() {
        let mut chooser = chooser(Algorithm::WeightedLeastConnections, 3);
        let mut dice = Dice::new(1, "test");
        // 4/4 = 1, 2/1 = 2, 2/3 of a request for a unit of weight: millionths, parts left out.
        let choice = chooser.choose(&seen(&[4, 2, 2], &[4, 1, 3]), SECOND, &mut dice);
        let millionths = vec![Some(1_000_000), Some(2_000_000), Some(666_666)];
        assert_eq!((choice.server, choice.scores), (Some(2), millionths), "the least");
        let ties = chooser.choose(&seen(&[2, 1, 4], &[2, 1, 4]), SECOND, &mut dice);
        assert_eq!(ties.server, Some(1), "of equal ones the first in turn, which is the second by now");
        // One after the other without an answer: in the end as weights have it, 8, 2 and 6 of 16.
        let mut servers = seen(&[0; 3], &[4, 1, 3]);
        for _ in 0..16 {
            let at = chooser.choose(&servers, SECOND, &mut dice).server.expect("all are there");
            servers[at].outstanding += 1;
        }
        let held: Vec<_> = servers.iter().map(|server| server.outstanding).collect();
        assert_eq!(held, [8, 2, 6], "4 to 1 to 3");
        // The closest that fractions of weights up to 100 can be: 1/99 and 1/100.
        let close = chooser.choose(&seen(&[1, 1], &[99, 100]), SECOND, &mut dice);
        assert_eq!(close.server, Some(1), "1/100 is less than 1/99");
    }

    #[test]
    fn weighted_random_is_even_until_requests_fail() {
        let mut chooser = chooser(Algorithm::WeightedRandom, 4);
        let mut dice = Dice::new(1, "test");
        let servers = seen(&[9, 0, 0, 0], &[50, 1, 1, 1]);
        let mut counts = [0; 4];
        for _ in 0..12_000 {
            let choice = chooser.choose(&servers, SECOND, &mut dice);
            assert_eq!(choice.scores, [Some(16); 4], "nothing has failed; weights of settings do not count");
            counts[choice.server.expect("all are there")] += 1;
        }
        // 3,000 each, sigma 47.
        assert!(counts.iter().all(|count| (2_812..=3_188).contains(count)), "{counts:?}");
        for number in 0..100 {
            chooser.gave(number % 4, number % 4 != 0);
        }
        let at = |chooser: &mut Chooser, seconds, dice: &mut Dice| {
            chooser.choose(&servers, Micros::seconds(seconds), dice).scores[0]
        };
        assert_eq!(at(&mut chooser, 4, &mut dice), Some(16), "the period is not over");
        assert_eq!(at(&mut chooser, 5, &mut dice), Some(8), "the first had no place 25 times of 25");
        assert_eq!(at(&mut chooser, 10, &mut dice), Some(16), "and then no more");
    }

    #[test]
    fn a_connection_stays_where_its_hash_has_put_it() {
        let mut chooser = chooser(Algorithm::FlowHash, 3);
        let mut dice = Dice::new(1, "test");
        let mut servers = seen(&[9, 0, 0], &[]);
        let mut of = |chooser: &mut Chooser, servers: &[Seen], number, hash| {
            let choice = chooser.choose_for(Connection { number, hash }, servers, SECOND, &mut dice);
            (choice.server, choice.scores)
        };
        // 7 = 1 modulo 3; only the connection's own server is looked at.
        assert_eq!(of(&mut chooser, &servers, 4, 7), (Some(1), vec![None, Some(5), None]), "number 5 from 1");
        assert_eq!(of(&mut chooser, &servers, 0, 9).0, Some(0), "9 = 0 modulo 3, however many wait there");
        servers[1].is_open = false;
        // 7 = 1 modulo 2: the second of those left.
        assert_eq!(of(&mut chooser, &servers, 4, 7).0, Some(2), "its server is away");
        assert_eq!(of(&mut chooser, &servers, 0, 9).0, Some(0), "others stay, though 9 = 1 modulo 2");
        servers[1].is_open = true;
        assert_eq!(of(&mut chooser, &servers, 4, 7).0, Some(2), "and does not go back");
        servers.iter_mut().for_each(|server| server.is_open = false);
        assert_eq!(of(&mut chooser, &servers, 4, 7).0, None, "nobody is there");
    }

    #[test]
    fn peak_ewma_jumps_up_and_forgets_slowly() {
        let mut chooser = chooser(Algorithm::PeakEwma, 2);
        let mut dice = Dice::new(1, "test");
        let mut scores = |chooser: &mut Chooser, outstanding: [usize; 2], now| {
            chooser.choose(&seen(&outstanding, &[]), now, &mut dice).scores
        };
        assert_eq!(scores(&mut chooser, [0, 0], SECOND), [Some(0), Some(0)], "nothing known, nothing out");
        assert_eq!(
            scores(&mut chooser, [1, 0], SECOND),
            [Some(UNKNOWN + 1), Some(0)],
            "out and not known: kept away from"
        );
        chooser.answered(0, Micros::millis(400), SECOND);
        assert_eq!(scores(&mut chooser, [0, 0], SECOND)[0], Some(400_000), "at once and whole");
        assert_eq!(scores(&mut chooser, [2, 0], SECOND)[0], Some(1_200_000), "three times with two out");
        // 10 s later: 400 ms / e = 147.152 ms.
        assert_eq!(scores(&mut chooser, [0, 0], Micros::seconds(11))[0], Some(147_151), "what is left after the decay");
        // 5 s later 89.252 ms are left of it; an answer of 50 ms then counts with no weight, since no time has passed.
        assert_eq!(scores(&mut chooser, [0, 0], Micros::seconds(16))[0], Some(89_252), "147.152 / sqrt(e)");
        chooser.answered(0, Micros::millis(50), Micros::seconds(16));
        assert_eq!(scores(&mut chooser, [0, 0], Micros::seconds(16))[0], Some(89_252), "below what is remembered");
        chooser.answered(0, Micros::millis(50), Micros::seconds(26));
        // 89.252 / e + 50 (1 - 1/e) = 32.834 + 31.606 = 64.440.
        assert_eq!(scores(&mut chooser, [0, 0], Micros::seconds(26))[0], Some(64_440), "drawn down to it");
    }
}
