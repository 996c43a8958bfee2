/*
 * The corpus: a folder of article JSON as neutral documents, the same for every engine.
 *
 * `readCorpus(folder)` gives documents in the order of their ids:
 * `{ n, id, title: { ja, en }, text: { ja, en }, facets: { name: [values] } }`, where `n` counts
 * from 0 and is what engines answer with, missing languages are "", and the paragraphs of a text,
 * its subtitles and the names of people stand on lines of their own.
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
  const text = (language) =>
    [
      ...(subtitle[language] ?? []),
      ...(body[language] ?? []).flatMap(textsOf),
      // Names belong to both languages; a text that is not there has none.
      ...(body[language] ? credits.map(({ name }) => named(name, language)) : []),
    ].join("\n");
  const people = (role) =>
    unique(credits.filter((credit) => credit.role === role).map(({ name }) => named(name, "en")));
  const date = series?.date ?? source?.date;
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

const named = (name, language) =>
  typeof name === "string" ? name : (name[language] ?? name.ja ?? name.en);

function textsOf(block) {
  const items = (list) => (list ?? []).flatMap((item) => [item.text, ...items(item.items)]);
  return [
    block.text,
    ...(block.paragraphs ?? []),
    block.source,
    ...items(block.items),
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
