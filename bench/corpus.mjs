/*
 * The corpus: a folder of article JSON as neutral documents, the same for every engine.
 *
 * `readCorpus(folder)` gives documents in the order of their ids:
 * `{ n, id, title: { ja, en }, text: { ja, en }, facets: { name: [values] } }`, where `n` counts
 * from 0 and is what engines answer with, missing languages are "", and the paragraphs of a text,
 * its subtitles and the names around it stand on lines of their own. It is the text that Taiyaku
 * finds (crates/library/src/fields.rs), so that every engine has the same.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export async function readCorpus(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json"));
  const documents = [];
  for (const name of names.sort()) {
    documents.push(document(JSON.parse(await readFile(join(folder, name), "utf8"))));
  }
  documents.sort((a, b) => (a.id < b.id ? -1 : 1));
  documents.forEach((document, n) => (document.n = n));
  return documents;
}

function document(article) {
  const { id, title, subtitle = {}, credits = [], body, feature, series, source } = article;
  const { publisher, attribution, unplaced = [] } = article;
  const number = series?.number === undefined ? "" : ` #${series.number}`;
  const names = [
    ...credits.flatMap(({ name, affiliation = {} }) => [name, affiliation]),
    ...(series ? [spelled(series.name, (name) => name + number)] : []),
    ...[source?.name, publisher?.name, feature, attribution].filter(Boolean),
  ];
  /** Names of a language in which there is no text stand in the other. */
  const around = (language) => {
    if (!body[language]) return [];
    const other = language === "ja" ? "en" : "ja";
    const languages = body[other] ? [language] : ["ja", "en"];
    return names.flatMap((name) =>
      typeof name === "string" ? [name] : languages.flatMap((one) => name[one] ?? []),
    );
  };
  const text = (language) =>
    [
      ...(subtitle[language] ?? []),
      ...(body[language] ?? []).flatMap((block) => textsOf(block, language)),
      ...around(language),
      ...(body[language] ? unplaced.map(({ text }) => text) : []),
    ]
      .map((line) => line.replaceAll("\n", " "))
      .join("\n");
  const people = (role) =>
    unique(credits.filter((credit) => credit.role === role).map(({ name }) => named(name, "en")));
  const date = series?.date ?? source?.date ?? publisher?.date;
  return {
    n: 0,
    id,
    title: { ja: title.ja ?? "", en: title.en ?? "" },
    text: { ja: text("ja"), en: text("en") },
    facets: {
      language: Object.keys(body).sort(),
      feature: feature ? [named(feature, "en")] : [],
      series: series ? [named(series.name, "en")] : [],
      source: source ? [named(source.name, "en")] : [],
      author: people("author"),
      translator: people("translator"),
      year: date ? [date.slice(0, 4)] : [],
    },
  };
}

const unique = (values) => [...new Set(values)];

/** A name with something done to each of its spellings. */
const spelled = (name, change) =>
  typeof name === "string"
    ? change(name)
    : Object.fromEntries(Object.entries(name).map(([language, one]) => [language, change(one)]));

const named = (name, language) =>
  typeof name === "string" ? name : (name[language] ?? name.ja ?? name.en);

function textsOf(block, language) {
  const items = (list) => (list ?? []).flatMap((item) => [item.text, ...items(item.items)]);
  return [
    block.text,
    ...(block.paragraphs ?? []),
    block.source,
    ...items(block.items),
    block.alt?.[language],
    block.caption,
    ...(block.header ?? []),
    ...(block.rows ?? []).flat(),
  ]
    .filter((text) => text !== undefined)
    .map(plain);
}

/** Inline text without readings and marks of footnotes. */
function plain(inline) {
  if (typeof inline === "string") return inline;
  if (Array.isArray(inline)) return inline.map(plain).join("");
  const [[mark, inner]] = Object.entries(inline);
  if (mark === "ruby") return inner.base;
  if (mark === "footnote") return "";
  if (mark === "line_break") return " ";
  return plain(mark === "link" || mark === "span" ? inner.text : inner);
}
