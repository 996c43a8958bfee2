/* The histogram of dates: a span is dragged over, moved by keys, typed, and taken away. */
import { test, expect } from "./fixtures.mjs";
import { isAccessible } from "./pages/accessible.mjs";
import { inWords } from "./pages/bundle.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { author, serveLibrary, years } from "./pages/made-library.mjs";
import { Panel } from "./pages/panel.mjs";
import { words } from "./pages/words.mjs";

/** How many articles there are in each year from 1990. */
const COUNTS = [2, 0, 3, 1, 1, 4, 2, 2, 0, 1, 5, 3, 1, 2, 2, 1, 1, 3, 2, 1];
const BARS = COUNTS.length;
const ALL = COUNTS.reduce((sum, count) => sum + count);

/** How many there are from one year to another, both included. */
const between = (from, to) =>
  COUNTS.slice(from - 1990, to - 1990 + 1).reduce((sum, count) => sum + count);

async function opened({ page, site }, language = "en") {
  serveLibrary(site, years(1990, COUNTS));
  const library = await new LibraryPage(page, site, language).open();
  return { library, panel: new Panel(library) };
}

/** Waits until the list, the fields and the text have this span. */
async function isSpan({ library, panel }, from, to) {
  await expect(library.from).toHaveValue(`${from}-01-01`);
  await expect(library.to).toHaveValue(`${to}-12-31`);
  await expect(library.rows).toHaveCount(between(from, to));
  const day = (date) => inWords(date, library.words);
  const told = panel.words.inSpan(between(from, to), day(`${from}-01-01`), day(`${to}-12-31`));
  await expect(panel.span).toHaveText(told);
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("dragging over bars chooses their days, and another drag others", async ({
      page,
      site,
    }) => {
      const { library, panel } = await opened({ page, site }, language);
      const entries = () => page.evaluate(() => history.length);
      const before = { address: page.url(), entries: await entries() };
      const day = (date) => inWords(date, library.words);
      const whole = panel.words.inSpan(ALL, day("1990-01-01"), day("2009-12-31"));
      await expect(panel.span).toHaveText(whole);
      await panel.drag(5, 9, BARS, async () => {
        const dragged = panel.words.inSpan(between(1995, 1999), day("1995-01-01"), day("1999-12-31"));
        await expect(panel.span).toHaveText(dragged);
        expect(page.url()).toBe(before.address);
        await expect(library.rows).toHaveCount(ALL);
      });
      await isSpan({ library, panel }, 1995, 1999);
      expect(await entries()).toBe(before.entries + 1);
      await expect(panel.histogram.locator(".within")).toHaveCount(5);
      await isAccessible(page, "a span of days");

      await panel.drag(12, 10, BARS);
      await isSpan({ library, panel }, 2000, 2002);
      await page.goBack();
      await isSpan({ library, panel }, 1995, 1999);
      await panel.clearDates.click();
      await expect(library.rows).toHaveCount(ALL);
      await expect(panel.clearDates).toBeHidden();
      await expect(library.from).toBeFocused();
    });

    test("keys move either end, and tell its day in words", async ({ page, site }) => {
      const { library, panel } = await opened({ page, site }, language);
      const day = (date) => inWords(date, library.words);
      const entries = () => page.evaluate(() => history.length);
      await expect(panel.first).toHaveAttribute("aria-valuetext", day("1990-01-01"));
      await expect(panel.last).toHaveAttribute("aria-valuetext", day("2009-12-31"));
      const before = await entries();
      await panel.first.focus();
      for (const key of ["PageUp", "ArrowRight", "ArrowRight", "ArrowLeft"]) {
        await page.keyboard.press(key);
      }
      await expect(panel.first).toHaveAttribute("aria-valuetext", day("2001-01-01"));
      await expect(panel.first).toHaveAttribute("aria-valuenow", "11");
      await expect(panel.first).toBeFocused();
      await expect(library.rows).toHaveCount(between(2001, 2009));
      await expect(library.to).toHaveValue("");
      expect(await entries(), "a run of keys is one way back").toBe(before + 1);
      await panel.last.focus();
      await page.keyboard.press("PageDown");
      await expect(panel.last).toHaveAttribute("aria-valuetext", day("2001-12-31"));
      await page.keyboard.press("ArrowUp");
      await isSpan({ library, panel }, 2001, 2002);
      await page.keyboard.press("End");
      await panel.first.focus();
      await page.keyboard.press("Home");
      await expect(library.rows).toHaveCount(ALL);
      await expect(panel.clearDates).toBeHidden();
    });
  });
}

test("a handle is dragged while the other end stays", async ({ page, site }) => {
  const { library, panel } = await opened({ page, site });
  await panel.drag(5, 9, BARS);
  await isSpan({ library, panel }, 1995, 1999);
  const { x, y, width, height } = await panel.last.boundingBox();
  const to = await panel.bar(14, BARS);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await isSpan({ library, panel }, 1995, 2004);
});

test("dates that are typed are shown by the bars", async ({ page, site }) => {
  const { library, panel } = await opened({ page, site });
  await library.from.fill("1995-06-01");
  await expect(panel.histogram.locator(".within")).toHaveCount(BARS - 5);
  await library.to.fill("1996-02-01");
  await expect(panel.histogram.locator(".within")).toHaveCount(2);
  await expect(panel.first).toHaveAttribute("aria-valuetext", "1 June 1995");
  const count = await library.rows.count();
  await expect(panel.span).toHaveText(
    new RegExp(`^${count} articles? from 1 June 1995 to 1 February 1996$`),
  );
  await library.to.fill("2031-01-01");
  await library.from.fill("2030-01-01");
  await expect(panel.span).toHaveText(/^0 articles/);
});

test("the bars follow the other filters, and not the days", async ({ page, site }) => {
  const { library, panel } = await opened({ page, site });
  await library.choose("author", author(1).en);
  const count = await library.rows.count();
  expect(count).toBeLessThan(ALL);
  await expect(panel.span).toHaveText(new RegExp(`^${count} articles`));
  const heights = () =>
    panel.histogram
      .locator(".bar-count")
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("height"))));
  await expect.poll(async () => Math.max(...(await heights()))).toBe(100);
  const before = await heights();
  await panel.drag(5, 9, BARS);
  await expect(panel.clearDates).toBeVisible();
  expect(await heights()).toEqual(before);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a span is dragged over", async ({ page, site }) => {
    const { library, panel } = await opened({ page, site });
    await library.filtersButton.tap();
    const [from, to] = [await panel.bar(5, BARS), await panel.bar(9, BARS)];
    const finger = await page.context().newCDPSession(page);
    const touch = (type, points) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let step = 1; step <= 5; step += 1) {
      await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 5, y: from.y }]);
    }
    await touch("touchEnd", []);
    await isSpan({ library, panel }, 1995, 1999);
  });
});

test("there are no bars where all articles are of one time", async ({ page, site }) => {
  serveLibrary(site, years(2000, [1]));
  const library = await new LibraryPage(page, site).open();
  await expect(library.from).toBeVisible();
  await expect(new Panel(library).histogram).toBeHidden();
});

test.describe("where the system chooses the colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("which days are chosen is still to be seen", async ({ page, site }) => {
    const { library, panel } = await opened({ page, site });
    await panel.drag(5, 9, BARS);
    await isSpan({ library, panel }, 1995, 1999);
    const fill = (bars) => bars.first().evaluate((bar) => getComputedStyle(bar).fill);
    const { histogram } = panel;
    const inside = await fill(histogram.locator(".within .bar-count"));
    expect(inside).not.toBe(await fill(histogram.locator("g:not(.within) .bar-count")));
  });
});
