//! Quantities and how people read and type them: exact numbers, bytes, rates, answers, Korean numerals and particles.
//!
//! No clock, no locale of the machine, no floating point: the same text gives the same number on the
//! host and in every browser. It knows nothing of any cloud service.
//! Start with [`Exact`] (the number) and [`Unit`] with [`read_quantity`] (the text).
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod answer;
mod date;
mod dice;
mod exact;
mod korean;
mod lang;
mod number;
mod numeral;
mod quantity;

pub use answer::{AnswerError, read_answer};
pub use date::Date;
pub use dice::Dice;
pub use exact::Exact;
pub use korean::{Particle, with_particle};
pub use lang::{Lang, Text};
pub use number::{MAX_TEXT_CHARS, NumberError};
pub use quantity::{
    BYTES, COUNT, GIGABYTES, MILLISECONDS, PER_SECOND, PERCENT, QuantityError, SECONDS, Unit, bytes_text, rate_text,
    read_quantity,
};
