//! Every setting of the widget, declared once.

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Kind, Quantity, Setting, Value, choice, settings};
use skylet_facts::dynamodb;
use skylet_units::{BYTES, COUNT, Exact, GIGABYTES, PER_SECOND, PERCENT, SECONDS, Text, Unit, bytes_text, rate_text};

use crate::texts;

choice! {
    /// What is asked of the table. The real operation names.
    pub enum Operation {
        /// Reads one item by its key.
        GetItem = "get-item";
        /// Writes one item whole.
        PutItem = "put-item";
        /// Reads up to 100 items by their keys, each counted alone.
        BatchGetItem = "batch-get-item";
        /// Reads what a partition key and a condition on the sort key select, counted together.
        Query = "query";
        /// Reads everything, counted together.
        Scan = "scan";
        /// Reads up to 100 items at one moment, each counted alone and twice.
        TransactGetItems = "transact-get-items";
        /// Changes some attributes of one item; the whole item counts.
        UpdateItem = "update-item";
        /// Deletes one item.
        DeleteItem = "delete-item";
        /// Puts or deletes up to 25 items, each counted alone.
        BatchWriteItem = "batch-write-item";
        /// Writes up to 100 items all or none, each counted alone and twice.
        TransactWriteItems = "transact-write-items";
    }
}

impl Operation {
    /// Whether it reads.
    #[must_use]
    pub const fn is_read(self) -> bool {
        matches!(self, Self::GetItem | Self::BatchGetItem | Self::Query | Self::Scan | Self::TransactGetItems)
    }

    /// Whether its items are counted together before rounding up.
    #[must_use]
    pub const fn is_pooled(self) -> bool {
        matches!(self, Self::Query | Self::Scan)
    }

    /// Whether one request takes one item.
    #[must_use]
    pub const fn is_single(self) -> bool {
        matches!(self, Self::GetItem | Self::PutItem | Self::UpdateItem | Self::DeleteItem)
    }
}

choice! {
    /// How fresh a read must be, or whether the request is part of a transaction.
    ///
    /// A write outside a transaction is always the same, so `strong` and `eventual` both mean a standard write.
    pub enum Consistency {
        /// Sees every earlier write.
        Strong = "strong";
        /// May miss the latest writes; DynamoDB's default for reads.
        Eventual = "eventual";
        /// Part of `TransactGetItems` or `TransactWriteItems`.
        Transactional = "transactional";
    }
}

choice! {
    /// Whether the item asked for is there.
    pub enum Key {
        /// It is.
        Present = "present";
        /// It is not: the smallest read or delete is charged all the same.
        Absent = "absent";
    }
}

choice! {
    /// What became of the condition of a write.
    pub enum Condition {
        /// There is none, or it holds.
        Met = "met";
        /// It does not hold: nothing is written, and capacity is consumed.
        Failed = "failed";
    }
}

choice! {
    /// What a Query or Scan reads.
    pub enum Index {
        /// The table.
        None = "none";
        /// A global secondary index: its own capacity, eventual reads only.
        Gsi = "gsi";
        /// A local secondary index: the table's capacity.
        Lsi = "lsi";
    }
}

choice! {
    /// Whether a read of a local index asks for attributes it does not hold.
    pub enum Fetch {
        /// It does not.
        No = "no";
        /// It does: each whole item is read from the table besides.
        Yes = "yes";
    }
}

choice! {
    /// What a write does to an entry of a secondary index.
    pub enum Change {
        /// The item is in none before and after, or nothing of the entry changes.
        None = "none";
        /// An entry comes.
        Added = "added";
        /// An entry goes.
        Removed = "removed";
        /// A projected attribute changes.
        Projected = "projected";
        /// An attribute of the index key changes: the old entry goes, a new one comes.
        Key = "key";
    }
}

choice! {
    /// Which partition keys the requests go to.
    pub enum Keys {
        /// Many: as many partitions as it takes.
        Spread = "spread";
        /// One: one partition, with its own limit.
        One = "one";
    }
}

choice! {
    /// Where the table is; for prices.
    pub enum Region {
        /// Seoul.
        Seoul = "ap-northeast-2";
        /// N. Virginia.
        Virginia = "us-east-1";
    }
}

choice! {
    /// The table class; for prices.
    pub enum Class {
        /// DynamoDB Standard.
        Standard = "standard";
        /// DynamoDB Standard-Infrequent Access.
        StandardIa = "standard-ia";
    }
}

choice! {
    /// What is looked at more closely, below the answer.
    pub enum Panel {
        /// Nothing.
        None = "none";
        /// Every size an item may have, and where the answer changes.
        Cliffs = "cliffs";
        /// Items rounded up one by one against items counted together.
        Pile = "pile";
        /// The bytes of an item, attribute by attribute.
        Attributes = "attributes";
        /// The capacity of a second, and the seconds after it.
        Bucket = "bucket";
        /// What secondary indexes take.
        Indexes = "indexes";
        /// Items that are larger before, not there, or refused.
        Cases = "cases";
        /// What it costs in a month.
        Cost = "cost";
        /// Sentences in the manner of an exam.
        Stems = "stems";
        /// Scenes, tasks and examples.
        Examples = "examples";
    }
}

fn count_text(count: Exact) -> String {
    count.grouped()
}

fn percent_text(percent: Exact) -> String {
    format!("{}%", percent.grouped())
}

fn seconds_text(seconds: Exact) -> String {
    format!("{} s", seconds.grouped())
}

fn gigabytes_text(gigabytes: Exact) -> String {
    format!("{} GB", gigabytes.grouped())
}

const fn quantity(units: &'static [Unit], min: Exact, max: Exact, show: fn(Exact) -> String) -> Quantity {
    Quantity { units, bare: &units[0], min, max, show }
}

/// A size of an item or index entry that may be missing.
const SIZE_OR_NONE: Quantity =
    Quantity { units: BYTES, bare: &BYTES[1], min: Exact::ZERO, max: dynamodb::ITEM_SIZE_MAX.value, show: bytes_text };

const ZERO: Value = Value::Quantity(Exact::ZERO);

/// The operation asked for.
pub static OPERATION: Setting =
    Setting { name: "operation", kind: Operation::KIND, default: Operation::GetItem.value() };

/// The greatest item in bytes, from the facts.
pub const SIZE_MAX: i64 = dynamodb::ITEM_SIZE_MAX.whole();

/// The size of one item, attribute names and values together.
pub static ITEM: Setting = Setting {
    name: "item",
    kind: Kind::Quantity(Quantity {
        units: BYTES,
        bare: &BYTES[1],
        min: Exact::ONE,
        max: dynamodb::ITEM_SIZE_MAX.value,
        show: bytes_text,
    }),
    default: Value::Quantity(Exact::whole(9 * 1_024)),
};

/// The consistency of the read, or the transaction.
pub static CONSISTENCY: Setting =
    Setting { name: "consistency", kind: Consistency::KIND, default: Consistency::Eventual.value() };

/// The greatest rate that can be set, requests per second. Ours, far beyond any table's quota.
pub const REQUESTS_MAX: Exact = Exact::whole(10_000_000);

/// How often per second.
pub static REQUESTS: Setting = Setting {
    name: "requests",
    kind: Kind::Quantity(Quantity {
        units: PER_SECOND,
        bare: &PER_SECOND[0],
        min: Exact::ZERO,
        max: REQUESTS_MAX,
        show: rate_text,
    }),
    default: Value::Quantity(Exact::whole(100)),
};

/// How many items one request touches, each as large as `item`. Operations on one item take no notice of it.
pub static ITEMS: Setting = Setting {
    name: "items",
    kind: Kind::Quantity(quantity(COUNT, Exact::ZERO, Exact::whole(1_000_000_000), count_text)),
    default: Value::Quantity(Exact::ONE),
};

/// The sizes of the items one request touches, where they differ: in the place of `item` and `items`.
pub static SIZES: Setting = Setting {
    name: "sizes",
    kind: Kind::List(
        Quantity {
            units: BYTES,
            bare: &BYTES[1],
            min: Exact::ONE,
            max: dynamodb::ITEM_SIZE_MAX.value,
            show: bytes_text,
        },
        1_000,
    ),
    default: Value::List(std::borrow::Cow::Borrowed(&[])),
};

/// The size of the item a write finds; 0 if there is none.
pub static BEFORE: Setting = Setting { name: "before", kind: Kind::Quantity(SIZE_OR_NONE), default: ZERO };

/// Whether the item asked for is there.
pub static KEY: Setting = Setting { name: "key", kind: Key::KIND, default: Key::Present.value() };

/// What became of the condition of a write.
pub static CONDITION: Setting = Setting { name: "condition", kind: Condition::KIND, default: Condition::Met.value() };

/// What a Query or Scan reads.
pub static INDEX: Setting = Setting { name: "index", kind: Index::KIND, default: Index::None.value() };

/// The size of one index entry; 0 for as large as the item.
pub static ENTRY: Setting = Setting { name: "entry", kind: Kind::Quantity(SIZE_OR_NONE), default: ZERO };

/// Whether a read of a local index asks for more than it holds.
pub static FETCH: Setting = Setting { name: "fetch", kind: Fetch::KIND, default: Fetch::No.value() };

/// Global secondary indexes of the table.
pub static GSI: Setting = Setting {
    name: "gsi",
    kind: Kind::Quantity(quantity(COUNT, Exact::ZERO, dynamodb::GSI_MAX.value, count_text)),
    default: ZERO,
};

/// Local secondary indexes of the table.
pub static LSI: Setting = Setting {
    name: "lsi",
    kind: Kind::Quantity(quantity(COUNT, Exact::ZERO, dynamodb::LSI_MAX.value, count_text)),
    default: ZERO,
};

/// What a write does to the entries of those indexes.
pub static CHANGE: Setting = Setting { name: "change", kind: Change::KIND, default: Change::Added.value() };

/// The share of the provisioned capacity that is to be used.
pub static TARGET: Setting = Setting {
    name: "target",
    kind: Kind::Quantity(quantity(PERCENT, Exact::ONE, Exact::whole(100), percent_text)),
    default: Value::Quantity(Exact::whole(100)),
};

/// The provisioned capacity, for throttling; 0 for what the calculation says.
pub static CAPACITY: Setting = Setting {
    name: "capacity",
    kind: Kind::Quantity(quantity(COUNT, Exact::ZERO, Exact::whole(1_000_000_000), count_text)),
    default: ZERO,
};

/// How long the capacity was not used before.
pub static IDLE: Setting = Setting {
    name: "idle",
    kind: Kind::Quantity(quantity(SECONDS, Exact::ZERO, Exact::whole(86_400), seconds_text)),
    default: ZERO,
};

/// How long the requests come.
pub static DURATION: Setting = Setting {
    name: "duration",
    kind: Kind::Quantity(quantity(SECONDS, Exact::ONE, Exact::whole(86_400), seconds_text)),
    default: Value::Quantity(Exact::ONE),
};

/// Which partition keys the requests go to.
pub static KEYS: Setting = Setting { name: "keys", kind: Keys::KIND, default: Keys::Spread.value() };

/// Where the table is.
pub static REGION: Setting = Setting { name: "region", kind: Region::KIND, default: Region::Seoul.value() };

/// The table class.
pub static CLASS: Setting = Setting { name: "class", kind: Class::KIND, default: Class::Standard.value() };

/// Data stored.
pub static STORAGE: Setting = Setting {
    name: "storage",
    kind: Kind::Quantity(quantity(GIGABYTES, Exact::ZERO, Exact::whole(1_000_000), gigabytes_text)),
    default: ZERO,
};

/// The second looked at, of those the requests come in.
pub static SECOND: Setting = Setting {
    name: "second",
    kind: Kind::Quantity(quantity(COUNT, Exact::ONE, Exact::whole(86_400), count_text)),
    default: Value::Quantity(Exact::ONE),
};

/// What is looked at more closely.
pub static PANEL: Setting = Setting { name: "panel", kind: Panel::KIND, default: Panel::None.value() };

/// The name of each setting, in the order of [`Settings`].
pub const LABELS: &[Text] = &[
    texts::OPERATION,
    texts::ITEM,
    texts::CONSISTENCY,
    texts::REQUESTS,
    texts::ITEMS,
    texts::SIZES,
    texts::BEFORE,
    texts::KEY,
    texts::CONDITION,
    texts::INDEX,
    texts::ENTRY,
    texts::FETCH,
    texts::GSI_COUNT,
    texts::LSI_COUNT,
    texts::CHANGE,
    texts::TARGET,
    texts::CAPACITY,
    texts::IDLE,
    texts::DURATION,
    texts::KEYS,
    texts::REGION,
    texts::CLASS,
    texts::STORAGE,
    texts::SECOND,
    texts::PANEL,
];

/// What each setting means, in the order of [`Settings`].
pub const HELPS: &[Text] = &[
    texts::OPERATION_HELP,
    texts::ITEM_HELP,
    texts::CONSISTENCY_HELP,
    texts::REQUESTS_HELP,
    texts::ITEMS_HELP,
    texts::SIZES_HELP,
    texts::BEFORE_HELP,
    texts::KEY_HELP,
    texts::CONDITION_HELP,
    texts::INDEX_HELP,
    texts::ENTRY_HELP,
    texts::FETCH_HELP,
    texts::GSI_HELP,
    texts::LSI_HELP,
    texts::CHANGE_HELP,
    texts::TARGET_HELP,
    texts::CAPACITY_HELP,
    texts::IDLE_HELP,
    texts::DURATION_HELP,
    texts::KEYS_HELP,
    texts::REGION_HELP,
    texts::CLASS_HELP,
    texts::STORAGE_HELP,
    texts::SECOND_HELP,
    texts::PANEL_HELP,
];

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
        /// Items one request touches; a fraction counts as a whole one.
        pub items: Exact = ITEMS,
        /// Their sizes in bytes where they differ.
        pub sizes: Vec<Exact> = SIZES,
        /// The size in bytes of the item a write finds, 0 if there is none.
        pub before: Exact = BEFORE,
        /// Whether the item asked for is there.
        pub key: Key = KEY,
        /// What became of the condition of a write.
        pub condition: Condition = CONDITION,
        /// What a Query or Scan reads.
        pub index: Index = INDEX,
        /// The size of one index entry in bytes, 0 for as large as the item.
        pub entry: Exact = ENTRY,
        /// Whether a read of a local index asks for more than it holds.
        pub fetch: Fetch = FETCH,
        /// Global secondary indexes of the table.
        pub gsi: Exact = GSI,
        /// Local secondary indexes of the table.
        pub lsi: Exact = LSI,
        /// What a write does to the entries of those indexes.
        pub change: Change = CHANGE,
        /// Percent of the provisioned capacity that is to be used.
        pub target: Exact = TARGET,
        /// The provisioned capacity in units, 0 for what the calculation says.
        pub capacity: Exact = CAPACITY,
        /// Seconds the capacity was not used before.
        pub idle: Exact = IDLE,
        /// Seconds the requests come.
        pub duration: Exact = DURATION,
        /// Which partition keys the requests go to.
        pub keys: Keys = KEYS,
        /// Where the table is.
        pub region: Region = REGION,
        /// The table class.
        pub class: Class = CLASS,
        /// Gigabytes stored.
        pub storage: Exact = STORAGE,
        /// The second looked at, from 1.
        pub second: Exact = SECOND,
        /// What is looked at more closely.
        pub panel: Panel = PANEL,
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] = &[
    &[("operation", "get-item"), ("item", "9 KB"), ("consistency", "eventual"), ("requests", "100")],
    &[
        ("operation", "get-item"),
        ("item", "9 KB"),
        ("consistency", "eventual"),
        ("requests", "100"),
        ("items", "1"),
        ("sizes", ""),
        ("before", "0 B"),
        ("key", "present"),
        ("condition", "met"),
        ("index", "none"),
        ("entry", "0 B"),
        ("fetch", "no"),
        ("gsi", "0"),
        ("lsi", "0"),
        ("change", "added"),
        ("target", "100%"),
        ("capacity", "0"),
        ("idle", "0 s"),
        ("duration", "1 s"),
        ("keys", "spread"),
        ("region", "ap-northeast-2"),
        ("class", "standard"),
        ("storage", "0 GB"),
    ],
    &[
        ("operation", "get-item"),
        ("item", "9 KB"),
        ("consistency", "eventual"),
        ("requests", "100"),
        ("items", "1"),
        ("sizes", ""),
        ("before", "0 B"),
        ("key", "present"),
        ("condition", "met"),
        ("index", "none"),
        ("entry", "0 B"),
        ("fetch", "no"),
        ("gsi", "0"),
        ("lsi", "0"),
        ("change", "added"),
        ("target", "100%"),
        ("capacity", "0"),
        ("idle", "0 s"),
        ("duration", "1 s"),
        ("keys", "spread"),
        ("region", "ap-northeast-2"),
        ("class", "standard"),
        ("storage", "0 GB"),
        ("second", "1"),
        ("panel", "none"),
    ],
];
