/* Facets: values are excluded and found by name, and a facet of thousands of them stays small. */
import { test, expect } from "./fixtures.mjs";
import { isAccessible } from "./pages/accessible.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { OwnNote } from "./pages/dialogs.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { author, manyAuthors, serveLibrary } from "./pages/made-library.mjs";
import { Panel } from "./pages/panel.mjs";
import { words } from "./pages/words.mjs";

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("a value is excluded, chosen instead, and let go", async ({ page, site }) => {
      const articles = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      const panel = new Panel(library);
      const [value] = articles.allValues("feature");
      const name = articles.nameOf("feature", value, language, library.words);
      const inside = articles.filtered({ chosen: { feature: [value] } });
      const outside = articles.ids.filter((id) => !inside.includes(id));
      const button = panel.exclude("feature", name);

      await button.click();
      await library.shows(outside);
      await expect(button).toHaveAttribute("aria-pressed", "true");
      await expect(library.chip(name)).toContainText(panel.words.not(library.words.facets.feature));
      const written = library.value("feature", name).locator(".value-name");
      await expect(written).toHaveCSS("text-decoration-line", "line-through");
      await expect(library.value("feature", name).getByRole("checkbox")).not.toBeChecked();
      await isAccessible(page, "an excluded value");

      await library.choose("feature", name);
      await library.shows(inside);
      await expect(button).toHaveAttribute("aria-pressed", "false");
      await button.click();
      await library.shows(outside);
      await button.click();
      await library.shows(articles.ids);
      await page.goBack();
      await library.shows(outside);
    });

    test("a name is found in a facet of thousands", async ({ page, site }) => {
      serveLibrary(site, manyAuthors(2000, { three: 1999, two: 7 }));
      const library = await new LibraryPage(page, site, language).open();
      const panel = new Panel(library);
      const name = (number) => author(number)[language];
      const find = panel.find("author");
      await find.fill(language === "en" ? "author 19" : "著者19");
      await expect.poll(() => panel.names("author")).toHaveLength(20);
      expect((await panel.names("author"))[0]).toBe(name(1999));
      // The other language's spelling finds it as well, in any width.
      await find.fill(language === "en" ? "著者００１２" : "ａｕｔｈｏｒ 0012");
      await expect.poll(() => panel.names("author")).toEqual([name(12)]);
      await library.choose("author", name(12));
      await expect(library.rows).toHaveCount(1);
      await find.fill("nobody");
      await expect(library.facet("author").getByRole("status")).toHaveText(panel.words.noName);
      await expect(library.facet("author").getByRole("status")).toBeVisible();
      await isAccessible(page, "nobody is found");
      await find.press("Escape");
      await expect(find).toHaveValue("");
      await expect(find).toBeFocused();
      await expect(library.value("author", name(12)).getByRole("checkbox")).toBeChecked();
    });
  });
}

test("many values are in the order of their counts and come fifty at a time", async ({
  page,
  site,
}) => {
  serveLibrary(site, manyAuthors(2000, { three: 1999, two: 7 }));
  const library = await new LibraryPage(page, site).open();
  const panel = new Panel(library);
  const lines = library.facet("author").getByRole("checkbox");
  await expect(lines).toHaveCount(8);
  const names = (await panel.names("author")).slice(0, 4);
  expect(names).toEqual([1999, 7, 1, 2].map((number) => author(number).en));
  const more = library.facet("author").getByRole("button", { name: "Show 50 more" });
  await more.click();
  await expect(lines).toHaveCount(58);
  await more.click();
  await expect(lines).toHaveCount(108);
  await library.facet("author").getByRole("button", { name: library.words.fewer }).click();
  await expect(lines).toHaveCount(8);
  await expect(more).toBeFocused();
});

test("the order and the focus stay while the reader is at the values", async ({ page, site }) => {
  serveLibrary(site, manyAuthors(60, { three: 59, two: 7 }));
  const library = await new LibraryPage(page, site).open();
  const panel = new Panel(library);
  const names = await panel.names("author");
  await panel.exclude("author", author(59).en).focus();
  await page.keyboard.press("Space");
  await expect(library.chips).toHaveCount(1);
  await expect(panel.exclude("author", author(59).en)).toBeFocused();
  expect(await panel.names("author")).toEqual(names);
  const box = library.value("author", author(7).en).getByRole("checkbox");
  await box.focus();
  await page.keyboard.press("Space");
  await expect(library.chips).toHaveCount(2);
  await expect(box).toBeFocused();
});

test("what is excluded stays in sight", async ({ page, site }) => {
  serveLibrary(site, manyAuthors(60, { three: 59, two: 7 }));
  const library = await new LibraryPage(page, site).open(`#/?q=-author:"${author(50).en}"`);
  const panel = new Panel(library);
  await expect(panel.exclude("author", author(50).en)).toHaveAttribute("aria-pressed", "true");
  await expect(library.facet("author").getByRole("checkbox")).toHaveCount(9);
});

test("the button that excludes is quiet until it is wanted", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const [name] = articles.allValues("feature");
  const button = new Panel(library).exclude("feature", name);
  await expect(button).toHaveCSS("opacity", "0");
  await library.value("feature", name).hover();
  await expect(button).toHaveCSS("opacity", "1");
  await page.mouse.move(0, 0);
  await expect(button).toHaveCSS("opacity", "0");
  await library.value("feature", name).getByRole("checkbox").focus();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await expect(button).toHaveCSS("opacity", "1");
});

test.describe("where nothing hovers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });

  test("the button that excludes is always there, and nothing is too wide", async ({
    page,
    site,
  }) => {
    const articles = await bundle(site);
    const library = await new LibraryPage(page, site).open();
    await library.filtersButton.tap();
    const [name] = articles.allValues("feature");
    const button = new Panel(library).exclude("feature", name);
    await expect(button).toHaveCSS("opacity", "1");
    const { width, height } = await button.boundingBox();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await button.tap();
    await expect(library.filtersButton).toHaveAccessibleName(library.words.panel.active(1));
    const across = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await across()).toBe(320);
    await isAccessible(page, "the panel on a phone");
  });
});

test("bookmarks and notes are counted under the other filters, and can be excluded", async ({
  page,
  site,
}) => {
  const articles = await bundle(site);
  const [one, other] = articles.bilingual;
  const article = await new ArticlePage(page, site).open(one.id);
  await article.bookmark.click();
  await article.back.click();
  const library = new LibraryPage(page, site);
  await library.link(other.id).click();
  await article.isOpen(other.id);
  await article.bookmark.click();
  const note = await new OwnNote(page).openByKey();
  await note.box.fill("to be read again");
  await note.close();
  await article.back.click();

  const { marked, noted, read, unread } = library.words.is;
  const counts = () => library.counts("is");
  await expect.poll(counts).toMatchObject({ [marked]: 2, [noted]: 1 });
  await library.choose("is", noted);
  await library.shows([other.id]);
  // What is chosen narrows the others, and not its own count.
  await expect.poll(counts).toMatchObject({ [marked]: 1, [noted]: 1 });
  await library.choose("is", marked);
  await library.choose("is", noted);
  await library.shows([one.id, other.id]);
  await expect(library.chip(marked)).toBeVisible();
  await new Panel(library).exclude("is", noted).click();
  await library.shows([one.id]);
  await expect.poll(counts).toMatchObject({ [marked]: 1 });
  expect(Object.keys(await counts())).toEqual([unread, read, marked, noted]);
});
