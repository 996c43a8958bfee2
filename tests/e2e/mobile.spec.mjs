/* On a phone: nothing sticks out at the side, and fingers can hit what they aim at. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, Shortcuts } from "./pages/dialogs.mjs";
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

for (const width of [390, 320]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 700 }, hasTouch: true });

    test("every article fits in every layout", async ({ page, site }) => {
      const { articles } = await bundle(site);
      const article = await new ArticlePage(page, site).open(articles[0].id);
      for (const { id, body } of articles) {
        const layouts = body.ja && body.en ? ["original", "interleaved"] : [""];
        for (const layout of layouts) {
          await article.turnTo(id, layout && `layout=${layout}`);
          if (layout) await article.isIn(layout);
          await fits(page, `${id} ${layout}`);
        }
      }
    });
  });
}
