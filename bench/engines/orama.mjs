/* Orama with the tokenizer for Japanese of its makers. Contract: README.md.
 * For a query of several terms it counts the matches of a document, and words that only begin with
 * a term count too, so that some hits are lost and others are none; `exact` would find no
 * beginnings of words at all. */

export const about = "Orama 3.1.18, @orama/tokenizers/japanese, threshold 0 (all terms)";

const FACETS = ["language", "feature", "series", "source", "author", "translator", "year"];

/** The tokenizer knows no case. */
const plain = (text) => text.normalize("NFKC").toLowerCase();

const start = async () => {
  const orama = await import("@orama/orama");
  const { createTokenizer } = await import("@orama/tokenizers/japanese");
  const db = orama.create({
    schema: {
      title: "string",
      text: "string",
      ...Object.fromEntries(FACETS.map((facet) => [facet, "enum[]"])),
    },
    components: { tokenizer: createTokenizer() },
  });
  return { orama, db };
};

export async function build(batches) {
  const { orama, db } = await start();
  for await (const documents of batches) {
    const ready = documents.map(({ n, title, text, facets }) => ({
      id: String(n),
      title: plain(`${title.ja}\n${title.en}`),
      text: plain(`${text.ja}\n${text.en}`),
      ...facets,
    }));
    await orama.insertMultiple(db, ready, ready.length);
  }
  return engine(orama, db);
}

/** The documents are in the index too, as they are by default. */
export function* save({ orama, db }) {
  yield ["index.json", JSON.stringify(orama.save(db))];
}

export async function load(read) {
  const { orama, db } = await start();
  orama.load(db, await (await read("index.json")).json());
  return engine(orama, db);
}

const engine = (orama, db) => ({
  orama,
  db,
  search: (query, limit) =>
    orama.search(db, { term: plain(query), properties: ["title", "text"], threshold: 0, limit }),
  ids: ({ hits }) => hits.map(({ id }) => Number(id)),
  async facets(filters) {
    const chosen = Object.entries(filters);
    const { facets } = await orama.search(db, {
      term: "",
      limit: 20,
      where: Object.fromEntries(chosen.map(([facet, values]) => [facet, { containsAny: values }])),
      facets: Object.fromEntries(FACETS.map((facet) => [facet, { limit: 100_000 }])),
    });
    return Object.fromEntries(FACETS.map((facet) => [facet, facets[facet].values]));
  },
});
