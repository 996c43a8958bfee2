/* Earlier searches: what is remembered, and how it is forgotten. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { SearchBox } from "./pages/search-box.mjs";
import { words } from "./pages/words.mjs";

async function start(page, site, language = "en") {
  const library = await new LibraryPage(page, site, language).open();
  return { library, box: new SearchBox(page, language) };
}

/** Searches for each of these and presses Enter. */
async function searchFor(box, library, searches) {
  for (const search of searches) {
    await box.input.fill(search);
    await expect(library.chip(search)).toBeVisible();
    await box.input.press("Enter");
  }
  await box.input.fill("");
  await box.input.blur();
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("a search that led somewhere is offered in the empty box", async ({ page, site }) => {
      const { library, box } = await start(page, site, language);
      await box.input.fill("alaska");
      await expect(library.chip("alaska")).toBeVisible();
      expect(await box.kept()).toEqual([]);
      const [id] = await library.ids();
      await page.keyboard.press("Escape");
      await library.link(id).click();
      await new ArticlePage(page, site, language).isOpen(id);
      await expect.poll(() => box.kept()).toEqual(["alaska"]);
      await page.goBack();
      await expect(box.input).toHaveValue("alaska");
      await searchFor(box, library, ["条約", "alaska"]);
      await page.reload();
      await expect(library.rows.first()).toBeVisible();

      await page.keyboard.press("/");
      await box.isOpen();
      expect(await box.texts()).toEqual(["alaska", "条約"]);
      await expect(box.option("条約").locator("[lang]")).toHaveAttribute("lang", "ja");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(box.input).toHaveValue("条約");
      await expect(library.chip("条約")).toBeVisible();
      await box.isClosed();
      await page.goBack();
      await expect(box.input).toHaveValue("");
    });

    test("each can be erased, and all", async ({ page, site }) => {
      const { library, box } = await start(page, site, language);
      await searchFor(box, library, ["alaska", "treaty", "arctic", "summit"]);
      await box.input.click();
      expect(await box.texts()).toEqual(["summit", "arctic", "treaty", "alaska"]);
      await box.erase("arctic").click();
      await expect(box.options).toHaveText(["summit", "treaty", "alaska"]);
      await expect(box.input).toBeFocused();
      // By keys: on the suggestion itself, and with Tab to the buttons.
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Delete");
      await expect(box.options).toHaveText(["treaty", "alaska"]);
      await box.erase("alaska").focus();
      await page.keyboard.press("Enter");
      await expect(box.options).toHaveText(["treaty"]);
      await expect(box.input).toBeFocused();
      await box.eraseAll.click();
      await box.isClosed();
      expect(await box.kept()).toEqual([]);
    });
  });
}

test("Tab leads from the box to what erases", async ({ page, site }) => {
  const { library, box } = await start(page, site);
  await searchFor(box, library, ["alaska"]);
  await box.input.focus();
  await box.isOpen();
  await page.keyboard.press("Tab");
  await expect(box.helpButton).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(box.eraseAll).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(box.erase("alaska")).toBeFocused();
  await page.keyboard.press("Tab");
  await box.isClosed();
});

test("each earlier search stands beside its own button", async ({ page, site }) => {
  const { library, box } = await start(page, site);
  await searchFor(box, library, ["alaska", "treaty", "arctic"]);
  await box.input.focus();
  for (const search of ["alaska", "treaty", "arctic"]) {
    const [option, button] = await Promise.all([
      box.option(search).boundingBox(),
      box.erase(search).boundingBox(),
    ]);
    const middle = ({ y, height }) => y + height / 2;
    expect(Math.abs(middle(option) - middle(button))).toBeLessThan(2);
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(24);
  }
});

test("another tab follows, and only twelve are kept", async ({ page, site, context }) => {
  const { library, box } = await start(page, site);
  const { box: other } = await start(await context.newPage(), site);
  await searchFor(box, library, [..."abcdefghijklmn"].map((letter) => `${letter}x`));
  expect((await box.kept()).length).toBe(12);
  await other.input.focus();
  await expect(other.options).toHaveCount(8);
  await expect(other.options.first()).toHaveText("nx");
});

test("where the browser keeps nothing, nothing is said and nothing is remembered", async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  const { library, box } = await start(page, site);
  await searchFor(box, library, ["alaska"]);
  await box.input.focus();
  await box.isClosed();
  await expect(page.locator(".notices, .toasts").getByRole("listitem")).toHaveCount(0);
});

test("the handbook's link is no search of the reader's", async ({ page, site }) => {
  const { library, box } = await start(page, site);
  await page.getByRole("link", { name: library.words.handbook }).click();
  await expect(library.chips).toHaveCount(1);
  const [id] = await library.ids();
  await library.link(id).click();
  await new ArticlePage(page, site).isOpen(id);
  await page.goBack();
  await expect(library.chips).toHaveCount(1);
  expect(await box.kept()).toEqual([]);
});
