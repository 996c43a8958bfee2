use super::*;

#[test]
fn features_lose_their_marks() {
    for text in [
        "◆特集:海辺+GS",
        "■特集：海辺＋ＧＳ",
        "【特集】海辺+GS",
        "【特集:海辺+GS】",
        "特集:海辺+GS",
        "●特集　海辺+GS",
        "◆ 特集／海辺+GS",
    ] {
        assert!(
            matches!(of(text), Form::Feature(value) if narrow(&value) == "海辺+GS"),
            "{text}: {:?}",
            of(text)
        );
    }
    assert_eq!(
        of("◆特集：ＢＲＩＣＳ＋ＧＳ"),
        Form::Feature("BRICS+GS".to_owned())
    );
    assert_eq!(
        of("Feature: Harbours"),
        Form::Feature("Harbours".to_owned())
    );
    for text in ["特集を読む", "特集", "◆特集:", "Features of the harbour"] {
        assert!(!matches!(of(text), Form::Feature(_)), "{text}");
    }
}

#[test]
fn series_are_name_number_and_date() {
    for text in [
        "Sea and Land #1234 16 August 2025",
        "Ｓｅａ　ａｎｄ　Ｌａｎｄ　＃１２３４　２０２５年８月１６日",
        "Sea and Land №1,234 (August 16, 2025)",
        "Sea and Land, No. 1234, 2025/8/16",
        "Sea and Land 第1234号 令和7年8月16日(土)",
        "■Sea and Land #1234・2025年8月16日",
    ] {
        match of(text) {
            Form::Series(series) => {
                assert_eq!(
                    (series.name.as_str(), series.number),
                    ("Sea and Land", 1234),
                    "{text}"
                );
                assert_eq!(
                    series
                        .date
                        .and_then(|found| found.date)
                        .map(|date| date.to_string())
                        .as_deref(),
                    Some("2025-08-16"),
                    "{text}"
                );
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    assert!(
        matches!(of("海辺だより 第3回"), Form::Series(series) if series.number == 3 && series.date.is_none())
    );
    for text in [
        "第3回会議が開かれる",
        "The #1 library of 2025",
        "#12",
        "Casino 5",
        "Sea #99999999999",
        "C# 16 August 2025 and more",
    ] {
        assert!(
            !matches!(of(text), Form::Series(_)),
            "{text}: {:?}",
            of(text)
        );
    }
}

#[test]
fn one_line_may_have_several_labels() {
    let Form::Labelled(labels) = of("著者:青木花子　訳:山田太郎(海辺大学)") else {
        panic!("labels")
    };
    let rests: Vec<&str> = labels.iter().map(|(_, rest)| rest.as_str()).collect();
    assert_eq!(rests, ["青木花子", "山田太郎(海辺大学)"]);
}

#[test]
fn dates_stand_alone_or_after_a_name() {
    assert!(
        matches!(of("独立系 Sea Tokyo 2025年8月18日(JST)"), Form::Dated(name, found) if name == "独立系 Sea Tokyo" && found.jst)
    );
    assert!(matches!(of("2025年8月16日(土)"), Form::Dated(name, _) if name.is_empty()));
    assert!(matches!(of("2025年8月18日 海辺通信"), Form::Dated(name, _) if name == "海辺通信"));
    for text in [
        "会談は2025年8月15日",
        "On 16 August 2025 the library opened.",
        "It opened on 16 August 2025",
    ] {
        assert_eq!(of(text), Form::Plain, "{text}");
    }
}
