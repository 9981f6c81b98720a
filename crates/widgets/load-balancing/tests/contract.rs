//! The promises every widget makes, run for this one.

use skylet_load_balancing::GUIDE;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/load-balancing.txt");
    // Each state is a run of up to 25,000 requests in up to four lanes, five times.
    skylet_contract_tests::check_costly(&GUIDE, frozen, 30);
}
