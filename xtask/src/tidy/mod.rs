//! The rules of the house that no compiler checks. Each counts as one test.

mod files;
mod rules;

use crate::count::Tally;
use crate::failure::Outcome;
use files::Files;

/// A rule: what holds, and where it does not.
type Rule = (&'static str, fn(&Files) -> Vec<String>);

const RULES: [Rule; 9] = [
    (
        "article, align, search, library and import do no I/O, read no clock, name no web_sys",
        rules::pure_crates,
    ),
    (
        "only src/platform names web_sys and gloo",
        rules::platform_alone,
    ),
    ("text never becomes markup: no inner_html", rules::no_markup),
    (
        "the page has no inline script and no inline style",
        rules::no_inline,
    ),
    (
        "every crate takes the workspace's lints",
        rules::workspace_lints,
    ),
    ("crates use only crates further left", rules::directions),
    ("no file of code is longer than 400 lines", rules::lengths),
    (
        "no trailing space, a line end at the end, nothing put off",
        rules::tidy_text,
    ),
    (
        "no registry and no folder of one machine is named",
        rules::no_machine,
    ),
];

pub(crate) fn tidy() -> Outcome<Tally> {
    let files = Files::of_the_repository()?;
    let mut tally = Tally::default();
    for (name, rule) in RULES {
        let broken = rule(&files);
        println!(
            "{} {name}",
            if broken.is_empty() {
                "ok    "
            } else {
                "FAILED"
            }
        );
        for place in &broken {
            println!("         {place}");
        }
        tally += Tally::of(broken.is_empty());
    }
    Ok(tally)
}
