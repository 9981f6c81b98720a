//! The widgets built into this bundle, one line each.
//!
//! With the feature `split` each widget is two wasm files of its own, for its first paint and for what comes later, and
//! the functions here are the seams: the splitter finds them by two names, moves what only one reaches into its file,
//! and lets calls go through the function table. The shell puts the first file in place before it mounts the widget, and
//! says when the other is there.

use skylet_contract::Widget;
use skylet_kit::dom::El;
use skylet_kit::{Host, Later};

/// A widget with its view.
pub(crate) struct Entry {
    /// The pure part.
    pub(crate) widget: &'static Widget,
    /// Builds the view.
    pub(crate) view: fn(Host) -> El,
}

/// The name of one end of a seam, as `wasm_split_cli_support` 0.2 looks for it: the digits tell seams of one file apart,
/// and there is one.
#[cfg(feature = "split")]
macro_rules! seam_name {
    ($name:ident, $suffix:literal, $end:literal) => {
        concat!("__wasm_split_00", stringify!($name), $suffix, "00_", $end, "_00000000000000000000000000000000")
    };
}

/// Something in a file of its own, and both ends of the call for it. Written out, since the splitter's own macro makes
/// every call asynchronous and brings 3 KB (gzip) of code for a loader that the shell replaces.
macro_rules! apart {
    ($name:ident, $suffix:literal, $kind:ty, $value:expr) => {
        static PART: $kind = $value;

        #[cfg(not(feature = "split"))]
        pub(crate) fn part() -> &'static $kind {
            &PART
        }

        #[cfg(feature = "split")]
        #[expect(unsafe_code, improper_ctypes, reason = "both ends are this crate's, compiled together")]
        mod seam {
            use super::*;

            #[link(wasm_import_module = "seam")]
            unsafe extern "C" {
                #[link_name = seam_name!($name, $suffix, "import")]
                pub(crate) safe fn part() -> &'static $kind;
            }

            #[unsafe(export_name = seam_name!($name, $suffix, "export"))]
            extern "C" fn part_in_own_file() -> &'static $kind {
                &PART
            }
        }

        #[cfg(feature = "split")]
        pub(crate) use seam::part;
    };
}

macro_rules! widgets {
    ($($slug:literal $name:ident in $krate:ident,)*) => {
        $(
            #[cfg(feature = $slug)]
            mod $name {
                pub(super) mod first {
                    use super::super::Entry;

                    apart!($name, "", Entry, Entry { widget: &$krate::WIDGET, view: $krate::view::view });
                }

                pub(super) mod later {
                    use skylet_kit::Later;

                    apart!($name, "_later", Later, Later::of(&$krate::ASIDE, &$krate::view::PARTS));
                }
            }
        )*

        /// Finds a widget by its slug.
        pub(crate) fn find(slug: &str) -> Option<&'static Entry> {
            match slug {
                $(#[cfg(feature = $slug)] $slug => Some($name::first::part()),)*
                _ => None,
            }
        }

        /// What comes later for a widget. Its file has to be in place.
        pub(crate) fn later(slug: &str) -> Option<&'static Later> {
            match slug {
                $(#[cfg(feature = $slug)] $slug => Some($name::later::part()),)*
                _ => None,
            }
        }
    };
}

widgets! {
    // widgets: begin
    "dynamodb-capacity" dynamodb_capacity in skylet_dynamodb_capacity,
    "load-balancing" load_balancing in skylet_load_balancing,
    "route53-routing" route53_routing in skylet_route53_routing,
    "s3-storage-class" s3_storage_class in skylet_s3_storage_class,
    // widgets: end
}
