//! Everything that can keep a widget from starting, with a code, one line and whether Retry can help.

use serde::Serialize;
use skylet_units::Text;

use crate::texts;

/// A coded fault. The shell shows the line with the code and sends both as an event.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    /// The code, as shown.
    pub code: &'static str,
    /// One line a reader understands.
    pub text: Text,
    /// What an author or site owner can do, in English, for the table in the README.
    pub remedy: &'static str,
    /// What the element does.
    pub outcome: Outcome,
}

/// What the element does about a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It will not start here: the author's children stay.
    Fallback,
    /// It failed, and Retry can help: the author's children stay, with a button.
    Error,
    /// It runs; something given to it was not used.
    Notice,
}

/// All faults. Codes are never given a second meaning.
pub const FAULTS: &[Fault] = &[
    Fault {
        code: "E-01",
        text: texts::FAULT_BROWSER,
        remedy: "Use Chrome 123, Firefox 120, Safari 17.5 or later",
        outcome: Outcome::Fallback,
    },
    Fault {
        code: "E-02",
        text: texts::FAULT_NETWORK,
        remedy: "Check the connection; the widget tries once more by itself, and again when the browser is back online",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-03",
        text: texts::FAULT_MISSING,
        remedy: "Copy the whole release folder; the answer's status is in the event's message",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-04",
        text: texts::FAULT_WRONG_FILE,
        remedy: "The server answers with another file, often an HTML page for every address",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-05",
        text: texts::FAULT_BLOCKED,
        remedy: "Allow `'wasm-unsafe-eval'` in `script-src` of the page's Content-Security-Policy",
        outcome: Outcome::Fallback,
    },
    Fault {
        code: "E-06",
        text: texts::FAULT_START,
        remedy: "Report it with the event's message",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-07",
        text: texts::FAULT_SLOW,
        remedy: "The files did not arrive within 8 seconds; a late arrival still starts the widget",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-08",
        text: texts::FAULT_STOPPED,
        remedy: "The widget stopped on internal errors, three within a minute; Retry starts it from its last state",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-09",
        text: texts::FAULT_CHANGED,
        remedy: "A file is not the one the release was built with: copy the release folder again, and let nothing between \
                 (a proxy, an optimiser) change it",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-10",
        text: texts::FAULT_ORIGIN,
        remedy: "The files lie on another origin, or the network sends you to one (a sign-in page): have it send \
                 `Access-Control-Allow-Origin`, or serve the files from the page's own origin",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-11",
        text: texts::FAULT_CONNECT,
        remedy: "Allow the files' origin (usually `'self'`) in `connect-src` of the page's Content-Security-Policy",
        outcome: Outcome::Fallback,
    },
    Fault {
        code: "E-12",
        text: texts::FAULT_RELEASES,
        remedy: "Files of two releases are mixed, by half an upload or a cache: copy the whole folder, then reload",
        outcome: Outcome::Error,
    },
    Fault {
        code: "E-20",
        text: texts::NOTICE_SETTING,
        remedy: "An attribute or link holds a value that cannot be used; the message names what was found and expected",
        outcome: Outcome::Notice,
    },
];
