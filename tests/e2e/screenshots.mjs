/*
 * Takes the pictures of the README from a build: node screenshots.mjs BUILD_FOLDER OUT_FOLDER
 * The list and an article, in ja and en, light and dark, 1280 and 390 pixels wide.
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
await browser.close();
await site.stop();
