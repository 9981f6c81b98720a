//! Every setting of the widget, declared once.

use skylet_contract::link::FrozenDefaults;
use skylet_contract::{Kind, Quantity, Setting, Value, choice, settings};
use skylet_units::{COUNT, DAYS, Exact, OBJECT_BYTES, PER_MONTH, Text, Unit, month_rate_text, object_bytes_text};

use crate::guide_texts as texts;

choice! {
    /// A storage class, in the order of the AWS documentation's table.
    pub enum Class {
        /// S3 Standard.
        Standard = "standard";
        /// S3 Intelligent-Tiering.
        IntelligentTiering = "intelligent-tiering";
        /// S3 Standard-Infrequent Access.
        StandardIa = "standard-ia";
        /// S3 One Zone-Infrequent Access.
        OneZoneIa = "one-zone-ia";
        /// S3 Express One Zone.
        ExpressOneZone = "express-one-zone";
        /// S3 Glacier Instant Retrieval.
        GlacierInstant = "glacier-instant";
        /// S3 Glacier Flexible Retrieval.
        GlacierFlexible = "glacier-flexible";
        /// S3 Glacier Deep Archive.
        DeepArchive = "deep-archive";
        /// Reduced Redundancy Storage, of the past.
        ReducedRedundancy = "reduced-redundancy";
    }
}

impl Class {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();
}

choice! {
    /// How long a reader may wait for the first byte.
    pub enum Wait {
        /// Below ten milliseconds.
        SingleDigit = "single-digit-ms";
        /// Milliseconds.
        Milliseconds = "milliseconds";
        /// Five minutes.
        FiveMinutes = "5-minutes";
        /// Five hours.
        FiveHours = "5-hours";
        /// Twelve hours.
        TwelveHours = "12-hours";
        /// Two days.
        TwoDays = "48-hours";
    }
}

impl Wait {
    /// Seconds; 0 for milliseconds.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::SingleDigit | Self::Milliseconds => 0,
            Self::FiveMinutes => 300,
            Self::FiveHours => 5 * 3_600,
            Self::TwelveHours => 12 * 3_600,
            Self::TwoDays => 48 * 3_600,
        }
    }
}

choice! {
    /// What becomes of the data when an Availability Zone is lost.
    pub enum ZoneLoss {
        /// It has to be there still.
        Survive = "survive";
        /// It may be lost: it can be made again.
        Accept = "accept";
    }
}

choice! {
    /// Where the bucket is; for prices.
    pub enum Region {
        /// Seoul.
        Seoul = "ap-northeast-2";
        /// N. Virginia.
        Virginia = "us-east-1";
    }
}

choice! {
    /// Where the data has to stay.
    pub enum Residency {
        /// Anywhere.
        Anywhere = "anywhere";
        /// In Korea.
        Korea = "korea";
        /// In the United States.
        UnitedStates = "united-states";
    }
}

impl Residency {
    /// Whether a Region keeps it.
    #[must_use]
    pub const fn holds(self, region: Region) -> bool {
        match self {
            Self::Anywhere => true,
            Self::Korea => matches!(region, Region::Seoul),
            Self::UnitedStates => matches!(region, Region::Virginia),
        }
    }
}

choice! {
    /// Whether it is known how often the data will be read. It changes no cost, only what an exam wants to hear.
    pub enum Pattern {
        /// It is.
        Known = "known";
        /// It is not, or it changes.
        Unknown = "unknown";
    }
}

choice! {
    /// How archived objects are restored.
    pub enum Restore {
        /// In the cheapest way that is fast enough.
        Cheapest = "cheapest";
        /// Expedited.
        Expedited = "expedited";
        /// Standard.
        Standard = "standard";
        /// Bulk.
        Bulk = "bulk";
    }
}

choice! {
    /// Which optional tiers of Intelligent-Tiering are turned on, each after the fewest days it may have.
    pub enum ArchiveTiers {
        /// None.
        None = "none";
        /// Archive Access.
        Archive = "archive";
        /// Deep Archive Access.
        Deep = "deep-archive";
        /// Both.
        Both = "both";
    }
}

choice! {
    /// What a lifecycle rule moves objects to.
    pub enum Move {
        /// Nothing is moved.
        None = "none";
        /// S3 Standard-Infrequent Access.
        StandardIa = "standard-ia";
        /// S3 Intelligent-Tiering.
        IntelligentTiering = "intelligent-tiering";
        /// S3 One Zone-Infrequent Access.
        OneZoneIa = "one-zone-ia";
        /// S3 Glacier Instant Retrieval.
        GlacierInstant = "glacier-instant";
        /// S3 Glacier Flexible Retrieval.
        GlacierFlexible = "glacier-flexible";
        /// S3 Glacier Deep Archive.
        DeepArchive = "deep-archive";
        /// S3 Standard, which no rule can move to.
        Standard = "standard";
    }
}

impl Move {
    /// The class, if anything is moved.
    #[must_use]
    pub const fn class(self) -> Option<Class> {
        match self {
            Self::None => None,
            Self::StandardIa => Some(Class::StandardIa),
            Self::IntelligentTiering => Some(Class::IntelligentTiering),
            Self::OneZoneIa => Some(Class::OneZoneIa),
            Self::GlacierInstant => Some(Class::GlacierInstant),
            Self::GlacierFlexible => Some(Class::GlacierFlexible),
            Self::DeepArchive => Some(Class::DeepArchive),
            Self::Standard => Some(Class::Standard),
        }
    }
}

choice! {
    /// How the moves of a plan are written down.
    pub enum Rules {
        /// In one rule, which may not leave a class before its minimum duration is over.
        One = "one";
        /// In a rule each, which may, and then the days left are charged.
        Separate = "separate";
    }
}

choice! {
    /// What rules do with objects smaller than 128 KB.
    pub enum SmallObjects {
        /// They stay where they are, as by default.
        Stay = "stay";
        /// They are moved, by a filter on the size.
        Move = "move";
    }
}

choice! {
    /// What is looked at more closely, below the answer.
    pub enum Panel {
        /// Nothing.
        None = "none";
        /// The classes side by side: why not, and what would change it.
        Compare = "compare";
        /// The calendar of a lifecycle plan.
        Calendar = "calendar";
        /// How long restores take.
        Restore = "restore";
        /// Break-even curves.
        Curves = "curves";
        /// A sentence in the manner of an exam.
        Stems = "stems";
        /// Scenes, tasks and examples.
        Examples = "examples";
    }
}

fn days_text(days: Exact) -> String {
    format!("{} d", days.grouped())
}

/// The largest object that can be set, in bytes: 10 GB. Ours; it keeps every sum within 128 bits.
pub const SIZE_MAX: i64 = 10 << 30;
/// The most objects that can be set. Ours, likewise.
pub const OBJECTS_MAX: i64 = 100_000_000;
/// The longest time objects can be kept, in days: ten years. Ours.
pub const DAYS_MAX: i64 = 3_650;
/// The most reads a month that can be set. Ours.
pub const READS_MAX: i64 = 1_000;
/// The longest time a restored copy can be kept, in days. Ours.
pub const COPY_DAYS_MAX: i64 = 30;

const fn quantity(units: &'static [Unit], bare: usize, range: (i64, i64), show: fn(Exact) -> String) -> Kind {
    let (min, max) = (Exact::whole(range.0), Exact::whole(range.1));
    Kind::Quantity(Quantity { units, bare: &units[bare], min, max, show })
}

const fn whole(value: i64) -> Value {
    Value::Quantity(Exact::whole(value))
}

/// The size of one object.
pub static SIZE: Setting = Setting {
    name: "size",
    kind: quantity(OBJECT_BYTES, 3, (1, SIZE_MAX), object_bytes_text),
    default: whole(1 << 20),
};
/// How many objects there are.
pub static OBJECTS: Setting =
    Setting { name: "objects", kind: quantity(COUNT, 0, (1, OBJECTS_MAX), Exact::grouped), default: whole(102_400) };
/// How long each is kept.
pub static KEPT: Setting =
    Setting { name: "days", kind: quantity(DAYS, 0, (1, DAYS_MAX), days_text), default: whole(120) };
/// How often each is read whole in a month.
pub static READS: Setting = Setting {
    name: "reads",
    kind: quantity(PER_MONTH, 0, (0, READS_MAX), month_rate_text),
    default: Value::Quantity(Exact::new(1, 2)),
};
/// How long a reader may wait.
pub static WAIT: Setting = Setting { name: "wait", kind: Wait::KIND, default: Wait::Milliseconds.value() };
/// What becomes of the data when an Availability Zone is lost.
pub static ZONE_LOSS: Setting = Setting { name: "zone-loss", kind: ZoneLoss::KIND, default: ZoneLoss::Survive.value() };
/// Where the bucket is.
pub static REGION: Setting = Setting { name: "region", kind: Region::KIND, default: Region::Seoul.value() };
/// Where the data has to stay.
pub static RESIDENCY: Setting =
    Setting { name: "residency", kind: Residency::KIND, default: Residency::Anywhere.value() };
/// Whether it is known how often it will be read.
pub static PATTERN: Setting = Setting { name: "pattern", kind: Pattern::KIND, default: Pattern::Known.value() };
/// How archived objects are restored.
pub static RESTORE: Setting = Setting { name: "restore", kind: Restore::KIND, default: Restore::Cheapest.value() };
/// How long a restored copy is kept.
pub static COPY_DAYS: Setting =
    Setting { name: "copy-days", kind: quantity(DAYS, 0, (1, COPY_DAYS_MAX), days_text), default: whole(1) };
/// Which optional tiers of Intelligent-Tiering are on.
pub static ARCHIVE_TIERS: Setting =
    Setting { name: "archive-tiers", kind: ArchiveTiers::KIND, default: ArchiveTiers::None.value() };
/// The class a plan begins in.
pub static FIRST_CLASS: Setting = Setting { name: "first-class", kind: Class::KIND, default: Class::Standard.value() };
/// The class it moves to.
pub static NEXT_CLASS: Setting = Setting { name: "next-class", kind: Move::KIND, default: Move::None.value() };
/// On which day.
pub static NEXT_DAY: Setting =
    Setting { name: "next-day", kind: quantity(DAYS, 0, (0, DAYS_MAX), days_text), default: whole(30) };
/// The class it moves to after that.
pub static LAST_CLASS: Setting = Setting { name: "last-class", kind: Move::KIND, default: Move::None.value() };
/// On which day.
pub static LAST_DAY: Setting =
    Setting { name: "last-day", kind: quantity(DAYS, 0, (0, DAYS_MAX), days_text), default: whole(90) };
/// How the moves are written down.
pub static RULES: Setting = Setting { name: "rules", kind: Rules::KIND, default: Rules::One.value() };
/// What rules do with small objects.
pub static SMALL_OBJECTS: Setting =
    Setting { name: "small-objects", kind: SmallObjects::KIND, default: SmallObjects::Stay.value() };
/// The class looked at: some results are its own.
pub static CLASS: Setting = Setting { name: "class", kind: Class::KIND, default: Class::StandardIa.value() };
/// What is looked at more closely.
pub static PANEL: Setting = Setting { name: "panel", kind: Panel::KIND, default: Panel::None.value() };

/// The name of each setting, in the order of [`Settings`].
pub const LABELS: &[Text] = &[
    texts::SIZE,
    texts::OBJECTS,
    texts::KEPT,
    texts::READS,
    texts::WAIT,
    texts::ZONE_LOSS,
    texts::REGION,
    texts::RESIDENCY,
    texts::PATTERN,
    texts::RESTORE,
    texts::COPY_DAYS,
    texts::ARCHIVE_TIERS,
    texts::FIRST_CLASS,
    texts::NEXT_CLASS,
    texts::NEXT_DAY,
    texts::LAST_CLASS,
    texts::LAST_DAY,
    texts::RULES,
    texts::SMALL_OBJECTS,
    texts::CLASS,
    texts::PANEL,
];

/// What each setting means, in the order of [`Settings`].
pub const HELPS: &[Text] = &[
    texts::SIZE_HELP,
    texts::OBJECTS_HELP,
    texts::KEPT_HELP,
    texts::READS_HELP,
    texts::WAIT_HELP,
    texts::ZONE_LOSS_HELP,
    texts::REGION_HELP,
    texts::RESIDENCY_HELP,
    texts::PATTERN_HELP,
    texts::RESTORE_HELP,
    texts::COPY_DAYS_HELP,
    texts::ARCHIVE_TIERS_HELP,
    texts::FIRST_CLASS_HELP,
    texts::NEXT_CLASS_HELP,
    texts::NEXT_DAY_HELP,
    texts::LAST_CLASS_HELP,
    texts::LAST_DAY_HELP,
    texts::RULES_HELP,
    texts::SMALL_OBJECTS_HELP,
    texts::CLASS_HELP,
    texts::PANEL_HELP,
];

settings! {
    /// What the reader sets.
    pub struct Settings {
        /// Bytes of one object, 1 to 10 GB; a fraction of a byte counts as one.
        pub size: Exact = SIZE,
        /// Objects, 1 to 100,000,000; a fraction counts as one.
        pub objects: Exact = OBJECTS,
        /// Days each is kept, 1 to 3,650; a fraction counts as one.
        pub days: Exact = KEPT,
        /// Whole reads of each in a month of 30 days, 0 to 1,000; counted in 1,200ths, rounded up.
        pub reads: Exact = READS,
        /// How long a reader may wait.
        pub wait: Wait = WAIT,
        /// What becomes of the data when an Availability Zone is lost.
        pub zone_loss: ZoneLoss = ZONE_LOSS,
        /// Where the bucket is.
        pub region: Region = REGION,
        /// Where the data has to stay.
        pub residency: Residency = RESIDENCY,
        /// Whether it is known how often it will be read.
        pub pattern: Pattern = PATTERN,
        /// How archived objects are restored.
        pub restore: Restore = RESTORE,
        /// Days a restored copy is kept, 1 to 30; a fraction counts as one.
        pub copy_days: Exact = COPY_DAYS,
        /// Which optional tiers of Intelligent-Tiering are on.
        pub archive_tiers: ArchiveTiers = ARCHIVE_TIERS,
        /// The class a plan begins in.
        pub first_class: Class = FIRST_CLASS,
        /// The class it moves to.
        pub next_class: Move = NEXT_CLASS,
        /// The day of that, 0 to 3,650; a fraction counts as one.
        pub next_day: Exact = NEXT_DAY,
        /// The class it moves to after that.
        pub last_class: Move = LAST_CLASS,
        /// The day of that, likewise.
        pub last_day: Exact = LAST_DAY,
        /// How the moves are written down.
        pub rules: Rules = RULES,
        /// What rules do with small objects.
        pub small_objects: SmallObjects = SMALL_OBJECTS,
        /// The class looked at.
        pub class: Class = CLASS,
        /// What is looked at more closely.
        pub panel: Panel = PANEL,
    }
}

/// The defaults each link version was published with. Append only; `tests/frozen` holds links made with them.
pub const LINK_VERSIONS: &[FrozenDefaults] = &[&[
    ("size", "1 MB"),
    ("objects", "102400"),
    ("days", "120 d"),
    ("reads", "0.5"),
    ("wait", "milliseconds"),
    ("zone-loss", "survive"),
    ("region", "ap-northeast-2"),
    ("residency", "anywhere"),
    ("pattern", "known"),
    ("restore", "cheapest"),
    ("copy-days", "1 d"),
    ("archive-tiers", "none"),
    ("first-class", "standard"),
    ("next-class", "none"),
    ("next-day", "30 d"),
    ("last-class", "none"),
    ("last-day", "90 d"),
    ("rules", "one"),
    ("small-objects", "stay"),
    ("class", "standard-ia"),
    ("panel", "none"),
]];
