//! The widgets built into this bundle, one line each.
//!
//! With the feature `split` each widget is a wasm file of its own, and its function here is the seam: the splitter finds
//! it by the two names, moves what only it reaches into that file, and lets calls go through the function table. The
//! shell puts the file in place before it mounts the widget.

use skylet_contract::Widget;
use skylet_kit::Host;
use skylet_kit::dom::El;

/// A widget with its view.
pub(crate) struct Entry {
    /// The pure part.
    pub(crate) widget: &'static Widget,
    /// Builds the view.
    pub(crate) view: fn(Host) -> El,
}

/// Both ends of a call into a widget's own file, under the names `wasm_split_cli_support` 0.2 looks for: the digits tell
/// seams of one file apart, and there is one. Written out, since the splitter's own macro makes every call asynchronous
/// and brings 3 KB (gzip) of code for a loader that the shell replaces.
macro_rules! seam {
    ($name:ident) => {
        #[cfg(feature = "split")]
        #[expect(unsafe_code, improper_ctypes, reason = "both ends are this crate's, compiled together")]
        mod seam {
            use super::{ENTRY, Entry};

            #[link(wasm_import_module = "seam")]
            unsafe extern "C" {
                #[link_name = concat!("__wasm_split_00", stringify!($name), "00_import_00000000000000000000000000000000")]
                pub(crate) safe fn entry() -> &'static Entry;
            }

            #[unsafe(export_name = concat!("__wasm_split_00", stringify!($name), "00_export_00000000000000000000000000000000"))]
            extern "C" fn entry_in_own_file() -> &'static Entry {
                &ENTRY
            }
        }

        #[cfg(feature = "split")]
        pub(super) use seam::entry;
    };
}

macro_rules! widgets {
    ($($slug:literal $name:ident in $krate:ident,)*) => {
        $(
            #[cfg(feature = $slug)]
            mod $name {
                use super::Entry;

                static ENTRY: Entry = Entry { widget: &$krate::WIDGET, view: $krate::view::view };

                #[cfg(not(feature = "split"))]
                pub(super) fn entry() -> &'static Entry {
                    &ENTRY
                }

                seam!($name);
            }
        )*

        /// Finds a widget by its slug.
        pub(crate) fn find(slug: &str) -> Option<&'static Entry> {
            match slug {
                $(#[cfg(feature = $slug)] $slug => Some($name::entry()),)*
                _ => None,
            }
        }
    };
}

widgets! {
    // widgets: begin
    "dynamodb-capacity" dynamodb_capacity in skylet_dynamodb_capacity,
    // widgets: end
}
