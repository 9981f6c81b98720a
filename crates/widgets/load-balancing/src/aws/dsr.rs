//! Direct server return: which bytes pass a layer 4 switch when replies go straight to the client, and what that costs.
//!
//! General networking, not a feature of Elastic Load Balancing: no type of it offers this. With a Network Load Balancer that
//! preserves client addresses replies still return through it.

use skylet_units::Exact;

use super::kind::Kind;

/// How replies travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// Back through the load balancer.
    Through,
    /// From the server straight to the client.
    Direct,
}

/// Bytes that pass the load balancer, by those of requests and of replies: whole numbers up to 10^15.
#[must_use]
pub fn passing(path: Path, request: Exact, reply: Exact) -> Exact {
    match path {
        Path::Through => request + reply,
        Path::Direct => request,
    }
}

/// The share of the bytes that a direct path keeps away from the load balancer: reply / (request + reply), 0 to 1; none of
/// nothing.
///
/// ```
/// use skylet_load_balancing::aws::dsr::saved;
/// use skylet_units::Exact;
/// assert_eq!(saved(Exact::whole(1), Exact::whole(50)).map(|share| share.text()).as_deref(), Some("50/51"));
/// ```
#[must_use]
pub fn saved(request: Exact, reply: Exact) -> Option<Exact> {
    let through = passing(Path::Through, request, reply);
    (through > Exact::ZERO).then(|| (through - passing(Path::Direct, request, reply)) / through)
}

/// How many times as many requests the same link of the load balancer carries when replies go straight; none where requests
/// have no bytes.
#[must_use]
pub fn gain(request: Exact, reply: Exact) -> Option<Exact> {
    (request > Exact::ZERO).then(|| passing(Path::Through, request, reply) / request)
}

/// What a direct path asks for or gives up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Price {
    /// Every server has the shared address on its loopback interface and does not answer ARP for it, or takes a tunnel.
    SharedAddress,
    /// The load balancer cannot end TLS.
    NoTls,
    /// It sees no replies, so it sets no cookies.
    NoCookies,
    /// It rewrites nothing.
    NoRewriting,
    /// It cannot tell a server's health from its replies.
    NoReplyHealth,
}

impl Price {
    /// All of it, in the order it is shown.
    pub const ALL: [Self; 5] =
        [Self::SharedAddress, Self::NoTls, Self::NoCookies, Self::NoRewriting, Self::NoReplyHealth];
}

/// Whether a type of Elastic Load Balancing offers direct server return: none does.
#[must_use]
pub const fn is_offered(kind: Kind) -> bool {
    match kind {
        Kind::Alb | Kind::Nlb | Kind::Gwlb | Kind::Clb => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_requests_and_large_replies_gain_most() {
        let of = |request, reply| saved(Exact::whole(request), Exact::whole(reply)).map(Exact::text);
        assert_eq!(of(1, 50).as_deref(), Some("50/51"), "a page");
        assert_eq!(of(1, 1).as_deref(), Some("0.5"), "an echo");
        assert_eq!(of(9, 1).as_deref(), Some("0.1"), "an upload");
        assert_eq!(of(0, 0), None, "nothing");
        assert_eq!(gain(Exact::ONE, Exact::whole(50)), Some(Exact::whole(51)), "51 times as many requests");
        assert_eq!(gain(Exact::ZERO, Exact::ONE), None, "without requests");
        assert!(Kind::ALL.iter().all(|kind| !is_offered(*kind)), "not by any type");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_saved_and_what_passes_are_all(request in 0_i64..1_000_000_000, reply in 1_i64..1_000_000_000) {
            let (request, reply) = (Exact::whole(request), Exact::whole(reply));
            let saved = saved(request, reply).expect("there is a reply");
            let through = passing(Path::Through, request, reply);
            prop_assert_eq!(saved * through + passing(Path::Direct, request, reply), through);
            prop_assert!(Exact::ZERO < saved && saved <= Exact::ONE);
        }
    }
}
