//! What `dig` would print: the resolver of the person followed, from its cache, and Route 53 itself.

use skylet_units::{Exact, Lang};

use crate::later_texts as words;
use crate::model::Summary;
use crate::outage::Outage;
use crate::plan::{ADDRESSES, NAME};
use crate::settings::{Policy, Settings, Target};

/// The name the CNAME of the walk points to, under another top-level domain.
const OTHER: &str = "app.example.net";
/// The TTL of a load balancer's answer, which an alias to it takes over.
const ALIAS_TTL: i64 = skylet_facts::route53::ELB_ALIAS_TTL.whole();

/// Two answers in the manner of `dig`.
#[must_use]
pub fn dig(lang: Lang, settings: &Settings, summary: &Summary, outage: &Outage) -> String {
    let resolver = settings.asker() % outage.holders.len().max(1);
    let mut text = format!("$ dig {NAME} A   ; {}\n", words::at_the_resolver(lang));
    let held = outage.holders.get(resolver).and_then(|holder| holder.endpoint);
    let left =
        outage.holders.get(resolver).map_or(0, |holder| ((holder.until - summary.now).0.max(0) + 999_999) / 1_000_000);
    let is_all = settings.policy == Policy::Simple || settings.policy == Policy::Multivalue;
    let all = (0..ADDRESSES.len()).filter(|endpoint| summary.share(*endpoint) > Exact::ZERO);
    let cached: Vec<_> = match held {
        // What several are given at once is kept at once; those of now stand for those of then.
        Some(held) if is_all && all.clone().any(|endpoint| endpoint == held) => all.clone().collect(),
        Some(held) => vec![held],
        None => Vec::new(),
    };
    answer(&mut text, settings.target, &cached, left, &|_| String::new());
    text.push_str(&format!("\n$ dig @ns-1.example.org {NAME} A +norecurse   ; {}\n", words::at_route_53(lang)));
    let told: Vec<_> = all.collect();
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
    use crate::settings::Fallback;

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
    fn no_answer_is_no_error() {
        let text = of(&Settings { policy: Policy::Geolocation, fallback: Fallback::None, ..Settings::default() });
        assert!(text.contains("status: NOERROR, ANSWER: 0"), "NODATA: {text}");
        let text = of(&Settings { target: Target::Cname, ..Settings::default() });
        assert!(text.contains("IN CNAME app.example.net.") && text.contains("ANSWER: 2"), "{text}");
    }
}
