//! The end of a draft: what belongs together though it stands apart on the page.

use taiyaku_article::{Credit, Issue, Label as Name, Language, Place, Role, Source};

use super::Draft;

impl Draft {
    /// Brings together what waited for one another.
    pub(crate) fn settle(&mut self) {
        self.settle_dates();
        self.settle_address();
        self.merge_authors();
        // A value without a Japanese letter serves both languages.
        if self.article.feature.ja.is_none() {
            self.article.feature.ja.clone_from(&self.article.feature.en);
        } else if self.article.feature.en.is_none() {
            self.article.feature.en = self
                .article
                .feature
                .ja
                .clone()
                .filter(|feature| Language::of_text(feature) == Language::En);
        }
    }

    fn settle_dates(&mut self) {
        if let Some(waiting) = self.published_on.take() {
            match &mut self.article.publisher {
                Some(publisher) => publisher.date = Some(waiting.date),
                None if self.source_date.is_none() => self.source_date = Some(waiting),
                None => self.unplace(
                    &waiting.line,
                    "this may be the date of publication, but no publisher is named",
                ),
            }
        }
        if let Some(waiting) = self.source_date.take() {
            let series = self.article.series.as_mut();
            if let Some(source) = &mut self.article.source {
                source.date = Some(waiting.date);
            } else if let Some(series) =
                series.filter(|series| series.date.is_none_or(|date| date == waiting.date))
            {
                series.date = Some(waiting.date);
            } else if let Some(publisher) = self
                .article
                .publisher
                .as_mut()
                .filter(|publisher| publisher.date.is_none())
            {
                publisher.date = Some(waiting.date);
            } else {
                self.unplace(
                    &waiting.line,
                    "this may be the date of the original, but no outlet is named",
                );
            }
        }
    }

    fn settle_address(&mut self) {
        let Some(url) = self.url.take() else { return };
        let host = url.split('/').nth(2).unwrap_or(&url).to_owned();
        let unnamed = || Source {
            name: Name::Plain(host),
            date: None,
            url: None,
        };
        self.article.source.get_or_insert_with(unnamed).url = Some(url);
    }

    /// `著者:…` and `By …` on one page name the same people in two languages.
    fn merge_authors(&mut self) {
        let only = |language: Language| {
            move |credit: &Credit| {
                credit.role == Role::Author
                    && credit.name.get(language).is_some()
                    && credit.name.get(language.other()).is_none()
            }
        };
        let (ja, en): (Vec<_>, Vec<_>) = Language::ALL
            .map(|language| {
                self.article
                    .credits
                    .iter()
                    .filter(|c| only(language)(c))
                    .cloned()
                    .collect()
            })
            .into();
        if ja.is_empty() || ja.len() != en.len() {
            return;
        }
        self.article
            .credits
            .retain(|credit| !only(Language::En)(credit));
        let japanese = self
            .article
            .credits
            .iter_mut()
            .filter(|credit| only(Language::Ja)(credit));
        for (credit, english) in japanese.zip(&en) {
            credit.name.en.clone_from(&english.name.en);
            if let Some(offices) = &english.affiliation.en {
                credit
                    .affiliation
                    .en
                    .get_or_insert_default()
                    .extend(offices.iter().cloned());
            }
            if let Some(offices) = &english.affiliation.ja {
                credit
                    .affiliation
                    .ja
                    .get_or_insert_default()
                    .extend(offices.iter().cloned());
            }
        }
        let names: Vec<String> = ja
            .iter()
            .zip(&en)
            .map(|(ja, en)| {
                format!(
                    "“{}” and “{}”",
                    ja.name.ja.as_deref().unwrap_or_default(),
                    en.name.en.as_deref().unwrap_or_default()
                )
            })
            .collect();
        self.issues.push(Issue::warning(
            Place::File,
            format!("{} are taken for the same author", names.join(", ")),
            "Give each a credit of their own if they are two",
        ));
    }
}
