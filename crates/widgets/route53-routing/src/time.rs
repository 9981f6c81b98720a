//! The run as a picture: how many resolvers send people to a dead endpoint, instant by instant. Its area is the exposure.

use skylet_chart::{Picture, Share};

use crate::model::{COLUMNS, Summary};

/// Top and foot of the line.
const LINE: (i16, i16) = (8, 76);
/// Height of the picture.
const HEIGHT: i16 = 112;

/// The line of exposed resolvers, up to the instant looked at in full ink.
#[must_use]
pub fn picture(summary: &Summary, curve: &[usize], label: String) -> Picture {
    let mut picture = Picture::new(HEIGHT);
    let (top, foot) = LINE;
    let most = summary.resolvers.max(1);
    let high = |exposed: usize| {
        let part = exposed * usize::try_from(foot - top).unwrap_or_default() / most;
        foot - i16::try_from(part).unwrap_or_default()
    };
    let mut points = vec![(Share::ZERO, foot)];
    for (column, exposed) in (1..).zip(curve) {
        points.push((Share::of(column, COLUMNS), high(*exposed)));
    }
    picture.line("axis", (Share::ZERO, foot), (Share::FULL, foot));
    picture.trace("cut", points);
    picture.text("start", (Share::ZERO, 100), label);
    picture
}
