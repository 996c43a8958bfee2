/* MiniSearch with the words of Intl.Segmenter. Contract: README.md. */
import { folded } from "../canonical.mjs";

export const about = "MiniSearch 7.2.0, Intl.Segmenter, prefix, AND";

const SEGMENTER = new Intl.Segmenter("ja", { granularity: "word" });
const OPTIONS = {
  idField: "n",
  fields: ["title", "text"],
  extractField: (document, field) => {
    const value = document[field];
    return typeof value === "object" ? `${value.ja}\n${value.en}` : value;
  },
  tokenize: (text) =>
    [...SEGMENTER.segment(text)].filter((word) => word.isWordLike).map((word) => word.segment),
  processTerm: folded,
  searchOptions: { combineWith: "AND", prefix: true },
};

export async function build(batches) {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch(OPTIONS);
  for await (const documents of batches) index.addAll(documents);
  return engine(index);
}

export function* save({ index }) {
  yield ["index.json", JSON.stringify(index)];
}

export async function load(read) {
  const { default: MiniSearch } = await import("minisearch");
  return engine(MiniSearch.loadJSON(await (await read("index.json")).text(), OPTIONS));
}

const engine = (index) => ({
  index,
  search: (query, limit) => index.search(query).slice(0, limit),
  ids: (hits) => hits.map(({ id }) => id),
});
