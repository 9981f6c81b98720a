//! The way of a question through the resolver: what it asks upstream, by what it knows already.

use skylet_facts::route53;
use skylet_units::Exact;

use crate::settings::{Known, Target};

/// Whom the resolver asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hop {
    /// A root server: it names the servers of the top-level domain.
    Root,
    /// A server of the top-level domain: it names the four name servers of the zone.
    Tld,
    /// A name server of the zone, at Route 53.
    Zone,
    /// The same for the name a CNAME gave.
    OtherRoot,
    /// The same.
    OtherTld,
    /// The same.
    OtherZone,
}

/// Whom a resolver asks upstream, in order: nobody if it holds the answer.
///
/// An alias is followed inside Route 53 and costs no question; a CNAME to a name under another top-level domain costs a
/// whole walk more, unless the resolver knows the root's referral to it, which is counted as cold here.
#[must_use]
pub fn hops(known: Known, target: Target) -> Vec<Hop> {
    let own = [Hop::Root, Hop::Tld, Hop::Zone];
    let from = match known {
        Known::Nothing => 0,
        Known::Tld => 1,
        Known::Delegation => 2,
        Known::Answer => return Vec::new(),
    };
    let mut hops = own[from..].to_vec();
    if target == Target::Cname {
        hops.extend([Hop::OtherRoot, Hop::OtherTld, Hop::OtherZone]);
    }
    hops
}

/// What a resolver that last walked to the zone so many seconds ago, for an answer of some TTL, still knows.
#[must_use]
pub fn known_after(age: Exact, ttl: Exact) -> Known {
    let delegation = route53::DELEGATION_DAYS.value * Exact::whole(86_400);
    if age < ttl {
        Known::Answer
    } else if age < delegation {
        Known::Delegation
    } else {
        // Those of the top-level domain last as long, by the same count.
        Known::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_asked_for() {
        let count = |known, target| hops(known, target).len();
        let all = Known::ALL.iter().map(|known| count(*known, Target::Address));
        assert_eq!(all.collect::<Vec<_>>(), [3, 2, 1, 0], "cold, TLD, zone, answer");
        assert_eq!(count(Known::Nothing, Target::Alias), 3, "an alias costs nothing more");
        assert_eq!(count(Known::Nothing, Target::Cname), 6, "a CNAME elsewhere doubles the way");
    }

    #[test]
    fn a_delegation_lasts_two_days() {
        let after = |seconds| known_after(Exact::whole(seconds), Exact::whole(60));
        assert_eq!([after(0), after(59)], [Known::Answer; 2], "within the TTL");
        assert_eq!([after(60), after(172_799)], [Known::Delegation; 2], "within two days");
        assert_eq!(after(172_800), Known::Nothing, "after them");
    }
}
