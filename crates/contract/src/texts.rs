//! Texts that belong to no single widget, Korean and English side by side.

use skylet_units::{Date, Lang, NumberError, QuantityError, Text};

use crate::happening::Happenings;
use crate::issue::{LinkProblem, Problem};
use crate::link::{MAX_LINK_BYTES, MAX_LINK_PARTS};
use crate::setting::Quantity;

/// Declares functions that give a text in one language; both halves are needed to compile.
#[macro_export]
macro_rules! texts {
    ($($(#[$doc:meta])* pub fn $name:ident($($arg:ident: $kind:ty),* $(,)?) { ko: $ko:expr, en: $en:expr $(,)? })+) => {
        $($(#[$doc])*
        #[must_use]
        pub fn $name(lang: $crate::texts::TextLang, $($arg: $kind),*) -> String {
            match lang {
                $crate::texts::TextLang::Ko => $ko,
                $crate::texts::TextLang::En => $en,
            }
        })+
    };
}

/// The language parameter of functions made by [`crate::texts!`].
pub type TextLang = Lang;

/// Prices whose check is some time ago.
pub const PRICES_AMBER: Text = Text { ko: "확인한 지 90일이 넘음", en: "checked over 90 days ago" };

/// Prices whose check is long ago.
pub const PRICES_HISTORICAL: Text =
    Text { ko: "옛 요금: 확인한 지 180일이 넘음", en: "historical: checked over 180 days ago" };

texts! {
    /// When a price list was published and last looked at.
    pub fn price_days(published: Date, checked: Date) {
        ko: format!("{published}에 나온 요금표, {checked}에 마지막으로 확인"),
        en: format!("Prices published {published}, last checked {checked}"),
    }
}

/// The browser lacks something the widget needs.
pub const FAULT_BROWSER: Text = Text {
    ko: "이 브라우저에서는 움직이는 그림을 열 수 없습니다.",
    en: "This browser cannot show the interactive picture.",
};
/// The files could not be fetched.
pub const FAULT_NETWORK: Text =
    Text { ko: "그림 파일을 받지 못했습니다.", en: "The files of the picture could not be fetched." };
/// The server says a file is not there.
pub const FAULT_MISSING: Text =
    Text { ko: "그림 파일이 서버에 없습니다.", en: "A file of the picture is missing on the server." };
/// The server gave some other file.
pub const FAULT_WRONG_FILE: Text =
    Text { ko: "서버가 다른 파일을 보냈습니다.", en: "The server sent some other file." };
/// The page does not allow WebAssembly.
pub const FAULT_BLOCKED: Text = Text {
    ko: "이 페이지의 보안 정책에 script-src 'wasm-unsafe-eval'이 없어 움직이는 그림을 열 수 없습니다.",
    en: "This page's security policy lacks script-src 'wasm-unsafe-eval', so the interactive picture is blocked.",
};
/// A file came changed.
pub const FAULT_CHANGED: Text = Text {
    ko: "받은 그림 파일이 원본과 달라 실행하지 않았습니다.",
    en: "A file of the picture is not the original, so it was not run.",
};
/// Another origin does not share its files.
pub const FAULT_ORIGIN: Text = Text {
    ko: "그림 파일이 있는 다른 서버가 Access-Control-Allow-Origin 헤더를 보내지 않습니다.",
    en: "The other server that holds the picture does not send Access-Control-Allow-Origin.",
};
/// The page does not allow fetching.
pub const FAULT_CONNECT: Text = Text {
    ko: "이 페이지의 보안 정책(connect-src)이 그림 파일을 막았습니다.",
    en: "This page's security policy (connect-src) blocks the files of the picture.",
};
/// Files of two releases.
pub const FAULT_RELEASES: Text = Text {
    ko: "버전이 다른 그림 파일이 섞여 있습니다. 페이지를 새로 고쳐 주세요.",
    en: "The files of the picture are of two releases. Please reload the page.",
};
/// The program did not start.
pub const FAULT_START: Text =
    Text { ko: "그림을 시작하지 못했습니다.", en: "The picture could not be started." };
/// The files take too long.
pub const FAULT_SLOW: Text = Text {
    ko: "그림 파일이 아직 오지 않았습니다.",
    en: "The files of the picture have not arrived yet.",
};
/// The program stopped while running.
pub const FAULT_STOPPED: Text = Text { ko: "그림이 멈췄습니다.", en: "The picture stopped." };
/// A setting was not used as given.
pub const NOTICE_SETTING: Text =
    Text { ko: "쓸 수 없는 설정값이 있습니다.", en: "A setting could not be used as given." };
/// The button that tries again.
pub const RETRY: Text = Text { ko: "다시 시도", en: "Retry" };

texts! {
    /// A long text, cut for a message.
    pub fn shortened(start: &str, chars: usize) {
        ko: format!("{start}… ({chars}자)"),
        en: format!("{start}… ({chars} characters)"),
    }

    /// The notice for a value that was not used as given.
    pub fn issue(setting: &str, found: &str, expected: &str, used: Option<&str>) {
        ko: match used {
            Some(used) => format!("{setting}: \"{found}\" 대신 {used} 값을 씁니다. 쓸 수 있는 값: {expected}"),
            None => format!("{setting}: \"{found}\" 값을 쓸 수 없습니다. 쓸 수 있는 값: {expected}"),
        },
        en: match used {
            Some(used) => format!("{setting}: found \"{found}\", using {used}; expected {expected}"),
            None => format!("{setting}: found \"{found}\"; expected {expected}"),
        },
    }
}

/// Parts between commas, none of them empty.
pub(crate) fn listed(parts: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(part.as_ref());
    }
    text
}

/// What was expected where a problem was found.
#[must_use]
pub fn expected(lang: Lang, problem: &Problem) -> String {
    match problem {
        Problem::UnknownSetting(names) => listed(names.iter().copied()),
        Problem::NotAnOption(options) => listed(options.iter().map(|option| option.name)),
        // 2^53 - 1, written out: digits of a number are code in the bundle.
        Problem::NotAScene => from_to(lang, "1", "99"),
        Problem::NotASeed => from_to(lang, "0", "9007199254740991"),
        Problem::NotAQuantity(error, quantity) => quantity_expected(lang, error, quantity),
        Problem::OutOfRange(quantity) => range(lang, quantity),
        Problem::TooMany(most) => at_most_parts(lang, *most),
        Problem::NotAHappening(happenings) => (happenings.expected)(happenings, lang),
        Problem::TooLong(_) => at_most_chars(lang, skylet_units::MAX_TEXT_CHARS),
        Problem::Link(problem) => link_expected(lang, *problem),
    }
}

/// `8 s drain 1`, with the verbs and the targets there are.
pub(crate) fn happening_expected(happenings: &Happenings, lang: Lang) -> String {
    let verbs = listed(happenings.verbs.iter().map(|verb| verb.name));
    let verb = happenings.verbs.first().map_or("", |verb| verb.name);
    let (range, most) = (range(lang, &happenings.time), happenings.targets);
    match lang {
        Lang::Ko => format!("때, 할 일({verbs}), 번호(1~{most}). 보기: 8 s {verb} 1. 때는 {range}"),
        Lang::En => {
            format!("an instant, what is done ({verbs}) and a number (1 to {most}), such as 8 s {verb} 1; {range}")
        }
    }
}

fn quantity_expected(lang: Lang, error: &QuantityError, quantity: &Quantity) -> String {
    let reason = match error {
        QuantityError::Number(NumberError::Comma) => COMMA.get(lang),
        QuantityError::Number(NumberError::TooPrecise) => TOO_PRECISE.get(lang),
        _ if quantity.is_count() => return range(lang, quantity),
        _ => return number_with_unit(lang, &units(quantity), &range(lang, quantity)),
    };
    format!("{reason}, {}", range(lang, quantity))
}

fn units(quantity: &Quantity) -> String {
    listed(quantity.units.iter().map(|unit| unit.symbol).filter(|symbol| !symbol.is_empty()))
}

fn range(lang: Lang, quantity: &Quantity) -> String {
    let (min, max) = ((quantity.show)(quantity.min), (quantity.show)(quantity.max));
    let range = from_to(lang, &min, &max);
    if quantity.is_count() { format!("{}, {range}", WHOLE_NUMBER.get(lang)) } else { range }
}

const WHOLE_NUMBER: Text = Text { ko: "정수", en: "a whole number" };
const COMMA: Text = Text {
    ko: "쉼표는 세 자리마다, 소수점은 마침표로",
    en: "commas between thousands only and a decimal point",
};
const TOO_PRECISE: Text = Text { ko: "소수점 아래 18자리까지", en: "at most 18 digits after the point" };

texts! {
    /// A range.
    pub fn from_to(min: &str, max: &str) {
        ko: format!("{min}부터 {max}까지"),
        en: format!("{min} to {max}"),
    }

    /// A number in one of some units within a range.
    pub fn number_with_unit(units: &str, range: &str) {
        ko: format!("숫자와 단위({units}), {range}"),
        en: format!("a number with a unit ({units}), {range}"),
    }

    /// A cap on the parts of a list.
    pub fn at_most_parts(parts: usize) {
        ko: format!("{parts}개까지"),
        en: format!("at most {parts}"),
    }

    /// A cap on length.
    pub fn at_most_chars(chars: usize) {
        ko: format!("{chars}자까지"),
        en: format!("at most {chars} characters"),
    }
}

fn link_expected(lang: Lang, problem: LinkProblem) -> String {
    match (problem, lang) {
        (LinkProblem::TooLong, Lang::Ko) => format!("{MAX_LINK_BYTES}바이트까지의 링크"),
        (LinkProblem::TooLong, Lang::En) => format!("a link of at most {MAX_LINK_BYTES} bytes"),
        (LinkProblem::TooManyParts, Lang::Ko) => format!("설정 {MAX_LINK_PARTS}개까지의 링크"),
        (LinkProblem::TooManyParts, Lang::En) => format!("a link of at most {MAX_LINK_PARTS} settings"),
        (LinkProblem::Future, Lang::Ko) => "이 버전까지의 링크".to_owned(),
        (LinkProblem::Future, Lang::En) => "a link made by this version or an earlier one".to_owned(),
        (LinkProblem::Malformed, Lang::Ko) => "1;item=4.5+KB 꼴의 링크".to_owned(),
        (LinkProblem::Malformed, Lang::En) => "a link of the form 1;item=4.5+KB".to_owned(),
    }
}
