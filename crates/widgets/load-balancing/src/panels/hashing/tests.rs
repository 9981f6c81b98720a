use super::*;

#[test]
fn one_server_more_moves_nearly_all_or_one_in_eleven() {
    let look = look(&Settings::default(), Lang::Ko);
    assert_eq!(look.rows.len(), 9, "five ways, four spreads");
    assert_eq!([&look.rows[0].note, &look.rows[1].note], ["이론 90.9 %", "이론 9.1 %"], "10/11 and 1/11");
    let near = |row: usize, expected: Exact, off: Exact| {
        let found = moved(Way::ALL[row], 10, 11, KEYS).share().expect("there are keys");
        assert!(found > expected - off && found < expected + off, "row {row}: {found:?}");
    };
    // Four sigma of 10,000 keys is at most 0.02; the ring's own shares are off by some 8 % of 1/11 more.
    near(0, Exact::new(10, 11), Exact::new(2, 100));
    near(1, Exact::new(1, 11), Exact::new(3, 100));
    near(3, Exact::new(1, 11), Exact::new(2, 100));
    near(4, Exact::new(1, 11), Exact::new(2, 100));
}

#[test]
fn the_same_servers_move_nothing() {
    let same = Settings { nodes: vec![Exact::whole(7), Exact::whole(7)], ..Settings::default() };
    assert!(look(&same, Lang::En).rows[..5].iter().all(|row| row.value == "0.0"), "nothing");
    let odd = Settings { nodes: vec![Exact::whole(7)], ..Settings::default() };
    assert_eq!(nodes(&odd), [10, 11], "what is not two is the default");
}

#[test]
fn in_turn_is_even_and_fewer_fields_are_coarser() {
    assert_eq!(spread(None), [80; 4], "4 clients x 8 connections x 10 requests over 4");
    let reached = |fields| spread(Some(fields)).iter().filter(|given| **given > 0).count();
    assert!(reached(Fields::Two) <= usize::from(CLIENTS), "a client is at one server");
    for fields in SPREADS {
        assert_eq!(spread(fields).iter().sum::<i64>(), 320, "{fields:?}: every request is somewhere");
    }
    let most = |fields: Fields| spread(Some(fields)).into_iter().max().expect("four");
    assert!(spread(Some(Fields::Two)).iter().all(|given| given % 80 == 0), "clients whole");
    assert!(most(Fields::Five) <= most(Fields::Two), "ports make it finer");
    assert!(most(Fields::Five) > 80, "but not even");
}
