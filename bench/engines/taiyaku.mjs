/* Taiyaku: a packed library, and what its app does to search it (bench/engine), in wasm. Only what
 * a search needs is fetched, and what was fetched is kept. Contract: README.md.
 *
 * `cargo xtask bench` sets where the command is and where the wasm (TAIYAKU_COMMAND,
 * TAIYAKU_BENCH_ENGINE). */

export const about = "Taiyaku, format 2, without tolerance for typing errors";

const FOLDER = "/index/taiyaku/";
/** How many texts are fetched at once, as in the app. */
const AT_ONCE = 6;

/** In Node.js: the command packs the library. */
export async function prepare(documents, folder, { source, signal }) {
  const { execFile } = await import("node:child_process");
  const { cp, mkdir, readFile, readdir, writeFile } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const { promisify } = await import("node:util");
  const { TAIYAKU_COMMAND: command, TAIYAKU_BENCH_ENGINE: engine } = process.env;
  if (!command || !engine) throw new Error("run this by `cargo xtask bench`");
  await mkdir(folder, { recursive: true });
  const library = join(folder, "library");
  const output = { signal, maxBuffer: 1 << 28 };
  await promisify(execFile)(command, ["build", source, "--out", library, "--strict"], output);
  await cp(engine, join(folder, "engine"), { recursive: true });
  // Which number of the corpus each document has: of no use to anybody but the bench.
  const numbers = new Map(documents.map(({ id, n }) => [id, n]));
  const order = [];
  for (const name of await readdir(join(library, "entries"))) {
    const { first, entries } = JSON.parse(await readFile(join(library, "entries", name), "utf8"));
    entries.forEach(({ id }, at) => (order[first + at] = numbers.get(id)));
  }
  await writeFile(join(folder, "numbers.json"), JSON.stringify(order));
}

/** The articles, their entries, ids, pictures and orders are what the list and the reader show. */
export const kind = (name) => {
  if (!name.startsWith("library")) return "program";
  return /library.(library\.json|catalogue\.|search[./\\])/.test(name) ? "index" : "text";
};

export async function load(read) {
  const { default: start, Parts } = await import(`${FOLDER}engine/taiyaku_bench.js`);
  const asked = [];
  const bytes = async (path) => {
    asked.push(`library/${path}`);
    return new Uint8Array(await (await read(`library/${path}`)).arrayBuffer());
  };
  const [, manifest] = await Promise.all([start(), bytes("library.json")]);
  const parts = new Parts(new TextDecoder().decode(manifest));
  const [catalogue, entries, ids, search] = parts.paths();
  const opened = [inflated(bytes(catalogue)), bytes(entries), bytes(ids), inflated(bytes(search))];
  const engine = parts.open(...(await Promise.all(opened)));
  return engineOf(engine, bytes, asked, read);
}

async function inflated(bytes) {
  const packed = new Response(await bytes).body;
  const unpacked = packed.pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function engineOf(engine, bytes, asked, read) {
  const opened = asked.splice(0);
  const facets = engine.facets().map((facet) => [facet, engine.names(facet)]);
  const rows = new Map();
  let numbers;

  async function block(number) {
    const path = engine.block(number);
    engine.insert(number, path, await bytes(path));
  }

  async function row(number) {
    const path = engine.row_path(number);
    engine.insert_row(number, path, await bytes(path));
  }

  /** Whether a document holds what was asked for: its text decides. */
  async function holds(document) {
    if (!engine.has_text(document)) {
      const file = engine.row(document);
      if (!rows.has(file)) rows.set(file, row(file));
      await rows.get(file);
      const path = engine.article(document);
      engine.insert_text(document, path, await bytes(path));
    }
    return engine.holds(document);
  }

  async function search(query, limit) {
    for (;;) {
      const missing = engine.run(query);
      if (missing.length === 0) break;
      await Promise.all([...missing].map(block));
    }
    const open = new Set(engine.open());
    let ranked = engine.ranked();
    // The best first, as the app does it, and no more than are wanted.
    for (;;) {
      const shown = ranked.subarray(0, limit);
      const undecided = open.size === 0 ? [] : [...shown.filter((document) => open.has(document))];
      if (undecided.length === 0) return shown;
      const without = new Set();
      const decide = async () => {
        for (let next = undecided.shift(); next !== undefined; next = undecided.shift()) {
          open.delete(next);
          if (!(await holds(next))) without.add(next);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, decide));
      ranked = ranked.filter((document) => !without.has(document));
    }
  }

  return {
    search,
    async ids(found) {
      numbers ??= await (await read("numbers.json")).json();
      return Array.from(found, (document) => numbers[document]);
    },
    facets(filters) {
      const chosen = Object.entries(filters).flatMap(([facet, values]) =>
        values.flatMap((value) => [facet, value]),
      );
      const counts = engine.count(chosen);
      let at = 0;
      return Object.fromEntries(
        facets.map(([facet, names]) => [
          facet,
          Object.fromEntries(names.map((name) => [name, counts[at++]])),
        ]),
      );
    },
    opened: () => opened,
    async cold(query) {
      engine.forget();
      rows.clear();
      asked.length = 0;
      await search(query, Infinity);
      return asked.splice(0);
    },
  };
}
