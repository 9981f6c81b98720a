//! The promises every widget makes, run for this one.

use skylet_s3_storage_class::GUIDE;

#[test]
fn keeps_every_promise_of_the_contract() {
    let frozen = include_str!("../../../../tests/frozen/s3-storage-class.txt");
    skylet_contract_tests::check(&GUIDE, frozen);
}
