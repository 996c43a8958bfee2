/* When something of the library is not to be had: what the reader is told, and the way on. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { asFormat1, replaceArticle } from "./pages/repacked.mjs";
import { words } from "./pages/words.mjs";

const MANIFEST = "/library/library.json";
const STATUS = /status of (404|500)/;

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });
    const said = words[language];

    for (const [what, answer, message] of [
      ["missing", { status: 404, body: "gone" }, said.reload],
      ["refused", { status: 500, body: "oh" }, said.reload],
      ["cut off", { body: '{"format": 1, "articles": 3' }, said.damaged],
      ["something else", { body: "<!DOCTYPE html><title>Sign in</title>" }, said.damaged],
      ["of a newer format", { body: '{"format": 3, "shards": []}' }, said.ofNewerFormat],
    ]) {
      test(`a library that is ${what} is told, and tried again`, async ({
        page,
        site,
        complaints,
      }) => {
        complaints.expect(STATUS);
        const { ids } = await bundle(site);
        site.answer(MANIFEST, answer);
        await open(page, site);
        const alert = page.getByRole("alert").filter({ hasText: said.failed });
        await expect(alert.getByRole("heading", { name: said.failed })).toBeVisible();
        await expect(alert).toContainText(message);
        if (what !== "of a newer format") await expect(alert).toContainText("library/library.json");

        site.honest();
        await alert.getByRole("button", { name: said.retry }).click();
        await new LibraryPage(page, site, language).shows(ids);
      });
    }

    test("a missing catalogue is told, and tried again", async ({ page, site, complaints }) => {
      complaints.expect(STATUS);
      const { ids, manifest } = await bundle(site);
      site.answer(`/library/${manifest.catalogue.path}`, { status: 404, body: "gone" });
      await open(page, site);
      const alert = page.getByRole("alert").filter({ hasText: said.failed });
      await expect(alert).toContainText(manifest.catalogue.path);
      await expect(alert).toContainText("404");
      site.honest();
      await alert.getByRole("button", { name: said.retry }).click();
      await new LibraryPage(page, site, language).shows(ids);
    });

    test("a missing article is told, tried again, and the others open", async ({
      page,
      site,
      complaints,
    }) => {
      complaints.expect(STATUS);
      const { entries } = await bundle(site);
      const [entry, other] = entries;
      site.answer(`/library/${entry.file}`, { status: 404, body: "gone" });
      await open(page, site, `#/a/${entry.id}`);
      const alert = page.getByRole("alert").filter({ hasText: said.failed });
      await expect(alert).toContainText("404");
      await alert.getByRole("link", { name: said.library }).click();
      const library = new LibraryPage(page, site, language);
      await library.link(other.id).click();
      const article = new ArticlePage(page, site, language);
      await article.isOpen(other.id);

      await page.goBack();
      await library.link(entry.id).click();
      await expect(alert).toContainText("404");
      site.honest();
      await alert.getByRole("button", { name: said.retry }).click();
      await article.isOpen(entry.id);
    });

    for (const [what, body] of [
      ["cut off", '{"format": 1, "id": "x'],
      ["no article", '{"format": 1}'],
    ]) {
      test(`an article that is ${what} is told, with its place`, async ({ page, site }) => {
        const articles = await bundle(site);
        const { entries } = articles;
        replaceArticle(site, articles, entries[0].id, body);
        await open(page, site, `#/a/${entries[0].id}`);
        const alert = page.getByRole("alert").filter({ hasText: said.failed });
        await expect(alert).toContainText(said.hasAnError);
        await expect(alert).toContainText(`${entries[0].id}.`);
        await alert.getByRole("link", { name: said.library }).click();
        await expect(new LibraryPage(page, site, language).rows).toHaveCount(entries.length);
      });
    }

    test("a missing index is told, tried again, and the list stays", async ({
      page,
      site,
      complaints,
    }) => {
      complaints.expect(STATUS);
      const { ids, manifest } = await bundle(site);
      site.answer(`/library/${manifest.search.path}`, { status: 404, body: "gone" });
      const library = await new LibraryPage(page, site, language).open();
      await library.shows(ids);
      await library.search.fill("arctic");
      const alert = page.getByRole("alert").filter({ hasText: said.failed });
      await expect(alert).toContainText(manifest.search.path);
      await library.search.fill("");
      await library.shows(ids);
      await library.search.fill("arctic");
      await expect(alert).toBeVisible();
      site.honest();
      await alert.getByRole("button", { name: said.retry }).click();
      await expect(alert).toHaveCount(0);
      await expect(library.row("arctic-council")).toBeVisible();
    });

    test("a damaged part of the list costs its rows only, and is tried again", async ({
      page,
      site,
    }) => {
      const articles = await bundle(site);
      const [file] = articles.files;
      site.answer(`/library/${file.path}`, { body: "{}" });
      const library = await new LibraryPage(page, site, language).open();
      const there = articles.ids.length - file.stored.entries.length;
      await expect(library.rows).toHaveCount(there);
      const again = page.getByRole("listitem").getByRole("button", { name: said.retry });
      await expect(again).toHaveCount(file.stored.entries.length);
      site.honest();
      await again.first().click();
      await library.shows(articles.ids);
    });

    test("without a server the reader is told to check the network", async ({
      page,
      site,
      complaints,
    }) => {
      complaints.expect(/ERR_(CONNECTION_REFUSED|FAILED)/);
      await page.route("**/library/library.json", (route) => route.abort());
      await open(page, site);
      const alert = page.getByRole("alert").filter({ hasText: said.failed });
      await expect(alert).toContainText(said.checkNetwork);
      await page.unrouteAll();
      await alert.getByRole("button", { name: said.retry }).click();
      await new LibraryPage(page, site, language).shows((await bundle(site)).ids);
    });
  });
}

test("a library of the first format is listed, filtered and searched", async ({ page, site }) => {
  const { entries } = await bundle(site);
  const texts = entries.map(({ title }) => `${title.en} ${title.ja}`.toLowerCase());
  asFormat1(site, entries, texts);
  const library = await new LibraryPage(page, site).open();
  await library.shows(entries.map(({ id }) => id));
  await library.search.fill("arctic");
  const inTitle = ({ title }) => /\barctic/i.test(`${title.en} ${title.ja}`);
  await library.shows(entries.filter(inTitle).map(({ id }) => id));
});

test("a part that arrives damaged is asked for once more, and is whole", async ({ page, site }) => {
  const { ids, manifest } = await bundle(site);
  let asked = 0;
  await page.route(`**/${manifest.catalogue.path}`, (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ body: "damaged" }) : route.continue();
  });
  await new LibraryPage(page, site).open();
  await new LibraryPage(page, site).shows(ids);
  expect(asked).toBe(2);
});
