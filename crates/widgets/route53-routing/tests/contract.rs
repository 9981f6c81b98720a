//! The promises every widget makes, run for this one.

use skylet_route53_routing::GUIDE;

/// Random states worked out: each is a run of up to 50,000 answers.
const STATES: u32 = 250;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/route53-routing.txt");
    skylet_contract_tests::check_costly(&GUIDE, frozen, STATES);
}
