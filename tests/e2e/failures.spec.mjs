/* When something of the library is not to be had: what the reader is told, and the way on. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
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
      ["of a newer format", { body: '{"format": 2, "shards": []}' }, said.ofNewerFormat],
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
        const { entries } = await bundle(site);
        site.answer(`/library/${entries[0].file}`, { body });
        await open(page, site, `#/a/${entries[0].id}`);
        const alert = page.getByRole("alert").filter({ hasText: said.failed });
        await expect(alert).toContainText(said.hasAnError);
        await expect(alert).toContainText(entries[0].file);
        await alert.getByRole("link", { name: said.library }).click();
        await expect(new LibraryPage(page, site, language).rows).toHaveCount(entries.length);
      });
    }

    test("without the texts titles are searched, and the reader is told", async ({
      page,
      site,
      complaints,
    }) => {
      complaints.expect(STATUS);
      const { entries, manifest } = await bundle(site);
      site.answer(`/library/${manifest.texts.path}`, { status: 404, body: "gone" });
      const library = await new LibraryPage(page, site, language).open();
      await expect(notice(page, said.titlesOnly)).toBeVisible();
      await library.search.fill("arctic");
      const inTitle = ({ title }) => /arctic/i.test(`${title.en} ${title.ja}`);
      await library.shows(entries.filter(inTitle).map(({ id }) => id));
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

test("while the texts are on their way, titles are searched and the reader is told", async ({
  page,
  site,
}) => {
  const { entries, manifest } = await bundle(site);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(`**/${manifest.texts.path}`, async (route) => {
    await held;
    await route.continue();
  });
  const library = await new LibraryPage(page, site).open();
  await library.search.fill("arctic");
  await expect(page.getByText(/only titles are searched/)).toBeVisible();
  const inTitle = ({ title }) => /arctic/i.test(`${title.en} ${title.ja}`);
  await library.shows(entries.filter(inTitle).map(({ id }) => id));
  const before = (await library.ids()).length;
  release();
  await expect.poll(async () => (await library.ids()).length).toBeGreaterThan(before);
  await expect(page.getByText(/only titles are searched/)).toHaveCount(0);
});
