/* Content is not to be trusted: nothing in an article runs, and nothing leaves the page. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { asFormat1, replaceArticle } from "./pages/repacked.mjs";

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

/** Serves an article in the place of the first one of the library. */
async function serveInstead(site, change) {
  const articles = await bundle(site);
  const article = structuredClone(articles.articles[0]);
  change(article);
  const [entry] = articles.entries;
  replaceArticle(site, articles, entry.id, JSON.stringify(article));
  return entry;
}

const nothingRan = async (page) => expect(await page.evaluate(() => window.ran)).toBeUndefined();

test("markup in an article is text, wherever it stands", async ({ page, site }) => {
  const { id } = await serveInstead(site, (article) => {
    article.title = { en: MARKUP };
    article.subtitle = { en: [MARKUP] };
    article.feature = { en: MARKUP };
    article.series.name = MARKUP;
    article.credits = [{ role: "author", name: { en: MARKUP }, affiliation: { en: [MARKUP] } }];
    article.attribution = { en: MARKUP };
    article.original = "en";
    article.body = {
      en: [
        {
          type: "paragraph",
          id: "p1",
          text: [
            MARKUP,
            { strong: MARKUP },
            { code: MARKUP },
            { ruby: { base: MARKUP, reading: MARKUP } },
          ],
        },
        { type: "heading", id: "h1", level: 2, text: MARKUP },
        { type: "preformatted", id: "c1", text: MARKUP },
        { type: "table", id: "t1", caption: MARKUP, header: [MARKUP], rows: [[MARKUP]] },
      ],
    };
  });
  const article = await new ArticlePage(page, site).open(id);
  await expect(article.title).toHaveText(MARKUP);
  await expect(article.block("p1")).toContainText(MARKUP);
  await expect(article.block("c1")).toHaveText(MARKUP);
  await expect(article.article.locator("script, img")).toHaveCount(0);
  await expect(page).toHaveTitle(new RegExp("^<img src=x"));
  await nothingRan(page);
});

for (const href of [
  "javascript:window.ran=1",
  "JaVaScRiPt:window.ran=1",
  "java\tscript:window.ran=1",
  " javascript:window.ran=1",
  "data:text/html,<script>window.ran=1</script>",
  "//evil.example/",
]) {
  test(`a link to ${JSON.stringify(href)} is refused`, async ({ page, site }) => {
    const entry = await serveInstead(site, (article) => {
      article.original = "en";
      article.body = {
        en: [{ type: "paragraph", id: "p1", text: [{ link: { href, text: "Click me" } }] }],
      };
    });
    await open(page, site, `#/a/${entry.id}`);
    // Refused as a whole, with the place of the error, or shown without the link.
    const refused = page.getByRole("alert");
    await expect(refused.or(page.locator('[data-block="p1"]')).first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Click me" })).toHaveCount(0);
    await nothingRan(page);
  });
}

for (const image of [
  "https://evil.example/x.png",
  "../../x.png",
  "data:image/svg+xml,<svg onload='window.ran=1'/>",
  'x.svg" onerror="window.ran=1',
]) {
  test(`a picture at ${JSON.stringify(image)} is refused`, async ({ page, site }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const entry = await serveInstead(site, (article) => {
      article.original = "en";
      article.body = {
        en: [{ type: "figure", id: "f1", image, alt: { en: "x", ja: "x" }, caption: "x" }],
      };
    });
    await open(page, site, `#/a/${entry.id}`);
    await expect(
      page.getByRole("alert").or(page.locator('[data-block="f1"]')).first(),
    ).toBeVisible();
    await expect(page.locator("article img")).toHaveCount(0);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    await nothingRan(page);
  });
}

test("markup in the catalogue and in the address is text", async ({ page, site }) => {
  const { entries } = await bundle(site);
  const hostile = { title: { en: MARKUP }, feature: { en: MARKUP } };
  asFormat1(
    site,
    entries.map((entry) => ({ ...entry, ...hostile })),
  );
  const library = await new LibraryPage(page, site).open(
    `#/?feature=${encodeURIComponent(MARKUP)}`,
  );
  await expect(library.rows.first()).toContainText(MARKUP);
  await library.open(`#/?q=${encodeURIComponent(MARKUP)}&sort=${encodeURIComponent(MARKUP)}`);
  await expect(library.search).toHaveValue(MARKUP);
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await nothingRan(page);
});

test("a whole visit asks nobody but the site, and leaves no cookie", async ({
  page,
  site,
  context,
}) => {
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  const { ids } = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  await library.search.fill("arctic");
  await library.search.press("Escape");
  await library.rows.first().getByRole("link").click();
  const article = new ArticlePage(page, site);
  await expect(article.blocks.first()).toBeVisible();
  await article.turnTo(ids.at(-1));
  await article.layout("interleaved").click();
  await article.isIn("interleaved");
  expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:"))).toEqual([]);
  // What is typed and chosen stands behind the #, which browsers send to nobody.
  expect(asked.filter((url) => new URL(url).search)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("the page's policy forbids inline scripts", async ({ page, site, complaints }) => {
  complaints.expect(/Content Security Policy/);
  await open(page, site);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.head.append(script);
  });
  await nothingRan(page);
});
