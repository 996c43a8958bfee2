/* Words of an article, copied with where they are from. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { notice } from "./pages/dialogs.mjs";
import { best, bundle, inWords } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("words are copied with author, title, day and address", async ({
      page,
      site,
      context,
    }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const articles = await bundle(site);
      const [data] = articles.longest(
        ({ body, credits }) => body.ja && body.en && credits?.some(({ role }) => role === "author"),
      );
      const article = new ArticlePage(page, site, language);
      await article.open(data.id, "layout=interleaved");
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      for (const [text, copy] of [
        ["ja", () => article.quote.click()],
        ["en", () => page.keyboard.press("c")],
      ]) {
        const block = article.block("p2", text);
        await block.scrollIntoViewIfNeeded();
        const { x, y } = await block.boundingBox();
        await page.mouse.move(x + 3, y + 14);
        await page.mouse.down();
        await page.mouse.move(x + 300, y + 14, { steps: 5 });
        await page.mouse.up();
        const chosen = await page.evaluate(() => String(getSelection()).trim());
        expect(chosen.length).toBeGreaterThan(5);
        await expect(article.quote).toBeInViewport({ ratio: 1 });
        await copy();
        await expect(notice(page, words[language].copied)).toBeVisible();
        const copied = await clipboard();
        const [author] = data.credits.filter(({ role }) => role === "author");
        const { date } = articles.entry(data.id);
        for (const part of [
          chosen.slice(0, 5),
          best(author.name, text),
          best(data.title, text),
          inWords(date, words[text]),
          `#/a/${data.id}`,
          "block=p2",
        ]) {
          expect(copied).toContain(part);
        }
        await page.evaluate(() => getSelection().removeAllRanges());
        await expect(article.quote).toBeHidden();
      }
    });

    test("where nothing is selected, the reader is told", async ({ page, site }) => {
      const [data] = (await bundle(site)).bilingual;
      await new ArticlePage(page, site, language).open(data.id);
      await page.keyboard.press("c");
      await expect(notice(page, words[language].nothingSelected)).toBeVisible();
    });
  });
}
