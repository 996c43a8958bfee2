/* Finding one's way in an article, looking closely, and going on with it another day. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, notice } from "./pages/dialogs.mjs";
import { bundle, plain } from "./pages/bundle.mjs";
import { driftOf, placeOf } from "./pages/place.mjs";
import { replaceArticle } from "./pages/repacked.mjs";
import { words } from "./pages/words.mjs";

const isBilingual = ({ body }) => body.ja && body.en;
const headings = (blocks) => blocks.filter(({ type }) => type === "heading");
/** What stands at the top of the page, under the bar. */
const distance = (block) =>
  block.evaluate((block) => {
    const bar = document.querySelector("[data-bar]").getBoundingClientRect();
    return block.getBoundingClientRect().top - bar.bottom;
  });

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("the contents list the headings, know the place, and lead there", async ({
      page,
      site,
    }) => {
      const [data] = (await bundle(site)).longest(
        ({ body }) => body.ja && body.en && headings(body.ja).length > 3,
      );
      const article = new ArticlePage(page, site, language);
      await article.open(data.id, `layout=interleaved&lang=${language}`);
      const listed = headings(data.body[language]);
      const links = article.contents.getByRole("link");
      await article.contentsButton.click();
      await expect(article.contents).toBeVisible();
      await expect(links).toHaveText(listed.map(({ text }) => plain(text)));
      await expect(article.contents.locator("[aria-current]")).toHaveCount(0);
      await article.escape();
      await expect(article.contentsButton).toBeFocused();

      for (const [index, { id }] of [...listed.entries()].slice(0, -1).reverse()) {
        await page.keyboard.press("o");
        await links.nth(index).click();
        await expect(article.contents).toBeHidden();
        const heading = article.block(id, language);
        await expect(heading).toBeFocused();
        await expect(heading).toBeInViewport();
        await expect.poll(async () => Math.abs(await distance(heading))).toBeLessThanOrEqual(4);
        await expect(page).toHaveURL(new RegExp(`block=${id}`));
        await page.keyboard.press("o");
        await expect(links.nth(index)).toHaveAttribute("aria-current", "location");
        await expect(article.contents.locator("[aria-current]")).toHaveCount(1);
        await article.escape();
      }
      // In the language that leads.
      await page.keyboard.press("t");
      await page.keyboard.press("o");
      const other = headings(data.body[language === "ja" ? "en" : "ja"]);
      await expect(links).toHaveText(other.map(({ text }) => plain(text)));
    });
  });
}

test("an article with fewer than two headings has no contents", async ({ page, site }) => {
  const articles = await bundle(site);
  const [data] = articles.bilingual;
  const few = (blocks) => {
    const [first, ...others] = headings(blocks);
    return blocks.filter((block) => block === first || !others.includes(block));
  };
  const body = { ja: few(data.body.ja), en: few(data.body.en) };
  const changed = { ...data, body, phrases: undefined, alignment: undefined };
  replaceArticle(site, articles, data.id, JSON.stringify(changed));
  const article = await new ArticlePage(page, site).open(data.id);
  await expect(article.contentsButton).toHaveCount(0);
  await page.keyboard.press("o");
  await expect(article.contents).toBeHidden();
});

test("the progress goes from 0 to 100, and the list tells it", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(isBilingual);
  const article = await new ArticlePage(page, site).open(data.id);
  const value = async () => Number(await article.progress.getAttribute("aria-valuenow"));
  let last = await value();
  expect(last).toBeLessThan(25);
  for (const share of [0.2, 0.4, 0.6]) {
    await article.scrollToShare(share);
    await expect.poll(value).toBeGreaterThan(last);
    last = await value();
  }
  await article.rests(data.id, () => article.scrollToShare(0.5));
  const half = await value();
  expect(half).toBeLessThan(100);
  await article.back.click();
  const library = new LibraryPage(page, site);
  await expect(library.row(data.id)).toContainText(words.en.percentRead(half));
  await library.link(data.id).first().click();
  await article.isOpen(data.id);
  await article.scrollToShare(1);
  await expect.poll(value).toBe(100);
  await expect(article.markUnread).toBeVisible();
});

for (const layout of ["original", "interleaved", "side-by-side"]) {
  test(`an article that was begun goes on at the same line, in ${layout}`, async ({
    page,
    site,
    context,
  }) => {
    const [data] = (await bundle(site)).longest(isBilingual);
    const article = await new ArticlePage(page, site).open(data.id);
    // What an address asks for is not yet a reader's taste; what they choose is.
    await article.layout(layout).click();
    await article.isIn(layout);
    await article.rests(data.id, () => article.scrollToShare(0.45));
    const place = await placeOf(page);
    const isThere = async (page, where) => {
      await expect(
        notice(page, words.en.continued).or(notice(page, words.ja.continued)),
      ).toBeVisible();
      await expect
        .poll(async () => (await driftOf(page, place)).drift, { message: where })
        .toBeLessThanOrEqual(place.height);
    };

    // From the list.
    await article.back.click();
    const library = new LibraryPage(page, site);
    const section = page.getByRole("region", { name: words.en.continueReading });
    await expect(section).toBeVisible();
    await section.getByRole("link", { name: data.title.en }).click();
    await article.isOpen(data.id);
    await article.isIn(layout);
    await isThere(page, "from the list");
    await notice(page, words.en.continued)
      .getByRole("button", { name: words.en.fromStart })
      .click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await expect(notice(page, words.en.continued)).toHaveCount(0);

    // In a page of its own, another day; then in the other interface language.
    await article.rests(data.id, () => article.scrollToShare(0.45));
    await page.close();
    const next = await context.newPage();
    await new LibraryPage(next, site).open();
    const settings = await new Settings(next).open();
    await settings.language("ja").check();
    await next.keyboard.press("Escape");
    const again = new ArticlePage(next, site, "ja");
    await new LibraryPage(next, site, "ja").link(data.id).first().click();
    await again.isOpen(data.id);
    await isThere(next, "in another page, in Japanese");
    expect(library.words).toBe(words.en);
  });
}

test("an article that was read to its end begins at its top", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(isBilingual);
  const article = await new ArticlePage(page, site).open(data.id);
  await article.rests(data.id, () => article.scrollToShare(0.5));
  await article.scrollToShare(1);
  await expect(article.markUnread).toBeVisible();
  const places = () => page.evaluate(() => localStorage["taiyaku.places"]);
  await expect.poll(places).not.toContain(data.id);
  await article.back.click();
  await expect(page.getByRole("region", { name: words.en.continueReading })).toHaveCount(0);
  await new LibraryPage(page, site).link(data.id).click();
  await article.isOpen(data.id);
  await expect(article.title).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(notice(page, words.en.continued)).toHaveCount(0);
});

test("a figure opens large, as drawn or as large as the window", async ({ page, site }) => {
  const hasFigure = ({ type, image }) => type === "figure" && image;
  const [data] = (await bundle(site)).longest(({ body }) => body.en?.some(hasFigure));
  const article = await new ArticlePage(page, site).open(data.id, "lang=en");
  const figure = article.block(data.body.en.find(hasFigure).id, "en");
  const button = figure.getByRole("button");
  await button.press("Enter");
  await expect(article.picture).toBeVisible();
  const picture = article.picture.getByRole("img");
  const size = () => picture.evaluate(({ clientWidth }) => clientWidth);
  const drawn = () => picture.evaluate(({ naturalWidth }) => naturalWidth);
  await expect.poll(drawn).toBeGreaterThan(0);
  await expect(picture).toBeInViewport({ ratio: 1 });
  const toggle = article.picture.getByRole("button", { name: words.en.drawnSize });
  await expect(toggle).toHaveAttribute("aria-pressed", "false");
  const whole = await size();
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await size()) === (await drawn())).toBe(true);
  await toggle.click();
  await expect.poll(size).toBe(whole);
  await page.keyboard.press("Escape");
  await expect(article.picture).toBeHidden();
  await expect(button).toBeFocused();
});

test("a table that is too wide scrolls by itself", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const hasTable = ({ type }) => type === "table";
  const articles = (await bundle(site)).longest(({ body }) => body.en?.some(hasTable)).slice(0, 8);
  const article = await new ArticlePage(page, site).open(articles[0].id, "lang=en");
  let wide = 0;
  for (const { id } of articles) {
    await article.turnTo(id, "lang=en");
    const root = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(root, id).toBeLessThanOrEqual(390);
    for (const table of await article.article.locator(".table").all()) {
      const { overflow, moved } = await table.evaluate((table) => {
        table.scrollLeft = 40;
        return { overflow: table.scrollWidth - table.clientWidth, moved: table.scrollLeft };
      });
      if (overflow <= 0) continue;
      wide += 1;
      expect(moved, id).toBeGreaterThan(0);
      await table.focus();
      await expect(table).toBeFocused();
    }
  }
  expect(wide).toBeGreaterThan(0);
});
