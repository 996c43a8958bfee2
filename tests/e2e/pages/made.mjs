/*
 * An article that the library has not got: it stands in the place of one of the library's, so that
 * a journey can meet what no real article has today. Its sentences are numbered, and its alignment
 * says which belong together.
 */
import { replaceArticle } from "./repacked.mjs";

const sentence = {
  ja: (number) => `これは第${number}の文で、読む人が行の初めを見失わないように少し長く書いてある。`,
  en: (number) => `This is sentence ${number}, written long enough for a reader to lose the line. `,
};

const paragraph = (language, id, from, count) => ({
  type: "paragraph",
  id,
  text: Array.from({ length: count }, (_, index) => sentence[language](from + index))
    .join("")
    .trim(),
});

/** Serves the body in the place of this article's; the site is honest again at the next test. */
function serve(site, articles, data, body, alignment) {
  const { phrases, attribution, end_mark, ...rest } = data;
  const made = { ...rest, body, alignment };
  replaceArticle(site, articles, data.id, JSON.stringify(made));
  return made;
}

/** The texts that a journey is about, a row a pair of blocks of one id. */
export function withBlocks(site, articles, data, body) {
  return serve(site, articles, data, body, []);
}

/** Three paragraphs of which each fills several screens; every sentence has its one partner. */
export function withLongParagraphs(site, articles, data) {
  const count = 60;
  const bodies = (language) =>
    ["p1", "p2", "p3"].map((id, index) => paragraph(language, id, index * count + 1, count));
  const rows = ["p1", "p2", "p3"].map((id) => ({
    ja: [id],
    en: [id],
    sentences: Array.from({ length: count }, () => [1, 1]),
  }));
  return serve(site, articles, data, { ja: bodies("ja"), en: bodies("en") }, rows);
}

/** Rows that are not one to one: 1–2 and 2–1 sentences, 2–1 blocks, and a block that stands alone. */
export function withUnevenRows(site, articles, data) {
  const ja = [
    paragraph("ja", "p1", 1, 3),
    paragraph("ja", "p2", 4, 2),
    paragraph("ja", "p3", 6, 2),
    paragraph("ja", "p4", 8, 2),
    ...Array.from({ length: 12 }, (_, index) => paragraph("ja", `q${index}`, 10 + index * 4, 4)),
  ];
  const en = [
    paragraph("en", "p1", 1, 3),
    paragraph("en", "p2", 4, 3),
    paragraph("en", "p4", 8, 2),
    ...Array.from({ length: 12 }, (_, index) => paragraph("en", `q${index}`, 10 + index * 4, 4)),
  ];
  const rows = [
    {
      ja: ["p1"],
      en: ["p1"],
      sentences: [
        [1, 2],
        [2, 1],
      ],
    },
    {
      ja: ["p2", "p3"],
      en: ["p2"],
      sentences: [
        [2, 1],
        [1, 1],
        [1, 1],
      ],
    },
  ];
  return serve(site, articles, data, { ja, en }, rows);
}
