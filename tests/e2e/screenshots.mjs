/*
 * Takes the pictures of the README and of docs/reading.md from a build:
 * node screenshots.mjs BUILD_FOLDER OUT_FOLDER
 * The list and an article, in ja and en, light and dark, 1280 and 390 pixels wide; then searches,
 * each layout, vertical lines, and the settings.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

const [build, out] = process.argv.slice(2);
const VIEWS = {
  list: { hash: "#/", shown: "[data-article]" },
  article: { hash: "#/a/alaska-purchase-1867?layout=interleaved", shown: "article [data-block]" },
};
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 800 } };

await mkdir(out, { recursive: true });
const site = await serve(build);
const browser = await chromium.launch(launch);
for (const [view, { hash, shown }] of Object.entries(VIEWS)) {
  for (const locale of ["ja-JP", "en-GB"]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const [size, viewport] of Object.entries(SIZES)) {
        const page = await browser.newPage({ locale, colorScheme, viewport });
        await page.goto(site.url + hash);
        await page.locator(shown).first().waitFor();
        const name = `${view}-${locale.slice(0, 2)}-${colorScheme}-${size}.png`;
        await page.screenshot({ path: join(out, name) });
        await page.close();
      }
    }
  }
}

/** A picture of the list after a search, scrolled to a part of the panel. */
async function finding(name, { query, panel, ...options }) {
  const page = await browser.newPage({ viewport: SIZES.wide, ...options });
  await page.goto(`${site.url}#/?q=${encodeURIComponent(query)}`);
  await page.locator(".row-hit").first().waitFor();
  if (panel) await page.locator(panel).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}

await finding("search-ja", { query: "条約 アラスカ", locale: "ja-JP" });
await finding("search-en", {
  query: "treaty OR summit",
  panel: "[data-facet=date] input[name=to]",
  locale: "en-GB",
  colorScheme: "dark",
});

/** A picture of an article after some keys, with settings of the text. */
async function reading(name, { id, parameters = "", keys = "", typography = {}, ...options }) {
  const page = await browser.newPage({ locale: "ja-JP", viewport: SIZES.wide, ...options });
  const kept = JSON.stringify({ version: 1, typography });
  await page.addInitScript((kept) => localStorage.setItem("taiyaku.preferences", kept), kept);
  await page.goto(`${site.url}#/a/${id}?${parameters}`);
  await page.locator("article [data-block]").first().waitFor();
  for (const key of keys) await page.keyboard.press(key);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await page.close();
}

const VERTICAL = { writing: "vertical" };
const id = "treaty-inf";
for (const layout of ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"]) {
  const parameters = `layout=${layout}&block=p2`;
  // In blur the others are to be seen blurred.
  await reading(`layout-${layout}`, { id, parameters, keys: layout === "blur" ? "jjj" : "jjjx" });
}
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    await reading(`vertical-${colorScheme}-${size}`, {
      id: "handbook-vertical",
      parameters: "lang=ja",
      typography: VERTICAL,
      viewport,
      colorScheme,
    });
  }
}
for (const layout of ["interleaved", "side-by-side"]) {
  const parameters = `lang=ja&layout=${layout}&block=p2`;
  await reading(`vertical-${layout}`, { id, parameters, typography: VERTICAL });
}
await reading("settings-ja", { id, parameters: "layout=side-by-side&block=p2", keys: "," });
await reading("settings-en-phone", {
  id,
  parameters: "lang=en&block=p2",
  keys: ",",
  locale: "en-GB",
  viewport: SIZES.phone,
  colorScheme: "dark",
});
await browser.close();
await site.stop();
