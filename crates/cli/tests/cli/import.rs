use std::fs;

use crate::Desk;

const PAGE: &str = "港の図書館が朝に開く\n\nSea Life #7 2025年8月16日\n\n著者:青木花子\n\n本文\n\n　朝六時に開く。\n";

#[test]
fn a_page_becomes_an_article_that_passes_the_check() {
    let desk = Desk::new();
    desk.put("page.txt", PAGE);
    desk.run(&["import", "page.txt", "--out", "new/articles"])
        .expect(
            0,
            &[
                "page.txt → new/articles/sea-life-7.json",
                "1 article written: 0 errors, 0 warnings",
            ],
        );
    desk.run(&["check", "new"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
}

#[test]
fn verbose_says_what_became_of_each_field() {
    let desk = Desk::new();
    desk.put("page.txt", PAGE);
    desk.run(&["import", "page.txt", "--out", "out", "--verbose"])
        .expect(
            0,
            &[
                "page.txt → out/sea-life-7.json",
                "  id           sea-life-7",
                "  original     ja",
                "  series       Sea Life #7, 2025-08-16",
                "  title.ja     港の図書館が朝に開く",
                "  author       青木花子",
                "  body.ja      1 blocks, 7 characters",
                "  furniture    本文",
                "1 article written: 0 errors, 0 warnings",
            ],
        );
}

/// Four Japanese paragraphs and three English ones: two of the Japanese are one in English.
const TWO_TEXTS: &str = r"港の図書館が朝に開く

The harbour library opens

Sea Life #8 2025年8月17日

本文

港の図書館は1987年に開いた。本は5,000冊ある。

漁師のハンスは毎朝六時に来る。

船が出るまで新聞を読む。

8月には夜も開いている。

The library at the harbour was opened in 1987. It has 5,000 books.

Hans, a fisherman, comes at six every morning and reads the paper until his ship leaves.

In August it is open at night as well.
";

#[test]
fn verbose_says_how_two_texts_are_aligned() {
    let desk = Desk::new();
    desk.put("page.txt", TWO_TEXTS);
    let said = desk.run(&["import", "page.txt", "--out", "out", "--verbose"]);
    assert!(
        said.out.contains(
            "  alignment    2 rows of one and one, 1 of several blocks, 0 blocks without a partner, 0 not certain\n"
        ),
        "{}",
        said.out
    );
    desk.run(&["check", "out"])
        .expect(0, &["1 article: 0 errors, 0 warnings"]);
    let json = fs::read_to_string(desk.path().join("out/sea-life-8.json")).expect("written");
    assert!(json.contains("\"p2b\""), "{json}");
}

#[test]
fn what_is_not_understood_is_kept_and_said() {
    let desk = Desk::new();
    desk.put("page.txt", PAGE.replace("著者:青木花子", "2025年2月30日"));
    desk.run(&["import", "page.txt", "--out", "out"]).expect(
        0,
        &[
            "page.txt:5: warning: the calendar has no such day. Move it from “unplaced” to the field it belongs to.",
            "page.txt → out/sea-life-7.json",
            "1 article written: 0 errors, 1 warning",
        ],
    );
    let said = desk.run(&["check", "out"]);
    assert_eq!(said.code, Some(0));
    assert!(
        said.out
            .contains("line 5 of the page was not understood: “2025年2月30日”"),
        "{}",
        said.out
    );
}

#[test]
fn other_encodings_and_whole_folders_are_read() {
    let desk = Desk::new();
    let page = |name: &str| {
        fs::read(format!(
            "{}/../import/tests/pages/{name}.txt",
            env!("CARGO_MANIFEST_DIR")
        ))
        .expect("a page")
    };
    desk.put("pages/a.txt", page("shift-jis"))
        .put("pages/sub/b.txt", page("euc-jp"))
        .put("pages/c.json", "{}");
    let said = desk.run(&["import", "pages", "--out", "out"]);
    assert_eq!(said.code, Some(0), "{}", said.out);
    let titles =
        fs::read_to_string(desk.path().join("out/small-stations-301.json")).expect("written");
    assert!(
        titles.contains("山あいの小さな駅に一日だけの急行が停まる"),
        "{titles}"
    );
    assert!(desk.path().join("out/b.json").is_file(), "{}", said.out);
}

#[test]
fn an_article_that_differs_is_not_overwritten() {
    let desk = Desk::new();
    desk.put("page.txt", PAGE);
    desk.run(&["import", "page.txt", "--out", "out"]);
    // The same again changes nothing, and is no error.
    assert_eq!(
        desk.run(&["import", "page.txt", "--out", "out"]).code,
        Some(0)
    );
    desk.put("out/sea-life-7.json", "edited by hand");
    desk.run(&["import", "page.txt", "--out", "out"]).expect(
        1,
        &[
            "page.txt: error: out/sea-life-7.json is there already, and differs. Compare the two, then use --force to overwrite it, or move it away.",
            "0 articles written: 1 error, 0 warnings",
        ],
    );
    assert_eq!(
        fs::read_to_string(desk.path().join("out/sea-life-7.json")).expect("there"),
        "edited by hand"
    );
    assert_eq!(
        desk.run(&["import", "page.txt", "--out", "out", "--force"])
            .code,
        Some(0)
    );
    assert_eq!(desk.run(&["check", "out"]).code, Some(0));
}

#[test]
fn two_pages_do_not_become_one_article() {
    let desk = Desk::new();
    desk.put("a.txt", PAGE)
        .put("b.txt", PAGE.replace("六時", "七時"));
    desk.run(&["import", "a.txt", "b.txt", "--out", "out", "--force"]).expect(
        1,
        &[
            "a.txt → out/sea-life-7.json",
            "b.txt: error: it would be out/sea-life-7.json, which a.txt has just become. Give the two pages different series numbers, or different names.",
            "1 article written: 1 error, 0 warnings",
        ],
    );
}

#[test]
fn a_page_without_text_is_written_and_is_an_error() {
    let desk = Desk::new();
    desk.put("page.txt", "題だけ\n");
    let said = desk.run(&["import", "page.txt", "--out", "out"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.out
            .contains("page.txt:body: error: the article has no text in either language"),
        "{}",
        said.out
    );
    assert!(desk.path().join("out/page.json").is_file());
}
