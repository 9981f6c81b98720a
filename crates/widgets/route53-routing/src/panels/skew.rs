//! What caching makes of a weight: each resolver draws once and keeps its answer, so that the share that people see is that
//! of a few draws. How likely each such share is, exactly.

use skylet_chart::{Picture, Share};
use skylet_units::{Exact, Lang};

use crate::exposure::{chance_of_none, skew_variance};
use crate::later_texts as words;
use crate::model::Summary;
use crate::settings::{ENDPOINTS, Policy};

/// Chances are counted in parts of this.
const WHOLE: i64 = 1_000_000_000_000_000;
/// Most bars, and up to how many resolvers each number of them has one.
const BARS: usize = 24;
/// Numbers less likely than this are left out where there are more of them than bars.
const RARE: i64 = WHOLE / 2_000;
/// Top and foot of the bars.
const PLOT: (i16, i16) = (44, 128);
/// How many numbers stand below them at most, so that there is room on a narrow screen.
const NUMBERS: usize = 9;

/// What is asked of the resolvers: how many of them hold the record of the least share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skew {
    /// The endpoint of that record.
    pub endpoint: usize,
    /// Its share.
    pub share: Exact,
    /// Resolvers, each of which draws once.
    pub resolvers: usize,
    /// How many of them hold it now.
    pub held: usize,
}

impl Skew {
    /// The question of a summary; none where the policy draws nothing.
    #[must_use]
    pub fn of(summary: &Summary) -> Option<Self> {
        let share = summary.least_share();
        let is_drawn = summary.policy == Policy::Weighted && share > Exact::ZERO && share < Exact::ONE;
        let endpoint = (0..ENDPOINTS).find(|endpoint| summary.share(*endpoint) == share)?;
        let (resolvers, held) = (summary.resolvers.max(1), summary.holding[endpoint]);
        is_drawn.then_some(Self { endpoint, share, resolvers, held })
    }
}

impl Skew {
    /// The chance of none, and the variance, in a sentence.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        let Self { share, resolvers, .. } = self;
        words::skew(lang, share, resolvers, chance_of_none(share, resolvers), skew_variance(share, resolvers))
    }
}

/// The chance that k of the resolvers hold the record, for k from 0 to all of them, in parts of 10^15: the binomial
/// distribution, each step rounded down.
#[must_use]
pub fn chances(skew: Skew) -> Vec<i64> {
    let yes = (skew.share * Exact::whole(WHOLE)).floor_to_i64();
    let times = |chance: i64, by: i64| {
        i64::try_from(i128::from(chance) * i128::from(by) / i128::from(WHOLE)).unwrap_or_default()
    };
    let mut chances = vec![0; skew.resolvers + 1];
    chances[0] = WHOLE;
    for asked in 1..=skew.resolvers {
        // From the top down, so that each is used before it is replaced.
        for k in (0..=asked).rev() {
            let before = if k == 0 { 0 } else { chances[k - 1] };
            // Nearly all of a thousand are.
            if before > 0 || chances[k] > 0 {
                chances[k] = times(chances[k], WHOLE - yes) + times(before, yes);
            }
        }
    }
    chances
}

/// A bar: from which number of resolvers to which, and its chance in parts of 10^15.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The least number.
    pub from: usize,
    /// The greatest.
    pub to: usize,
    /// The chance of all from the one to the other.
    pub chance: i64,
}

/// The bars of a distribution: one for each number up to 24 resolvers; with more, those of numbers that are not rare, in
/// groups of as many as it takes.
#[must_use]
pub fn bars(chances: &[i64]) -> Vec<Bar> {
    let is_each = chances.len() <= BARS + 1;
    let is_shown = |chance: &i64| is_each || *chance >= RARE;
    let first = chances.iter().position(is_shown).unwrap_or_default();
    let last = chances.iter().rposition(is_shown).unwrap_or(chances.len() - 1);
    let group = if is_each { 1 } else { (last - first + 1).div_ceil(BARS) };
    let bar = |part: &[i64], at: usize| {
        let from = first + at * group;
        Bar { from, to: from + part.len() - 1, chance: part.iter().sum() }
    };
    chances[first..=last].chunks(group).enumerate().map(|(at, part)| bar(part, at)).collect()
}

/// A chance as a share.
fn share(chance: i64) -> Exact {
    Exact::whole(chance) / Exact::whole(WHOLE)
}

/// The bars, each number of resolvers below its own, the one of now marked, and where theory has them.
#[must_use]
pub fn picture(lang: Lang, skew: Skew) -> Picture {
    let bars = bars(&chances(skew));
    let mut picture = Picture::new(PLOT.1 + 20);
    let most = bars.iter().map(|bar| bar.chance).max().unwrap_or(1).max(1);
    let count = |count: usize| i64::try_from(count).unwrap_or_default();
    let (all, (top, foot)) = (count(bars.len()).max(1) * 10, PLOT);
    let step = bars.len().div_ceil(NUMBERS);
    let classes = [["bar s1", "bar s1 now"], ["bar s2", "bar s2 now"], ["bar s3", "bar s3 now"]][skew.endpoint];
    let mut texts = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        let from = count(at) * 10;
        let high =
            i16::try_from(i128::from(bar.chance) * i128::from(foot - top) / i128::from(most)).unwrap_or_default();
        // What can happen is seen, if only as a line.
        let high = if bar.chance > 0 { high.max(1) } else { 0 };
        let edge = Share::of(from + 1, all);
        let class = classes[usize::from((bar.from..=bar.to).contains(&skew.held))];
        picture.rect(class, edge, Share::of(from + 9, all), (foot - high, high));
        let middle = Share::of(from + 5, all);
        if at % step == 0 {
            let number = if bar.from == bar.to { bar.from.to_string() } else { format!("{}–{}", bar.from, bar.to) };
            picture.text("middle", (middle, foot + 16), number);
        }
        // The chance of none is what a canary hangs on; the highest bar says its own where that leaves room.
        let is_none = bar.to == 0;
        if is_none || bar.chance == most && from * 100 > all * 30 {
            let (class, place) = if is_none { ("start", edge) } else { ("middle", middle) };
            let chance = share(bar.chance);
            let said = if is_none { words::none_holds(lang, chance) } else { words::chance(lang, chance) };
            texts.push((class, place, if is_none { top - 6 } else { foot - high - 6 }, said));
        }
    }
    picture.line("axis", (Share::ZERO, foot), (Share::FULL, foot));
    let mut line = Share::ZERO;
    if let Some(first) = bars.first() {
        // The middle of a number is half a number from where it begins.
        let mean =
            skew.share * Exact::whole(count(skew.resolvers)) - Exact::whole(count(first.from)) + Exact::new(1, 2);
        // Bars are alike, also the last one, which may stand for fewer numbers.
        let group = count(first.to + 1 - first.from);
        let span = (count(bars.len()) * group).max(1);
        let place = (mean * Exact::whole(10_000) / Exact::whole(span)).floor_to_i64().clamp(0, 10_000);
        line = Share::of(place, 10_000);
        picture.line("limit", (line, 4), (line, foot));
        let class = if place < 5_000 { "start aside" } else { "last aside" };
        let said = words::expected_holders(lang, skew.share, skew.resolvers);
        texts.push((class, line, 14, said));
    }
    // What is said of none stands right of the line, where that would cross it.
    let is_crossed = |class: &str, at: Share| class == "start" && at < line && line.hundredths() < 4_000;
    if let Some((class, at, ..)) = texts.iter_mut().find(|(class, at, ..)| is_crossed(class, *at)) {
        (*class, *at) = ("start aside", line);
    }
    for (class, place, down, text) in texts {
        picture.text(class, (place, down), text);
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skew(share: Exact, resolvers: usize) -> Skew {
        Skew { endpoint: 0, share, resolvers, held: 0 }
    }

    #[test]
    fn ten_resolvers_and_a_tenth() {
        let chances: Vec<_> = chances(skew(Exact::new(1, 10), 10)).into_iter().map(share).collect();
        // 0.9^10; 10 x 0.1 x 0.9^9; 45 x 0.01 x 0.9^8; 0.1^10.
        assert_eq!(chances[0], Exact::new(3_486_784_401, 10_000_000_000), "34.87 %: none");
        assert_eq!(chances[1], Exact::new(387_420_489, 1_000_000_000), "38.74 %: one, as theory has it");
        assert_eq!(chances[2], Exact::new(387_420_489, 2_000_000_000), "19.37 %: two");
        assert_eq!(chances[10], Exact::new(1, 10_000_000_000), "all");
        let sum = chances.iter().fold(Exact::ZERO, |sum, chance| sum + *chance);
        assert_eq!((chances.len(), sum), (11, Exact::ONE), "one of them happens");
        let none = chance_of_none(Exact::new(1, 10), 10);
        assert_eq!(none, chances[0], "as the results have it");
    }

    #[test]
    fn a_half_is_even() {
        // 1, 4, 6, 4, 1 of 16.
        let found: Vec<_> = chances(skew(Exact::new(1, 2), 4)).into_iter().map(share).collect();
        assert_eq!(found, [1, 4, 6, 4, 1].map(|part| Exact::whole(part) / Exact::whole(16)));
        assert_eq!(chances(skew(Exact::new(1, 2), 1)), [WHOLE / 2; 2], "one resolver: all or nothing");
    }

    #[test]
    fn many_resolvers_are_put_in_groups_and_nothing_is_lost() {
        let of = |share, resolvers| (chances(skew(share, resolvers)), bars(&chances(skew(share, resolvers))));
        let (_, each) = of(Exact::new(1, 3), 24);
        assert_eq!((each.len(), each[24].from), (25, 24), "each of 0 to 24");
        for (share, resolvers) in [(Exact::new(1, 2), 1_000), (Exact::new(1, 256), 1_000), (Exact::new(1, 10), 100)] {
            let (chances, bars) = of(share, resolvers);
            let (all, shown): (i64, i64) = (chances.iter().sum(), bars.iter().map(|bar| bar.chance).sum());
            assert!(all <= WHOLE && all > WHOLE - WHOLE / 1_000_000, "{resolvers}: {all}");
            assert!(shown > WHOLE - WHOLE / 100, "{resolvers}: what is left out is rare: {shown}");
            assert!(bars.len() <= BARS, "{}", bars.len());
            assert!(
                bars.windows(2).all(|two| two[0].to + 1 == two[1].from),
                "no number twice, none left out: {bars:?}"
            );
        }
    }

    #[test]
    fn theory_is_marked_where_it_is() {
        // A tenth of ten is one: its bar is the second of eleven, its middle at 1.5 of 11.
        let picture = picture(Lang::En, skew(Exact::new(1, 10), 10)).to_string();
        assert!(picture.contains("line limit 13.63% 4 to 13.63% 128"), "{picture}");
        assert!(picture.contains("rect bar s1 x 10.00% w 7.27% y 44 h 84"), "the highest of them: {picture}");
        assert!(picture.contains("theory 10 % = 1 of 10"), "{picture}");
        assert_eq!(picture.matches(" now ").count(), 1, "none hold it now: {picture}");
        assert!(picture.contains("text start aside 13.63% 38 none ~ 34.87 %"), "none: {picture}");
        // A hundred resolvers and a half: 50 is expected, the middle of the bar that holds it, whatever the last one holds.
        let many = skew(Exact::new(1, 2), 100);
        let bars = bars(&chances(many));
        let (group, count) = (bars[0].to + 1 - bars[0].from, bars.len());
        assert!(group > 1, "grouped: {bars:?}");
        let at = bars.iter().position(|bar| (bar.from..=bar.to).contains(&50)).expect("50 is likely");
        let within = Exact::whole(i64::try_from(50 - bars[at].from).expect("few")) + Exact::new(1, 2);
        let group = Exact::whole(i64::try_from(group).expect("few"));
        let (at, count) = [at, count].map(|bar| Exact::whole(i64::try_from(bar).expect("few"))).into();
        let place = ((at + within / group) / count * Exact::whole(10_000)).floor_to_i64();
        let line = format!("line limit {} 4", Share::of(place, 10_000).percent());
        let drawn = super::picture(Lang::En, many).to_string();
        assert!(drawn.contains(&line), "{line}: {drawn}");
    }
}
