use super::*;

/// Reads an address and expects it to be written back as it was.
fn check(address: &str) -> Route {
    let (route, ignored) = Route::parse(address);
    assert_eq!(ignored, [], "{address}");
    assert_eq!(route.address(), address);
    route
}

#[test]
fn addresses_survive_the_round_trip() {
    for address in [
        "#/",
        "#/?q=アラスカ+purchase",
        "#/?feature=BRICS%2BGS&feature=北極&series=War+on+UKRAINE&lang=ja&is=unread&from=2025-08-01&to=2025-09-30&sort=oldest",
        "#/?q=100%25&utm=x%26y",
        "#/a/war-on-ukraine-8227",
        "#/a/war-on-ukraine-8227?lang=ja&layout=interleaved&block=p12",
        "#/a/x?lang=en&theirs=1",
        "#/a/x?q=経済+trump&lang=ja",
        "#/a/x?q=%22New+START%22+-title:%26+100%25&layout=reveal&block=p1&theirs=1",
        "#/?theirs=1&theirs=2",
        "#/nowhere/else",
    ] {
        check(address);
    }
}

#[test]
fn browsers_spellings_are_understood() {
    for address in ["", "#", "#/", "/", "#/?"] {
        assert_eq!(
            Route::parse(address).0,
            Route::Library(LibraryAddress::default()),
            "{address:?}"
        );
    }
    let (route, _) = Route::parse("#/?q=%E3%82%A2%20x&feature=a");
    let Route::Library(library) = route else {
        panic!("{route:?}")
    };
    assert_eq!(library.text, r#"ア x feature:"a""#);
}

#[test]
fn wrong_values_are_reported_and_left_out() {
    let (route, ignored) = Route::parse("#/?sort=best&from=2025-02-30&lang=fr&is=odd&feature=&q=x");
    assert_eq!(route.address(), "#/?q=x");
    let parameters: Vec<&str> = ignored
        .iter()
        .map(|ignored| ignored.parameter.as_str())
        .collect();
    assert_eq!(parameters, ["sort", "from", "lang", "is", "feature"]);
    let (route, ignored) = Route::parse("#/a/x?layout=upside-down&lang=de&block=<p>&keep=1");
    assert_eq!(route.address(), "#/a/x?keep=1");
    assert_eq!(ignored.len(), 3);
}

#[test]
fn what_was_searched_for_is_read_with_the_article() {
    let (route, _) = Route::parse("#/a/x?q=%E7%B5%8C%E6%B8%88%20trump");
    let Route::Article(article) = route else {
        panic!("{route:?}")
    };
    assert_eq!(article.find.as_deref(), Some("経済 trump"));
    let (route, ignored) = Route::parse("#/a/x?q=+&lang=ja");
    assert_eq!(route.address(), "#/a/x?lang=ja");
    assert_eq!(ignored, []);
}

#[test]
fn broken_encodings_do_no_harm() {
    for address in ["#/?q=%", "#/?q=%E3%82", "#/?q=%zz", "#/a/%FF", "#/?&&=&=x"] {
        let (route, _) = Route::parse(address);
        let (again, _) = Route::parse(&route.address());
        assert_eq!(route, again, "{address}");
    }
}

#[test]
fn widening_keeps_the_order_and_what_is_not_ours() {
    let (route, _) = Route::parse("#/?q=x&feature=a&from=2025-01-01&sort=title&theirs=1");
    let Route::Library(library) = route else {
        panic!("{route:?}")
    };
    assert!(library.is_narrowed());
    assert_eq!(
        Route::Library(library.widened()).address(),
        "#/?sort=title&theirs=1"
    );
    assert!(!library.widened().is_narrowed());
}
