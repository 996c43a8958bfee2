use super::*;

fn check(text: &str, expected: &str) {
    let parsed = parse(text);
    assert_eq!(shown(&parsed.query), expected, "{text}");
    assert_eq!(parsed.mistakes, [], "{text}");
}

#[test]
fn words_are_all_wanted() {
    check("", "");
    check(" 　\n", "");
    check("北極 Putin", "北極 Putin");
    check("　北極　Putin　", "北極 Putin");
    check("a AND b ＡＮＤ c", "a b c");
    check("and or not または。", "and or not または。");
}

#[test]
fn quotes_make_phrases_and_corner_brackets_do_not() {
    check("\"Arctic Council\" a", "<Arctic Council> a");
    check("“Arctic Council” ”北極”", "<Arctic Council> <北極>");
    check("＂北 極＂", "<北 極>");
    check("「北極 評議会」", "「北極 評議会」");
    check("a\"b\"c", "a <b> c");
    check("\"a OR -b (c)\"", "<a OR -b (c)>");
    check("\"\" a", "a");
    check("it's", "it's");
}

#[test]
fn a_doubled_quote_is_one_and_mixed_quotes_close() {
    check("\"the \"\"axis\"\"\"", "<the \"axis\">");
    check("“the \"axis\"”", "<the \"axis\">");
    check("“Arctic\" a", "<Arctic> a");
}

#[test]
fn a_minus_before_a_word_excludes() {
    check("-a －b −c", "not[a] not[b] not[c]");
    check("NOT a ＮＯＴ b", "not[a] not[b]");
    check("-\"a b\" -(a b)", "not[<a b>] not[all[a b]]");
    check("-series:a", "not[series=a]");
    check("well-known 1-2", "well-known 1-2");
    check("a -- b --help", "a b help");
    check("-(-a) NOT -b NOT NOT -c", "a b not[c]");
    check("ー", "ー");
}

#[test]
fn or_binds_tighter_than_and() {
    check("a b OR c", "a any[b c]");
    check("a OR b c", "any[a b] c");
    check("a|b｜c d", "any[a b c] d");
    check("北極 または 南極", "any[北極 南極]");
    check("-a OR b", "any[not[a] b]");
    check("a ＯＲ title:b", "any[a title=b]");
}

#[test]
fn parentheses_group() {
    check("(a b) OR c", "any[all[a b] c]");
    check("（a OR b）c", "any[a b] c");
    check("a (b c) d", "a b c d");
    check("(a OR (b OR c))", "any[a b c]");
    check("((((a))))", "a");
    check("() a -()", "a");
    check("G7(2025)", "G7 2025");
}

#[test]
fn fields_are_known_by_their_names_in_both_languages() {
    for (text, expected) in [
        ("title:a", "title=a"),
        ("TITLE：a", "title=a"),
        ("題名:a", "title=a"),
        ("ﾀｲﾄﾙ：a", "title=a"),
        ("たいとる:a", "title=a"),
        ("author:a", "author=a"),
        ("著者：青山", "author=青山"),
        ("translator:a", "translator=a"),
        ("翻訳:a", "translator=a"),
        ("source:a", "source=a"),
        ("出典:a", "source=a"),
        ("series:a", "series=a"),
        ("連載:a", "series=a"),
        ("ｓｅｒｉｅｓ：a", "series=a"),
        ("feature:a", "feature=a"),
        ("特集:a", "feature=a"),
        ("is:unread 状態:既読", "is=Unread is=Read"),
        ("状態：しおり", "is=Marked"),
        ("has:note あり:メモ", "has=Note has=Note"),
        ("lang:ja 言語:英語", "lang=ja lang=en"),
        ("lang:日本語 lang:English", "lang=ja lang=en"),
    ] {
        check(text, expected);
    }
}

#[test]
fn every_name_of_a_field_in_the_interface_is_read() {
    for field in Field::ALL {
        for language in taiyaku_article::Language::ALL {
            assert_eq!(Field::of_name(field.name(language)), Some(field));
            for value in field.values(language) {
                let parsed = parse(&format!("{}:{value}", field.name(language)));
                assert_eq!(parsed.mistakes, [], "{field:?} {value}");
                assert_eq!(parsed.query.all.len(), 1);
            }
        }
    }
}

#[test]
fn a_value_may_be_in_quotes() {
    check("author:\"Lucas Leiroz\" a", "author=<Lucas Leiroz> a");
    check("著者：”青山 貞一”", "author=<青山 貞一>");
    check("author:Lucas Leiroz", "author=Lucas Leiroz");
    check(
        "lang:\"ja\" date:\"2025\"",
        "lang=ja date=2025-01-01..2025-12-31",
    );
    check("title:-a", "title=-a");
}

#[test]
fn dates_are_days_months_years_and_ranges() {
    for (value, expected) in [
        ("2025", "2025-01-01..2025-12-31"),
        ("2024-02", "2024-02-01..2024-02-29"),
        ("2025-08-16", "2025-08-16..2025-08-16"),
        ("2025/8/16", "2025-08-16..2025-08-16"),
        ("2025.8.16", "2025-08-16..2025-08-16"),
        ("２０２５／８", "2025-08-01..2025-08-31"),
        ("2025年", "2025-01-01..2025-12-31"),
        ("2025年8月", "2025-08-01..2025-08-31"),
        ("2025年8月16日", "2025-08-16..2025-08-16"),
        ("2025-08..2025-09", "2025-08-01..2025-09-30"),
        ("2025..", "2025-01-01.."),
        ("..2025-09-03", "..2025-09-03"),
        ("2025年8月〜2025年9月3日", "2025-08-01..2025-09-03"),
        ("2025～", "2025-01-01.."),
        ("2024…2025", "2024-01-01..2025-12-31"),
        ("2025..2025-01", "2025-01-01..2025-01-31"),
    ] {
        check(&format!("date:{value}"), &format!("date={expected}"));
        check(&format!("日付：{value}"), &format!("date={expected}"));
    }
}

#[test]
fn numbers_are_single_and_ranges() {
    for (value, expected) in [
        ("8227", "8227..=8227"),
        ("#8227", "8227..=8227"),
        ("＃８２２７", "8227..=8227"),
        ("第8227号", "8227..=8227"),
        ("8200..8300", "8200..=8300"),
        ("8200〜8300", "8200..=8300"),
        ("8200..", "8200..=4294967295"),
        ("..8300", "0..=8300"),
    ] {
        check(&format!("no:{value}"), &format!("no={expected}"));
        check(&format!("番号：{value}"), &format!("no={expected}"));
    }
}

#[test]
fn other_colons_are_text() {
    for text in [
        "http://example.org/a",
        "12:30",
        "foo:bar",
        "注：a",
        ":",
        "a:",
        "：a",
    ] {
        check(text, text);
    }
    check("-foo:bar", "not[foo:bar]");
}

#[test]
fn every_part_knows_its_place() {
    let text = "北極 -著者：\"青 山\" (a OR “b c”) NOT (d e)";
    let query = parse(text).query;
    let places: Vec<&str> = placed(&query.all)
        .iter()
        .map(|node| &text[node.span()])
        .collect();
    assert_eq!(
        places,
        [
            "北極",
            "-著者：\"青 山\"",
            "著者：\"青 山\"",
            "a",
            "“b c”",
            "NOT (d e",
            "d",
            "e"
        ]
    );
    assert_eq!(&text[query.all[2].span()], "a OR “b c”");
}
