use super::*;

#[test]
fn a_small_request_and_a_long_reply_save_fifty_of_fifty_one() {
    // 50 / 51 = 98.04 % of the bytes go past; the same link carries 51 times as many.
    let look = look(&Settings::default(), Lang::Ko);
    assert_eq!([&look.rows[0].value, &look.rows[1].value], ["51", "1"], "kilobytes that pass");
    assert!(look.says[0].contains("≈ 98.04 %") && look.says[0].contains("51배"), "{}", look.says[0]);
    assert_eq!(look.says.len(), 7, "what it saves, five prices, and that ELB has none");
}

#[test]
fn an_upload_saves_next_to_nothing() {
    let upload = Settings { traffic: vec![Exact::whole(99), Exact::ONE], ..Settings::default() };
    let look = look(&upload, Lang::En);
    assert!(look.says[0].contains("1 % of the bytes"), "{}", look.says[0]);
    let nothing = Settings { traffic: vec![Exact::ZERO, Exact::ZERO], ..Settings::default() };
    assert!(super::look(&nothing, Lang::En).says[0].starts_with("With requests of 0 KB nothing passes"), "no division");
}
