/* Everything works without a mouse, and the focus is always to be seen. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { Settings, Shortcuts } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";

/** What has the focus, and whether that is to be seen. */
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const isOutlined = ({ outlineStyle, outlineWidth }) =>
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    // A row is outlined as a whole. In a date field the browser marks its own button by itself.
    const row = element.closest("ol > [data-article]") ?? element;
    const outlined = [element, row].some((element) => isOutlined(getComputedStyle(element)));
    const isPicker = element.matches("input[type=date]:not(:focus-visible)");
    const box = element.getBoundingClientRect();
    return {
      name: `${element.localName} ${element.type ?? ""} “${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}”`,
      isBody: element === document.body,
      seen: outlined || isPicker,
      inView: box.bottom > 0 && box.top < innerHeight,
    };
  });

/** Presses Tab through a whole page, and gives what it met. */
async function tabThrough(page, limit) {
  const met = [];
  for (let steps = 0; steps < limit; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = await focus(page);
    if (focused.isBody) break;
    met.push(focused);
  }
  return met;
}

test("from the list to an article and on, by keys alone", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const [first, second] = await library.ids();
  await page.keyboard.press("j");
  await expect(library.link(first)).toBeFocused();
  await page.keyboard.press("j");
  await expect(library.link(second)).toBeFocused();
  await page.keyboard.press("k");
  await expect(library.link(first)).toBeFocused();
  await page.keyboard.press("k");
  await expect(library.link(first)).toBeFocused();

  await page.keyboard.press("/");
  await page.keyboard.type("alaska");
  await expect(library.chip("alaska")).toBeVisible();
  await page.keyboard.press("Enter");
  const found = await library.ids();
  await expect(library.link(found[0])).toBeFocused();
  const id = found.find((id) => articles.bilingual.includes(articles.article(id)));
  for (const next of found.slice(1, found.indexOf(id) + 1)) {
    await page.keyboard.press("j");
    await expect(library.link(next)).toBeFocused();
  }
  await page.keyboard.press("Enter");
  const article = new ArticlePage(page, site);
  await article.isOpen(id);
  await expect(article.title).toBeFocused();

  for (const [key, layout] of [
    ["3", "interleaved"],
    ["2", "translation"],
    ["1", "original"],
  ]) {
    await page.keyboard.press(key);
    await article.isIn(layout);
  }
  await page.keyboard.press("t");
  await article.isIn("translation");
  await page.keyboard.press("m");
  await expect(article.markUnread).toBeVisible();
  await page.keyboard.press("m");
  await expect(article.markRead).toBeVisible();
  await page.keyboard.press("u");
  await expect(library.search).toHaveValue("alaska");
  await library.showsInOrder(found);
});

test("j goes on to the last article and stays there", async ({ page, site }) => {
  const { ids } = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  for (let steps = 0; steps < ids.length + 2; steps += 1) await page.keyboard.press("j");
  const last = (await library.ids()).at(-1);
  await expect(library.link(last)).toBeFocused();
  await expect(library.link(last)).toBeInViewport();
});

test("? lists the keys, and Escape returns the focus", async ({ page, site }) => {
  const library = await new LibraryPage(page, site).open();
  await page.keyboard.press("j");
  const [first] = await library.ids();
  await expect(library.link(first)).toBeFocused();
  await page.keyboard.press("?");
  const shortcuts = new Shortcuts(page);
  await expect(shortcuts.dialog).toBeVisible();
  const keys = await shortcuts.keys.allTextContents();
  for (const key of [
    "?",
    ",",
    "/",
    "j",
    "k",
    "Enter",
    "t",
    "1",
    "2",
    "3",
    "[",
    "]",
    "m",
    "b",
    "n",
    "u",
    "+",
    "-",
    "0",
  ]) {
    expect(keys).toContain(key);
  }
  await page.keyboard.press("Escape");
  await expect(shortcuts.dialog).toBeHidden();
  await expect(library.link(first)).toBeFocused();
});

test("the comma opens the settings, which are used by keys", async ({ page, site }) => {
  const library = await new LibraryPage(page, site).open();
  await library.search.focus();
  await page.keyboard.press("Tab");
  const before = await focus(page);
  await page.keyboard.press(",");
  const settings = new Settings(page);
  await expect(settings.dialog).toBeVisible();
  await settings.theme("system").focus();
  await page.keyboard.press("ArrowDown");
  await expect(settings.theme("light")).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  // The page behind a dialog takes no keys.
  await page.keyboard.press("?");
  await expect(new Shortcuts(page).dialog).toBeHidden();
  const met = await tabThrough(page, 20);
  for (const { name, seen } of met) expect(seen, `focus on ${name}`).toBe(true);
  await page.keyboard.press("Escape");
  await expect(settings.dialog).toBeHidden();
  expect((await focus(page)).name).toBe(before.name);
});

test("keys are text while something is typed", async ({ page, site }) => {
  const library = await new LibraryPage(page, site).open();
  await library.search.focus();
  await page.keyboard.type("?,jk/tm0+u");
  await expect(library.search).toHaveValue("?,jk/tm0+u");
  await expect(library.search).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await library.search.fill("");
  await library.sort.focus();
  await page.keyboard.press("u");
  await expect(library.sort).toBeFocused();
});

test("keys with a modifier are the browser's", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site).open(id, "layout=original");
  await page.keyboard.press("Alt+3");
  await page.keyboard.press("Control+m");
  await article.isIn("original");
  await expect(article.markRead).toBeVisible();
});

test("the first Tab leads past the bar", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).articles;
  const article = await new ArticlePage(page, site).open(id);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: article.words.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(article.title).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`#/a/${id}`));
});

test("the focus is to be seen on every control of the list", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open("#/?lang=ja");
  await expect(library.chips).toHaveCount(1);
  const met = await tabThrough(page, 60 + articles.ids.length);
  expect(met.length).toBeGreaterThan(30);
  for (const { name, seen, inView } of met) {
    expect(seen, `focus on ${name}`).toBe(true);
    expect(inView, `${name} is in view`).toBe(true);
  }
});

test("the focus is to be seen on every control of an article, and never under the bar", async ({
  page,
  site,
}) => {
  const [{ id }] = (await bundle(site)).longest(({ body }) =>
    JSON.stringify(body).includes('"footnote":'),
  );
  const article = await new ArticlePage(page, site).open(id, "layout=interleaved");
  await expect(article.swap).toBeVisible();
  const hidden = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = await focus(page);
    if (focused.isBody) break;
    expect(focused.seen, `focus on ${focused.name}`).toBe(true);
    const covered = await page.evaluate(() => {
      const bar = document.querySelector("[data-bar]");
      const element = document.activeElement;
      if (!document.querySelector("main").contains(element) || bar.contains(element)) return false;
      const [edge, box] = [bar.getBoundingClientRect().bottom, element.getBoundingClientRect()];
      return box.bottom <= edge && box.bottom > 0;
    });
    if (covered) hidden.push(focused.name);
  }
  expect(hidden, "behind the bar").toEqual([]);
});

test("what is closed can be opened again at once", async ({ page, site }) => {
  await new LibraryPage(page, site).open();
  const { dialog } = new Settings(page);
  await page.keyboard.press(",");
  for (let time = 0; time < 20; time += 1) {
    await page.keyboard.press("Escape");
    await page.keyboard.press(",");
    await expect(dialog).toBeVisible();
  }
  // And it stays: the browser tells late that it was closed.
  await page.evaluate(() => new Promise((told) => setTimeout(() => requestAnimationFrame(told))));
  await expect(dialog).toBeVisible();
});
