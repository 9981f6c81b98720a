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
fn a_run_is_told_thing_by_thing() {
    let run = ["eval", "load-balancing", "second=none", "duration=1 s", "arrivals=even", "rate=4", "work=constant"];
    let found = json(&[&run[..], &["--trace", "--json"]].concat());
    let told = found["trace"].as_array().expect("rows");
    // Four choices and four answers: at 250, 500, 750 ms and a second on 100 ms each, the fourth on 400 ms.
    let last = serde_json::json!({
        "lane": "first", "at": "1400", "what": "served", "request": "4", "retry": "0", "server": "4",
        "waited": "0", "took": "400",
    });
    assert_eq!((told.len(), &told[7]), (8, &last), "from the first choice to the last answer");
    let text = String::from_utf8(skylet(&[&run[..], &["--trace"]].concat()).stdout).expect("text");
    assert!(text.starts_with("lane=first  at=250  what=given  request=1"), "{text}");
    assert_eq!(json(&[&run[..], &["--json"]].concat()).get("trace"), None, "only where it is asked for");
    refused(&["eval", "dynamodb-capacity", "--trace"], &["--trace", "dynamodb-capacity", "load-balancing"]);
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
fn drill_gives_problems_that_eval_answers() {
    let drill = ["drill", "dynamodb-capacity", "--seed", "3", "--count", "25", "--answers", "--json"];
    let found = json(&drill);
    assert_eq!(found, json(&drill), "the same seed, the same problems");
    let keys = |json: &Json| json.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&found), ["widget", "seed", "problems"], "the shape never changes");
    assert_eq!(found["seed"], "3", "exact");
    let problems = found["problems"].as_array().expect("a list");
    assert_eq!(problems.len(), 25, "as many as asked for");
    let mut shapes = Vec::new();
    for problem in problems {
        let settings = problem["settings"].as_object().expect("settings");
        let pairs: Vec<_> =
            settings.iter().map(|(name, text)| format!("{name}={}", text.as_str().unwrap_or_default())).collect();
        let mut arguments = vec!["eval", "dynamodb-capacity", "--json"];
        arguments.extend(pairs.iter().map(String::as_str));
        let answered = json(&arguments);
        let result = problem["result"].as_str().expect("a result");
        assert_eq!(answered["result"][result]["value"], problem["answer"], "{problem}");
        assert_eq!(answered["result"][result]["unit"], problem["unit"], "{problem}");
        let last = problem["hints"].as_array().and_then(|hints| hints.last()).expect("hints");
        assert_eq!(last["value"], problem["answer"], "the last hint says it");
        let wrong = problem["wrong-rules"].as_array().expect("wrong rules");
        assert!(wrong.iter().all(|wrong| wrong["value"] != problem["answer"]), "{problem}");
        let rule = ["rule", "family", "name", "refutation", "value", "parts-at", "steps"];
        assert!(wrong.iter().all(|wrong| keys(wrong) == rule), "{problem}");
        shapes.push(keys(problem));
    }
    let start = ["number", "task", "question", "settings"];
    let end = ["result", "unit", "answer", "why", "hints", "wrong-rules", "rejected"];
    let plain: Vec<_> = start.iter().chain(&end).map(|key| (*key).to_owned()).collect();
    let aside: Vec<_> = start.iter().chain(&["aside"]).chain(&end).map(|key| (*key).to_owned()).collect();
    assert!(shapes.contains(&plain) && shapes.contains(&aside), "with a number beside, and without");
    assert!(shapes.iter().all(|shape| *shape == plain || *shape == aside), "{shapes:?}");
}

#[test]
fn drill_keeps_its_answers_unless_asked() {
    let found = json(&["drill", "dynamodb-capacity", "--seed", "7", "--json", "--lang", "en"]);
    let problem = &found["problems"][0];
    for key in ["answer", "why", "hints", "wrong-rules", "rejected"] {
        assert!(problem[key].is_null(), "{key} without --answers");
    }
    assert!(problem["question"].as_str().is_some_and(|text| text.contains("have to be provisioned")), "{problem}");
    let text = |arguments: &[&str]| {
        let output = skylet(arguments);
        assert!(output.status.success(), "{arguments:?}");
        String::from_utf8(output.stdout).expect("text")
    };
    let plain = text(&["drill", "dynamodb-capacity", "--seed", "7", "--count", "2"]);
    assert!(plain.contains("\n\n2. [") && plain.contains("프로비저닝할"), "two problems: {plain}");
    assert!(!plain.contains("틀린 규칙"), "no answers: {plain}");
    let answers = text(&["drill", "dynamodb-capacity", "--seed", "7", "--answers"]);
    assert!(answers.contains("틀린 규칙") && answers.contains("nearest (nearest)"), "answers: {answers}");
}

#[test]
fn drill_refuses_what_it_cannot_use() {
    refused(&["drill", "dynamo"], &["dynamo", "dynamodb-capacity"]);
    for count in ["0", "1001", "-1", "x"] {
        refused(&["drill", "dynamodb-capacity", &format!("--count={count}")], &[count]);
    }
    for seed in ["-1", "x", "18446744073709551616", "1.5"] {
        refused(&["drill", "dynamodb-capacity", &format!("--seed={seed}")], &[seed]);
    }
    refused(&["drill", "dynamodb-capacity", "item=4 KB"], &["item=4 KB"]);
    let last = json(&["drill", "dynamodb-capacity", "--seed", "18446744073709551615", "--json"]);
    assert_eq!(last["seed"], "18446744073709551615", "the last seed");
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

#[test]
fn a_hosted_zone_is_asked() {
    let set = |id: &str, weight: i64| {
        format!(
            r#"{{"Name":"app.example.com.","Type":"A","SetIdentifier":"{id}","Weight":{weight},"TTL":60,"ResourceRecords":[{{"Value":"192.0.2.1"}}]}}"#
        )
    };
    let zone = |weight: i64| format!(r#"zone={{"ResourceRecordSets":[{},{}]}}"#, set("blue", 5), set("green", weight));
    let found =
        json(&["eval", "route53-routing", &zone(9), "query=app.example.com A from=KR", "--json", "--lang", "en"]);
    let steps = found["steps"].as_array().expect("steps");
    let records: Vec<_> = steps.iter().filter(|step| step["id"] == "record").map(|step| &step["value"]).collect();
    // 5 of 14, 9 of 14.
    assert_eq!(records, ["5/14", "9/14"], "{found}");
    let shares: Vec<_> = found["records"].as_array().expect("records").iter().map(|record| &record["share"]).collect();
    assert_eq!(shares, ["5/14", "9/14"], "as text where no decimal ends");
    assert_eq!(found["result"]["zone-answers"]["value"], "2", "{found}");
    let none = json(&["eval", "route53-routing", &zone(9), "query=b.example.com", "--json", "--lang", "en"]);
    assert!(
        none["steps"][0]["text"]
            .as_str()
            .is_some_and(|text| text.contains("not of this hosted zone (there is no SOA record"))
    );
    let wrong = "zone: app.example.com A green: a weight is 0 to 255; found 256";
    refused(&["eval", "route53-routing", &zone(256), "--lang", "en"], &[wrong]);
    refused(
        &["eval", "route53-routing", &zone(9), "query=a b c", "--lang", "en"],
        &["query: cannot read c of the query"],
    );
    let hint = "query: found without a text to ask; expected zone=@file";
    refused(&["eval", "route53-routing", "query=a", "--lang", "en"], &[hint]);
    refused(&["eval", "load-balancing", "query=a", "--lang", "en"], &["query"]);
    refused(
        &["eval", "dynamodb-capacity", "item=1", "query=a", "--lang", "en"],
        &["query: found \"a\"; expected operation"],
    );
}

/// Writes a zone to a file and asks about it.
fn zone_file(text: &[u8]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("zone.json");
    std::fs::write(&path, text).expect("a file");
    let argument = format!("zone=@{}", path.display());
    (folder, argument)
}

/// `app` is weighted: half of the queries to an address, half to `g`, which answers Korea only. `dev` is delegated.
const ZONE: &str = r#"[
    {"Name":"example.com.","Type":"SOA","TTL":900,"ResourceRecords":[{"Value":"ns-1.awsdns-1.org. a. 1 7200 900 1209600 86400"}]},
    {"Name":"app.example.com.","Type":"A","SetIdentifier":"Seoul only","Weight":3,
     "AliasTarget":{"HostedZoneId":"Z","DNSName":"g.example.com.","EvaluateTargetHealth":true}},
    {"Name":"app.example.com.","Type":"A","SetIdentifier":"b","Weight":3,"TTL":60,"ResourceRecords":[{"Value":"192.0.2.1"},{"Value":"192.0.2.2"}]},
    {"Name":"g.example.com.","Type":"A","SetIdentifier":"k","GeoLocation":{"CountryCode":"KR"},"TTL":60,"ResourceRecords":[{"Value":"192.0.2.3"}]},
    {"Name":"dev.example.com.","Type":"NS","TTL":60,"ResourceRecords":[{"Value":"ns.example.net"}]}
]"#;

#[test]
fn the_answer_of_a_zone_is_data() {
    let (_folder, zone) = zone_file(ZONE.as_bytes());
    let ask = |query: &str| json(&["eval", "route53-routing", &zone, &format!("query={query}"), "--json"]);
    let found = ask("app.example.com A from=JP");
    // Half of the queries go to g, where nothing is for Japan.
    assert_eq!((&found["outcome"], &found["unanswered"]), (&"found".into(), &"0.5".into()), "{found}");
    assert_eq!(found["result"], serde_json::json!({"zone-answers": {"value": "1", "unit": "records"}}), "no others");
    assert_eq!(found["settings"], serde_json::json!({"zone": "1"}), "none of the picture");
    let expected = serde_json::json!([
        {"name": "g.example.com", "type": "A", "set-id": "k", "path": ["app.example.com A Seoul only"], "share": "0",
         "healthy": true, "values": ["192.0.2.3"], "alias": null},
        {"name": "app.example.com", "type": "A", "set-id": "b", "path": [], "share": "0.5", "healthy": true,
         "values": ["192.0.2.1", "192.0.2.2"], "alias": null},
    ]);
    assert_eq!(found["records"], expected, "in the order of the zone");
    assert_eq!(ask("app.example.com A from=KR")["unanswered"], "0", "both halves");
    let referral = ask("api.dev.example.com A");
    assert_eq!((&referral["outcome"], &referral["unanswered"]), (&"referral".into(), &"0".into()), "{referral}");
    assert_eq!(referral["result"]["zone-answers"]["value"], "0", "not an answer");
    assert_eq!(referral["records"][0]["values"], serde_json::json!(["ns.example.net"]), "who is asked then");
    for (query, outcome) in
        [("app.example.com AAAA", "nodata"), ("x.example.com A", "nxdomain"), ("example.org A", "not-here")]
    {
        let found = ask(query);
        assert_eq!((&found["outcome"], &found["unanswered"]), (&outcome.into(), &"1".into()), "{query}");
        assert_eq!(found["records"], serde_json::json!([]), "{query}");
    }
    let said = skylet(&["eval", "route53-routing", &zone, "query=api.dev.example.com A", "--lang", "en"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains("refers to the name servers of dev.example.com"), "{said}");
    assert!(!said.contains("1 record") && !said.contains("policy =") && !said.contains("share-seoul"), "{said}");
}

#[test]
fn any_file_is_measured_as_a_zone() {
    let marked = [b"\xEF\xBB\xBF", ZONE.as_bytes()].concat();
    let (_folder, zone) = zone_file(&marked);
    let found = json(&["eval", "route53-routing", &zone, "query=app.example.com", "--json"]);
    assert_eq!(found["outcome"], "found", "the mark of UTF-8 is dropped: {found}");
    let utf_16: Vec<_> = std::iter::once(0xFEFF).chain(ZONE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let hint = "aws route53 list-resource-record-sets --output json";
    let cases: [(&[u8], &str); 7] = [
        (&utf_16, "save it as UTF-8"),
        (b"", hint),
        (b" \n", hint),
        (b"3", hint),
        (b"null", hint),
        (b"ResourceRecordSets:\n- Name: app.example.com.\n", hint),
        (b"RESOURCERECORDSETS\tapp.example.com.\tA\n", hint),
    ];
    for (text, expected) in cases {
        let (_folder, zone) = zone_file(text);
        refused(&["eval", "route53-routing", &zone, "--lang", "en"], &["zone: ", expected]);
    }
    let typed = ["zone: ", "a file is given as zone=@file"];
    refused(&["eval", "route53-routing", "zone=3", "--lang", "en"], &typed);
    refused(&["eval", "route53-routing", "zone=zone.json", "--lang", "en"], &typed);
    let long = [b"[".as_slice(), &vec![b' '; 4 * 1_024 * 1_024]].concat();
    let (_folder, zone) = zone_file(&long);
    refused(&["eval", "route53-routing", &zone, "--lang", "en"], &["zone: found more than 4194304 bytes"]);
}

#[test]
fn ten_thousand_records_are_a_zone() {
    let set = |at: usize| {
        format!(
            r#"{{"Name":"n{}.example.com.","Type":"A","SetIdentifier":"{at}","Weight":1,"TTL":60,"ResourceRecords":[{{"Value":"192.0.2.1"}}]}}"#,
            at / 4
        )
    };
    let sets: Vec<_> = (0..10_000).map(set).collect();
    let text = format!("[{}]", sets.join(",\n        "));
    assert!(text.len() > 512 * 1_024, "longer than an item may be: {}", text.len());
    let (_folder, zone) = zone_file(text.as_bytes());
    let found = json(&["eval", "route53-routing", &zone, "query=n2499.example.com A", "--json"]);
    let shares: Vec<_> = found["records"].as_array().expect("records").iter().map(|record| &record["share"]).collect();
    assert_eq!(shares, ["0.25"; 4], "the last name");
}
