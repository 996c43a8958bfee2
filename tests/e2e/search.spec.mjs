/* The search box: words in titles and texts of either language, whatever their spelling. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { allTexts, bodyTexts, bundle, folded, seeded, withoutAccents } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

/** The articles whose texts hold all these words, by a scan of every file. */
function scan(articles, query, texts = allTexts, fold = folded) {
  const wanted = fold(query).trim().split(" ");
  const holds = (article) => {
    const all = texts(article).map(fold).join("\n");
    return wanted.every((word) => all.includes(word));
  };
  return articles.articles.filter(holds).map((article) => article.id);
}

test("words of titles and texts are found, in both languages", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (const query of ["アラスカ", "Anchorage", "同時通訳", "treaty", "核兵器", "Svalbard", "8"]) {
    await library.search.fill(query);
    const found = scan(articles, query);
    expect(found.length, query).toBeGreaterThan(0);
    await library.shows(found);
  }
});

for (const [difference, one, ...others] of [
  ["width", "BRICS", "ＢＲＩＣＳ"],
  ["width of kana", "アラスカ", "ｱﾗｽｶ"],
  ["voiced kana at half width", "グリーンランド", "ｸﾞﾘｰﾝﾗﾝﾄﾞ"],
  ["kana", "ソ連", "そ連"],
  ["kana of a whole word", "アラスカ", "あらすか"],
  ["case", "Alaska", "alaska", "ALASKA", "aLaSkA"],
  ["digits", "1867", "１８６７"],
]) {
  test(`${difference} makes no difference`, async ({ page, site }) => {
    const articles = await bundle(site);
    const library = await new LibraryPage(page, site).open();
    await library.search.fill(one);
    const found = scan(articles, one);
    expect(found.length).toBeGreaterThan(0);
    await library.shows(found);
    for (const spelling of others) {
      await library.search.fill(spelling);
      await expect(library.chip(spelling)).toBeVisible();
      await library.shows(found);
    }
  });
}

test("several words are AND, in any order and of any language", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (const query of ["Alaska treaty", "treaty Alaska", "北極　council", "  Alaska   1867 "]) {
    await library.search.fill(query);
    const found = scan(articles, query);
    expect(found.length, query).toBeGreaterThan(0);
    expect(found.length, query).toBeLessThan(articles.ids.length);
    await library.shows(found);
  }
});

test("thirty scraps of the texts find every article that holds them", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const random = seeded(20_250_815);
  const below = (limit) => Math.floor(random() * limit);
  for (let scraps = 0; scraps < 30;) {
    const article = articles.articles[below(articles.articles.length)];
    const texts = bodyTexts(article);
    const letters = [...texts[below(texts.length)]];
    const start = below(letters.length);
    const scrap = letters.slice(start, start + 2 + below(5)).join("");
    if ([...scrap].length < 2 || /\s/.test(scrap)) continue;
    scraps += 1;
    await test.step(`“${scrap}”`, async () => {
      await library.search.fill(scrap);
      await expect(library.chip(scrap)).toBeVisible();
      const wanted = scan(articles, scrap, bodyTexts);
      expect(wanted).toContain(article.id);
      // The list follows at once, so what it holds when the chip is there is its answer.
      const found = await library.ids();
      expect(found).toEqual(expect.arrayContaining(wanted));
      expect(scan(articles, scrap, allTexts, withoutAccents)).toEqual(
        expect.arrayContaining(found),
      );
    });
  }
});

test("what is typed is text: signs have no special meaning", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (const query of [".*", "%", "&q=x", "#/a/", "\\", '"treaty"', "<b>", "a+b"]) {
    await library.search.fill(query);
    await library.shows(scan(articles, query));
    await expect(library.search).toHaveValue(query);
    await page.reload();
    await expect(library.search).toHaveValue(query);
    await library.shows(scan(articles, query));
  }
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("an empty result says how to widen it", async ({ page, site }) => {
      const articles = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      const query = "Svalbard";
      const found = scan(articles, query);
      const value = articles
        .allValues("series")
        .find((value) =>
          articles.filtered({ chosen: { series: [value] } }).every((id) => !found.includes(id)),
        );
      const filtered = articles.filtered({ chosen: { series: [value] } });
      const empty = `#/?q=${query}&series=${encodeURIComponent(value)}`;

      await library.open(empty);
      await expect(library.nothing).toBeVisible();
      await expect(library.count).toHaveText(library.words.listed(0, articles.ids.length));
      await page.getByRole("button", { name: library.words.dropFilters }).click();
      await library.shows(found);
      await expect(library.nothing).toBeHidden();

      await page.goBack();
      await expect(library.nothing).toBeVisible();
      await page.getByRole("button", { name: library.words.dropWords }).click();
      await library.shows(filtered);
      await expect(library.search).toHaveValue("");

      await page.goBack();
      await expect(library.nothing).toBeVisible();
      await page
        .getByRole("heading", { name: library.words.nothingFound })
        .locator("..")
        .getByRole("button", { name: library.words.clearAll })
        .click();
      await library.shows(articles.ids);
    });
  });
}

test("the key / goes to the search box, Enter to the first hit", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  await page.keyboard.press("/");
  await expect(library.search).toBeFocused();
  await page.keyboard.type("svalbard");
  await library.shows(scan(articles, "svalbard"));
  await page.keyboard.press("Enter");
  const [first] = await library.ids();
  await expect(library.link(first)).toBeFocused();
  await page.keyboard.press("Enter");
  await new ArticlePage(page, site).isOpen(first);
});
