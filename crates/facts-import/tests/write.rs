//! What is written: only what changes, all files or none, and nothing twice.

mod common;

use std::fs;
use std::path::Path;

use common::{catalog, data, day, proposal, text, with};
use skylet_facts_import::catalog::Catalog;
use skylet_facts_import::examples;
use skylet_facts_import::file;
use skylet_facts_import::proposal::{Proposal, propose};
use skylet_facts_import::write;

/// A folder with the facts of the tests in it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for name in ["dynamodb.toml", "s3.toml"] {
        fs::copy(data("facts").join(name), folder.path().join(name)).expect("it can be copied");
    }
    folder
}

fn import(catalog: &Catalog, path: &Path) -> Proposal {
    propose(catalog, file::read(catalog, path, Some(day("2026-11-20")), &|_| ()).expect("nothing is wrong with it"))
}

fn lines_of(name: &str, folder: &Path) -> Vec<String> {
    fs::read_to_string(folder.join(name)).expect("it is there").lines().map(ToOwned::to_owned).collect()
}

#[test]
fn only_what_changes_is_written_and_the_second_time_nothing() {
    let folder = folder();
    let before = Catalog::read(folder.path()).expect("the facts are right");
    let proposal = import(&before, &data("AmazonDynamoDB.json"));
    let after = write::after(&before, &[proposal]).expect("it can be written");
    let written = write::write(&before, &after).expect("the folder takes it");
    assert_eq!(written, [folder.path().join("dynamodb.toml")], "one file");

    let (old, new) = (lines_of("dynamodb.toml", &data("facts")), lines_of("dynamodb.toml", folder.path()));
    let gone: Vec<_> = old.iter().filter(|line| !new.contains(line)).collect();
    let put: Vec<_> = new.iter().filter(|line| !old.contains(line)).collect();
    // The number, two sentences, and the dates: those of four prices of Seoul were others than those of the rest.
    let is_dates = |line: &&&String| line.starts_with("dates = ");
    assert_eq!(gone.iter().filter(|line| !is_dates(line)).count(), 3, "{gone:#?}");
    let expected = [
        "value = \"0.66\"",
        "ko = \"서울: 온디맨드 쓰기 100만 단위에 0.66 USD입니다.\"",
        "en = \"Seoul: one million on-demand write units cost 0.66 USD (Standard).\"",
    ];
    for line in expected {
        assert!(put.iter().any(|found| *found == line), "{line}\n{put:#?}");
    }
    let kept = "dates = { published = \"2026-11-02\", checked = \"2026-11-20\", effective = \"2025-06-05\" }";
    let changed = "dates = { published = \"2026-11-02\", checked = \"2026-11-20\", effective = \"2026-10-01\" }";
    assert_eq!(new.iter().filter(|line| *line == kept).count(), 19, "what holds has held since");
    assert_eq!(new.iter().filter(|line| *line == changed).count(), 1, "what changed holds since the list says");
    let comments = |lines: &[String]| lines.iter().filter(|line| line.starts_with('#')).cloned().collect::<Vec<_>>();
    assert_eq!(comments(&old), comments(&new), "comments stay");
    let noted = new.iter().skip_while(|line| *line != "[[file]]").cloned().collect::<Vec<_>>().join("\n");
    assert!(
        noted.contains(
            "offer = \"AmazonDynamoDB\"\npublished = \"2026-11-02\"\nretrieved = \"2026-11-20\"\nsha256 = \""
        ),
        "{noted}"
    );

    let again = Catalog::read(folder.path()).expect("what was written is right");
    let second = write::after(&again, &[import(&again, &data("AmazonDynamoDB.json"))]).expect("it can be written");
    assert!(write::write(&again, &second).expect("nothing is in the way").is_empty(), "nothing is written twice");
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 2, "nothing is left beside them");
}

#[test]
fn several_lists_at_once_and_one_said_twice() {
    let folder = folder();
    let before = Catalog::read(folder.path()).expect("the facts are right");
    let both = [import(&before, &data("AmazonDynamoDB.json")), import(&before, &data("AmazonS3.json"))];
    let after = write::after(&before, &both).expect("they can be written");
    assert_eq!(write::write(&before, &after).expect("the folder takes it").len(), 2, "two files");
    let twice = [import(&before, &data("AmazonDynamoDB.json")), import(&before, &data("AmazonDynamoDB.json"))];
    let problem = write::after(&before, &twice).expect_err("which of the two?");
    assert!(problem.contains("found in AmazonDynamoDB.json and AmazonDynamoDB.json; expected it in one"), "{problem}");
}

#[test]
fn nothing_changes_when_one_file_cannot_be_written() {
    let folder = folder();
    let before = Catalog::read(folder.path()).expect("the facts are right");
    let both = [import(&before, &data("AmazonDynamoDB.json")), import(&before, &data("AmazonS3.json"))];
    let after = write::after(&before, &both).expect("they can be written");

    // The second cannot be put beside its place.
    fs::create_dir(folder.path().join("s3.toml.new")).expect("a folder can be made");
    let problem = write::write(&before, &after).expect_err("something is in the way");
    assert!(problem.contains("s3.toml: cannot write"), "{problem}");
    for name in ["dynamodb.toml", "s3.toml"] {
        assert_eq!(lines_of(name, folder.path()), lines_of(name, &data("facts")), "{name} is as it was");
    }
    assert!(!folder.path().join("dynamodb.toml.new").exists(), "nothing is left beside it");
    fs::remove_dir(folder.path().join("s3.toml.new")).expect("it is empty");

    // The second was changed by somebody else in the meantime.
    fs::write(folder.path().join("s3.toml"), "# changed\n").expect("it can be written");
    let problem = write::write(&before, &after).expect_err("it is not what was read");
    assert!(problem.contains("s3.toml: was changed while prices were read"), "{problem}");
    assert_eq!(lines_of("dynamodb.toml", folder.path()), lines_of("dynamodb.toml", &data("facts")), "as it was");
    assert!(!folder.path().join("dynamodb.toml.new").exists(), "nothing is left beside it");
}

#[test]
fn what_is_accepted_leaves_other_units_and_missing_rows_as_they_were() {
    let list = with(
        &text("AmazonDynamoDB.json"),
        "\"usagetype\" : \"APN2-ReadRequestUnits\"",
        "\"usagetype\" : \"APN2-Reads\"",
    );
    let found = proposal("gone.json", &list);
    assert!(found.is_allowed(true), "{:?}", found.impossible);
    let before = catalog();
    let after = write::after(before, &[found]).expect("it can be written");
    let fact = |catalog: &Catalog, id: &str| {
        let file = catalog.files.iter().find(|file| file.table.service == "dynamodb").expect("it is there");
        let fact = file.table.fact.iter().find(|fact| fact.id == id).expect("it is there");
        (fact.value.clone(), fact.dates.clone())
    };
    assert_eq!(
        fact(before, "seoul-read-request"),
        fact(&after, "seoul-read-request"),
        "it ages from the day it was checked"
    );
    assert_ne!(fact(before, "seoul-write-request"), fact(&after, "seoul-write-request"), "the others are refreshed");
}

#[test]
fn the_worked_examples_come_to_what_their_documents_print() {
    let catalog = catalog();
    let all = examples::all().expect("the list is right");
    let printed = all.iter().filter(|example| example.source.contains("Developer Guide")).count();
    assert!(printed >= 3 && all.len() > printed, "{printed} of AWS, {} in all", all.len());
    for example in &all {
        let found = examples::answers(example, catalog).expect("it can be reckoned");
        for (name, expected) in &example.answers {
            let (number, unit) = found[name];
            assert_eq!(number.text(), *expected, "{}: {name} in {unit}", example.name);
        }
    }
}

#[test]
fn every_price_and_every_block_changes_an_answer() {
    let before = catalog();
    let facts: Vec<_> = before.wanted(Some("AmazonDynamoDB")).map(|wanted| wanted.fact.clone()).collect();
    let path = data("facts").join("dynamodb.toml");
    let other = |from: &str, to: &str| {
        Catalog::of([(path.clone(), with(&text("facts/dynamodb.toml"), from, to))]).expect("the facts are right")
    };
    for fact in &facts {
        // One cent more, in the number and in both sentences.
        let digits = if fact.value.contains('.') { "1" } else { ".1" };
        let dearer = format!("{}{digits}", fact.value);
        let text = text("facts/dynamodb.toml");
        let begin = text.find(&format!("id = \"{}\"", fact.id)).expect("it is there");
        let end = begin + text[begin..].find("dates = ").expect("it has dates");
        let changed = format!("{}{}{}", &text[..begin], text[begin..end].replace(&fact.value, &dearer), &text[end..]);
        let after = Catalog::of([(path.clone(), changed)]).unwrap_or_else(|problem| panic!("{problem}"));
        let answers = examples::changed(before, &after).expect("examples are reckoned");
        assert!(!answers.is_empty(), "{}: no worked example is reckoned with it", fact.id);
    }
    let blocks = other("value = \"4096\"\nunit = \"B\"", "value = \"8192\"\nunit = \"B\"");
    let answers = examples::changed(before, &blocks).expect("examples are reckoned");
    assert!(
        answers.iter().any(|answer| answer.example == "strong read of 8 KB" && answer.after == "1 RCU"),
        "{answers:?}"
    );
}
