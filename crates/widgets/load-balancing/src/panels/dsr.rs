//! Direct server return beside the path through the load balancer: whose bytes pass where.

use skylet_chart::{Picture, Share};
use skylet_units::{Exact, Lang};

use super::dsr_texts as words;
use super::{Look, Row};
use crate::aws::dsr::{Path, gain, passing, saved};
use crate::settings::{AwsSettings, TRAFFIC_DEFAULT};

/// Kilobytes of a request and of its reply.
#[must_use]
pub fn traffic(settings: &AwsSettings) -> [Exact; 2] {
    match settings.traffic[..] {
        [request, reply] => [request.ceil(), reply.ceil()],
        _ => TRAFFIC_DEFAULT,
    }
}

/// Everything the panel shows.
#[must_use]
pub fn look(settings: &AwsSettings, lang: Lang) -> Look {
    let [request, reply] = traffic(settings);
    let row = |path: Path| Row {
        label: words::path(path).get(lang).to_owned(),
        note: words::path_note(path).get(lang).to_owned(),
        picture: picture(path, request, reply, lang),
        value: passing(path, request, reply).grouped(),
        unit: "KB",
    };
    let mut says = vec![words::saves(lang, [request, reply], saved(request, reply), gain(request, reply))];
    says.extend(words::prices(lang));
    says.push(words::NO_ELB.get(lang).to_owned());
    Look { rows: vec![row(Path::Through), row(Path::Direct)], says, facts: Vec::new() }
}

/// Two lanes: above what passes the load balancer, below what does not.
fn picture(path: Path, request: Exact, reply: Exact, lang: Lang) -> Picture {
    let all = (request + reply).max(Exact::ONE);
    let at =
        |kilobytes: Exact| Share::of((kilobytes / all * Exact::whole(1_000_000)).floor().floor_to_i64(), 1_000_000);
    let mut picture = Picture::new(62);
    let through = request + reply;
    picture.rect("request", Share::ZERO, at(request), (6, 18));
    let (class, y) = match path {
        Path::Through => ("reply", 6),
        Path::Direct => ("reply direct", 34),
    };
    picture.rect(class, at(request), at(through), (y, 18));
    picture.line("passes", (Share::ZERO, 29), (Share::FULL, 29));
    let told = match path {
        Path::Through => words::NOTHING_PAST,
        Path::Direct => words::PAST,
    };
    if path == Path::Through {
        picture.text("muted", (Share::ZERO, 48), told.get(lang).to_owned());
    } else {
        picture.text("muted end", (Share::FULL, 20), told.get(lang).to_owned());
    }
    picture
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_request_and_a_long_reply_save_fifty_of_fifty_one() {
        // 50 / 51 = 98.04 % of the bytes go past; the same link carries 51 times as many.
        let look = look(&AwsSettings::default(), Lang::Ko);
        assert_eq!([&look.rows[0].value, &look.rows[1].value], ["51", "1"], "kilobytes that pass");
        assert!(look.says[0].contains("≈ 98.04 %") && look.says[0].contains("51배"), "{}", look.says[0]);
        assert_eq!(look.says.len(), 7, "what it saves, five prices, and that ELB has none");
    }

    #[test]
    fn an_upload_saves_next_to_nothing() {
        let upload = AwsSettings { traffic: vec![Exact::whole(99), Exact::ONE], ..AwsSettings::default() };
        let look = look(&upload, Lang::En);
        assert!(look.says[0].contains("1 % of the bytes"), "{}", look.says[0]);
        let nothing = AwsSettings { traffic: vec![Exact::ZERO, Exact::ZERO], ..AwsSettings::default() };
        assert!(
            super::look(&nothing, Lang::En).says[0].starts_with("With requests of 0 KB nothing passes"),
            "no division"
        );
    }
}
