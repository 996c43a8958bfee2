/* MiniSearch with pairs of characters for Japanese, and prefixes for words. Contract: README.md. */
import { folded, isWordy, tokens } from "../canonical.mjs";

export const about = "MiniSearch 7.2.0, bigrams for Japanese, prefix for words, AND";

/** Pairs; the last character alone, so that a query of one character finds it as a prefix. */
function* indexed(text) {
  for (const { text: run, wordy } of tokens(folded(text))) {
    if (wordy) yield run;
    else {
      const characters = [...run];
      for (let at = 0; at < characters.length; at += 1) yield characters.slice(at, at + 2).join("");
    }
  }
}

function* asked(text) {
  for (const { text: run, wordy } of tokens(folded(text))) {
    const characters = [...run];
    if (wordy || characters.length === 1) yield run;
    else for (let at = 1; at < characters.length; at += 1) yield characters[at - 1] + characters[at];
  }
}

const OPTIONS = {
  idField: "n",
  fields: ["title", "text"],
  extractField: (document, field) => {
    const value = document[field];
    return typeof value === "object" ? `${value.ja}\n${value.en}` : value;
  },
  tokenize: (text) => [...indexed(text)],
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (text) => [...asked(text)],
    combineWith: "AND",
    // A pair of characters is complete; a word, and a character alone, may go on.
    prefix: (term) => isWordy(term[0]) || [...term].length === 1,
  },
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
  // It has no limit: it finds and ranks everything.
  search: (query, limit) => index.search(query).slice(0, limit),
  ids: (hits) => hits.map(({ id }) => id),
});
