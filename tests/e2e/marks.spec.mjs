/* Bookmarks: set and taken away by a button or a key, shown in the list, kept in this browser. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("a bookmark is set by its button, shown in the list, and taken away by its key", async ({
      page,
      site,
    }) => {
      const [{ id }, other] = (await bundle(site)).bilingual;
      const article = await new ArticlePage(page, site, language).open(id);
      await expect(article.bookmark).toHaveAttribute("aria-pressed", "false");
      await article.bookmark.click();
      await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");
      await page.reload();
      await article.isOpen(id);
      await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");

      await article.back.click();
      const library = new LibraryPage(page, site, language);
      const sign = (id) => library.row(id).getByText(words[language].bookmarked, { exact: true });
      await expect(sign(id)).toBeVisible();
      await expect(sign(other.id)).toHaveCount(0);

      await library.link(id).click();
      await article.isOpen(id);
      await page.keyboard.press("b");
      await expect(article.bookmark).toHaveAttribute("aria-pressed", "false");
      await article.back.click();
      await expect(library.row(id)).toBeVisible();
      await expect(sign(id)).toHaveCount(0);
    });
  });
}

test("a bookmark is neither a read mark nor a place", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site).open(id);
  await page.keyboard.press("b");
  await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");
  await expect(article.markRead).toBeVisible();
  await article.markRead.click();
  await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("b");
  await expect(article.markUnread).toBeVisible();
});

test("a second tab sees what was bookmarked in the first, and adds to it", async ({
  page,
  site,
  context,
}) => {
  const [one, other] = (await bundle(site)).bilingual;
  const library = await new LibraryPage(page, site).open();
  const article = await new ArticlePage(await context.newPage(), site).open(one.id);
  await article.bookmark.click();
  await expect(library.row(one.id).getByText("Bookmarked", { exact: true })).toBeVisible();
  await library.link(other.id).click();
  const second = new ArticlePage(page, site);
  await second.isOpen(other.id);
  await second.bookmark.click();
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage["taiyaku.marks"]).marked))
    .toEqual([one.id, other.id].sort());
  await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");
});
