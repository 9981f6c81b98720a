//! Memory does not grow with the file. Alone in its program, since the system counts a program's peak.
#![cfg(target_os = "linux")]

mod common;

use std::fs::File;
use std::io::BufWriter;

use common::{catalog, day};
use skylet_facts_import::{file, sample};

/// The most memory this program has had so far, in KB.
fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("it is among the lines");
    line.trim().trim_end_matches(" kB").parse().expect("a number of KB")
}

#[test]
fn sixteen_times_the_file_takes_no_more_memory() {
    const MEGABYTE: u64 = 1_024 * 1_024;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut peaks = Vec::new();
    for megabytes in [3, 48] {
        let path = folder.path().join("offer.json");
        let out = BufWriter::new(File::create(&path).expect("it can be written"));
        let bytes = sample::write(catalog(), "AmazonDynamoDB", day("2026-11-01"), megabytes * MEGABYTE, out)
            .expect("the disk takes it");
        assert!(bytes >= megabytes * MEGABYTE, "{bytes}");
        let source = file::read(catalog(), &path, None, &|_| ()).expect("nothing is wrong with it");
        assert_eq!(source.reading.found.len(), 20, "every price");
        peaks.push(peak_kb());
    }
    assert!(peaks[1] < peaks[0] + 1_024, "from {} KB to {} KB", peaks[0], peaks[1]);
}
