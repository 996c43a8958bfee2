//! x
fn main() {
    let p = std::env::args().nth(1).unwrap();
    let d = taiyaku_import::decode(&std::fs::read(&p).unwrap());
    let stem = std::path::Path::new(&p)
        .file_stem()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    let i = taiyaku_import::import_page(&d.text, &stem);
    println!("{}", taiyaku_article::write(&i.article).unwrap());
    eprintln!("{}", d.encoding);
    for x in d.issues.iter().chain(&i.issues) {
        eprintln!("{x}");
    }
}
