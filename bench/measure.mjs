/*
 * Measures one engine on one corpus in one browser: builds, hands the index out, loads it into a
 * fresh page, searches, counts. Gives a report; what the engine could not do is said in it.
 */
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";
import { launch } from "../tests/e2e/chromium.mjs";

/** An engine that takes longer for one step does not do this size. */
const LONGEST = 10 * 60 * 1000;
/** As many hits as a screen shows. */
const SCREEN = 20;
const ROUNDS = 11;

/** `corpus` is what run.mjs prepares; `index` is the folder of all indexes. */
export async function measure(name, corpus, site, index) {
  const report = { engine: name };
  const folder = join(index, name);
  await rm(folder, { recursive: true, force: true });
  const browser = await chromium.launch(launch);
  report.browser = browser.version();
  try {
    const adapter = await import(`./engines/${name}.mjs`);
    report.about = adapter.about;
    let page = await fresh(browser, site);
    let names = [];
    if (adapter.prepare) {
      const begun = performance.now();
      const late = new AbortController();
      const { documents, source } = corpus;
      const prepared = adapter.prepare(documents, folder, { source, signal: late.signal });
      await inTime(prepared, "build").finally(() => late.abort());
      report.build = performance.now() - begun;
    } else {
      report.build = await inTime(call(page, "build", name, corpus.batches), "build");
      const saved = await inTime(call(page, "save", name), "save");
      report.unsaved = saved.failure;
      names = saved.names ?? [];
    }
    if (!report.unsaved) {
      Object.assign(report, await sizes(folder, adapter.kind));
      await page.close();
      page = await fresh(browser, site);
      report.load = await inTime(call(page, "load", name, names), "load");
    }
    report.heap = await heap(page);
    if (await call(page, "can", "search")) Object.assign(report, await searches(page, corpus));
    if (await call(page, "can", "facets")) report.facets = await facets(page, corpus);
    if (await call(page, "can", "cold")) {
      report.cold = await cold(page, corpus, (name) => sent(join(folder, name), adapter.kind(name)));
    }
  } catch (error) {
    report.failure = String(error.message ?? error).split("\n")[0];
  } finally {
    await browser.close();
  }
  return report;
}

async function fresh(browser, site) {
  const page = await browser.newPage();
  page.on("crash", () => (page.crash = new Error("the page ran out of memory")));
  await page.goto(`${site.url}/bench/page/index.html`);
  await page.waitForFunction(() => globalThis.bench);
  return page;
}

async function call(page, method, ...given) {
  try {
    return await page.evaluate(([method, given]) => bench[method](...given), [method, given]);
  } catch (error) {
    throw page.crash ?? error;
  }
}

/** Fails when the work takes too long; closing the browser then ends the work itself. */
async function inTime(work, step) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${step}: not done in 10 minutes`)), LONGEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The bytes of the index, and of the texts where the engine keeps those apart. */
async function sizes(folder, kind = () => "index") {
  const sum = { files: 0, raw: 0, brotli: 0, texts: 0 };
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (kind(name) === "text") sum.texts += bytes.length;
    if (kind(name) !== "index") continue;
    sum.files += 1;
    sum.raw += bytes.length;
    sum.brotli += compressed(bytes);
  }
  return sum;
}

const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export const compressed = (bytes) => brotliCompressSync(bytes, QUALITY).length;

/** The kind of a file, and its bytes as a good server sends it: JSON and programs in brotli. */
async function sent(path, kind) {
  const bytes = await readFile(path);
  return { kind, size: /\.(json|js)$/.test(path) ? compressed(bytes) : bytes.length };
}

/** The bytes that are fetched for a query where nothing was kept: parts of the index, and texts. */
async function cold(page, { queries, titleQueries }, sent) {
  const known = new Map();
  const bytes = async (files, kind) => {
    let sum = 0;
    for (const file of files) {
      if (!known.has(file)) known.set(file, await sent(file));
      if (known.get(file).kind === kind || kind === "all") sum += known.get(file).size;
    }
    return sum;
  };
  const report = {};
  for (const [name, texts] of [["drawn", queries.map(({ text }) => text)], ["titles", titleQueries]]) {
    const fetched = await inTime(call(page, "fetched", texts), "cold");
    report.opened = await bytes(fetched.opened, "all");
    const sums = [];
    for (const [at, files] of fetched.queries.entries()) {
      const of = (kind) => bytes(files, kind);
      const [all, index, text] = [await of("all"), await of("index"), await of("text")];
      sums.push({ query: texts[at], files: files.length, all, index, text });
    }
    const spread = (key) => quantiles(sums.map((sum) => sum[key]));
    report[name] = { all: spread("all"), index: spread("index"), text: spread("text") };
    report[name].heaviest = sums.sort((a, b) => b.all - a.all).slice(0, 10);
  }
  return report;
}

/** The bytes that JavaScript holds after a collection; memory of wasm and workers is not in it. */
export async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

async function searches(page, { documents, queries, truth }) {
  const texts = queries.map(({ text }) => text);
  const first = await inTime(call(page, "search", texts, documents.length, true), "search");
  const again = await inTime(call(page, "search", texts, documents.length, false), "search");
  const screen = await inTime(call(page, "search", texts, SCREEN, false), "search");
  const kinds = {};
  queries.forEach(({ kind }, at) => {
    const judged = judge(first[at].ids, truth[at]);
    for (const key of ["all", kind]) (kinds[key] ??= []).push(judged);
  });
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const averages = ([kind, judged]) => {
    const recall = mean(judged.map(({ recall }) => recall));
    const precision = mean(judged.map(({ precision }) => precision));
    return [kind, { recall, precision }];
  };
  return {
    first: times(first),
    slowest: slowest(queries, again),
    again: times(again),
    screen: times(screen),
    kinds: Object.fromEntries(Object.entries(kinds).map(averages)),
  };
}

/** The queries that took longest. */
function slowest(queries, answers) {
  const all = answers.map(({ ms }, at) => ({ query: queries[at].text, kind: queries[at].kind, ms }));
  return all.sort((a, b) => b.ms - a.ms).slice(0, 10);
}

/** Nothing found is precise; every query has an answer, since it is drawn from the corpus. */
function judge(ids, wanted) {
  const found = new Set(ids);
  const right = wanted.filter((id) => found.has(id)).length;
  return { recall: right / wanted.length, precision: found.size > 0 ? right / found.size : 1 };
}

async function facets(page, { filters, counts }) {
  const measured = {};
  for (const [situation, filter] of Object.entries(filters)) {
    const done = await inTime(call(page, "facets", filter, ROUNDS), "facets");
    measured[situation] = { ...times(done.times.map((ms) => ({ ms }))) };
    if (situation === "none") measured.right = same(done.counts, counts);
  }
  return measured;
}

const same = (found, wanted) =>
  Object.entries(wanted).every(([facet, values]) =>
    Object.entries(values).every(([value, count]) => found[facet]?.[value] === count),
  );

const times = (answers) => quantiles(answers.map(({ ms }) => ms));

export function quantiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}
