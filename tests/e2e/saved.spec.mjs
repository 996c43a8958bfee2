/* Searches that are kept under a name: saved, opened, renamed, deleted and brought back. */
import { test, expect } from "./fixtures.mjs";
import { isAccessible } from "./pages/accessible.mjs";
import { bundle } from "./pages/bundle.mjs";
import { notice } from "./pages/dialogs.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Panel } from "./pages/panel.mjs";
import { words } from "./pages/words.mjs";

/** Chooses a feature, and saves the search as it is called then. */
async function save({ page, site }, language = "en") {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site, language).open();
  const panel = new Panel(library);
  const [value] = articles.allValues("feature");
  const name = articles.nameOf("feature", value, language, library.words);
  await library.choose("feature", name);
  await panel.saveThis.click();
  await expect(panel.name).toBeFocused();
  await expect(panel.name).toHaveValue(name);
  const ids = articles.filtered({ chosen: { feature: [value] } });
  return { articles, library, panel, name, ids };
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("a search is saved, opened again, renamed, deleted and brought back", async ({
      page,
      site,
    }) => {
      const { articles, library, panel, name, ids } = await save({ page, site }, language);
      await isAccessible(page, "a name is asked for");
      await page.keyboard.press("Enter");
      await expect(panel.links).toHaveText([name]);
      await expect(panel.links).toBeFocused();
      await expect(panel.links).toHaveAttribute("aria-current", "true");
      await expect(panel.saveThis).toBeHidden();

      await library.clearAll.click();
      await page.reload();
      await library.shows(articles.ids);
      await expect(panel.links).not.toHaveAttribute("aria-current", "true");
      await panel.links.click();
      await library.shows(ids);
      await page.goBack();
      await library.shows(articles.ids);

      await panel.rename(name).click();
      await expect(panel.name).toHaveValue(name);
      await panel.name.fill("  北極 arctic ");
      await page.keyboard.press("Enter");
      await expect(panel.links).toHaveText(["北極 arctic"]);
      await expect(panel.rename("北極 arctic")).toBeFocused();
      await page.keyboard.press("Enter");
      await panel.name.fill("never");
      await page.keyboard.press("Escape");
      await expect(panel.links).toHaveText(["北極 arctic"]);

      await panel.delete("北極 arctic").click();
      await expect(panel.links).toHaveCount(0);
      await expect(panel.saved).toContainText(panel.words.deleted("北極 arctic"));
      await expect(panel.undo).toBeFocused();
      await isAccessible(page, "a search that was deleted");
      await page.keyboard.press("Enter");
      await expect(panel.links).toHaveText(["北極 arctic"]);
      await expect(panel.links).toBeFocused();
    });
  });
}

test("nothing is offered for the whole library, and a blank name is none", async ({
  page,
  site,
}) => {
  const library = await new LibraryPage(page, site).open();
  const panel = new Panel(library);
  await expect(panel.saved).toBeHidden();
  await library.search.fill("-alaska treaty");
  await library.search.press("Escape");
  await panel.saveThis.click();
  await panel.name.fill("   ");
  await panel.save.click();
  await expect(panel.links).toHaveCount(0);
  await expect(panel.name).toBeVisible();
  await page.keyboard.press("Escape");
  await panel.saveThis.press("Enter");
  await expect(panel.name).toBeFocused();
});

test("other tabs have the same searches", async ({ page, site, context }) => {
  const { panel, name } = await save({ page, site });
  const second = new LibraryPage(await context.newPage(), site);
  await second.open();
  const there = new Panel(second);
  await panel.save.click();
  await expect(there.links).toHaveText([name]);
  await second.search.fill("treaty");
  await second.search.press("Escape");
  await there.saveThis.click();
  await there.save.click();
  await expect(panel.links).toHaveText([name, "treaty"]);
  await panel.delete(name).click();
  await expect(there.links).toHaveText(["treaty"]);
});

test("what cannot be read is put aside, and not written over", async ({ page, site }) => {
  await page.addInitScript(() => {
    if (!localStorage.getItem("taiyaku.saved")) localStorage.setItem("taiyaku.saved", "{broken");
  });
  const { panel, name } = await save({ page, site });
  await expect(notice(page, words.en.keptAside)).toBeVisible();
  await panel.save.click();
  await expect(panel.links).toHaveText([name]);
  const aside = () => page.evaluate(() => localStorage.getItem("taiyaku.saved.damaged-1"));
  expect(await aside()).toBe("{broken");
});
