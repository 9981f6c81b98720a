//! A month's bill, provisioned against on demand, and where the cheaper one changes.

use skylet_chart::{Picture, Share};
use skylet_facts::dynamodb;
use skylet_units::{Exact, Lang};

use super::{Look, Row};
use crate::cost::{self, Bill, Prices};
use crate::model::{Rules, Summary};
use crate::panel_texts as words;
use crate::settings::Settings;

pub(super) fn look(settings: &Settings, summary: &Summary, rules: &Rules, lang: Lang) -> Look {
    let prices = Prices::of(settings.region, settings.class);
    let bill = cost::bill(settings, summary, &prices, rules);
    let most = bill.provisioned.max(bill.on_demand);
    let row = |label: words::Text, note: String, amount: Exact, class| Row {
        label: label.get(lang).to_owned(),
        note,
        picture: amount_bar(amount, most, class),
        value: words::usd(amount),
        unit: "USD",
    };
    let mut rows = vec![
        row(words::PROVISIONED, words::provisioned_note(lang, summary), bill.provisioned, "money"),
        row(words::ON_DEMAND, words::on_demand_note(lang, summary), bill.on_demand, "money other"),
    ];
    if bill.storage > Exact::ZERO {
        rows.push(row(words::STORED, String::new(), bill.storage, "money rest"));
    }
    rows.push(Row {
        label: words::UTILIZATION.get(lang).to_owned(),
        picture: ruler(&bill, cost::utilization(summary), lang),
        ..Row::default()
    });
    let (hour, request) = cost::sources(settings.region, settings.class, summary.operation.is_read());
    let mut says = vec![
        words::bill_says(lang, &bill, cost::utilization(summary)),
        words::bill_terms(lang, cost::as_of(settings.region, settings.class)),
    ];
    if bill.storage > Exact::ZERO {
        says.push(words::storage_says(lang, bill.storage));
    }
    says.extend(
        request.exam.as_ref().map(|exam| words::exam_price(lang, exam, cost::break_even(hour.value, exam.value))),
    );
    Look { rows, legend: Vec::new(), says, facts: vec![hour, request, &dynamodb::PROVISIONED_UNIT_MIN] }
}

fn amount_bar(amount: Exact, most: Exact, class: &'static str) -> Picture {
    let mut picture = Picture::new(24);
    if most > Exact::ZERO {
        let share = amount.min(most) * Exact::whole(10_000) / most;
        picture.rect(class, Share::ZERO, Share::of(share.floor_to_i64(), 10_000), (5, 14));
    }
    picture
}

/// How much of the provisioned capacity is used, and the share from which it is the cheaper one.
fn ruler(bill: &Bill, used: Exact, lang: Lang) -> Picture {
    const DOT: &str = "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z";
    const FLAG: &str = "M0 0L-5 -9L5 -9Z";
    let at = |percent: Exact| Share::of((percent * Exact::whole(100)).floor_to_i64().clamp(0, 10_000), 10_000);
    let (even, here) = (at(bill.break_even), at(used));
    let mut picture = Picture::new(66);
    picture.rect("cheap other", Share::ZERO, even, (26, 10));
    picture.rect("cheap", even, Share::FULL, (26, 10));
    picture.line("limit", (even, 20), (even, 42));
    picture.mark("here-dot", (here, 31), DOT);
    picture.mark("flag", (here, 22), FLAG);
    let class = if here.hundredths() > 8_000 { "end" } else { "start" };
    picture.text(class, (here, 10), words::now_used(lang, used));
    picture.text("start muted", (Share::ZERO, 58), "0%".to_owned());
    let class = if even.hundredths() > 7_000 { "end strong" } else { "start strong" };
    picture.text(class, (even, 58), words::break_even(lang, bill.break_even));
    picture.text("end muted", (Share::FULL, 58), "100%".to_owned());
    picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;
    use crate::settings::{Consistency, Region};

    #[test]
    fn at_the_break_even_neither_is_cheaper() {
        // 13 of 45 RCU are used: 13 x 3,600 x 0.000000125 an hour are 0.00585, as are 45 x 0.00013.
        let settings = Settings {
            item: Exact::whole(4_096),
            consistency: Consistency::Strong,
            requests: Exact::whole(13),
            target: Exact::new(289, 10),
            region: Region::Virginia,
            ..Settings::default()
        };
        let summary = model::summary(&settings, &Rules::DYNAMODB);
        assert_eq!(summary.to_provision, Exact::whole(45), "13 / 0.289, rounded up");
        let said = |lang| look(&settings, &summary, &Rules::DYNAMODB, lang).says.remove(0);
        assert!(said(Lang::Ko).contains("로 둘이 같습니다."), "{}", said(Lang::Ko));
        assert!(said(Lang::En).contains("; both cost the same."), "{}", said(Lang::En));
    }
}
