//! The rules of pairs: blocks that share an id, and rows of the alignment.

use std::collections::{BTreeMap, BTreeSet};

use super::Check;
use crate::{AlignedRow, Article, Block, Language, Row, paired, rows};

impl Check {
    /// Translations are of one kind and stand in one order, whether an id or a row of the
    /// alignment says that they are translations.
    pub(super) fn pairs(&mut self, article: &Article) {
        let (ja, en) = (body(article, Language::Ja), body(article, Language::En));
        for (index, row) in article.alignment.iter().enumerate() {
            self.confidence(&format!("alignment[{index}]"), row);
        }
        for (language, blocks) in [(Language::Ja, ja), (Language::En, en)] {
            self.named_ids(article, language, blocks);
        }
        if ja.is_empty() || en.is_empty() {
            return;
        }
        let rows = rows(ja, en, &article.alignment);
        let both = |row: &&Row<'_>| !row.ja.is_empty() && !row.en.is_empty();
        self.one_kind_and_order(article, ja, en);
        self.sentences(article, &rows);
        if !rows.iter().any(|row| both(&row)) {
            self.warning(
                "body",
                "no block has the id of a translation, so the two texts cannot be read side by side",
                "Give each block the id of its translation",
            );
        }
    }

    fn confidence(&mut self, key: &str, row: &AlignedRow) {
        let Some(sure) = row.confidence else {
            return;
        };
        if !(0.0..=1.0).contains(&sure) {
            self.error(
                format!("{key}.confidence"),
                format!("a confidence of {sure}"),
                "Give a number from 0 to 1, or none",
            );
        } else if sure < AlignedRow::LOW {
            self.warning(
                key,
                format!(
                    "that {} go together is not certain (confidence {sure})",
                    written(row)
                ),
                "Compare the blocks, move ids between the rows if need be, then remove the confidence",
            );
        }
    }

    /// Every id in the alignment is that of a block and stands there once, in the order of the
    /// text and without a gap.
    fn named_ids(&mut self, article: &Article, language: Language, blocks: &[Block]) {
        let places: BTreeMap<&str, usize> = blocks
            .iter()
            .enumerate()
            .map(|(place, block)| (block.id.as_str(), place))
            .collect();
        let mut seen = BTreeSet::new();
        for (index, row) in article.alignment.iter().enumerate() {
            let key = format!("alignment[{index}].{language}");
            let mut last: Option<usize> = None;
            for id in row.ids(language) {
                if !seen.insert(id.as_str()) {
                    self.error(
                        key.as_str(),
                        format!("“{id}” is named twice in the alignment"),
                        "Name each block in one row only",
                    );
                    continue;
                }
                let Some(place) = places.get(id.as_str()) else {
                    self.warning(
                        key.as_str(),
                        format!("there is no block “{id}” in body.{language}"),
                        "Correct the id, or take it out of the row",
                    );
                    continue;
                };
                if last.is_some_and(|last| last + 1 != *place) {
                    self.warning(
                        key.as_str(),
                        format!("“{id}” does not follow the block that the row names before it"),
                        "Name blocks that follow one another, in their order",
                    );
                }
                last = Some(*place);
            }
        }
    }

    fn one_kind_and_order(&mut self, article: &Article, ja: &[Block], en: &[Block]) {
        let rows_of = |language: Language| -> BTreeMap<&str, usize> {
            let rows = article.alignment.iter().enumerate();
            rows.flat_map(|(index, row)| row.ids(language).iter().map(move |id| (id, index)))
                .map(|(id, index)| (id.as_str(), index))
                .collect()
        };
        let (ja_rows, en_rows) = (rows_of(Language::Ja), rows_of(Language::En));
        // Where a row, or a block that no row names, begins in the Japanese text.
        let mut places: BTreeMap<Result<usize, &str>, usize> = BTreeMap::new();
        for (place, block) in ja.iter().enumerate() {
            let id = block.id.as_str();
            places
                .entry(ja_rows.get(id).copied().ok_or(id))
                .or_insert(place);
        }
        let mut last = None;
        for (index, block) in en.iter().enumerate() {
            let id = block.id.as_str();
            let Some(place) = places.get(&en_rows.get(id).copied().ok_or(id)) else {
                continue;
            };
            let (here, there) = (block.kind.name(), ja[*place].kind.name());
            if here != there {
                self.warning(
                    format!("body.en[{index}]"),
                    format!("“{id}” is a {here} here and a {there} in Japanese"),
                    "Give translations the same kind, or another id",
                );
            }
            if last.is_some_and(|last| last > *place) {
                self.warning(
                    format!("body.en[{index}]"),
                    format!("“{id}” stands in another order than in Japanese"),
                    "Put the blocks of both languages in one order",
                );
            }
            last = Some(*place);
        }
    }

    /// The sentences of a row are all sentences of its blocks.
    fn sentences(&mut self, article: &Article, rows: &[Row<'_>]) {
        fn ids<'a>(blocks: &[&'a Block]) -> Vec<&'a str> {
            blocks.iter().map(|block| block.id.as_str()).collect()
        }
        let by_ids: BTreeMap<(Vec<&str>, Vec<&str>), &Row<'_>> = rows
            .iter()
            .map(|row| ((ids(&row.ja), ids(&row.en)), row))
            .collect();
        for (index, aligned) in article.alignment.iter().enumerate() {
            if aligned.sentences.is_empty() {
                continue;
            }
            let said = paired(&aligned.sentences);
            let ids: (Vec<&str>, Vec<&str>) = (
                aligned.ja.iter().map(String::as_str).collect(),
                aligned.en.iter().map(String::as_str).collect(),
            );
            let Some(row) = by_ids.get(&ids) else {
                continue;
            };
            let there = row.sentence_counts();
            if said != there {
                self.warning(
                    format!("alignment[{index}].sentences"),
                    format!(
                        "it pairs {} Japanese sentences with {} English ones, and the blocks have {} and {}; it is ignored",
                        said.0, said.1, there.0, there.1
                    ),
                    "Correct the numbers, or remove the key",
                );
            }
        }
    }
}

fn body(article: &Article, language: Language) -> &[Block] {
    article.body.get(language).map_or(&[], Vec::as_slice)
}

/// The ids of a row: `p3, p3b (ja) and p3 (en)`.
fn written(row: &AlignedRow) -> String {
    let side = |language: Language| match row.ids(language) {
        [] => format!("nothing ({language})"),
        ids => format!("{} ({language})", ids.join(", ")),
    };
    format!("{} and {}", side(Language::Ja), side(Language::En))
}

#[cfg(test)]
mod tests {
    use crate::{Severity, read};

    /// Checks an article of three Japanese paragraphs and two English ones with this alignment,
    /// and gives back what is said about it.
    fn issues(alignment: &str) -> Vec<(Severity, String)> {
        let json = format!(
            r#"{{"format": 1, "id": "a", "original": "ja", "title": {{"ja": "題"}},
            "body": {{
                "ja": [{{"type": "paragraph", "id": "p1", "text": "船が来る。人が降りる。"}},
                       {{"type": "paragraph", "id": "p2", "text": "夜になる。"}},
                       {{"type": "paragraph", "id": "p2b", "text": "灯がともる。"}}],
                "en": [{{"type": "paragraph", "id": "p1", "text": "A ship comes. People get off."}},
                       {{"type": "paragraph", "id": "p2", "text": "Night falls. Lights go on."}}]}},
            "alignment": {alignment}}}"#
        );
        let issues = match read(&json) {
            Ok(read) => read.issues,
            Err(issues) => issues,
        };
        let said =
            |issue: crate::Issue| (issue.severity, format!("{}: {}", issue.place, issue.what));
        issues.into_iter().map(said).collect()
    }

    #[track_caller]
    fn check(alignment: &str, expected: &[&str]) {
        let said: Vec<String> = issues(alignment)
            .into_iter()
            .map(|(severity, text)| match severity {
                Severity::Error => format!("error {text}"),
                Severity::Warning => text,
            })
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn a_sound_alignment_is_silent() {
        check("[]", &[]);
        check(
            r#"[{"ja": ["p2", "p2b"], "en": ["p2"], "confidence": 0.9, "sentences": [[1, 1], [1, 1]]}]"#,
            &[],
        );
        check(r#"[{"ja": ["p2"], "en": []}]"#, &[]);
    }

    #[test]
    fn a_row_that_is_not_certain_names_its_blocks() {
        check(
            r#"[{"ja": ["p2", "p2b"], "en": ["p2"], "confidence": 0.5}]"#,
            &[
                "alignment[0]: that p2, p2b (ja) and p2 (en) go together is not certain (confidence 0.5)",
            ],
        );
        check(
            r#"[{"ja": [], "en": ["p2"], "confidence": 7}]"#,
            &["error alignment[0].confidence: a confidence of 7"],
        );
    }

    #[test]
    fn ids_exist_stand_once_and_follow_one_another() {
        check(
            r#"[{"ja": ["p1", "p2b"], "en": ["p1", "p9"]}]"#,
            &[
                "alignment[0].ja: “p2b” does not follow the block that the row names before it",
                "alignment[0].en: there is no block “p9” in body.en",
            ],
        );
        check(
            r#"[{"ja": ["p2"], "en": ["p2"]}, {"ja": ["p2"], "en": []}]"#,
            &["error alignment[1].ja: “p2” is named twice in the alignment"],
        );
    }

    #[test]
    fn rows_keep_the_order_of_both_texts() {
        check(
            r#"[{"ja": ["p1"], "en": ["p2"]}, {"ja": ["p2"], "en": ["p1"]}]"#,
            &["body.en[1]: “p2” stands in another order than in Japanese"],
        );
    }

    #[test]
    fn sentences_that_do_not_add_up_are_ignored() {
        check(
            r#"[{"ja": ["p1"], "en": ["p1"], "sentences": [[1, 1], [2, 1]]}]"#,
            &[
                "alignment[0].sentences: it pairs 3 Japanese sentences with 2 English ones, and the blocks have 2 and 2; it is ignored",
            ],
        );
    }
}
