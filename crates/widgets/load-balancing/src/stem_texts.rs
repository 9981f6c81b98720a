//! The words of the stems, phrase by phrase, Korean and English side by side. Our own wording.
