use taiyaku_article::{Language, read};
use taiyaku_library::search_fields;

/// Every part of an article that has words, each word once.
const WHOLE: &str = r#"{"format": 1, "id": "a", "original": "ja",
    "feature": {"ja": "特集"}, "series": {"name": {"ja": "連載", "en": "Series"}, "number": 8227},
    "title": {"ja": "題", "en": "Title"}, "subtitle": {"ja": ["副題一", "副題二"], "en": ["Subtitle"]},
    "source": {"name": "INFO-BRICS"}, "publisher": {"name": {"ja": "発行者"}},
    "credits": [{"role": "editor", "name": {"ja": "編者"}, "affiliation": {"ja": ["所属"]}}],
    "attribution": {"en": "Attribution"}, "furniture": ["本文"], "end_mark": {"ja": "本稿終了"},
    "unplaced": [{"line": 3, "text": "a stray line"}],
    "body": {"ja": [
        {"type": "heading", "level": 2, "id": "h1", "text": "見出し"},
        {"type": "paragraph", "id": "p1", "text": ["この", {"ruby": {"base": "条約", "reading": "じょうやく"}}, {"footnote": "n1"}, "は"]},
        {"type": "quotation", "id": "q1", "paragraphs": ["引用"], "source": "出典"},
        {"type": "list", "id": "l1", "items": [{"text": "項目", "items": [{"text": "下位"}]}]},
        {"type": "figure", "id": "f1", "image": "images/map.svg", "alt": {"ja": "代替", "en": "Alternative"}, "caption": "説明"},
        {"type": "table", "id": "t1", "caption": "表題", "header": ["列"], "rows": [["升"]]},
        {"type": "preformatted", "id": "v1", "text": "詩\n句"},
        {"type": "separator", "id": "s1"},
        {"type": "footnote", "id": "n1", "text": "脚注"}],
      "en": [{"type": "paragraph", "id": "p1", "text": "This treaty"}]}}"#;

#[test]
fn every_text_of_an_article_is_a_field() {
    let fields = search_fields(&read(WHOLE).expect("valid").article);
    assert_eq!(fields.title, ["題", "Title"]);
    assert_eq!(fields.subtitle, ["副題一", "副題二", "Subtitle"]);
    assert_eq!(
        fields.credits,
        [
            "編者",
            "所属",
            "連載 #8227",
            "Series #8227",
            "INFO-BRICS",
            "発行者",
            "特集",
            "Attribution"
        ]
    );
    let body: Vec<(Language, &str, &str)> = fields
        .body
        .iter()
        .map(|field| {
            let block = field.block.as_deref().unwrap_or("-");
            (field.language, block, field.text.as_str())
        })
        .collect();
    let ja = |block, text| (Language::Ja, block, text);
    assert_eq!(
        body,
        [
            ja("h1", "見出し"),
            ja("p1", "この条約は"),
            ja("q1", "引用"),
            ja("q1", "出典"),
            ja("l1", "項目"),
            ja("l1", "下位"),
            ja("f1", "代替"),
            ja("f1", "説明"),
            ja("t1", "表題"),
            ja("t1", "列"),
            ja("t1", "升"),
            ja("v1", "詩\n句"),
            ja("n1", "脚注"),
            (Language::En, "p1", "This treaty"),
            (Language::En, "-", "a stray line"),
        ]
    );
}
