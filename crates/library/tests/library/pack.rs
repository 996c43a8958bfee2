use std::collections::BTreeMap;

use taiyaku_article::{Article, BlockKind, read};
use taiyaku_library::{PackError, Packer, TitleOrders};

use crate::{archive, article, assets, opened, packed, text};

fn with_picture(mut article: Article) -> Article {
    let figure = r#"{"type": "figure", "id": "f1", "image": "images/map.svg", "alt": {"ja": "地図", "en": "Map"}}"#;
    let block = serde_json::from_str(figure).expect("valid");
    article.body.ja.as_mut().expect("has Japanese").push(block);
    article
}

#[test]
fn a_list_knows_where_headlines_break() {
    let mut broken = article("broken", "2025-08-16", "x");
    broken.phrases.title = vec![2];
    let files = packed(&[article("plain", "2001-11-30", "x"), broken]);
    let (_, entries, _) = opened(&files);
    let json = text(&files, &entries.path(0).expect("a file"));
    let entries = entries.read(0, json).expect("reads");
    assert!(entries[0].phrases.is_empty());
    assert_eq!(entries[1].phrases, [2]);
    assert_eq!(
        json.matches("phrases").count(),
        1,
        "nothing is written for nothing"
    );
}

#[test]
fn pictures_are_named_by_their_content() {
    let files = packed(&[
        with_picture(article("a", "2025-08-16", "x")),
        with_picture(article("b", "2025-08-16", "x")),
    ]);
    let packed = files
        .iter()
        .find(|file| file.path.starts_with("articles/"))
        .expect("an article");
    let article = read(std::str::from_utf8(&packed.bytes).expect("UTF-8"))
        .expect("valid")
        .article;
    let image = article
        .body
        .ja
        .expect("has Japanese")
        .into_iter()
        .find_map(|block| match block.kind {
            BlockKind::Figure { image, .. } => Some(image),
            _ => None,
        });
    let image = image.expect("a figure");
    assert!(
        image.starts_with("images/map.") && image.ends_with(".svg") && image.len() > 16,
        "{image}"
    );
    assert_eq!(text(&files, &image), "<svg/>");
    let shown = files.iter().filter(|file| file.path == image);
    assert_eq!(shown.count(), 1, "it is handed out once");
}

#[test]
fn equal_input_gives_equal_bytes() {
    assert_eq!(packed(&archive(100)), packed(&archive(100)));
}

#[test]
fn a_library_without_articles_opens() {
    let (catalogue, entries, ids) = opened(&packed(&[]));
    assert_eq!(catalogue.documents(), 0);
    assert_eq!((entries.path(0), ids.shard_of("a")), (None, 0));
}

#[test]
fn articles_are_taken_in_the_order_of_their_numbers_only() {
    let mut packer = Packer::new();
    let mut add = |article: Article| packer.add(article, &assets()).map(|_| ());
    let mut undated = article("z", "2001-01-01", "x");
    undated.series = None;
    assert_eq!(add(undated.clone()), Ok(()));
    assert_eq!(add(article("b", "2001-01-01", "x")), Ok(()));
    assert_eq!(add(article("c", "2001-01-01", "x")), Ok(()));
    for late in [
        article("a", "2001-01-01", "x"),
        article("late", "2000-12-31", "x"),
    ] {
        let id = late.id.clone();
        assert_eq!(add(late), Err(PackError::OutOfOrder { id }));
    }
    let again = article("z", "2002-01-01", "x");
    assert_eq!(
        add(again),
        Err(PackError::DuplicateId { id: "z".to_owned() })
    );
    assert_eq!(add(article("b2", "2002-01-01", "x")), Ok(()));
}

#[test]
fn what_cannot_be_packed_says_so() {
    let error = Packer::new()
        .add(
            with_picture(article("a", "2025-08-16", "x")),
            &BTreeMap::new(),
        )
        .expect_err("no picture");
    assert!(
        error
            .to_string()
            .contains("“images/map.svg”, which is not there"),
        "{error}"
    );
    let mut packer = Packer::new();
    packer
        .add(article("a", "2025-08-16", "x"), &assets())
        .expect("packs");
    let titles = TitleOrders {
        ja: vec![0],
        en: vec![1],
    };
    assert_eq!(packer.finish(&titles, None), Err(PackError::NotAnOrder));
}

#[test]
fn drawings_that_run_are_refused() {
    for active in [
        "<svg><script>1</script></svg>",
        "<svg onload=\"x()\"/>",
        "<svg\nONLOAD='x()'/>",
        "<svg/onload=x>",
        "<svg><a href=\"javascript:x\"/></svg>",
        "<svg><foreignObject/></svg>",
    ] {
        let assets = BTreeMap::from([("images/map.svg".to_owned(), active.as_bytes().to_vec())]);
        let drawn = with_picture(article("a", "2025-08-16", "x"));
        let packed = Packer::new().add(drawn, &assets);
        assert_eq!(
            packed,
            Err(PackError::ActivePicture {
                image: "images/map.svg".to_owned()
            }),
            "{active}"
        );
    }
    let plain = "<svg><text>on = off, upon a time</text></svg>";
    let assets = BTreeMap::from([("images/map.svg".to_owned(), plain.as_bytes().to_vec())]);
    let drawn = with_picture(article("a", "2025-08-16", "x"));
    assert!(Packer::new().add(drawn, &assets).is_ok());
}
