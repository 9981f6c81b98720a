//! Flows and what of them is hashed: two, three, five or six fields.

use super::fnv::{continued, fnv1a, mixed};

/// TCP, by its number.
pub const TCP: u8 = 6;
/// UDP, by its number.
pub const UDP: u8 = 17;

/// Where packets come from and go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    /// Number of the protocol: [`TCP`], [`UDP`] or another.
    pub protocol: u8,
    /// Address (IPv4) and port it comes from.
    pub source: ([u8; 4], u16),
    /// Address (IPv4) and port it goes to.
    pub destination: ([u8; 4], u16),
    /// First sequence number of a TCP connection: each connection draws one.
    pub sequence: u32,
}

/// What of a flow is hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fields {
    /// Both addresses (GWLB: `source_ip_dest_ip`).
    Two,
    /// These and the protocol (GWLB: `source_ip_dest_ip_proto`).
    Three,
    /// These and both ports (GWLB by default, NLB for UDP).
    Five,
    /// These and the TCP sequence number (NLB for TCP).
    Six,
    /// The source address alone (NLB with stickiness, IP hash).
    Source,
}

impl Fields {
    /// What a Network Load Balancer looks at: a flow of UDP has no sequence number.
    #[must_use]
    pub const fn of_nlb(protocol: u8) -> Self {
        if protocol == TCP { Self::Six } else { Self::Five }
    }

    /// How many fields.
    #[must_use]
    pub const fn count(self) -> u8 {
        match self {
            Self::Source => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Five => 5,
            Self::Six => 6,
        }
    }
}

/// The hash of what is looked at of a flow.
#[must_use]
pub fn hash(flow: &Flow, fields: Fields) -> u32 {
    let (source, destination) = (flow.source.0, flow.destination.0);
    let (from, to) = (flow.source.1.to_be_bytes(), flow.destination.1.to_be_bytes());
    // In an order in which fewer fields are the beginning of more.
    let parts: [&[u8]; 6] = [&source, &destination, &[flow.protocol], &from, &to, &flow.sequence.to_be_bytes()];
    let looked = parts.into_iter().take(usize::from(fields.count())).flatten();
    mixed(looked.fold(fnv1a(&[]), |hash, byte| continued(hash, *byte)))
}

/// The target of a hash among `targets`: what is left when it is divided; none of none.
///
/// ```
/// use skylet_load_balancing::hashing::flow::modulo;
/// assert_eq!((modulo(7, 3), modulo(7, 0)), (Some(1), None));
/// ```
#[must_use]
pub fn modulo(hash: u32, targets: usize) -> Option<usize> {
    let targets = u32::try_from(targets).ok().filter(|targets| *targets > 0)?;
    usize::try_from(hash % targets).ok()
}

/// The target of a client by its address alone (IP hash).
#[must_use]
pub fn ip_hash(address: [u8; 4], targets: usize) -> Option<usize> {
    modulo(mixed(fnv1a(&address)), targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use skylet_facts::elb;

    const WEB: Flow =
        Flow { protocol: TCP, source: ([203, 0, 113, 7], 50_001), destination: ([10, 0, 0, 1], 443), sequence: 1_000 };

    /// Which of these flows land on another hash than the first.
    fn differs(fields: Fields) -> [bool; 5] {
        let others = [
            Flow { source: ([203, 0, 113, 8], 50_001), ..WEB },
            Flow { destination: ([10, 0, 0, 2], 443), ..WEB },
            Flow { protocol: UDP, ..WEB },
            Flow { source: (WEB.source.0, 50_002), ..WEB },
            Flow { sequence: 1_001, ..WEB },
        ];
        others.map(|other| hash(&other, fields) != hash(&WEB, fields))
    }

    #[test]
    fn each_tuple_sees_its_fields_and_no_others() {
        assert_eq!(differs(Fields::Source), [true, false, false, false, false], "the source");
        assert_eq!(differs(Fields::Two), [true, true, false, false, false], "both addresses");
        assert_eq!(differs(Fields::Three), [true, true, true, false, false], "and the protocol");
        assert_eq!(differs(Fields::Five), [true, true, true, true, false], "and ports");
        assert_eq!(differs(Fields::Six), [true; 5], "and the sequence number");
    }

    #[test]
    fn as_many_fields_as_aws_names() {
        assert_eq!(i64::from(Fields::of_nlb(TCP).count()), elb::NLB_TCP_HASH_FIELDS.whole(), "TCP");
        assert_eq!(i64::from(Fields::of_nlb(UDP).count()), elb::NLB_UDP_HASH_FIELDS.whole(), "UDP");
        assert_eq!(i64::from(Fields::Five.count()), elb::GWLB_HASH_FIELDS.whole(), "GWLB");
    }

    #[test]
    fn a_hash_is_fnv_of_the_bytes_in_order() {
        let bytes = [203, 0, 113, 7, 10, 0, 0, 1];
        assert_eq!(hash(&WEB, Fields::Two), mixed(fnv1a(&bytes)), "source, then destination");
        assert_eq!(ip_hash([203, 0, 113, 7], 4), modulo(hash(&WEB, Fields::Source), 4), "the source alone");
    }

    #[test]
    fn new_connections_of_one_client_spread_by_five_fields_and_stay_by_source() {
        let connections = (0..4_000_u16).map(|port| Flow { source: (WEB.source.0, 40_000 + port), ..WEB });
        let mut counts = [[0_u32; 4]; 2];
        for flow in connections {
            for (of, fields) in [Fields::Five, Fields::Source].into_iter().enumerate() {
                counts[of][modulo(hash(&flow, fields), 4).expect("four")] += 1;
            }
        }
        // 1,000 each, sigma 27.
        assert!(counts[0].iter().all(|count| (890..=1_110).contains(count)), "{counts:?}");
        assert!(counts[1].contains(&4_000), "all at one target: {counts:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_flow_stays_at_its_target(hash in any::<u32>(), targets in 1_usize..1_000) {
            let target = modulo(hash, targets).expect("there are targets");
            prop_assert!(target < targets);
            prop_assert_eq!(modulo(hash, targets), Some(target));
        }
    }
}
