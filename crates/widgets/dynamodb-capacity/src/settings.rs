//! Every setting of the widget, declared once.

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Kind, Quantity, Setting, Value, choice, settings};
use skylet_facts::dynamodb;
use skylet_units::{BYTES, Exact, PER_SECOND, Text, bytes_text, rate_text};

use crate::texts;

choice! {
    /// What is asked of the table. The real operation names.
    pub enum Operation {
        /// Reads one item by its key.
        GetItem = "get-item", texts::GET_ITEM;
        /// Writes one item whole.
        PutItem = "put-item", texts::PUT_ITEM;
    }
}

choice! {
    /// How fresh a read must be, or whether the request is part of a transaction.
    ///
    /// A write outside a transaction is always the same, so `strong` and `eventual` both mean a standard write.
    pub enum Consistency {
        /// Sees every earlier write.
        Strong = "strong", texts::STRONG;
        /// May miss the latest writes; DynamoDB's default for reads.
        Eventual = "eventual", texts::EVENTUAL;
        /// Part of `TransactGetItems` or `TransactWriteItems`.
        Transactional = "transactional", texts::TRANSACTIONAL;
    }
}

/// The operation asked for.
pub const OPERATION: Setting =
    Setting { name: "operation", kind: Operation::KIND, default: Operation::GetItem.value(), label: texts::OPERATION };

/// The size of one item, attribute names and values together.
pub const ITEM: Setting = Setting {
    name: "item",
    kind: Kind::Quantity(Quantity {
        units: BYTES,
        bare: &BYTES[1],
        min: Exact::ONE,
        max: dynamodb::ITEM_SIZE_MAX.value,
        show: bytes_text,
    }),
    default: Value::Quantity(Exact::whole(9 * 1_024)),
    label: texts::ITEM,
};

/// The consistency of the read, or the transaction.
pub const CONSISTENCY: Setting = Setting {
    name: "consistency",
    kind: Consistency::KIND,
    default: Consistency::Eventual.value(),
    label: texts::CONSISTENCY,
};

/// The greatest rate that can be set, requests per second. Ours, far beyond any table's quota.
pub const REQUESTS_MAX: Exact = Exact::whole(10_000_000);

/// How often per second.
pub const REQUESTS: Setting = Setting {
    name: "requests",
    kind: Kind::Quantity(Quantity {
        units: PER_SECOND,
        bare: &PER_SECOND[0],
        min: Exact::ZERO,
        max: REQUESTS_MAX,
        show: rate_text,
    }),
    default: Value::Quantity(Exact::whole(100)),
    label: texts::REQUESTS,
};

/// What each setting means, in the order of [`Settings`].
pub const HELPS: &[Text] = &[texts::OPERATION_HELP, texts::ITEM_HELP, texts::CONSISTENCY_HELP, texts::REQUESTS_HELP];

settings! {
    /// What the reader sets.
    pub struct Settings {
        /// The operation asked for.
        pub operation: Operation = OPERATION,
        /// The size of one item in bytes, 1 to 409,600; may hold a fraction, which counts as a whole byte.
        pub item: Exact = ITEM,
        /// The consistency of the read, or the transaction.
        pub consistency: Consistency = CONSISTENCY,
        /// Requests per second, 0 to 10,000,000.
        pub requests: Exact = REQUESTS,
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] =
    &[&[("operation", "get-item"), ("item", "9 KB"), ("consistency", "eventual"), ("requests", "100")]];
