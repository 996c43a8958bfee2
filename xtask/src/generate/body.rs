//! The blocks of an article. Those of two languages are made side by side, so that a block and its
//! translation have the same id and as many sentences.

use super::article::Languages;
use super::random::Random;
use super::voice::Voice;
use super::{english, japanese};
use serde_json::{Value, json};

/// The bytes that the blocks of an article have on average, in all its languages.
const BYTES: f64 = 2_750.0;
/// The deviation of the logarithm of that.
const SPREAD: f64 = 0.6;
/// The bytes of a sentence in one language, on average.
const SENTENCE: usize = 130;

struct Body<'a, 'b> {
    languages: Languages,
    voice: &'a Voice<'b>,
    ja: Vec<Value>,
    en: Vec<Value>,
    /// How many bytes of text there are.
    bytes: usize,
}

/// The bodies of an article, bilingual.
pub(super) fn body(languages: Languages, voice: &Voice, random: &mut Random) -> Value {
    let wanted = random.lognormal(BYTES, SPREAD) as usize;
    let sentence = SENTENCE * (usize::from(languages.ja) + usize::from(languages.en));
    let (with_list, with_note) = (random.percent(6), random.percent(8));
    let mut body = Body {
        languages,
        voice,
        ja: Vec::new(),
        en: Vec::new(),
        bytes: 0,
    };
    let mut paragraphs = 0;
    // Half a sentence too little is as good as half too much.
    while paragraphs == 0 || body.bytes + sentence / 2 < wanted {
        if paragraphs > 0 && paragraphs % 4 == 0 {
            body.heading(paragraphs / 4, random);
        }
        paragraphs += 1;
        let left = (wanted.saturating_sub(body.bytes) / sentence).max(1);
        let sentences = random.between(2, 5).min(left);
        body.paragraph(paragraphs, sentences, with_note && paragraphs == 1, random);
        if random.percent(6) {
            body.quotation(paragraphs, random);
        }
        if with_list && paragraphs == 2 {
            body.list(random);
        }
    }
    if with_note {
        let (ja, en) = body.sentences(1, random);
        body.add(
            json!({"type": "footnote", "id": "n1", "text": ja}),
            json!({"type": "footnote", "id": "n1", "text": en}),
        );
    }
    let Body { ja, en, .. } = body;
    languages.texts(|_| ja, |_| en, random)
}

impl Body<'_, '_> {
    /// Adds the block of each language that there is.
    fn add(&mut self, ja: Value, en: Value) {
        if self.languages.ja {
            self.ja.push(ja);
        }
        if self.languages.en {
            self.en.push(en);
        }
    }

    /// A text in each language that there is, and an empty one in the other.
    fn texts(
        &mut self,
        ja: impl FnOnce(&Voice, &mut Random) -> String,
        en: impl FnOnce(&Voice, &mut Random) -> String,
        random: &mut Random,
    ) -> (String, String) {
        let (mut texts, voice) = ((String::new(), String::new()), self.voice);
        if self.languages.ja {
            texts.0 = ja(voice, random);
        }
        if self.languages.en {
            texts.1 = en(voice, random);
        }
        self.bytes += texts.0.len() + texts.1.len();
        texts
    }

    fn sentences(&mut self, count: usize, random: &mut Random) -> (String, String) {
        self.texts(
            |voice, random| {
                (0..count)
                    .map(|_| japanese::sentence(voice, random))
                    .collect()
            },
            |voice, random| {
                let sentences = (0..count).map(|_| english::sentence(voice, random));
                sentences.collect::<Vec<_>>().join(" ")
            },
            random,
        )
    }

    fn heading(&mut self, number: usize, random: &mut Random) {
        let id = format!("h{number}");
        let (ja, en) = self.texts(japanese::headline, english::headline, random);
        self.add(
            json!({"type": "heading", "id": id, "level": 2, "text": ja}),
            json!({"type": "heading", "id": id, "level": 2, "text": en}),
        );
    }

    /// Some paragraphs have marks: a footnote, words that are strong, a name with its reading.
    fn paragraph(&mut self, number: usize, sentences: usize, note: bool, random: &mut Random) {
        let id = format!("p{number}");
        let (ja, en) = self.sentences(sentences, random);
        let (mut ja, mut en) = (vec![json!(ja)], vec![json!(en)]);
        if note {
            ja.push(json!({"footnote": "n1"}));
            en.push(json!({"footnote": "n1"}));
        }
        if random.percent(3) {
            let (strong_ja, strong_en) = self.sentences(1, random);
            ja.push(json!({"strong": strong_ja}));
            en.extend([json!(" "), json!({"strong": strong_en})]);
        }
        let person = self.voice.person(random);
        if let Some(reading) = person.reading.as_ref().filter(|_| random.percent(20)) {
            let (said_ja, said_en) = self.texts(
                |voice, random| format!("は{}と語った。", japanese::phrase(voice, random)),
                |voice, random| format!(" spoke of {}.", english::phrase(voice, random)),
                random,
            );
            ja.extend([
                json!({"ruby": {"base": person.ja, "reading": reading}}),
                json!(said_ja),
            ]);
            en.push(json!(format!(" {}{said_en}", person.en)));
        }
        self.add(
            json!({"type": "paragraph", "id": id, "text": inline(ja)}),
            json!({"type": "paragraph", "id": id, "text": inline(en)}),
        );
    }

    fn quotation(&mut self, number: usize, random: &mut Random) {
        let id = format!("q{number}");
        let (ja, en) = self.sentences(1, random);
        let person = self.voice.person(random);
        self.add(
            json!({"type": "quotation", "id": id, "paragraphs": [ja], "source": person.ja}),
            json!({"type": "quotation", "id": id, "paragraphs": [en], "source": person.en}),
        );
    }

    fn list(&mut self, random: &mut Random) {
        let (mut items_ja, mut items_en) = (Vec::new(), Vec::new());
        for _ in 0..random.between(3, 5) {
            let (ja, en) = self.texts(japanese::headline, english::headline, random);
            items_ja.push(json!({"text": ja}));
            items_en.push(json!({"text": en}));
        }
        let ordered = random.percent(30);
        self.add(
            json!({"type": "list", "id": "l1", "ordered": ordered, "items": items_ja}),
            json!({"type": "list", "id": "l1", "ordered": ordered, "items": items_en}),
        );
    }
}

/// Text without marks is a string alone.
fn inline(mut parts: Vec<Value>) -> Value {
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        parts.into()
    }
}
