/* Addresses: everything is in them, and back, forward, reload and a copied link bring it back. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

/** A list under every kind of filter, that still holds something. */
function narrowed(articles) {
  const entry = articles.entries.find(({ length }) => length.ja && length.en);
  const [feature] = articles.values(entry, "feature");
  const [series] = articles.values(entry, "series");
  const chosen = { feature: [feature], series: [series], lang: ["ja"] };
  const from = "1900-01-01";
  const ids = articles.filtered({ chosen, from });
  return { feature, series, from, ids };
}

/** Sets these filters as a reader does. */
async function narrow(library, { feature, series, from }) {
  await library.choose("feature", feature);
  await library.choose("series", series);
  await library.choose("lang", library.words.languages.ja);
  await library.from.fill(from);
  await library.sort.selectOption("title");
  await library.search.press("End");
  await library.search.pressSequentially(" taiyaku");
  await expect(library.chip("taiyaku")).toBeVisible();
}

async function isNarrowed(library, { feature, series, from, ids }) {
  await library.shows(ids);
  await expect(library.search).toHaveValue(/taiyaku/);
  await expect(library.sort).toHaveValue("title");
  await expect(library.from).toHaveValue(from);
  await expect(library.value("feature", feature).getByRole("checkbox")).toBeChecked();
  await expect(library.value("series", series).getByRole("checkbox")).toBeChecked();
  await expect(library.chips).toHaveCount(5);
}

test("a reload and a copied link bring filters, words and order back", async ({
  page,
  site,
  context,
}) => {
  const filters = narrowed(await bundle(site));
  const library = await new LibraryPage(page, site).open();
  await narrow(library, filters);
  await isNarrowed(library, filters);
  const order = await library.ids();

  await page.reload();
  await isNarrowed(library, filters);
  await library.showsInOrder(order);

  const copied = new LibraryPage(await context.newPage(), site);
  await copied.page.goto(page.url());
  await isNarrowed(copied, filters);
  await copied.showsInOrder(order);
});

test("back and forward go through the filters step by step", async ({ page, site }) => {
  const articles = await bundle(site);
  const { feature, series } = narrowed(articles);
  const library = await new LibraryPage(page, site).open();
  await library.choose("feature", feature);
  await library.choose("series", series);
  await library.sort.selectOption("oldest");
  await expect.poll(() => library.address()).toContain("sort=oldest");

  await page.goBack();
  await expect(library.sort).toHaveValue("newest");
  await library.shows(articles.filtered({ chosen: { feature: [feature], series: [series] } }));
  await page.goBack();
  await library.shows(articles.filtered({ chosen: { feature: [feature] } }));
  await page.goBack();
  await library.shows(articles.ids);
  await expect(library.chips).toHaveCount(0);

  await page.goForward();
  await page.goForward();
  await library.shows(articles.filtered({ chosen: { feature: [feature], series: [series] } }));
  await expect(library.value("series", series).getByRole("checkbox")).toBeChecked();
});

test("a word that was typed is one step back", async ({ page, site }) => {
  const { ids } = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  await library.search.pressSequentially("svalbard");
  await expect.poll(() => library.address()).toBe("#/?q=svalbard");
  await page.goBack();
  await library.shows(ids);
  await expect(library.search).toHaveValue("");
  await page.goForward();
  await expect(library.search).toHaveValue("svalbard");
});

test("equal filters have equal addresses, whatever their order", async ({ page, site }) => {
  const { feature, series } = narrowed(await bundle(site));
  const library = await new LibraryPage(page, site).open();
  await library.choose("feature", feature);
  await library.choose("series", series);
  await expect(library.chips).toHaveCount(2);
  const one = library.address();
  await library.open();
  await library.choose("series", series);
  await library.choose("feature", feature);
  await expect(library.chips).toHaveCount(2);
  expect(library.address()).toBe(one);
});

test.describe("the list is where it was", () => {
  for (const [how, goBack] of [
    ["by the browser's back", ({ page }) => page.goBack()],
    ["by the link to the list", ({ article }) => article.back.click()],
    ["by the key u", ({ page }) => page.keyboard.press("u")],
  ]) {
    test(`after an article, ${how}`, async ({ page, site }) => {
      const library = await new LibraryPage(page, site).open("#/?sort=oldest");
      await expect(library.rows.last()).toBeAttached();
      const middle = library.rows.nth(20);
      await middle.scrollIntoViewIfNeeded();
      const before = await middle.boundingBox();
      const top = await page.evaluate(() => scrollY);
      expect(top).toBeGreaterThan(300);
      const [id, link] = [await middle.getAttribute("data-article"), middle.getByRole("link")];
      await link.click();
      const article = new ArticlePage(page, site);
      await article.isOpen(id);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await article.scrollTo(700);
      await goBack({ page, article });
      await expect(library.sort).toHaveValue("oldest");
      await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(top));
      expect((await middle.boundingBox()).y).toBeCloseTo(before.y, 0);
    });
  }

  test("after a reload", async ({ page, site }) => {
    const library = await new LibraryPage(page, site).open();
    await library.rows.nth(20).scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    await page.reload();
    await expect(library.rows.nth(20)).toBeAttached();
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(top));
  });
});

test("an article is where it was after going on and back", async ({ page, site }) => {
  const { articles } = await bundle(site);
  const [one, two] = articles;
  const article = await new ArticlePage(page, site).open(one.id);
  await article.scrollTo(900);
  await article.turnTo(two.id);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await article.isOpen(one.id);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
});

test("a link to a block shows it under the bar", async ({ page, site }) => {
  const [long] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const block = long.body.en[Math.floor(long.body.en.length / 2)].id;
  const article = await new ArticlePage(page, site).open(long.id, `lang=en&block=${block}`);
  await expect(article.block(block)).toBeInViewport();
  await expect(article.block(block)).toBeFocused();
  const top = await article.block(block).evaluate((block) => block.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
});

test("parameters of others are kept, in the list and in an article", async ({ page, site }) => {
  const { articles } = await bundle(site);
  const library = await new LibraryPage(page, site).open("#/?utm=x&sort=oldest");
  await library.search.fill("arctic");
  await expect.poll(() => library.address()).toContain("q=arctic");
  expect(library.address()).toContain("utm=x");
  // The suggestions lie over what is below.
  await library.search.press("Escape");
  await library.clearAll.click();
  await expect.poll(() => library.address()).not.toContain("q=arctic");
  expect(library.address()).toContain("utm=x");

  const { id } = articles.find(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(id, "utm=x");
  await article.layout("interleaved").click();
  await article.isIn("interleaved");
  expect(library.address()).toContain("utm=x");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("what is wrong in an address is left out, and told", async ({ page, site }) => {
      const { ids, articles } = await bundle(site);
      const library = new LibraryPage(page, site, language);
      await library.open("#/?sort=upwards&from=2025-02-30&lang=xx&is=maybe");
      await library.shows(ids);
      await expect(library.chips).toHaveCount(0);
      for (const pair of ["sort=upwards", "from=2025-02-30", "lang=xx", "is=maybe"]) {
        await expect(notice(page, library.words.notUnderstood(pair))).toBeVisible();
      }
      const told = notice(page, library.words.notUnderstood("sort=upwards"));
      await told.getByRole("button", { name: library.words.close }).click();
      await expect(told).toHaveCount(0);

      const article = new ArticlePage(page, site, language);
      await article.open(articles[0].id, "layout=sideways&lang=xx");
      await expect(notice(page, library.words.notUnderstood("layout=sideways"))).toBeVisible();
    });

    test("a value that no article has shows an empty list with its chip", async ({
      page,
      site,
    }) => {
      const library = new LibraryPage(page, site, language);
      await library.open("#/?series=No+such+series");
      await expect(library.nothing).toBeVisible();
      await library.chip("No such series").click();
      await library.shows((await bundle(site)).ids);
    });

    test("an address that leads nowhere leads to the list", async ({ page, site }) => {
      const { ids } = await bundle(site);
      await open(page, site, "#/nowhere/at/all");
      const library = new LibraryPage(page, site, language);
      await expect(
        page.getByRole("heading", { level: 1, name: library.words.noSuchPage }),
      ).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(library.words.noSuchPage));
      await page.getByRole("main").getByRole("link", { name: library.words.library }).click();
      await library.shows(ids);
    });

    test("an article that does not exist is said not to", async ({ page, site }) => {
      const { ids } = await bundle(site);
      await open(page, site, "#/a/no-such-article");
      const library = new LibraryPage(page, site, language);
      const alert = page.getByRole("alert");
      await expect(alert).toContainText(library.words.noSuchArticle);
      await alert.getByRole("link", { name: library.words.library }).click();
      await library.shows(ids);
      await expect(new Settings(page, language).button).toBeVisible();
    });
  });
}
