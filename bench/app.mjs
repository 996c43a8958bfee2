/*
 * node app.mjs BUILD ARCHIVE
 *
 * Measures the app itself in Chromium: BUILD is a release build whose `library/` was packed from
 * the article JSON in ARCHIVE. `cargo xtask bench --app N` makes both. Prints Markdown; see README.md.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { launch } from "../tests/e2e/chromium.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { readCorpus } from "./corpus.mjs";
import { compressed, heap, quantiles } from "./measure.mjs";
import { drawQueries, drawTitleQueries } from "./queries.mjs";
import { kilobytes, spread } from "./table.mjs";

/** How many queries are typed, letter by letter. */
const TYPED = 40;
/** How many queries of three words are asked where nothing was kept. */
const COLD = 40;
const FRAMES = 600;
/** What a host compresses on its way. */
const TEXT = [".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm"];

const [build, archive] = process.argv.slice(2);
if (!archive) throw new Error("usage: node app.mjs BUILD ARCHIVE");
const documents = await readCorpus(archive);
const site = await serve(build);
const browser = await chromium.launch(launch);

const times = (values, digits) =>
  Object.values(quantiles(values)).map((value) => value.toFixed(digits)).join(" / ");
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** What a file weighs on its way: in brotli of quality 5, where hosts compress it. */
async function weight(path) {
  const bytes = await readFile(join(build, decodeURIComponent(path)));
  return TEXT.includes(extname(path)) ? compressed(bytes) : bytes.length;
}

/** The app in a browser that has kept nothing, and the paths that it asked for. */
async function fresh() {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  let open = 0;
  let changed = performance.now();
  const count = (by) => () => ((open += by), (changed = performance.now()));
  page.on("request", count(1));
  page.on("requestfailed", count(-1));
  page.on("requestfinished", count(-1));
  page.on("requestfinished", (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  });
  /** Waits until half a second has passed without a request. */
  const idle = async () => {
    while (open > 0 || performance.now() - changed < 500) await page.waitForTimeout(50);
  };
  const begun = performance.now();
  await page.goto(site.url);
  await page.waitForSelector("html[data-state=ready]");
  await page.waitForFunction(() => document.querySelector("ol > [data-article] a"));
  const ready = performance.now() - begun;
  await idle();
  return { context, page, asked, ready, idle };
}

const settled = (page) =>
  page.waitForFunction(() => document.querySelector(".search-progress").textContent === "");

/** Puts `bench` into the page: the browser's own times from an input to the paint that shows what
 * it changed (Event Timing, in steps of 8 ms; what is faster than 16 ms is not told), and frames. */
async function prepare(page) {
  await page.evaluate(() => {
    const paints = [];
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "input") paints.push(duration);
    });
    observer.observe({ type: "event", durationThreshold: 16 });
    globalThis.bench = {
      paints: () => paints.splice(0),
      async scroll(frames) {
        const gaps = [];
        let last = await new Promise(requestAnimationFrame);
        for (let at = 0; at < frames; at += 1) {
          window.scrollBy(0, 60);
          const now = await new Promise(requestAnimationFrame);
          gaps.push(now - last);
          last = now;
        }
        return gaps;
      },
    };
  });
}

async function start() {
  const { context, page, asked, ready } = await fresh();
  const library = asked.filter((path) => path.includes("/library/"));
  const app = asked.filter((path) => !path.includes("/library/"));
  const bytes = async (paths) => sum(await Promise.all(paths.map(weight)));
  const [ofLibrary, ofApp] = [await bytes(library), await bytes(app)];
  console.log(`| start | library ${kilobytes(ofLibrary)} kB in ${library.length} files, app ${kilobytes(ofApp)} kB in ${app.length} files; first rows after ${ready.toFixed(0)} ms |`);
  return { context, page };
}

async function keystrokes(page) {
  await prepare(page);
  const all = drawQueries(documents);
  const drawn = all.filter((query, at) => at % Math.ceil(all.length / TYPED) === 0);
  const search = page.locator("#search");
  const type = async (text) => {
    const letters = [...text];
    await search.focus();
    for (const letter of letters) {
      await page.keyboard.insertText(letter);
      await settled(page);
      // The frame is painted, and told of, by then.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    }
    await search.fill("");
    await settled(page);
  };
  // Once to fetch, and once to measure.
  for (const { text } of drawn) await type(text);
  await page.evaluate(() => bench.paints());
  for (const { text } of drawn) await type(text);
  const count = sum(drawn.map(({ text }) => [...text].length + 1));
  const told = await page.evaluate(() => bench.paints());
  const paints = [...told, ...Array.from({ length: count - told.length }, () => 8)];
  console.log(`| keystroke to paint: ms | ${times(paints, 0)} (${count} keystrokes, ${told.length} of them told) |`);
}

async function memory(context, page) {
  const held = await heap(page);
  const cdp = await context.newCDPSession(page);
  const { nodes } = await cdp.send("Memory.getDOMCounters");
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const resident = await Promise.all(
    renderers.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    }),
  );
  console.log(`| memory | JavaScript ${(held / 1e6).toFixed(1)} MB; the tab's process ${(Math.max(...resident) / 1e6).toFixed(0)} MB; ${nodes} nodes |`);
}

async function scrolling(page) {
  const gaps = await page.evaluate((frames) => bench.scroll(frames), FRAMES);
  const late = gaps.filter((gap) => gap > 17.5).length;
  const rows = await page.locator("ol > [data-article]").count();
  console.log(`| scrolling: ms a frame | ${times(gaps, 1)}; ${late} of ${gaps.length} frames late; ${rows} rows in the page |`);
}

async function cold() {
  const sums = [];
  for (const query of drawTitleQueries(documents).slice(0, COLD)) {
    const { context, page, asked, idle } = await fresh();
    asked.length = 0;
    await page.locator("#search").fill(query);
    await settled(page);
    await idle();
    const of = async (part) => sum(await Promise.all(asked.filter((path) => part.test(path)).map(weight)));
    sums.push({ index: await of(/\.idx$/), rows: await of(/\/entries\//), texts: await of(/\/articles\//), directory: await of(/\/search\.[0-9a-f]+\.bin$/) });
    await context.close();
  }
  const kb = (of) => spread(quantiles(sums.map(of)));
  console.log(`| cold search of three words: kB | index ${kb(({ index }) => index)}; rows ${kb(({ rows }) => rows)}; texts ${kb(({ texts }) => texts)}; together ${kb(({ index, rows, texts }) => index + rows + texts)} |`);
  console.log(`| once, with the first search | directory of the index ${kilobytes(sums[0].directory)} kB |`);
}

console.log(`${documents.length} articles; ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}; Chromium ${browser.version()}; load before ${loadavg()[0].toFixed(1)}; median / 95th percentile / most.\n`);
console.log("| what | measured |\n| --- | --- |");
const { context, page } = await start();
await keystrokes(page);
await scrolling(page);
await memory(context, page);
await context.close();
await cold();
const { size } = await stat(join(build, "library", "library.json"));
const blocks = await readdir(join(build, "library", "search"));
const ofBlocks = await Promise.all(blocks.map(async (name) => (await stat(join(build, "library", "search", name))).size));
console.log(`| index in all | ${(sum(ofBlocks) / 1e6).toFixed(1)} MB in ${blocks.length} blocks; manifest ${size} bytes |`);
await browser.close();
await site.stop();
