/* FlexSearch with a character a term for Japanese, as its Charset.CJK has it, and words from their
 * beginning. Charset.CJK alone would take English letter by letter too. Contract: README.md. */
import { folded, tokens } from "../canonical.mjs";

export const about = "FlexSearch 0.8.212, characters for Japanese (Charset.CJK), tokenize forward for words";

const OPTIONS = {
  tokenize: "forward",
  encode: (text) => [
    ...new Set(
      [...tokens(folded(text))].flatMap(({ text: run, wordy }) => (wordy ? [run] : [...run])),
    ),
  ],
};

const start = async () => {
  const { Index } = await import("flexsearch");
  return new Index(OPTIONS);
};

export async function build(batches) {
  const index = await start();
  for await (const documents of batches) {
    for (const { n, title, text } of documents) {
      index.add(n, [title.ja, title.en, text.ja, text.en].join("\n"));
    }
  }
  return engine(index);
}

export async function save({ index }) {
  const files = [];
  await index.export((key, data) => {
    if (data !== undefined) files.push([`${key}.json`, data]);
  });
  return files;
}

export async function load(read, names) {
  const index = await start();
  for (const name of names) {
    index.import(name.replace(".json", ""), await (await read(name)).text());
  }
  return engine(index);
}

const engine = (index) => ({ index, search: (query, limit) => index.search(query, { limit }) });
