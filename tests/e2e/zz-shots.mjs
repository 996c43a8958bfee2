import { chromium } from "@playwright/test";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
const site = await serve(process.argv[2] ?? "/tmp/findui-dist");
const out = process.argv[3] ?? "/tmp/findui-shots";
const browser = await chromium.launch(launch);
for (const [locale, scheme, width, forced, theme] of [["en-US","light",1280],["ja-JP","dark",1280],["ja-JP","light",390],["en-US","dark",390],["en-US","dark",1280,"active"],["ja-JP","light",320]]) {
  const touch = width < 600;
  const context = await browser.newContext({ locale, colorScheme: scheme, viewport: { width, height: touch ? 844 : 1000 }, hasTouch: touch, isMobile: touch, ...(forced && { forcedColors: forced }) });
  const page = await context.newPage();
  page.on("console", (m) => ["error","warning"].includes(m.type()) && console.log(m.text()));
  await page.goto(site.url + (process.argv[4] ?? "#/"));
  await page.locator("html[data-state=ready]").waitFor();
  await page.waitForTimeout(500);
  if (touch) await page.locator("[aria-controls=filters]").click();
  const nots = page.locator(".facet:not([hidden]) .not");
  await nots.nth(1).click({ force: true });
  await page.locator(".facet:not([hidden]) input[type=checkbox]").nth(0).click();
  await page.waitForTimeout(300);
  const plot = page.locator(".plot");
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box) {
    await page.mouse.move(box.x + box.width * 0.35, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 });
    await page.mouse.up();
  }
  await page.waitForTimeout(300);
  await page.locator(".save-search").click();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${out}/${locale}-${scheme}-${width}${forced ? "-forced" : ""}.png`, fullPage: touch ? false : false });
  await page.locator(".histogram").scrollIntoViewIfNeeded();
  await page.locator("#filters").screenshot({ path: `${out}/${locale}-${scheme}-${width}${forced ? "-forced" : ""}-panel.png` });
  await context.close();
}
await browser.close();
await site.stop();
