/*
 * Opens a page of wasm tests that wasm-bindgen's runner serves, prints its result, and exits with 0
 * if all passed: `node wasm-tests.mjs http://127.0.0.1:PORT`.
 */
import { chromium } from "@playwright/test";
import { launch } from "./chromium.mjs";

const PATIENCE = 180_000; // milliseconds
const RESULT = /test result: (ok|FAILED)\./;

const browser = await chromium.launch(launch);
const page = await browser.newPage();
page.on("pageerror", (error) => console.log(`uncaught in the page: ${error}`));
await page.goto(process.argv[2]);
const output = page.locator("#output");
const deadline = Date.now() + PATIENCE;
let text = "";
while (!RESULT.test(text) && Date.now() < deadline) {
  await page.waitForTimeout(100);
  text = (await output.textContent()) ?? "";
}
console.log(text.trim());
if (!RESULT.test(text)) console.log(`no result within ${PATIENCE / 1000} s`);
await browser.close();
process.exit(RESULT.exec(text)?.[1] === "ok" ? 0 : 1);
