//! The promises every widget makes, run for this one.

use skylet_s3_storage_class::GUIDE;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/s3-storage-class.txt");
    // The steps of a state walk some thousand others, to find how far each class is.
    skylet_contract_tests::check_costly(&GUIDE, frozen, 60);
}
