//! Load balancing as AWS really does it: what each type offers, who gets what share, and how long things take.
//!
//! Everything here is calculated, nothing simulated or drawn: shares are exact fractions, times whole microseconds, and
//! every number of AWS comes from `skylet-facts`. What AWS does not publish is an assumption of the model and says so where
//! it stands. Start with [`kind`]; `crate::hashing` has what is spread by hash.

pub mod anomaly;
pub mod draining;
pub mod dsr;
pub mod health;
pub mod kind;
pub mod kind_texts;
pub mod notes;
pub mod notes_texts;
pub mod offers;
pub mod scaling;
pub mod slow_start;
pub mod sticky;
pub mod zones;
