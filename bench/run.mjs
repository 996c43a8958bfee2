/*
 * node run.mjs [--engines A,B] [--out DIR] [--seed N] FOLDER...
 *
 * Measures the engines on each folder of article JSON, prints a Markdown table for each, and writes
 * everything that was measured to DIR/results.json. See README.md.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus.mjs";
import { measure } from "./measure.mjs";
import { drawQueries, drawTitleQueries, truth } from "./queries.mjs";
import { serve } from "./server.mjs";
import { table } from "./table.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const BATCH = 500;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engines: { type: "string" },
    out: { type: "string", default: join(here, "results") },
    seed: { type: "string", default: "1" },
  },
});
if (positionals.length === 0) throw new Error("name a folder of article JSON");
const there = (await readdir(join(here, "engines"))).map((file) => file.replace(".mjs", "")).sort();
const engines = values.engines?.split(",") ?? there;
const unknown = engines.filter((name) => !there.includes(name));
if (unknown.length > 0) throw new Error(`no such engine: ${unknown}; there are ${there}`);

const out = resolve(values.out);
const results = { date: new Date().toISOString(), machine: machine(), corpora: [] };
for (const folder of positionals) {
  const corpus = await prepare(resolve(folder), Number(values.seed));
  const site = await serve({ bench: here, corpus: join(out, "corpus"), index: join(out, "index") });
  const reports = [];
  for (const name of engines) {
    console.error(`${corpus.documents.length} articles: ${name}`);
    const before = loadavg()[0];
    reports.push({ ...(await measure(name, corpus, site, join(out, "index"))), before });
    results.corpora[positionals.indexOf(folder)] = { articles: corpus.documents.length, reports };
    await writeFile(join(out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  }
  await site.stop();
  console.log(table(corpus, reports, cpus().length));
}

function machine() {
  return `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node.js ${process.version}`;
}

/** Reads the articles, draws queries and filters, finds the truth, and lays the batches out. */
async function prepare(folder, seed) {
  const documents = await readCorpus(folder);
  await rm(join(out, "corpus"), { recursive: true, force: true });
  await mkdir(join(out, "corpus"), { recursive: true });
  const batches = Math.ceil(documents.length / BATCH);
  for (let at = 0; at < batches; at += 1) {
    const batch = documents.slice(at * BATCH, (at + 1) * BATCH);
    await writeFile(join(out, "corpus", `${at}.json`), JSON.stringify(batch));
  }
  const queries = drawQueries(documents, seed);
  const counts = countFacets(documents);
  const most = (facet, count = 1) =>
    Object.entries(counts[facet])
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([value]) => value);
  return {
    source: folder,
    documents,
    batches,
    queries,
    titleQueries: drawTitleQueries(documents, seed),
    truth: truth(documents, queries),
    counts,
    filters: {
      none: {},
      one: { feature: most("feature", 2) },
      three: { feature: most("feature", 5), source: most("source", 5), language: ["ja"] },
    },
  };
}

function countFacets(documents) {
  const counts = {};
  for (const { facets } of documents) {
    for (const [facet, values] of Object.entries(facets)) {
      counts[facet] ??= {};
      for (const value of values) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}
