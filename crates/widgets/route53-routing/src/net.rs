//! Blocks of addresses, IPv4 and IPv6.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use skylet_facts::route53;

/// A block of addresses in CIDR notation, bits beyond its length cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prefix {
    address: IpAddr,
    /// How many bits count.
    pub length: u8,
}

impl Prefix {
    /// Reads `203.0.113.0/24`, or an address alone, which is a block of one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (address, length) = text.trim().split_once('/').map_or((text.trim(), None), |(a, l)| (a, Some(l)));
        let address: IpAddr = address.parse().ok()?;
        let bits = if address.is_ipv4() { 32 } else { 128 };
        let length = match length {
            None => bits,
            Some(length) => length.parse::<u8>().ok().filter(|length| *length <= bits)?,
        };
        Some(Self { address, length }.masked(length))
    }

    /// A block of IPv4.
    #[must_use]
    pub fn v4(address: [u8; 4], length: u8) -> Option<Self> {
        (length <= 32).then(|| Self { address: IpAddr::V4(address.into()), length }.masked(length))
    }

    /// Whether IP-based routing takes a block of this length.
    #[must_use]
    pub const fn is_block(&self) -> bool {
        let most = match self.address {
            IpAddr::V4(_) => route53::CIDR_V4_LONGEST.whole(),
            IpAddr::V6(_) => route53::CIDR_V6_LONGEST.whole(),
        };
        self.length >= 1 && self.length as i64 <= most
    }

    /// Whether another block lies within this one; one that is shorter does not.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.address.is_ipv4() == other.address.is_ipv4()
            && other.length >= self.length
            && other.masked(self.length) == *self
    }

    /// The first bits of it.
    fn masked(self, length: u8) -> Self {
        let address = match self.address {
            IpAddr::V4(address) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(length.min(32))).unwrap_or_default();
                IpAddr::V4(Ipv4Addr::from_bits(address.to_bits() & mask))
            }
            IpAddr::V6(address) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(length.min(128))).unwrap_or_default();
                IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & mask))
            }
        };
        Self { address, length }
    }

    /// `203.0.113.0/24`.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}/{}", self.address, self.length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefix(text: &str) -> Prefix {
        Prefix::read(text).unwrap_or_else(|| panic!("{text} is a block"))
    }

    #[test]
    fn a_block_holds_longer_ones_with_the_same_first_bits() {
        let cases = [
            ("203.0.113.0/24", "203.0.113.7", true),
            ("203.0.113.0/24", "203.0.114.7", false),
            // 203.0.112.0/23 spans 112 and 113.
            ("203.0.112.0/23", "203.0.113.0/24", true),
            // A query prefix that is shorter than the block matches nothing.
            ("203.0.113.0/24", "203.0.112.0/23", false),
            ("128.0.0.0/1", "255.255.255.255", true),
            ("2001:db8::/32", "2001:db8:1:2::/64", true),
            ("2001:db8::/32", "203.0.113.7", false),
        ];
        for (block, other, expected) in cases {
            assert_eq!(prefix(block).contains(&prefix(other)), expected, "{other} in {block}");
        }
        // The guide's own example has bits outside its block; they do not count.
        assert_eq!(prefix("2001:0DB8:0000:1234::/48").text(), "2001:db8::/48", "masked");
    }

    #[test]
    fn lengths_are_those_the_guide_allows() {
        let cases = [
            ("203.0.113.0/24", true),
            ("203.0.113.0/25", false),
            ("0.0.0.0/0", false),
            ("2001:db8::/48", true),
            ("2001:db8::/49", false),
        ];
        for (text, expected) in cases {
            assert_eq!(prefix(text).is_block(), expected, "{text}");
        }
        for text in ["", "x", "203.0.113/24", "203.0.113.0/33", "203.0.113.0/-1", "::/129"] {
            assert_eq!(Prefix::read(text), None, "{text}");
        }
    }
}
