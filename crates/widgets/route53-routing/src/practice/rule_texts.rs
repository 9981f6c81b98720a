//! The wrong rules in words, Korean and English side by side.

use skylet_units::Text;

/// What is said of a wrong rule.
pub(super) struct RuleTexts {
    /// The rule as a noun phrase.
    pub(super) name: Text,
    /// What somebody who follows it would say.
    pub(super) claim: Text,
    /// What refutes it.
    pub(super) refutation: Text,
}

/// Asked where there is nothing to tell apart.
pub(super) const HOW: Text = Text { ko: "어떻게 셈했나요?", en: "How did you get it?" };
/// Tells apart why a record is left out.
pub(super) const WHY_NOTHING: Text = Text { ko: "왜 받지 않나요?", en: "Why is it never returned?" };

macro_rules! rules {
    ($($rule:ident: $name_ko:literal, $name_en:literal; $claim_ko:literal, $claim_en:literal; $no_ko:literal, $no_en:literal;)+) => {
        $(pub(super) const $rule: RuleTexts = RuleTexts {
            name: Text { ko: $name_ko, en: $name_en },
            claim: Text { ko: $claim_ko, en: $claim_en },
            refutation: Text { ko: $no_ko, en: $no_en },
        };)+
    };
}

rules! {
    TTL_IGNORED: "TTL을 잊음", "TTL ignored";
        "감지되면 모두 곧바로 옮겨 갑니다", "Once it is detected everybody moves at once";
        "감지 시간에 남은 TTL을 더하세요. 캐시는 감지를 모릅니다.", "Add what is left of the TTL: caches know nothing of detection.";
    THRESHOLD_IGNORED: "임계값을 잊음", "Threshold ignored";
        "한 번 실패하면 비정상입니다", "One failed check is enough";
        "임계값만큼 잇달아 실패해야 합니다. 간격에 임계값을 곱하세요.", "It takes as many failures in a row as the threshold: multiply the interval by it.";
    DETECTION_IGNORED: "감지 시간을 잊음", "Detection ignored";
        "TTL만 지나면 옮겨 갑니다", "People move as soon as the TTL is over";
        "감지 전에는 다시 물어도 꺼진 주소를 받습니다.", "Before detection, who asks again is given the dead address again.";
    INSTANT: "장애 조치는 즉시", "Failover is instant";
        "장애 조치는 바로 일어납니다", "Failover happens at once";
        "DNS는 끊긴 연결을 모릅니다. 검사가 알아채고 캐시가 끝나야 합니다.", "DNS sees no broken connection: checks must notice, and caches must end.";
    WORST_FOR_MEAN: "평균에 TTL 전체", "A whole TTL on average";
        "누구나 TTL이 다 남아 있습니다", "Everybody has a whole TTL left";
        "캐시의 나이는 고르므로 평균은 TTL의 절반입니다.", "Caches are of any age, so that half a TTL is left on average.";
    MEAN_FOR_WORST: "가장 늦은 때에 TTL 절반", "Half a TTL at worst";
        "캐시에는 TTL의 절반이 남아 있습니다", "Caches have half a TTL left";
        "절반은 평균입니다. 감지 바로 앞에 물은 리졸버는 TTL을 다 씁니다.", "Half is the mean: who asked right before detection uses all of the TTL.";
    PERCENTAGE: "가중치는 백분율", "Weight is a percentage";
        "가중치가 곧 백분율입니다", "The weight is the percentage";
        "비율은 내 가중치 나누기 합계입니다.", "The share is the weight divided by the sum.";
    STILL_COUNTED: "비정상도 합계에 넣음", "Unhealthy weights in the sum";
        "합계는 늘 모든 가중치입니다", "The sum is always that of all weights";
        "비정상 레코드는 합계에서도 빠집니다.", "Unhealthy records leave the sum, too.";
    EQUAL_SPLIT: "똑같이 나눔", "Equal parts";
        "정상 레코드끼리 똑같이 나눕니다", "Healthy records share equally";
        "가중치대로 나눕니다. 똑같이 나누는 것은 가중치가 같을 때뿐입니다.", "By weight: parts are equal only if weights are.";
    ZERO_NEVER: "가중치 0은 쓰지 않음", "Weight 0 is never used";
        "가중치 0은 절대 쓰지 않습니다", "A record of weight 0 is never used";
        "0이 아닌 레코드가 모두 비정상이면 쓰입니다.", "It is used when every record of another weight is unhealthy.";
    ALWAYS_REMOVED: "비정상은 언제나 빠짐", "Unhealthy is always removed";
        "비정상이면 언제나 빠집니다", "An unhealthy record is always left out";
        "모두 비정상이면 모두 정상으로 봅니다.", "If all are unhealthy, all count as healthy.";
    UNCHECKED_OUT: "검사가 없으면 빠짐", "Unchecked drops out";
        "상태 검사가 없는 레코드는 빠집니다", "A record without a check is left out";
        "검사가 없으면 언제나 정상입니다.", "Without a check a record is always healthy.";
    NEAREST_IS_FASTEST: "가까우면 빠름", "Nearest is fastest";
        "가장 가까운 서버가 답합니다", "The nearest server answers";
        "거리가 아니라 측정한 지연입니다.", "Measured latency counts, not distance.";
    UNHEALTHY_USED: "상태를 보지 않음", "Health not looked at";
        "지연 시간이 가장 짧으면 늘 답합니다", "The lowest latency always answers";
        "비정상이면 다음으로 짧은 레코드가 답합니다.", "If it is unhealthy the next lowest latency answers.";
    GEO_NEAREST: "가까운 레코드로 넘어감", "Falling to the nearest";
        "가장 가까운 레코드로 넘어갑니다", "It falls to the nearest record";
        "지리적 위치는 거리를 재지 않습니다. 물은 곳이 든 지역만 봅니다.", "Geolocation measures no distance: only areas that hold the asker count.";
    GEO_NO_ANSWER: "비정상이면 답 없음", "No answer if unhealthy";
        "비정상 레코드는 답하지 않으므로 답이 없습니다", "An unhealthy record gives no answer";
        "맞는 레코드가 모두 비정상이면 그 가운데 가장 작은 지역이 답합니다.", "If all that apply are unhealthy, the smallest area of them answers.";
    GEO_FIRST: "첫 레코드가 기본", "The first is the default";
        "맞는 곳이 없으면 첫 레코드가 답합니다", "If none applies the first record answers";
        "기본 레코드가 없으면 답이 없습니다.", "Without a default record there is no answer.";
    MULTIVALUE_ONE: "다중값은 로드 밸런서", "Multivalue is a load balancer";
        "다중값은 주소 하나를 골라 줍니다", "Multivalue picks one address";
        "정상 주소 최대 8개를 줄 뿐, 부하는 모릅니다.", "It gives up to eight healthy addresses and knows nothing of load.";
    MULTIVALUE_UNHEALTHY: "비정상 주소도 줌", "Unhealthy ones, too";
        "레코드가 있으면 모두 돌려줍니다", "All records are returned";
        "정상이 하나라도 있으면 비정상 주소는 빠집니다.", "While one is healthy, unhealthy ones are left out.";
    MULTIVALUE_NO_LIMIT: "몇 개든 모두 줌", "No limit";
        "정상 주소는 몇 개든 모두 줍니다", "All healthy ones, however many";
        "한 번에 8개까지입니다.", "Eight at most at once.";
    MAJORITY: "과반수", "A majority";
        "과반수가 정상이라고 해야 합니다", "More than half must say healthy";
        "18%를 넘으면 됩니다. 과반수가 아닙니다.", "More than 18% is enough; it takes no majority.";
    AT_LEAST: "18% 이상", "18% or more";
        "18%이면 정상입니다", "18% is healthy";
        "꼭 18%이면 비정상입니다. 넘어야 합니다.", "Exactly 18% is unhealthy: it must be more.";
    EVERY_CHECKER: "모두 정상이어야 함", "Every checker";
        "하나라도 실패하면 비정상입니다", "One failure is enough for unhealthy";
        "일부 지역의 문제로 서버를 빼지 않으려고 18%만 넘으면 정상입니다.", "More than 18% is enough, so that trouble in a few locations does not take a server out.";
}
