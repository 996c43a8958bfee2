/* The search box: words in titles and texts of either language, whatever their spelling. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { allTexts, bodyTexts, bundle, seeded } from "./pages/bundle.mjs";
import { holds } from "./pages/canonical.mjs";
import { words } from "./pages/words.mjs";

/** The articles whose texts hold all these words, by a scan of every file. */
function scan(articles, query) {
  const wanted = query.trim().split(/\s+/);
  const found = (article) => {
    const texts = allTexts(article);
    return wanted.every((word) => texts.some((text) => holds(text, word)));
  };
  return articles.articles.filter(found).map((article) => article.id);
}

test("words of titles and texts are found, in both languages", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (const query of ["アラスカ", "Anchorage", "同時通訳", "Kremlin", "核兵器", "Svalbard", "8"]) {
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

test("twenty scraps of Japanese find every article that holds them, and no other", async ({
  page,
  site,
}) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const random = seeded(20_250_815);
  const below = (limit) => Math.floor(random() * limit);
  for (let scraps = 0; scraps < 20; ) {
    const article = articles.articles[below(articles.articles.length)];
    const texts = bodyTexts(article);
    const letters = [...texts[below(texts.length)]];
    const start = below(letters.length);
    const scrap = letters.slice(start, start + 1 + below(6)).join("");
    // A numeral is found in the other numerals too.
    if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(scrap)) continue;
    if (/[〇一二三四五六七八九十百千]/.test(scrap)) continue;
    scraps += 1;
    await test.step(`“${scrap}”`, async () => {
      const wanted = scan(articles, scrap);
      expect(wanted).toContain(article.id);
      await library.search.fill(scrap);
      await library.shows(wanted);
    });
  }
});

test("signs that mean nothing are text, kept as they were typed", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (const query of [".*", "%", "&q=x", "#/a/", "\\", '"treaty"', "<b>", "a+b"]) {
    await library.search.fill(query);
    await expect(library.search).toHaveValue(query);
    const found = await library.settledIds();
    await page.reload();
    await expect(library.search).toHaveValue(query);
    await library.shows(found);
  }
  await library.search.fill(".*");
  await library.shows(articles.ids);
});

test("words in quotes, words that are not wanted, and alternatives", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const arctic = new Set(scan(articles, "arctic"));
  // The plural is found by the singular.
  const treaty = new Set([...scan(articles, "treaty"), ...scan(articles, "treaties")]);
  for (const [query, wanted] of [
    ["arctic -treaty", (id) => arctic.has(id) && !treaty.has(id)],
    ["arctic NOT treaty", (id) => arctic.has(id) && !treaty.has(id)],
    ["arctic OR treaty", (id) => arctic.has(id) || treaty.has(id)],
    ["（arctic treaty）", (id) => arctic.has(id) && treaty.has(id)],
    ["lang:en -lang:ja", (id) => !articles.article(id).body.ja],
    ["言語：英語", (id) => Boolean(articles.article(id).body.en)],
    ['"Arctic Council"', (id) => scan(articles, "arctic-council").includes(id)],
  ]) {
    await library.search.fill(query);
    const found = articles.ids.filter(wanted);
    expect(found.length, query).toBeGreaterThan(0);
    await library.shows(found);
  }
});

test("a row shows where it holds the words, marked in their language", async ({ page, site }) => {
  const library = await new LibraryPage(page, site).open();
  await library.search.fill("シロクマ OR けんさく OR 条約");
  const hit = library.rows.first().locator(".row-hit");
  await expect(hit.locator("mark").first()).toHaveText("条約");
  await expect(hit).toHaveAttribute("lang", "ja");
  await library.search.fill("treaty");
  await expect(hit.locator("mark").first()).toHaveText(/^treat(y|ies)$/i);
  await expect(hit).toHaveAttribute("lang", "en");
  await library.search.fill("");
  await expect(hit).toHaveCount(0);
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
      await expect(library.search).toHaveValue(/:"[^"]+"$/);

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
