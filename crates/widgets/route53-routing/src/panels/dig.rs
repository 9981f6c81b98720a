//! What `dig` would print: the resolver of the person followed, from its cache, and Route 53 itself.

use skylet_units::{Exact, Lang};

use crate::later_texts as words;
use crate::model::Summary;
use crate::outage::Outage;
use crate::plan::{ADDRESSES, NAME};
use crate::settings::{ENDPOINTS, Settings, Target};

/// The name the CNAME of the walk points to, under another top-level domain.
const OTHER: &str = "app.example.net";
/// The TTL of a load balancer's answer, which an alias to it takes over.
const ALIAS_TTL: i64 = skylet_facts::route53::ELB_ALIAS_TTL.whole();

/// Two answers in the manner of `dig`.
#[must_use]
pub fn dig(lang: Lang, settings: &Settings, summary: &Summary, outage: &Outage) -> String {
    let resolver = settings.asker() % outage.holders.len().max(1);
    let mut text = format!("$ dig {NAME} A   ; {}\n", words::at_the_resolver(lang));
    let holder = outage.holders.get(resolver);
    let left = holder.map_or(0, |holder| ((holder.until - summary.now).0.max(0) + 999_999) / 1_000_000);
    let cached: Vec<_> = (0..ENDPOINTS).filter(|at| holder.is_some_and(|holder| holder.named[*at])).collect();
    answer(&mut text, settings.target, &cached, left, &|_| String::new());
    text.push_str(&format!("\n$ dig @ns-1.example.org {NAME} A +norecurse   ; {}\n", words::at_route_53(lang)));
    let told: Vec<_> = (0..ENDPOINTS).filter(|endpoint| summary.share(*endpoint) > Exact::ZERO).collect();
    let ttl = settings.ttl.floor_to_i64();
    let share = |endpoint: usize| match summary.share(endpoint) {
        share if share == Exact::ONE => String::new(),
        share => format!("   ; {}", words::with_share(lang, share)),
    };
    answer(&mut text, settings.target, &told, ttl, &share);
    text
}

/// Status and answer section.
fn answer(text: &mut String, target: Target, endpoints: &[usize], ttl: i64, note: &dyn Fn(usize) -> String) {
    let cname = usize::from(target == Target::Cname && !endpoints.is_empty());
    text.push_str(&format!(";; status: NOERROR, ANSWER: {}\n", endpoints.len() + cname));
    let (owner, ttl) = match target {
        Target::Address => (NAME, ttl),
        // The TTL is that of the target and cannot be set.
        Target::Alias => (NAME, ttl.min(ALIAS_TTL)),
        Target::Cname => (OTHER, ttl),
    };
    if cname == 1 {
        text.push_str(&format!("{NAME}. {ttl} IN CNAME {OTHER}.\n"));
    }
    for endpoint in endpoints {
        text.push_str(&format!("{owner}. {ttl} IN A {}{}\n", ADDRESSES[*endpoint], note(*endpoint)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Board;
    use crate::plan::micros;
    use crate::settings::{Fallback, Policy};

    fn of(settings: &Settings) -> String {
        let mut board = Board::of(settings);
        let summary = board.summary(settings, micros(settings.at));
        dig(Lang::En, settings, &summary, board.outage())
    }

    #[test]
    fn the_cache_counts_down_and_route_53_does_not() {
        let text = of(&Settings { at: Exact::whole(3), ..Settings::default() });
        let answers: Vec<_> = text.lines().filter(|line| line.contains(" IN A ")).collect();
        let [cached, asked] = answers.as_slice() else { panic!("{text}") };
        assert_eq!(*asked, "app.example.com. 60 IN A 192.0.2.10", "Sydney is told of Seoul");
        let later = of(&Settings { at: Exact::whole(4), ..Settings::default() });
        let second = |line: &str| line.split(' ').nth(1).and_then(|ttl| ttl.parse::<i64>().ok()).expect("a TTL");
        assert_eq!(second(later.lines().nth(2).expect("a line")), second(cached) - 1, "a second later");
    }

    #[test]
    fn what_was_told_at_once_is_held_at_once() {
        // Seoul is found dead at 90 s; the resolver of Sydney asked at 42.5 s and asks again at 102.5 s.
        let dead = skylet_contract::Happening { at: Exact::ZERO, verb: 0, target: 1 };
        let settings = Settings { policy: Policy::Multivalue, changes: vec![dead], ..Settings::default() };
        let counts = |at: i64| {
            let text = of(&Settings { at: Exact::whole(at), ..settings.clone() });
            text.lines().filter_map(|line| line.rsplit_once("ANSWER: ").map(|(_, count)| count.to_owned())).collect()
        };
        let [before, after]: [Vec<_>; 2] = [counts(95), counts(110)];
        assert_eq!(before, ["3", "2"], "the cache still names the dead one, Route 53 no longer does");
        assert_eq!(after, ["2", "2"], "asked anew");
    }

    #[test]
    fn no_answer_is_no_error() {
        let text = of(&Settings { policy: Policy::Geolocation, fallback: Fallback::None, ..Settings::default() });
        assert!(text.contains("status: NOERROR, ANSWER: 0"), "NODATA: {text}");
        let text = of(&Settings { target: Target::Cname, ..Settings::default() });
        assert!(text.contains("IN CNAME app.example.net.") && text.contains("ANSWER: 2"), "{text}");
    }
}
