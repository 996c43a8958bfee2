/* What assistive technology needs, as far as a program can tell: axe finds nothing on any screen. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { isAccessible } from "./pages/accessible.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { OwnNote, Settings, Shortcuts } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { other, words } from "./pages/words.mjs";

const LAYOUTS = ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"];
/** Each theme, with what the system has; the last two follow the system. */
const THEMES = [
  ["light", "light"],
  ["dark", "light"],
  ["sepia", "light"],
  ["contrast", "light"],
  ["contrast", "dark"],
  ["system", "dark"],
];

const BY_LOOK = ["color-contrast", "link-in-text-block", "target-size", "aria-hidden-focus"];

/** The bilingual article with the most kinds of blocks. */
function richest({ bilingual }) {
  const kinds = ({ body }) =>
    new Set(
      Object.values(body)
        .flat()
        .map(({ type }) => type),
    ).size;
  return [...bilingual].sort((one, other) => kinds(other) - kinds(one))[0];
}

async function setTheme(page, language, theme, system) {
  await page.emulateMedia({ colorScheme: system });
  const settings = await new Settings(page, language).openByKey();
  await settings.theme(theme).check();
  await settings.close();
  await isIn(page, theme);
}

/** The system's own theme has no name. */
async function isIn(page, theme) {
  const root = page.locator("html");
  if (theme === "system") await expect(root).not.toHaveAttribute("data-theme", /./);
  else await expect(root).toHaveAttribute("data-theme", theme);
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const [theme, system] of THEMES) {
      const look = `${theme} where the system is ${system}`;

      test(`the list, full, filtered and empty, and the dialogs, ${look}`, async ({
        page,
        site,
      }) => {
        const articles = await bundle(site);
        await page.emulateMedia({ colorScheme: system });
        const library = await new LibraryPage(page, site, language).open();
        const settings = await new Settings(page, language).open();
        await settings.theme(theme).check();
        await isIn(page, theme);
        await isAccessible(page, "settings");
        await settings.close();
        await isAccessible(page, "list");
        await page.keyboard.press("?");
        await expect(new Shortcuts(page, language).dialog).toBeVisible();
        await isAccessible(page, "keys");
        await page.keyboard.press("Escape");
        const [value] = articles.allValues("feature");
        await library.choose("feature", articles.nameOf("feature", value, language, library.words));
        await expect(library.chips).toHaveCount(1);
        await isAccessible(page, "filtered list");
        await library.search.fill("xyzzy");
        await expect(library.nothing).toBeVisible();
        await isAccessible(page, "empty list");
      });

      test(`what the reader has marked and written, ${look}`, async ({ page, site }) => {
        const [{ id }] = (await bundle(site)).bilingual;
        const article = await new ArticlePage(page, site, language).open(id);
        await setTheme(page, language, theme, system);
        await page.keyboard.press("b");
        const note = await new OwnNote(page, language).openByKey();
        await isAccessible(page, "an empty note");
        await note.box.fill("a".repeat(20_000));
        await expect(note.state).toHaveText(note.words.full);
        await isAccessible(page, "a full note");
        await note.delete.click();
        await isAccessible(page, "a note that was deleted");
        await note.bringBack.click();
        await note.close();
        await isAccessible(page, "the bar");
        await article.back.click();
        await expect(new LibraryPage(page, site, language).row(id)).toBeVisible();
        await isAccessible(page, "the row");
      });

      test(`every layout, and vertical lines, ${look}`, async ({ page, site }) => {
        const data = richest(await bundle(site));
        const article = await new ArticlePage(page, site, language).open(data.id);
        await setTheme(page, language, theme, system);
        for (const layout of LAYOUTS) {
          await article.layout(layout).click();
          await article.isIn(layout);
          await isAccessible(page, `${layout}, horizontal`, BY_LOOK);
        }
        await article.vertical.click();
        await expect(page.locator("[data-flow=vertical]")).toBeVisible();
        await isAccessible(page, "blur, vertical", BY_LOOK);
      });
    }

    test("an article and what opens over it, by every rule", async ({ page, site }) => {
      const articles = await bundle(site);
      const isWhole = ({ body }) =>
        body.ja &&
        body.en?.some(({ image }) => image) &&
        JSON.stringify(body.en).includes('"footnote":"n1"');
      const [data] = articles.longest(isWhole);
      const article = new ArticlePage(page, site, language);
      await article.open(data.id, "layout=interleaved");
      for (const layout of LAYOUTS) {
        await article.layout(layout).click();
        await article.isIn(layout);
        await isAccessible(page, layout);
      }
      await page.keyboard.press("x");
      await page.keyboard.press("j");
      await isAccessible(page, "a translation that was asked for, a sentence that is marked");
      await page.keyboard.press("3");
      await article.isIn("interleaved");
      const settings = await new Settings(page, language).openByKey();
      await isAccessible(page, "settings");
      await settings.close();
      await article.contentsButton.click();
      await expect(article.contents).toBeVisible();
      await isAccessible(page, "contents");
      await page.keyboard.press("Escape");
      await article.article
        .getByRole("link", { name: /^(Note 1|注1)$/ })
        .first()
        .click();
      await expect(article.note).toBeVisible();
      await isAccessible(page, "a note");
      await page.keyboard.press("Escape");
      await article.article.locator("figure").getByRole("button").first().click();
      await expect(article.picture).toBeVisible();
      await isAccessible(page, "a figure that is opened large");
      await page.keyboard.press("Escape");
      await page.keyboard.press("v");
      await expect(page.locator("[data-flow=vertical]")).toBeVisible();
      for (const layout of LAYOUTS) {
        await article.layout(layout).click();
        await article.isIn(layout);
        await isAccessible(page, `${layout}, vertical`);
      }
      await article.turnTo(articles.onlyIn("ja").id);
      await isAccessible(page, "in one language only");
    });
  });
}

test.describe("where the system chooses the colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("which layout, which sentence and which translation is open is still to be seen", async ({
    page,
    site,
  }) => {
    const data = richest(await bundle(site));
    const article = await new ArticlePage(page, site).open(data.id, "layout=reveal");
    expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
    await page.keyboard.press("j");
    const ground = (locator) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    const marked = article.marked.first();
    await expect(marked).toBeVisible();
    const paragraph = marked.locator("xpath=ancestor::*[@data-block]");
    expect(await ground(marked)).not.toBe(await ground(paragraph));
    const look = (layout) =>
      article.layout(layout).evaluate((button) => {
        const { color, backgroundColor, borderColor, outlineStyle } = getComputedStyle(button);
        return [color, backgroundColor, borderColor, outlineStyle].join();
      });
    expect(await look("reveal"), "the pressed button differs").not.toBe(await look("blur"));
    await isAccessible(page, "forced colours");
    const pressed = () =>
      article.bookmark.evaluate((button) => {
        const { color, backgroundColor } = getComputedStyle(button);
        const { fill } = getComputedStyle(button.querySelector("svg"));
        return [color, backgroundColor, fill].join();
      });
    const unmarked = await pressed();
    await page.keyboard.press("b");
    await expect(article.bookmark).toHaveAttribute("aria-pressed", "true");
    expect(await pressed(), "the bookmark differs").not.toBe(unmarked);
    const done = page.locator(".progress-done");
    expect(await ground(done)).not.toBe(await ground(page.locator("[data-bar]")));
  });
});

test.describe("where the system asks for less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing moves", async ({ page, site }) => {
    const data = richest(await bundle(site));
    const article = await new ArticlePage(page, site).open(data.id, "layout=reveal");
    const [first] = data.body[data.original].filter(({ type }) => type === "paragraph");
    const block = article.block(first.id, data.original);
    await block.scrollIntoViewIfNeeded();
    await block.hover({ position: { x: 40, y: 12 } });
    const partner = article.block(first.id, other(data.original));
    await expect(partner).toBeVisible();
    const running = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          // To appear is no motion.
          .filter(({ effect }) => effect.getKeyframes().some((frame) => !("opacity" in frame)))
          .map(({ effect, animationName }) => `${animationName} ${effect.target.className}`),
      );
    expect(await running()).toEqual([]);
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    expect(await running()).toEqual([]);
    await isAccessible(page, "contents without motion");
  });
});
