//! Notices about values that could not be used.

use crate::dom::{El, html};
use crate::host::Host;

/// One line for each value that was not used as given.
pub(crate) fn notices(host: Host) -> El {
    html("div").with(&[("class", "notices"), ("role", "status")]).list(move || {
        let line = |message: String| html("p").with(&[("class", "notice"), ("part", "note")]).text(&message);
        host.messages().into_iter().map(line).collect()
    })
}
