/* How the reader likes it: interface language, theme, text size; kept in this browser. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

for (const [locale, language] of [
  ["ja-JP", "ja"],
  ["en-GB", "en"],
  ["fr-FR", "en"],
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test(`gets the interface in ${language}`, async ({ page, site }) => {
      await open(page, site);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(new LibraryPage(page, site, language).search).toBeVisible();
    });
  });
}

test("the language of the interface is chosen apart from that of the text", async ({
  page,
  site,
}) => {
  const data = (await bundle(site)).bilingual.find(({ original }) => original === "en");
  const article = await new ArticlePage(page, site).open(data.id, "lang=en");
  const settings = await new Settings(page).open();
  await settings.language("ja").check();
  const japanese = new ArticlePage(page, site, "ja");
  await expect(japanese.back).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(japanese.title).toHaveText(data.title.ja);
  await article.isIn("original");
  await expect(article.block("p1", "en")).toBeAttached();

  await page.reload();
  await expect(japanese.back).toBeVisible();
  await expect(article.block("p1", "en")).toBeAttached();
  const again = await new Settings(page, "ja").open();
  await again.language("en").check();
  await expect(article.back).toBeVisible();
});

for (const theme of ["light", "dark", "sepia"]) {
  test(`the theme ${theme} is there at once after a reload`, async ({ page, site }) => {
    // Without a service worker, which would have the app at hand before anything is seen.
    await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
    const library = await new LibraryPage(page, site).open();
    const settings = await new Settings(page).open();
    await settings.theme(theme).check();
    await settings.close();
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const chosen = await ground();
    const lightness =
      chosen
        .match(/\d+/g)
        .map(Number)
        .reduce((sum, part) => sum + part) / 3;
    if (theme === "dark") expect(lightness).toBeLessThan(80);
    else expect(lightness).toBeGreaterThan(200);

    // The app comes late: what is on the screen until then is the shell, in the reader's colours.
    let release;
    const held = new Promise((resolve) => (release = resolve));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "domcontentloaded" });
    await expect(page.locator("#shell")).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await ground()).toBe(chosen);
    release();
    await expect(library.heading).toBeAttached();
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await ground()).toBe(chosen);
    await expect((await new Settings(page).open()).theme(theme)).toBeChecked();
  });
}

test("the themes differ, and that of the system follows the system", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, site);
  const settings = await new Settings(page).open();
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const grounds = {};
  for (const theme of ["light", "dark", "sepia", "contrast", "system"]) {
    await settings.theme(theme).check();
    grounds[theme] = await ground();
  }
  expect(new Set([grounds.light, grounds.dark, grounds.sepia]).size).toBe(3);
  expect(grounds.system).toBe(grounds.light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe(grounds.dark);
  await page.reload();
  await expect(settings.button).toBeVisible();
  expect(await ground()).toBe(grounds.dark);
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const key of ["preferences", "reading", "marks", "notes"].map((of) => `taiyaku.${of}`)) {
      test(`what is damaged in ${key} is put aside and told`, async ({ page, site }) => {
        const damaged = '{"version":1,"the';
        await open(page, site);
        await page.evaluate(([key, damaged]) => localStorage.setItem(key, damaged), [key, damaged]);
        await page.reload();
        await expect(notice(page, words[language].keptAside)).toBeVisible();
        const aside = await page.evaluate(
          ([key, damaged]) =>
            Object.keys(localStorage).filter(
              (name) => name !== key && localStorage[name] === damaged,
            ),
          [key, damaged],
        );
        expect(aside).toHaveLength(1);
        await expect(notice(page, aside[0])).toBeVisible();

        // Whatever is kept from now on leaves it alone.
        const settings = await new Settings(page, language).open();
        await settings.theme("sepia").check();
        await page.reload();
        await expect(settings.button).toBeVisible();
        expect(await page.evaluate((name) => localStorage[name], aside[0])).toBe(damaged);
        if (key === "taiyaku.preferences") {
          await expect(notice(page, words[language].keptAside)).toHaveCount(0);
        }
      });
    }

    test("where the browser keeps nothing, all works until the tab is closed", async ({
      page,
      site,
    }) => {
      await page.addInitScript(() => {
        for (const storage of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(window, storage, {
            get() {
              throw new DOMException("blocked", "SecurityError");
            },
          });
        }
      });
      const { ids } = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      await library.shows(ids);
      const settings = await new Settings(page, language).open();
      await settings.theme("dark").check();
      await settings.close();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(notice(page, words[language].notKept)).toBeVisible();

      await library.link(ids[0]).click();
      const article = new ArticlePage(page, site, language);
      await article.isOpen(ids[0]);
      await article.markRead.click();
      await expect(article.markUnread).toBeVisible();
      await article.back.click();
      await expect(
        library.row(ids[0]).getByText(words[language].is.read, { exact: true }),
      ).toBeVisible();
    });
  });
}

test("a second tab sees what was marked in the first", async ({ page, site, context }) => {
  const { ids } = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const article = await new ArticlePage(await context.newPage(), site).open(ids[0]);
  await article.markRead.click();
  await expect(library.row(ids[0]).getByText("Read", { exact: true })).toBeVisible();
});
