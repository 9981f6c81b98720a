//! Slow start: who enters it, and what share a target has while it warms up.
//!
//! AWS says that a target gets linearly more requests up to its fair share, and no formula. **The model's assumption**: after
//! `age` of `duration` it has `age / duration` of an even share, and targets past slow start share the rest evenly. Where only
//! targets in slow start are left, they share everything in proportion to how far each has come, or evenly at their start.

use skylet_facts::elb;
use skylet_sim::Micros;
use skylet_units::Exact;

/// What happens to a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It is healthy from now on: newly registered, or again. `others` is how many healthy targets past slow start there are.
    Healthy {
        /// Healthy targets of the group that are not in slow start.
        others: usize,
    },
    /// It is unhealthy from now on.
    Unhealthy,
    /// It is taken out of the group.
    Deregistered,
}

/// How far a target is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warmth {
    /// It gets nothing: not healthy, or not there.
    Out,
    /// It warms up since then.
    Slow(Micros),
    /// It gets its full share.
    Full,
}

impl Warmth {
    /// How it is after an event under a slow start of `duration`; 0 is none.
    ///
    /// A target enters slow start only while a healthy one past it is there, so targets that come together into an empty
    /// group do not. One that is unhealthy leaves it and starts anew when it is healthy again.
    #[must_use]
    pub fn after(self, event: Event, at: Micros, duration: Micros) -> Self {
        match (event, self) {
            (Event::Unhealthy | Event::Deregistered, _) => Self::Out,
            (Event::Healthy { .. }, Self::Slow(_) | Self::Full) => self,
            (Event::Healthy { others }, Self::Out) => {
                let needed = usize::try_from(elb::SLOW_START_OTHERS.whole()).unwrap_or(1);
                if duration > Micros::ZERO && others >= needed { Self::Slow(at) } else { Self::Full }
            }
        }
    }

    /// How it is at an instant: slow start ends by itself.
    #[must_use]
    pub fn at(self, now: Micros, duration: Micros) -> Self {
        match self {
            Self::Slow(since) if now - since >= duration => Self::Full,
            other => other,
        }
    }

    /// Of its fair share how much it gets at an instant, 0 to 1.
    ///
    /// ```
    /// use skylet_load_balancing::aws::slow_start::Warmth;
    /// use skylet_sim::Micros;
    /// let target = Warmth::Slow(Micros::ZERO);
    /// assert_eq!(target.level(Micros::seconds(10), Micros::seconds(30)).text(), "1/3");
    /// ```
    #[must_use]
    pub fn level(self, now: Micros, duration: Micros) -> Exact {
        match self.at(now, duration) {
            Self::Out => Exact::ZERO,
            Self::Full => Exact::ONE,
            Self::Slow(since) => Exact::whole((now - since).0.max(0)) / Exact::whole(duration.0.max(1)),
        }
    }
}

/// The share of each target at an instant, 0 to 1; they add up to 1 unless all are out.
#[must_use]
pub fn shares(targets: &[Warmth], now: Micros, duration: Micros) -> Vec<Exact> {
    let here: Vec<_> = targets.iter().map(|target| target.at(now, duration)).collect();
    let count =
        |is: fn(&Warmth) -> bool| Exact::whole(i64::try_from(here.iter().filter(|one| is(one)).count()).unwrap_or(0));
    let (all, full) = (count(|one| *one != Warmth::Out), count(|one| *one == Warmth::Full));
    if all == Exact::ZERO {
        return vec![Exact::ZERO; targets.len()];
    }
    let levels: Vec<_> = here.iter().map(|target| target.level(now, duration)).collect();
    let warming = here.iter().zip(&levels).filter(|(target, _)| matches!(target, Warmth::Slow(_)));
    let sum = warming.fold(Exact::ZERO, |sum, (_, level)| sum + *level);
    let share = |(target, level): (&Warmth, &Exact)| match target {
        Warmth::Out => Exact::ZERO,
        // An even share each, and of those of the warming ones what they do not take yet.
        Warmth::Full => (all - sum) / all / full,
        Warmth::Slow(_) if full > Exact::ZERO => *level / all,
        Warmth::Slow(_) if sum > Exact::ZERO => *level / sum,
        Warmth::Slow(_) => Exact::ONE / all,
    };
    here.iter().zip(&levels).map(share).collect()
}

/// What a warming target has had of all requests when `age` of its slow start is over, as a multiple of what would have come
/// to it at its full share in that time: half of how far it is. 1/2 at the end.
#[must_use]
pub fn taken(age: Micros, duration: Micros) -> Exact {
    if duration <= Micros::ZERO {
        return Exact::ONE;
    }
    // The area below a straight line.
    let age = age.clamp(Micros::ZERO, duration);
    Exact::whole(age.0) / Exact::whole(duration.0) * Exact::new(1, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn s(seconds: i64) -> Micros {
        Micros::seconds(seconds)
    }

    fn text(shares: &[Exact]) -> String {
        shares.iter().map(|share| share.text()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn one_warms_up_beside_three() {
        let targets = [Warmth::Full, Warmth::Full, Warmth::Full, Warmth::Slow(s(100))];
        let of = |now| text(&shares(&targets, s(now), s(60)));
        assert_eq!(of(100), "1/3 1/3 1/3 0", "at its start");
        // Half of 1/4 after half of the time; 7/8 over three.
        assert_eq!(of(130), "7/24 7/24 7/24 0.125", "half-way");
        assert_eq!(of(160), "0.25 0.25 0.25 0.25", "and over");
        assert_eq!(of(500), "0.25 0.25 0.25 0.25", "long over");
    }

    #[test]
    fn two_warm_up_one_after_the_other() {
        // 30 s and 15 s of 60 s: 1/2 and 1/4 of a third; the rest, 1 - 1/6 - 1/12, to the one that is warm.
        let targets = [Warmth::Slow(s(0)), Warmth::Full, Warmth::Slow(s(15))];
        assert_eq!(text(&shares(&targets, s(30), s(60))), "1/6 0.75 1/12", "by hand");
        // The warm one fails: 2 to 1.
        let alone = [Warmth::Slow(s(0)), Warmth::Out, Warmth::Slow(s(15))];
        assert_eq!(text(&shares(&alone, s(30), s(60))), "2/3 0 1/3", "only warming ones");
        let at_once = [Warmth::Slow(s(0)), Warmth::Slow(s(0))];
        assert_eq!(text(&shares(&at_once, s(0), s(60))), "0.5 0.5", "at their start");
        assert_eq!(text(&shares(&[Warmth::Out, Warmth::Out], s(0), s(60))), "0 0", "nobody");
    }

    #[test]
    fn who_enters_and_who_does_not() {
        let healthy = |others| Event::Healthy { others };
        let after = |warmth: Warmth, event| warmth.after(event, s(5), s(30));
        assert_eq!(after(Warmth::Out, healthy(3)), Warmth::Slow(s(5)), "a new one beside three");
        assert_eq!(after(Warmth::Out, healthy(0)), Warmth::Full, "into an empty group");
        assert_eq!(after(Warmth::Full, healthy(3)), Warmth::Full, "healthy when slow start was turned on");
        assert_eq!(after(Warmth::Slow(s(1)), Event::Unhealthy), Warmth::Out, "unhealthy leaves it");
        assert_eq!(after(Warmth::Out, healthy(1)), Warmth::Slow(s(5)), "and starts anew");
        assert_eq!(after(Warmth::Slow(s(1)), Event::Deregistered), Warmth::Out, "so does one taken out");
        assert_eq!(Warmth::Out.after(healthy(3), s(5), s(0)), Warmth::Full, "no slow start");
    }

    #[test]
    fn half_of_the_requests_come_while_it_warms_up() {
        assert_eq!(taken(s(60), s(60)).text(), "0.5", "over the whole");
        assert_eq!(taken(s(15), s(60)).text(), "0.125", "the first quarter: 1/8");
        assert_eq!(taken(s(15), s(0)), Exact::ONE, "without it all");
    }

    fn any_target() -> impl Strategy<Value = Warmth> {
        prop_oneof![Just(Warmth::Out), Just(Warmth::Full), (0_i64..900).prop_map(|since| Warmth::Slow(s(since)))]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn shares_add_up_and_warming_ones_have_at_most_an_even_share(
            targets in prop::collection::vec(any_target(), 1..9),
            now in 900_i64..2_000,
            duration in 30_i64..=900,
        ) {
            let found = shares(&targets, s(now), s(duration));
            let sum = found.iter().fold(Exact::ZERO, |sum, share| sum + *share);
            let here = targets.iter().filter(|target| **target != Warmth::Out).count();
            prop_assert_eq!(sum, if here == 0 { Exact::ZERO } else { Exact::ONE });
            let is_full = |target: &Warmth| target.at(s(now), s(duration)) == Warmth::Full;
            if targets.iter().any(is_full) {
                let even = Exact::ONE / Exact::whole(i64::try_from(here).expect("few"));
                for (target, share) in targets.iter().zip(&found) {
                    prop_assert_eq!(*share >= even, is_full(target) , "{:?}", found);
                }
            }
        }
    }
}
