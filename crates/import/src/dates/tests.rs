use super::*;

/// Expects the date at the place marked by brackets.
fn check(marked: &str, expected: &str) {
    let text = marked.replace(['⟦', '⟧'], "");
    let found = find(&text).unwrap_or_else(|| panic!("no date in {text}"));
    assert_eq!(
        found.date.map(|date| date.to_string()).as_deref(),
        Some(expected),
        "{text}"
    );
    let start = marked.find('⟦').expect("a mark");
    let end = marked.find('⟧').expect("a mark") - '⟦'.len_utf8();
    assert_eq!(&text[found.start..found.end], &text[start..end], "{text}");
}

#[test]
fn every_form_is_read() {
    for written in [
        "16 August 2025",
        "16th of August, 2025",
        "16 Aug. 2025",
        "August 16, 2025",
        "Aug 16th 2025",
        "Saturday, August 16, 2025",
        "Sat. 16 August 2025",
        "16 August 2025 (Sat)",
        "2025年8月16日",
        "2025年8月16日(土)",
        "２０２５年８月１６日（土）",
        "2025年 8月 16日 土曜日",
        "二〇二五年八月十六日",
        "令和7年8月16日",
        "令和七年八月十六日(土曜日)",
        "2025年(令和7年)8月16日",
        "2025/8/16",
        "2025-08-16",
        "2025.8.16",
        "2025年8月16日(土) (JST)",
        "2025/8/16 JST",
        "2025年8月16日(日本時間)",
    ] {
        check(&format!("⟦{written}⟧"), "2025-08-16");
        check(&format!("海辺通信 ⟦{written}⟧"), "2025-08-16");
        let found = find(written).expect("found above");
        assert!(!found.wrong_weekday, "{written}");
    }
    check("⟦昭和64年1月7日⟧", "1989-01-07");
    check("⟦平成元年1月8日⟧に", "1989-01-08");
}

#[test]
fn what_is_no_date_is_left_alone() {
    for text in [
        "8月16日",
        "2025年8月",
        "12025/8/16",
        "August 2025",
        "25年8月16日",
        "16 2025",
        "Marching 16, 2025",
        "1.2.3",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

#[test]
fn weekdays_and_zones_are_compared() {
    let said = |text: &str| find(text).expect("a date");
    assert!(said("2025年8月16日(金)").wrong_weekday);
    assert!(said("Friday, 16 August 2025").wrong_weekday);
    assert!(said("2025年8月18日(JST)").jst && said("2025年8月18日(JST)").japanese);
    assert!(!said("16 August 2025").japanese);
    assert_eq!(said("2025年2月30日").date, None);
}
