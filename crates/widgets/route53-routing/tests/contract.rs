//! The promises every widget makes, run for this one.

use skylet_route53_routing::GUIDE;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/route53-routing.txt");
    skylet_contract_tests::check(&GUIDE, frozen);
}
