//! Every row of `particles.txt`: a word, a pair of particles and the one that follows when it is read aloud.

use skylet_units::{Particle, with_particle};

fn particle(pair: &str) -> Particle {
    match pair {
        "은/는" => Particle::Topic,
        "이/가" => Particle::Subject,
        "을/를" => Particle::Object,
        "으로/로" => Particle::Direction,
        "과/와" => Particle::And,
        other => panic!("no pair of particles: {other:?}"),
    }
}

#[test]
fn particles_agree_with_what_koreans_hear() {
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in include_str!("particles.txt").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<_> = line.split('\t').collect();
        let [word, pair, expected] = cells[..] else { panic!("three cells: {line:?}") };
        let found = with_particle(word, particle(pair));
        if found != format!("{word}{expected}") {
            wrong.push(format!("{found}, expected {expected}"));
        }
        rows += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows >= 200, "{rows} rows");
}
