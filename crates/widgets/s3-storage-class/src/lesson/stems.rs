//! Sentences in the manner of an exam, our own; their words are in `stem_texts`.

use skylet_contract::lesson::{Given, Phrase, Role, Stem};
use skylet_units::Text;

use crate::stem_texts as words;

const fn plain(text: Text) -> Phrase {
    Phrase { text, role: Role::Plain }
}

const fn decides(text: Text, settings: Given) -> Phrase {
    Phrase { text, role: Role::Decides(settings) }
}

pub(super) const STEMS: &[Stem] = &[
    Stem {
        id: "audit-records",
        phrases: &[
            plain(words::AUDIT_RECORDS_1),
            decides(words::AUDIT_RECORDS_2, &[("size", "1 GB"), ("objects", "100")]),
            plain(words::AUDIT_RECORDS_3),
            decides(words::AUDIT_RECORDS_4, &[("days", "2555")]),
            plain(words::AUDIT_RECORDS_5),
            decides(words::AUDIT_RECORDS_6, &[("reads", "0")]),
            plain(words::AUDIT_RECORDS_7),
            decides(words::AUDIT_RECORDS_8, &[("wait", "12-hours")]),
            plain(words::AUDIT_RECORDS_9),
            Phrase { text: words::AUDIT_RECORDS_10, role: Role::Distracts(words::AUDIT_RECORDS_10_WHY) },
            plain(words::AUDIT_RECORDS_11),
        ],
        answer: words::AUDIT_RECORDS_ANSWER,
    },
    Stem {
        id: "thumbnails",
        phrases: &[
            decides(words::THUMBNAILS_1, &[("zone-loss", "accept")]),
            plain(words::THUMBNAILS_2),
            decides(words::THUMBNAILS_3, &[("size", "1 MB"), ("objects", "102400")]),
            plain(words::THUMBNAILS_4),
            decides(words::THUMBNAILS_5, &[("days", "120")]),
            plain(words::THUMBNAILS_6),
            decides(words::THUMBNAILS_7, &[("reads", "0.5")]),
            plain(words::THUMBNAILS_8),
            decides(words::THUMBNAILS_9, &[("wait", "milliseconds")]),
            plain(words::THUMBNAILS_10),
        ],
        answer: words::THUMBNAILS_ANSWER,
    },
    Stem {
        id: "only-copy",
        phrases: &[
            decides(words::ONLY_COPY_1, &[("zone-loss", "survive")]),
            plain(words::ONLY_COPY_2),
            decides(words::ONLY_COPY_3, &[("size", "1 MB"), ("objects", "102400")]),
            plain(words::ONLY_COPY_4),
            decides(words::ONLY_COPY_5, &[("days", "120")]),
            plain(words::ONLY_COPY_6),
            decides(words::ONLY_COPY_7, &[("reads", "0.5")]),
            plain(words::ONLY_COPY_8),
            decides(words::ONLY_COPY_9, &[("wait", "milliseconds")]),
            plain(words::ONLY_COPY_10),
            Phrase { text: words::ONLY_COPY_11, role: Role::Distracts(words::ONLY_COPY_11_WHY) },
            plain(words::ONLY_COPY_12),
        ],
        answer: words::ONLY_COPY_ANSWER,
    },
    Stem {
        id: "medical-images",
        phrases: &[
            plain(words::MEDICAL_IMAGES_1),
            decides(words::MEDICAL_IMAGES_2, &[("size", "50 MB"), ("objects", "2000")]),
            plain(words::MEDICAL_IMAGES_3),
            decides(words::MEDICAL_IMAGES_4, &[("days", "1095")]),
            plain(words::MEDICAL_IMAGES_5),
            decides(words::MEDICAL_IMAGES_6, &[("reads", "4/y")]),
            plain(words::MEDICAL_IMAGES_7),
            decides(words::MEDICAL_IMAGES_8, &[("wait", "milliseconds")]),
            plain(words::MEDICAL_IMAGES_9),
        ],
        answer: words::MEDICAL_IMAGES_ANSWER,
    },
    Stem {
        id: "web-images",
        phrases: &[
            plain(words::WEB_IMAGES_1),
            decides(words::WEB_IMAGES_2, &[("size", "200 KB"), ("objects", "500000")]),
            plain(words::WEB_IMAGES_3),
            decides(words::WEB_IMAGES_4, &[("reads", "30")]),
            plain(words::WEB_IMAGES_5),
            decides(words::WEB_IMAGES_6, &[("days", "365")]),
            plain(words::WEB_IMAGES_7),
            Phrase { text: words::WEB_IMAGES_8, role: Role::Distracts(words::WEB_IMAGES_8_WHY) },
            plain(words::WEB_IMAGES_9),
        ],
        answer: words::WEB_IMAGES_ANSWER,
    },
    Stem {
        id: "nightly-backup",
        phrases: &[
            plain(words::NIGHTLY_BACKUP_1),
            decides(words::NIGHTLY_BACKUP_2, &[("size", "10 GB"), ("objects", "20")]),
            plain(words::NIGHTLY_BACKUP_3),
            decides(words::NIGHTLY_BACKUP_4, &[("days", "1")]),
            plain(words::NIGHTLY_BACKUP_5),
            decides(words::NIGHTLY_BACKUP_6, &[("reads", "0")]),
            plain(words::NIGHTLY_BACKUP_7),
            decides(words::NIGHTLY_BACKUP_8, &[("wait", "12-hours")]),
            plain(words::NIGHTLY_BACKUP_9),
            Phrase { text: words::NIGHTLY_BACKUP_10, role: Role::Distracts(words::NIGHTLY_BACKUP_10_WHY) },
            plain(words::NIGHTLY_BACKUP_11),
        ],
        answer: words::NIGHTLY_BACKUP_ANSWER,
    },
    Stem {
        id: "server-logs",
        phrases: &[
            plain(words::SERVER_LOGS_1),
            decides(words::SERVER_LOGS_2, &[("size", "100 MB"), ("objects", "1024")]),
            plain(words::SERVER_LOGS_3),
            decides(words::SERVER_LOGS_4, &[("days", "90")]),
            plain(words::SERVER_LOGS_5),
            decides(words::SERVER_LOGS_6, &[("reads", "1/y")]),
            plain(words::SERVER_LOGS_7),
            decides(words::SERVER_LOGS_8, &[("wait", "12-hours")]),
            plain(words::SERVER_LOGS_9),
            Phrase { text: words::SERVER_LOGS_10, role: Role::Distracts(words::SERVER_LOGS_10_WHY) },
            plain(words::SERVER_LOGS_11),
        ],
        answer: words::SERVER_LOGS_ANSWER,
    },
    Stem {
        id: "training-data",
        phrases: &[
            decides(words::TRAINING_DATA_1, &[("region", "us-east-1")]),
            plain(words::TRAINING_DATA_2),
            decides(words::TRAINING_DATA_3, &[("size", "10 KB"), ("objects", "1000000")]),
            plain(words::TRAINING_DATA_4),
            decides(words::TRAINING_DATA_5, &[("reads", "1000"), ("days", "30")]),
            plain(words::TRAINING_DATA_6),
            decides(words::TRAINING_DATA_7, &[("wait", "single-digit-ms")]),
            plain(words::TRAINING_DATA_8),
            decides(words::TRAINING_DATA_9, &[("zone-loss", "accept")]),
            plain(words::TRAINING_DATA_10),
        ],
        answer: words::TRAINING_DATA_ANSWER,
    },
    Stem {
        id: "unknown-access",
        phrases: &[
            decides(words::UNKNOWN_ACCESS_1, &[("pattern", "unknown")]),
            plain(words::UNKNOWN_ACCESS_2),
            decides(words::UNKNOWN_ACCESS_3, &[("size", "512 KB"), ("objects", "204800")]),
            plain(words::UNKNOWN_ACCESS_4),
            decides(words::UNKNOWN_ACCESS_5, &[("days", "60")]),
            plain(words::UNKNOWN_ACCESS_6),
            decides(words::UNKNOWN_ACCESS_7, &[("reads", "0.5")]),
            plain(words::UNKNOWN_ACCESS_8),
        ],
        answer: words::UNKNOWN_ACCESS_ANSWER,
    },
    Stem {
        id: "tiny-files",
        phrases: &[
            plain(words::TINY_FILES_1),
            decides(words::TINY_FILES_2, &[("size", "20 KB"), ("objects", "5000000")]),
            plain(words::TINY_FILES_3),
            decides(words::TINY_FILES_4, &[("days", "120")]),
            plain(words::TINY_FILES_5),
            decides(words::TINY_FILES_6, &[("reads", "0.5")]),
            plain(words::TINY_FILES_7),
            decides(words::TINY_FILES_8, &[("wait", "milliseconds")]),
            plain(words::TINY_FILES_9),
        ],
        answer: words::TINY_FILES_ANSWER,
    },
    Stem {
        id: "minutes",
        phrases: &[
            plain(words::MINUTES_1),
            decides(words::MINUTES_2, &[("size", "100 MB"), ("objects", "1024")]),
            plain(words::MINUTES_3),
            decides(words::MINUTES_4, &[("days", "365")]),
            plain(words::MINUTES_5),
            decides(words::MINUTES_6, &[("reads", "1/y")]),
            plain(words::MINUTES_7),
            decides(words::MINUTES_8, &[("wait", "5-minutes")]),
            plain(words::MINUTES_9),
        ],
        answer: words::MINUTES_ANSWER,
    },
    Stem {
        id: "residency",
        phrases: &[
            decides(words::RESIDENCY_1, &[("residency", "korea"), ("region", "ap-northeast-2")]),
            plain(words::RESIDENCY_2),
            decides(words::RESIDENCY_3, &[("size", "1 MB"), ("objects", "100000")]),
            plain(words::RESIDENCY_4),
            decides(words::RESIDENCY_5, &[("reads", "4")]),
            plain(words::RESIDENCY_6),
            decides(words::RESIDENCY_7, &[("days", "200")]),
            plain(words::RESIDENCY_8),
            Phrase { text: words::RESIDENCY_9, role: Role::Distracts(words::RESIDENCY_9_WHY) },
            plain(words::RESIDENCY_10),
        ],
        answer: words::RESIDENCY_ANSWER,
    },
];
