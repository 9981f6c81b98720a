//! Spreading by hash: flows over targets, keys over servers, and how many keys move when a server comes or goes.
//!
//! Everything is whole numbers and the same on every machine. No load balancer publishes its own hash, so FNV-1a with a last
//! mixing step stands in for all of them (**the model's assumption**); what is counted here does not depend on which hash it
//! is, as long as it is even. [`flow`] has what is hashed, [`ring`], [`maglev`], [`jump`] and [`rendezvous`] ways to find a
//! server, [`moved`] the counting; [`spread`] is how uneven connections make a load.

pub mod flow;
pub mod fnv;
pub mod jump;
pub mod maglev;
pub mod moved;
pub mod rendezvous;
pub mod ring;
pub mod spread;
