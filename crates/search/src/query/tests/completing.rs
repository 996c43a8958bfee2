use super::*;

/// The caret is `¦`; what is replaced is in braces, then what is before the caret.
fn check(text: &str, expected: &str) {
    let caret = text.find('¦').unwrap();
    let text = text.replace('¦', "");
    let shown = |span: Span, typed: &str, what: &str| {
        let (before, after) = (&text[..span.start], &text[span.end..]);
        format!("{before}{{{}}}{after} {what}={typed}", &text[span])
    };
    let found = match context(&text, caret) {
        Context::Word { span, text: typed } => shown(span, &typed, "word"),
        Context::Value {
            field,
            span,
            text: typed,
        } => shown(span, &typed, &format!("{field:?}")),
        Context::Nothing => "nothing".to_owned(),
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn words_are_completed_where_the_caret_is() {
    check("ab¦", "{ab} word=ab");
    check("x a¦b y", "x {ab} y word=a");
    check("-北¦極", "-{北極} word=北");
    check("(a OR b¦)", "(a OR {b}) word=b");
    check("x \"a b¦", "x {\"a b} word=a b");
    check("“a b¦ c” d", "{“a b c”} d word=a b");
    check("foo:b¦", "{foo:b} word=foo:b");
}

#[test]
fn values_are_completed_after_their_field() {
    check("author:¦", "author:{} Author=");
    check("author:¦ b", "author:{} b Author=");
    check("-著者：青¦山", "-著者：{青山} Author=青");
    check("author:\"Lucas L¦", "author:{\"Lucas L} Author=Lucas L");
    check("author:¦\"Lucas\"", "author:{\"Lucas\"} Author=");
    check("lang:j¦", "lang:{j} Language=j");
    check("title:a¦", "title:{a} Title=a");
}

#[test]
fn nothing_is_completed_elsewhere() {
    for text in [
        "¦",
        "a ¦",
        "¦a",
        "\"a\"¦",
        "author:\"a\"¦",
        "aut¦hor:b",
        "-¦",
        "a OR¦ b",
        "(¦",
    ] {
        check(text, "nothing");
    }
}

#[test]
fn a_suggestion_takes_the_place_of_what_was_typed() {
    for (text, value, expected) in [
        ("a¦", "Arctic", "Arctic ¦"),
        ("x a¦ y", "Arctic", "x Arctic ¦y"),
        ("a¦", "Arctic Council", "\"Arctic Council\" ¦"),
        ("a¦", "OR", "\"OR\" ¦"),
        ("aut¦", "author:", "author:¦"),
        ("著¦", "著者：", "著者：¦"),
        ("author:lu¦", "Lucas Leiroz", "author:\"Lucas Leiroz\" ¦"),
        ("著者：¦", "青山", "著者：\"青山\" ¦"),
        ("(series:\"a b¦) c", "x \"y\"", "(series:\"x \"\"y\"\"\" ¦"),
        ("(series:a¦) c", "x", "(series:\"x\"¦) c"),
        ("is:un¦", "unread", "is:unread ¦"),
        ("date:20¦", "2025-08", "date:2025-08 ¦"),
        ("title:a¦", "Arctic", "title:Arctic ¦"),
        ("title:a¦", "Arctic Council", "title:\"Arctic Council\" ¦"),
    ] {
        let caret = text.find('¦').unwrap();
        let typed = text.replace('¦', "");
        let (span, field) = match context(&typed, caret) {
            Context::Word { span, .. } => (span, None),
            Context::Value { field, span, .. } => (span, Some(field)),
            Context::Nothing => panic!("nothing to complete in {text}"),
        };
        let (mut new, caret) = replace(&typed, span, field, value);
        new.insert(caret, '¦');
        assert_eq!(new, expected, "{text}");
    }
}
