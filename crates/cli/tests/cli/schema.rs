use std::fs;
use std::path::Path;

use crate::Desk;

#[test]
fn the_schema_in_docs_is_fresh() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/article.schema.json");
    let kept = fs::read_to_string(kept).unwrap_or_default();
    let said = Desk::new().run(&["schema"]);
    assert!(
        kept == said.out,
        "docs/article.schema.json is not what the types say; refresh it with\n    \
         cargo run -p taiyaku-cli -- schema > docs/article.schema.json"
    );
}
