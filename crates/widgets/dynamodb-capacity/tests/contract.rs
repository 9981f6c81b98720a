//! The promises every widget makes, run for this one.

use skylet_dynamodb_capacity::GUIDE;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/dynamodb-capacity.txt");
    skylet_contract_tests::check(&GUIDE, frozen);
}
