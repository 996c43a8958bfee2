/* Pagefind, all in one index of Japanese: a query may have words of both languages, and indexes of
 * several languages are searched one by one. Contract: README.md. */

export const about = "Pagefind 1.6.0, one index, forceLanguage ja, filters for facets";

const FOLDER = "/index/pagefind/";

/** In Node.js: its indexer is a program that writes a folder. */
export async function prepare(documents, folder, { signal }) {
  const pagefind = await import("pagefind");
  // What it was asked for last then fails.
  signal.addEventListener("abort", pagefind.close);
  const done = ({ errors, ...rest }) => {
    if (errors.length > 0) throw new Error(errors.join("; "));
    return rest;
  };
  try {
    const { index } = done(await pagefind.createIndex({ forceLanguage: "ja" }));
    for (const { n, title, text, facets } of documents) {
      const content = [title.ja, title.en, text.ja, text.en].filter(Boolean).join("\n");
      const meta = { title: title.ja || title.en };
      done(
        await index.addCustomRecord({ url: `/${n}`, content, language: "ja", meta, filters: facets }),
      );
    }
    done(await index.writeFiles({ outputPath: folder }));
  } finally {
    await pagefind.close();
  }
}

/** Fragments hold the texts of the results; the rest is the program and its interface. */
export const kind = (name) => {
  if (name.endsWith(".pf_fragment")) return "text";
  return /\.pf_(index|meta|filter)$|pagefind-entry\.json$/.test(name) ? "index" : "program";
};

export async function load() {
  const pagefind = await import(`${FOLDER}pagefind.js`);
  await pagefind.options({ baseUrl: "/" });
  await pagefind.init();
  const known = new Map();
  return {
    /** The list of results; what they say would be fetched for each that is shown. */
    search: (query) => pagefind.search(query),
    async ids({ results }) {
      const ids = [];
      for (const { id, data } of results) {
        if (!known.has(id)) known.set(id, Number((await data()).raw_url.slice(1)));
        ids.push(known.get(id));
      }
      return ids;
    },
    async facets(filters) {
      const chosen = Object.entries(filters).map(([facet, values]) => [facet, { any: values }]);
      if (chosen.length === 0) return pagefind.filters();
      return (await pagefind.search(null, { filters: Object.fromEntries(chosen) })).filters;
    },
  };
}
