/* What assistive technology needs, as far as a program can tell: axe finds nothing on any screen. */
import axe from "axe-core";
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, Shortcuts } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

/** Looks at the page as it is; what is found is named with its place and the reason. */
async function isAccessible(page, what) {
  const present = await page.evaluate(() => "axe" in window);
  if (!present) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
    );
  });
  expect(found, what).toEqual([]);
}

for (const language of ["en", "ja"]) {
  for (const theme of ["light", "dark", "sepia"]) {
    test.describe(`in ${language}, ${theme}`, () => {
      test.use({ locale: words[language].locale });

      test("the list, full, filtered and empty, and the dialogs", async ({ page, site }) => {
        const articles = await bundle(site);
        const library = await new LibraryPage(page, site, language).open();
        const settings = await new Settings(page, language).open();
        await settings.theme(theme).check();
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
        await isAccessible(page, "settings");
        await settings.close();
        await isAccessible(page, "list");
        await page.keyboard.press("?");
        await expect(new Shortcuts(page, language).dialog).toBeVisible();
        await isAccessible(page, "keys");
        await page.keyboard.press("Escape");
        const [value] = articles.allValues("feature");
        await library.choose("feature", articles.nameOf("feature", value, language, library.words));
        await expect(library.chips).toHaveCount(1);
        await isAccessible(page, "filtered list");
        await library.search.fill("xyzzy");
        await expect(library.nothing).toBeVisible();
        await isAccessible(page, "empty list");
      });

      test("an article in each layout", async ({ page, site }) => {
        const articles = await bundle(site);
        const kinds = (body) =>
          new Set(
            Object.values(body)
              .flat()
              .map(({ type }) => type),
          ).size;
        const [{ id }] = articles.bilingual.sort(
          (one, other) => kinds(other.body) - kinds(one.body),
        );
        const article = await new ArticlePage(page, site, language).open(id);
        const settings = await new Settings(page, language).open();
        await settings.theme(theme).check();
        await settings.close();
        for (const layout of ["original", "translation", "interleaved"]) {
          await article.layout(layout).click();
          await article.isIn(layout);
          await isAccessible(page, layout);
        }
        await article.turnTo(articles.onlyIn("ja").id);
        await isAccessible(page, "in one language only");
      });
    });
  }
}
