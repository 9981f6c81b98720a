//! The command line as a person or a script uses it: shapes, exit codes, nothing on standard output when input is bad.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;

fn skylet(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_skylet")).args(arguments).output().expect("the command starts")
}

#[track_caller]
fn json(arguments: &[&str]) -> Json {
    let output = skylet(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("the answer is JSON")
}

#[track_caller]
fn refused(arguments: &[&str], said: &[&str]) {
    let output = skylet(arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
    assert!(output.stdout.is_empty(), "{arguments:?}: something on standard output");
    for part in said {
        assert!(error.contains(part), "{arguments:?}: no {part:?} in {error}");
    }
}

#[test]
fn eval_gives_settings_results_and_steps_in_the_documented_shape() {
    let found = json(&["eval", "dynamodb-capacity", "item=9 KB", "region=us-east-1", "--json", "--lang", "en"]);
    let keys: Vec<_> = found.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["widget", "settings", "result", "steps", "issues"], "the shape never changes");
    assert_eq!(found["settings"]["consistency"], "eventual", "what was not said");
    let result = |name: &str| (found["result"][name]["value"].clone(), found["result"][name]["unit"].clone());
    for (name, value, unit) in [
        ("blocks", "3", "block"),
        ("unused", "3072", "B"),
        ("per-request", "1.5", "RCU"),
        ("consumed", "150", "RCU"),
        ("to-provision", "150", "RCU"),
        // 150 x 0.00013 x 730.
        ("provisioned-month", "14.235", "USD"),
    ] {
        assert_eq!(result(name), (value.into(), unit.into()), "{name}");
    }
    let steps = serde_json::json!([
        { "id": "blocks", "text": "ceil(9 KB ÷ 4 KB) = ceil(2.25) = 3 blocks", "value": "3" },
        { "id": "per-request", "text": "3 × ½ = 1.5 RCU", "value": "1.5" },
        { "id": "consumed", "text": "1.5 × 100 = 150 RCU", "value": "150" },
        { "id": "to-provision", "text": "ceil(150) = 150 RCU", "value": "150" },
    ]);
    assert_eq!(
        found["steps"].as_array().map(|all| &all[..4]),
        steps.as_array().map(|all| &all[..]),
        "the worked steps"
    );
    assert_eq!(found["issues"], serde_json::json!([]), "nothing to complain of");
}

#[test]
fn an_item_as_json_is_measured_attribute_by_attribute() {
    let item = r#"item={"shirt-color":"R","shirt-size":"M"}"#;
    let found = json(&["eval", "dynamodb-capacity", item, "--json", "--lang", "en"]);
    assert_eq!(found["settings"]["item"], "23 B", "the guide's own example");
    assert_eq!(found["steps"][0]["text"], "shirt-color (S): name 11 B + value 1 B", "each attribute");
    assert_eq!(found["steps"][2]["value"], "23", "and their sum");
    refused(&["eval", "dynamodb-capacity", "item={\"a\":", "--lang", "en"], &["item: not JSON", "line 1 column 5"]);
    refused(
        &["eval", "dynamodb-capacity", r#"item={"a":{"N":"x"}}"#, "--lang", "en"],
        &["item: a: expected a value of type N"],
    );
}

#[test]
fn values_without_a_finite_decimal_are_fractions() {
    // 1/7 a second of one box, strongly consistent: 1/7 RCU consumed, 1 to provision.
    let found = json(&["eval", "dynamodb-capacity", "item=1 KB", "consistency=strong", "requests=1/7", "--json"]);
    assert_eq!(found["result"]["consumed"]["value"], "1/7", "exact");
    assert_eq!(found["result"]["to-provision"]["value"], "1", "the smallest setting");
}

#[test]
fn readable_forms_of_six_kilobytes_are_one_value() {
    for text in ["6 KB", "6KiB", "6,144 bytes", "6", "６ ＫＢ", "6144 B", "6\u{a0}kb", "5 KB + 1,024 B"] {
        let found = json(&["eval", "dynamodb-capacity", &format!("item={text}"), "--json"]);
        assert_eq!(found["settings"]["item"], "6 KB", "{text:?}");
    }
}

#[test]
fn bad_values_are_refused_with_what_was_found_and_expected() {
    for text in ["abc", "-1", "1e400", "NaN", "", "409601 B", "6 GB", "1,23 KB"] {
        let argument = format!("item={text}");
        refused(&["eval", "dynamodb-capacity", &argument, "--json", "--lang", "en"], &["item: found", text, "400 KB"]);
        refused(&["embed", "dynamodb-capacity", &argument], &["item"]);
    }
    let long = format!("item={}", "9".repeat(100_000));
    refused(&["eval", "dynamodb-capacity", &long, "--lang", "en"], &["100000 characters", "at most 64"]);
    refused(
        &["eval", "dynamodb-capacity", "operation=scam"],
        &["operation", "scam", "get-item, put-item, batch-get-item"],
    );
    refused(&["eval", "dynamodb-capacity", "colour=4"], &["colour", "operation, item, consistency, requests"]);
    refused(&["eval", "dynamodb-capacity", "item=1", "item=2"], &["item: found twice"]);
    refused(&["eval", "dynamodb-capacity", "9 KB"], &["9 KB", "name=value"]);
    refused(&["eval", "dynamo"], &["dynamo", "dynamodb-capacity"]);
    refused(&["eval", "dynamodb-capacity", "--lang", "fr"], &["fr", "ko or en"]);
    refused(&["eval", "dynamodb-capacity", "item=@/nowhere/at/all"], &["item", "/nowhere/at/all"]);
}

#[test]
fn long_inputs_come_from_a_file_or_standard_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("size.txt");
    std::fs::write(&path, "4.5 KB\n").expect("a file");
    let found = json(&["eval", "dynamodb-capacity", &format!("item=@{}", path.display()), "--json"]);
    assert_eq!(found["settings"]["item"], "4.5 KB", "from a file");

    let mut child = Command::new(env!("CARGO_BIN_EXE_skylet"))
        .args(["eval", "dynamodb-capacity", "item=-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("piped").write_all(b"2 KB").expect("written");
    let output = child.wait_with_output().expect("ends");
    let found: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["settings"]["item"], "2 KB", "from standard input");
}

#[test]
fn list_documents_settings_and_results() {
    let found = json(&["list", "--json"]);
    let widget = &found[0];
    assert_eq!(widget["tag"], "skylet-dynamodb-capacity", "tag");
    let names = |what: &str| -> Vec<&str> {
        widget[what].as_array().into_iter().flatten().filter_map(|each| each["name"].as_str()).collect()
    };
    assert_eq!(names("settings")[..4], ["operation", "item", "consistency", "requests"], "settings");
    assert_eq!(names("results")[..5], ["blocks", "unused", "per-request", "consumed", "to-provision"], "results");
    assert_eq!(widget["settings"][1]["max"], "400 KB", "range");
}

#[test]
fn embed_writes_html_that_markdown_leaves_alone_and_a_shortcode() {
    let html = json(&["embed", "dynamodb-capacity", "requests=20", "--base", "/blog/skylet/9.9.9", "--json"]);
    let text = html["text"].as_str().expect("text");
    assert!(text.starts_with("\n<figure"), "a block that may follow a paragraph: {text}");
    assert!(!text.trim().contains("\n\n"), "no blank line inside: {text}");
    assert!(text.contains("src=\"/blog/skylet/9.9.9/skylet.js\""), "the folder asked for: {text}");
    assert!(text.contains("계산기 열기: 30 RCU"), "3 x 1/2 x 20 = 30, said by the link: {text}");
    assert!(html["link"].as_str().is_some_and(|link| link.contains("item=9+KB&")), "readable: {}", html["link"]);
    let hugo = json(&["embed", "dynamodb-capacity", "--host", "hugo", "--lang", "en", "--json"]);
    let expected = "{{< skylet w=\"dynamodb-capacity\" operation=\"get-item\" item=\"9 KB\" consistency=\"eventual\" \
                    requests=\"100\" lang=\"en\" >}}Open the DynamoDB RCU and WCU calculator: 150 RCU{{< /skylet >}}";
    assert_eq!(hugo["text"], expected, "the shortcode");
}
