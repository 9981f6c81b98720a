//! The run as a picture: how many resolvers send people to a dead endpoint, instant by instant. Its area is the exposure.

use skylet_chart::{Picture, Share};
use skylet_sim::Micros;

use crate::model::{COLUMNS, Moment, Run};

/// Height of the picture; its first 44 px belong to the handle.
const HEIGHT: i16 = 112;
/// Top and foot of the area.
const AREA: (i16, i16) = (46, 90);

/// The exposed resolvers of a run, and of the one it forked from if there is one: both of so many resolvers.
#[must_use]
pub fn picture(run: &Run, beside: Option<&Run>, resolvers: usize, ticks: &[(i64, String)]) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let end = run.end.0.max(1);
    let at = |instant: Micros| Share::of(instant.0.clamp(0, end), end);
    for (seconds, text) in ticks {
        let place = at(Micros::seconds(*seconds));
        picture.line("tick", (place, AREA.1), (place, AREA.1 + 4));
        picture.text(if *seconds == 0 { "start" } else { "end" }, (place, 108), text.clone());
    }
    if run.whole.exposed > 0 {
        picture.trace("area", curve(run, resolvers));
    }
    if let Some(beside) = beside {
        picture.trace("ghost", curve(beside, resolvers));
    }
    picture.line("axis", (Share::ZERO, AREA.1), (Share::FULL, AREA.1));
    for (instant, moment) in &run.moments {
        let class = match moment {
            Moment::Changed(_, false) => "killed",
            Moment::Changed(_, true) => "healed",
            Moment::Verdict(..) => "verdict",
            Moment::Over => "ended",
        };
        picture.line(class, (at(*instant), AREA.0), (at(*instant), AREA.1));
    }
    picture
}

/// The line of a run, closed along the foot. Steps: what is asked between two columns is shown from the second on.
fn curve(run: &Run, resolvers: usize) -> Vec<(Share, i16)> {
    let (top, foot) = AREA;
    let most = resolvers.max(1);
    let mut points = vec![(Share::ZERO, foot)];
    for (column, exposed) in (0..).zip(&run.curve) {
        let part = exposed * usize::try_from(foot - top).unwrap_or_default() / most;
        points.push((Share::of(column, COLUMNS), foot - i16::try_from(part).unwrap_or_default()));
    }
    points.push((Share::FULL, foot));
    points
}
