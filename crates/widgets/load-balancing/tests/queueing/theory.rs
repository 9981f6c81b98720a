//! What queueing theory says of servers that work off one line each, in services: a service takes 1 on average,
//! requests come at random and `rho` of them in a service's time for each server.

use std::collections::BTreeMap;

/// The mean time at one server by the second moment of a service (Pollaczek 1930, Khinchine 1932); that of an
/// exponential service is 2, which gives `1 / (1 - rho)`, that of a constant one 1.
pub(crate) fn one_server(rho: f64, second_moment: f64) -> f64 {
    1.0 + rho * second_moment / (2.0 * (1.0 - rho))
}

/// The second moment of the widget's mixed work: one of ten with mean 5.5, the others with mean 0.5, each exponentially
/// distributed: `0.1 * 2 * 30.25 + 0.9 * 2 * 0.25 = 6.5`.
pub(crate) const MIXED: f64 = 6.5;

/// The share of requests that find `places` places taken at one server (M/M/1/K): `(1 - rho) rho^K / (1 - rho^(K+1))`.
pub(crate) fn refused(rho: f64, places: u32) -> f64 {
    let power = libm::pow(rho, places.into());
    (1.0 - rho) * power / (1.0 - power * rho)
}

/// The mean time in turn, at exponential services: a server gets every Nth request, so that gaps are sums of N
/// exponential ones (`E_N/M/1`). An arrival finds `k` at its server with a chance falling by `x` each, and `x` is the
/// root below 1 of `x = (N rho / (N rho + 1 - x))^N`; the mean time is `1 / (1 - x)`.
///
/// For two servers at 1/2: `x = 1 / (2 - x)^2`, so `(x - 1)(x^2 - 3x + 1) = 0` and `1 / (1 - x)` is the golden ratio.
pub(crate) fn in_turn(rho: f64, servers: u32) -> f64 {
    in_turns_of(rho * f64::from(servers), servers)
}

/// The same for a server of speed 1 that gets one of `turns` requests, of which `rate` come.
pub(crate) fn in_turns_of(rate: f64, turns: u32) -> f64 {
    let below = root((0.0, 1.0 - 1e-9), |x| libm::pow(rate / (rate + 1.0 - x), turns.into()) > x);
    1.0 / (1.0 - below)
}

/// Where something ends that holds at the lower end of a range and not at the upper (bisection).
fn root((mut low, mut high): (f64, f64), is_before: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if is_before(middle) { low = middle } else { high = middle }
    }
    low
}

/// The mean time in turn with the widget's mixed work (`E_N/H_2/1`): the sum of `1/x` over the two roots of
/// `(N rho / (N rho + x))^N (0.1 / (1 - 5.5 x) + 0.9 / (1 - 0.5 x)) = 1`, less the two means, and a service (Smith 1953).
/// With one kind of service this is what [`in_turn`] says: `1/x - 1 + 1`.
pub(crate) fn in_turn_mixed(rho: f64, servers: u32) -> f64 {
    let rate = rho * f64::from(servers);
    let above = |x: f64| {
        let service = 0.1 / (1.0 - 5.5 * x) + 0.9 / (1.0 - 0.5 * x);
        libm::pow(rate / (rate + x), servers.into()) * service > 1.0
    };
    let (first, second) = (1.0 / 5.5, 2.0);
    // It falls from 1 at 0, rises without end towards the first pole, and comes up from below all behind it.
    let roots = [root((1e-6, first), |x| !above(x)), root((first, second), |x| !above(x))];
    roots.iter().map(|x| 1.0 / x).sum::<f64>() - 5.5 - 0.5 + 1.0
}

/// The mean time in turn when all services take exactly 1 (`E_N/D/1`).
///
/// The mean wait is the sum over `k` of `E[max(0, k - T)] / k` (Spitzer 1956), where `T` is the time of `kN` gaps: with
/// a Poisson number of mean `a = k N rho` that is `k P(at least kN) - (k / rho) P(at least kN + 1)`.
pub(crate) fn in_turn_constant(rho: f64, servers: u32) -> f64 {
    let wait: f64 = (1..=2_000)
        .map(|k| {
            let (gaps, mean) = (k * servers, f64::from(k * servers) * rho);
            at_least(gaps, mean) - at_least(gaps + 1, mean) / rho
        })
        .sum();
    1.0 + wait
}

/// The chance that a Poisson number of some mean is at least so great.
fn at_least(number: u32, mean: f64) -> f64 {
    let first = f64::from(number);
    let mut term = libm::exp(first * libm::log(mean) - mean - libm::lgamma(first + 1.0));
    let mut sum = 0.0;
    let mut next = first;
    while term > sum * 1e-16 && term > 0.0 {
        sum += term;
        next += 1.0;
        term *= mean / next;
    }
    sum
}

/// The share of servers with at least `level` requests, of servers without number, when the better of two is taken
/// (Vvedenskaya, Dobrushin and Karpelevich 1996; Mitzenmacher 1996): `rho^(2^level - 1)`.
pub(crate) fn two_choices_tail(rho: f64, level: u32) -> f64 {
    libm::pow(rho, f64::from((1_u32 << level) - 1))
}

/// The mean time with these: the shares summed and divided by `rho` (Little 1961).
pub(crate) fn two_choices(rho: f64) -> f64 {
    (1..20).map(|level| two_choices_tail(rho, level)).sum::<f64>() / rho
}

/// The mean time when the shortest of `choices` different lines is joined and services are exponential: all states of
/// the lines in descending order, up to `most` in each, with chances by which each state is entered as often as left.
///
/// `choices` equal to the number of servers is joining the shortest of all. Solved by going over the states again and
/// again (Gauss and Seidel), each time giving totals the ratio they must have: `rate` up, as many down as servers work.
pub(crate) fn shortest_of(choices: usize, servers: usize, rho: f64, most: u8) -> f64 {
    let chain = Chain::new(choices, servers, rho, most);
    let mut chances = vec![1.0; chain.totals.len()];
    let mut before = 0.0;
    for _ in 0..1_000 {
        chain.sweep(&mut chances);
        let mean = chain.level(&mut chances);
        if (mean - before).abs() < 1e-9 {
            return mean / chain.rate;
        }
        before = mean;
    }
    panic!("{choices} of {servers} at {rho} settles");
}

/// How the states of some lines follow each other.
struct Chain {
    rate: f64,
    /// Requests in each state.
    totals: Vec<usize>,
    /// Servers at work in each state.
    working: Vec<f64>,
    /// For each state, from which it is entered, and how often.
    entered: Vec<Vec<(usize, f64)>>,
    /// How often each state is left.
    left: Vec<f64>,
}

impl Chain {
    fn new(choices: usize, servers: usize, rho: f64, most: u8) -> Self {
        let mut states = vec![Vec::new()];
        for _ in 0..servers {
            let longer = |state: Vec<u8>| {
                let top = state.last().copied().unwrap_or(most);
                (0..=top).map(move |line| [&state[..], &[line]].concat())
            };
            states = states.into_iter().flat_map(longer).collect();
        }
        let places: BTreeMap<_, _> = states.iter().cloned().zip(0..).collect();
        let rate = rho * f64::from(u32::try_from(servers).expect("few"));
        let mut chain = Self {
            rate,
            totals: states.iter().map(|state| state.iter().map(|line| usize::from(*line)).sum()).collect(),
            working: Vec::new(),
            entered: vec![Vec::new(); states.len()],
            left: vec![0.0; states.len()],
        };
        // Of the lines by length, the longest first, this is the shortest of those drawn: all others stand before it.
        let drawn = |at: usize| ways(at, choices - 1) / ways(servers, choices);
        for (from, state) in states.iter().enumerate() {
            chain.working.push(f64::from(u32::try_from(state.iter().filter(|line| **line > 0).count()).expect("few")));
            for (at, line) in state.iter().enumerate() {
                let mut go = |line: u8, at: usize, often: f64| {
                    let mut next = state.clone();
                    next[at] = line;
                    let to = places[&next];
                    chain.entered[to].push((from, often));
                    chain.left[from] += often;
                };
                // Of equal lines the first grows and the last shrinks, so that the order stays.
                let first = state.iter().position(|other| other == line).expect("itself");
                let last = state.iter().rposition(|other| other == line).expect("itself");
                if *line < most && drawn(at) > 0.0 {
                    go(line + 1, first, rate * drawn(at));
                }
                if *line > 0 {
                    go(line - 1, last, 1.0);
                }
            }
        }
        chain
    }

    fn sweep(&self, chances: &mut [f64]) {
        for (at, entered) in self.entered.iter().enumerate() {
            chances[at] = entered.iter().map(|(from, often)| chances[*from] * often).sum::<f64>() / self.left[at];
        }
    }

    /// Gives totals their ratio and all chances the sum 1; the mean total.
    fn level(&self, chances: &mut [f64]) -> f64 {
        let most = self.totals.iter().max().copied().unwrap_or_default();
        let (mut share, mut work) = (vec![0.0; most + 1], vec![0.0; most + 1]);
        for ((total, working), chance) in self.totals.iter().zip(&self.working).zip(&*chances) {
            share[*total] += chance;
            work[*total] += chance * working;
        }
        let mut wanted = vec![1.0; most + 1];
        for total in 1..=most {
            wanted[total] = wanted[total - 1] * self.rate * share[total] / work[total];
        }
        let sum: f64 = wanted.iter().sum();
        for (total, chance) in self.totals.iter().zip(&mut *chances) {
            *chance *= wanted[*total] / sum / share[*total];
        }
        (0_u32..).zip(&wanted).map(|(total, wanted)| f64::from(total) * wanted).sum::<f64>() / sum
    }
}

/// In how many ways `choices` can be drawn from `from`.
fn ways(from: usize, choices: usize) -> f64 {
    let number = |whole: usize| f64::from(u32::try_from(whole).expect("few"));
    (0..choices).map(|at| number(from.saturating_sub(at)) / number(at + 1)).product()
}
