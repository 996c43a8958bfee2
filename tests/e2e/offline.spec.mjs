/* Without a network: after one visit the whole library is there. */
import { test, expect, open, kept } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { bundle } from "./pages/bundle.mjs";

/** Waits until every file that the service worker's list names is kept. */
async function everythingIsKept(page, site) {
  await kept(page);
  const worker = await (await fetch(`${site.url}sw.js`)).text();
  const paths = [...worker.matchAll(/"path":\s*"([^"]+)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(40);
  const missing = () =>
    page.evaluate(async (paths) => {
      const found = await Promise.all(
        paths.map((path) => caches.match(new URL(path, location.origin + "/"))),
      );
      return paths.filter((path, index) => !found[index]);
    }, paths);
  await expect.poll(missing).toEqual([]);
}

test("with the server stopped, the list and every article with its pictures are there", async ({
  page,
  site,
}) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  await everythingIsKept(page, site);
  await site.stop();

  await page.reload();
  await library.shows(articles.ids);
  await library.search.fill("svalbard");
  await expect.poll(async () => (await library.ids()).length).toBeLessThan(articles.ids.length);
  expect(await library.ids()).not.toEqual([]);
  // The suggestions lie over what is below the box.
  await library.search.press("Escape");
  await library.clearAll.click();

  const article = new ArticlePage(page, site);
  for (const { id, body } of articles.articles) {
    await test.step(id, async () => {
      await article.turnTo(id, Object.keys(body).length === 2 ? "layout=interleaved" : "");
      expect(await article.brokenFigures()).toEqual([]);
    });
  }
});

test("a link into the library works without a network, and so does coming back", async ({
  page,
  site,
  context,
}) => {
  const articles = await bundle(site);
  const [{ id }] = articles.longest(({ body }) => body.ja && body.en);
  await open(page, site);
  await everythingIsKept(page, site);
  await site.stop();

  const article = await new ArticlePage(await context.newPage(), site).open(
    id,
    "layout=interleaved&lang=ja",
  );
  await article.isIn("interleaved");
  await article.back.click();
  await new LibraryPage(article.page, site).shows(articles.ids);

  await site.start();
  await page.reload();
  await new LibraryPage(page, site).shows(articles.ids);
});

test("what the reader marked without a network is there with it", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).articles;
  await open(page, site);
  await everythingIsKept(page, site);
  await site.stop();
  const article = new ArticlePage(page, site);
  await article.turnTo(id);
  await article.markRead.click();
  await expect(article.markUnread).toBeVisible();
  await site.start();
  await page.reload();
  await article.isOpen(id);
  await expect(article.markUnread).toBeVisible();
});
