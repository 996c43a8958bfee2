/*
 * What runs in the browser: `bench.build`, `bench.load`, `bench.search` and more, which
 * measure.mjs calls one after the other. Times are in milliseconds.
 */

/** The documents in batches, as `build` of an adapter takes them. */
async function* batches(count) {
  for (let at = 0; at < count; at += 1) {
    yield await (await fetch(`/corpus/${at}.json`)).json();
  }
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begun };
}

let adapter;
let engine;

const bench = {
  async build(name, count) {
    adapter = await import(`/bench/engines/${name}.mjs`);
    const { result, ms } = await timed(() => adapter.build(batches(count)));
    engine = result;
    return ms;
  },

  /** Hands the index out, file by file; says why where the engine cannot. */
  async save(name) {
    try {
      const names = [];
      for await (const [file, body] of await adapter.save(engine)) {
        const { ok } = await fetch(`/index/${name}/${file}`, { method: "PUT", body });
        if (!ok) throw new Error(`${file} could not be handed out`);
        names.push(file);
      }
      return { names };
    } catch (error) {
      return { failure: String(error) };
    }
  },

  async load(name, names) {
    adapter = await import(`/bench/engines/${name}.mjs`);
    const read = async (file) => {
      const response = await fetch(`/index/${name}/${file}`);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return response;
    };
    const { result, ms } = await timed(() => adapter.load(read, names));
    engine = result;
    return ms;
  },

  /** Every query once: how long it took, and the numbers of the documents where they are wanted. */
  async search(queries, limit, wanted) {
    const answers = [];
    for (const query of queries) {
      const { result, ms } = await timed(() => engine.search(query, limit));
      answers.push({ ms, ids: wanted ? await (engine.ids?.(result) ?? result) : undefined });
    }
    return answers;
  },

  /** The files that are fetched to open the engine, and for each query where nothing is kept. */
  async fetched(queries) {
    const files = [];
    for (const query of queries) files.push(await engine.cold(query));
    return { opened: engine.opened(), queries: files };
  },

  /** How long the counts under these filters take; the counts of the last round. */
  async facets(filters, rounds) {
    const times = [];
    let counts;
    for (let round = 0; round < rounds; round += 1) {
      const { result, ms } = await timed(() => engine.facets(filters));
      times.push(ms);
      counts = result;
    }
    return { times, counts };
  },

  can: (what) => typeof engine?.[what] === "function",
};

globalThis.bench = bench;
