/* On a phone: nothing sticks out at the side, and fingers can hit what they aim at. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { OwnNote, Settings, Shortcuts } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

const SMALLEST = 24; // pixels, WCAG 2.2, 2.5.8

/** What makes the page wider than the screen. */
const sticksOut = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 80));
  });

/** The controls that are too small to hit. Links within a sentence are as high as its lines. */
const tooSmall = (page) =>
  page.evaluate((smallest) => {
    const scope = document.querySelector("dialog[open]") ?? document;
    const controls = [...scope.querySelectorAll("a[href], button, select, input, [role=button]")];
    const inSentence = (element) =>
      element.localName === "a" &&
      element.closest("p, li, td, th, dd, sup, figcaption, blockquote, footer") !== null;
    return controls
      .map((control) => (control.matches("label input") ? control.closest("label") : control))
      .filter(
        (control) => control.checkVisibility({ checkVisibilityCSS: true }) && !inSentence(control),
      )
      .filter((control) => {
        const { width, height, bottom } = control.getBoundingClientRect();
        return bottom > 0 && (width < smallest || height < smallest);
      })
      .map((control) => control.outerHTML.slice(0, 100));
  }, SMALLEST);

async function fits(page, what) {
  expect(await sticksOut(page), `${what}: sticks out`).toEqual([]);
  expect(await tooSmall(page), `${what}: too small to hit`).toEqual([]);
}

for (const width of [390, 320]) {
  for (const language of ["en", "ja"]) {
    test.describe(`${width} pixels wide, in ${language}`, () => {
      test.use({
        viewport: { width, height: 700 },
        locale: words[language].locale,
        hasTouch: true,
      });

      test("the list, its filters and the dialogs fit", async ({ page, site }) => {
        const articles = await bundle(site);
        const library = await new LibraryPage(page, site, language).open();
        await library.shows(articles.ids);
        await fits(page, "list");
        await library.filtersButton.click();
        await expect(library.filters).toBeVisible();
        await fits(page, "filters");
        const value = articles.allValues("series")[0];
        await library.choose("series", articles.nameOf("series", value, language, library.words));
        await expect(library.chips).toHaveCount(1);
        await fits(page, "filtered list");
        await library.search.fill("xyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzy");
        await expect(library.nothing).toBeVisible();
        await fits(page, "empty list");

        const settings = await new Settings(page, language).open();
        await fits(page, "settings");
        await settings.close();
        await library.search.blur();
        await page.keyboard.press("?");
        await expect(new Shortcuts(page, language).dialog).toBeVisible();
        await fits(page, "keys");
      });

      test("with the largest text it still fits", async ({ page, site }) => {
        const [{ id }] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
        const article = await new ArticlePage(page, site, language).open(id, "layout=interleaved");
        const settings = await new Settings(page, language).open();
        while (await settings.larger.isEnabled()) await settings.larger.click();
        await fits(page, "settings");
        await settings.close();
        await article.isIn("interleaved");
        await fits(page, id);
      });
    });
  }
}

const LAYOUTS = ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"];

for (const [what, use] of [
  ["390 pixels wide", { viewport: { width: 390, height: 700 }, hasTouch: true }],
  ["320 pixels wide", { viewport: { width: 320, height: 700 }, hasTouch: true }],
  ["at 200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
]) {
  test.describe(what, () => {
    test.use(use);

    test("every article fits in every layout", async ({ page, site }) => {
      const { articles } = await bundle(site);
      const article = await new ArticlePage(page, site).open(articles[0].id);
      for (const [index, { id, body }] of articles.entries()) {
        // Each article in two of the layouts, in turn, so that each layout meets many articles.
        const pair = LAYOUTS.slice((index % 3) * 2).slice(0, 2);
        for (const layout of body.ja && body.en ? pair : [""]) {
          await article.turnTo(id, layout && `layout=${layout}`);
          if (layout) await article.isIn(layout);
          await fits(page, `${id} ${layout}`);
        }
      }
    });

    test("the articles with most in them fit in all six layouts", async ({ page, site }) => {
      const kinds = ({ body }) => new Set(body.ja.map(({ type }) => type)).size;
      const { bilingual } = await bundle(site);
      const rich = [...bilingual].sort((one, other) => kinds(other) - kinds(one)).slice(0, 5);
      const article = await new ArticlePage(page, site).open(rich[0].id);
      for (const { id } of rich) {
        for (const layout of LAYOUTS) {
          await article.turnTo(id, `layout=${layout}`);
          await article.isIn(layout);
          await fits(page, `${id} ${layout}`);
        }
      }
    });

    test("the bar leaves the text most of the screen, in every layout", async ({ page, site }) => {
      const [{ id }] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
      const article = await new ArticlePage(page, site).open(id);
      for (const layout of LAYOUTS) {
        await article.layout(layout).click();
        await article.isIn(layout);
        await expect(article.layout(layout)).toBeInViewport({ ratio: 1 });
        const share = await page
          .locator("[data-bar]")
          .evaluate((bar) => bar.getBoundingClientRect().height / innerHeight);
        expect(share, layout).toBeLessThan(1 / 3);
      }
    });

    test("what opens over an article fits", async ({ page, site }) => {
      const isWhole = ({ body }) =>
        body.ja &&
        body.en?.some(({ image }) => image) &&
        JSON.stringify(body.en).includes('"footnote":"n1"');
      const [{ id }] = (await bundle(site)).longest(isWhole);
      const article = await new ArticlePage(page, site).open(id, "lang=en");
      await article.contentsButton.click();
      await expect(article.contents).toBeVisible();
      await fits(page, "contents");
      await page.keyboard.press("Escape");
      const note = new OwnNote(page);
      await note.write.click();
      await note.box.fill("word ".repeat(200));
      await fits(page, "the reader's note");
      await expect(note.delete).toBeInViewport({ ratio: 1 });
      await note.close();
      await article.article.locator("figure").getByRole("button").first().click();
      await expect(article.picture).toBeVisible();
      await fits(page, "figure");
      await page.keyboard.press("Escape");
      await article.article.getByRole("link", { name: "Note 1", exact: true }).first().click();
      await expect(article.note).toBeInViewport({ ratio: 1 });
      await fits(page, "note");
    });
  });
}
