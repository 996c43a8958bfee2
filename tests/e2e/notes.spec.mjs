/* The reader's own notes: saved as they are typed, and never lost. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { OwnNote, notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

const LONGEST = 20_000;

async function openOne(page, site, language) {
  const [{ id }] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site, language).open(id);
  return { id, article, note: new OwnNote(page, language) };
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("a note is written, kept, shown in the list, deleted and brought back", async ({
      page,
      site,
    }) => {
      const { id, article, note } = await openOne(page, site, language);
      const layout = await article.article.getAttribute("data-layout");
      await note.write.click();
      await expect(note.box).toBeFocused();
      await expect(note.delete).toBeDisabled();
      await page.keyboard.type("first line\nb n t 3 ? are letters here");
      const text = "first line\nb n t 3 ? are letters here";
      await expect(note.box).toHaveValue(text);
      await note.close();
      await expect(note.button).toBeFocused();
      await article.isIn(layout);

      await page.reload();
      await article.isOpen(id);
      await note.button.click();
      await expect(note.box).toHaveValue(text);
      await note.close();
      await article.back.click();
      const library = new LibraryPage(page, site, language);
      const sign = library.row(id).getByText(words[language].note.sign, { exact: true });
      await expect(sign).toBeVisible();

      await library.link(id).click();
      await article.isOpen(id);
      await note.openByKey();
      await note.delete.click();
      await expect(note.state).toHaveText(note.words.deleted);
      await expect(note.box).toHaveValue("");
      expect(await note.kept()).toEqual({});
      await expect(note.bringBack).toBeFocused();
      await note.bringBack.click();
      await expect(note.box).toHaveValue(text);
      await expect(note.state).toHaveText("");
      expect(await note.kept()).toEqual({ [id]: text });
      await note.delete.click();
      await note.close();
      await expect(note.write).toBeVisible();
      await article.back.click();
      await expect(library.row(id)).toBeVisible();
      await expect(sign).toHaveCount(0);
    });
  });
}

test("every letter is kept at once, whatever happens next", async ({ page, site }) => {
  const { id, note } = await openOne(page, site);
  await note.openByKey();
  for (const [index, letter] of [..."harbour"].entries()) {
    await page.keyboard.type(letter);
    expect(await note.kept()).toEqual({ [id]: "harbour".slice(0, index + 1) });
  }
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("を引く");
  const text = "harbouを引く";
  await page.evaluate(() => (location.hash = "#/"));
  await expect(new LibraryPage(page, site).row(id)).toBeVisible();
  expect(await note.kept()).toEqual({ [id]: text });
});

test("the caret stays where it is while one types in the middle", async ({ page, site }) => {
  const { note } = await openOne(page, site);
  await note.openByKey();
  await page.keyboard.type("one three");
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("two ");
  await expect(note.box).toHaveValue("one two three");
});

test("white space alone is no note, and may be typed all the same", async ({ page, site }) => {
  const { id, note } = await openOne(page, site);
  await note.openByKey();
  await page.keyboard.type("  \n");
  await expect(note.box).toHaveValue("  \n");
  expect(await note.kept()).toEqual({});
  await expect(note.delete).toBeDisabled();
  await page.keyboard.type("x");
  expect(await note.kept()).toEqual({ [id]: "  \nx" });
});

test("a note has the language it is written in", async ({ page, site }) => {
  const { note } = await openOne(page, site);
  await note.openByKey();
  await expect(note.box).toHaveAttribute("lang", "en");
  await note.box.fill("港が開く。");
  await expect(note.box).toHaveAttribute("lang", "ja");
  await note.box.fill("The port opens.");
  await expect(note.box).toHaveAttribute("lang", "en");
});

test("who reaches the limit is told, and nothing that is in the box is lost", async ({
  page,
  site,
}) => {
  const { id, note } = await openOne(page, site);
  await note.openByKey();
  await note.box.fill("字".repeat(LONGEST - 1));
  await expect(note.state).toHaveText("");
  await page.keyboard.press("End");
  await page.keyboard.insertText("終わり");
  await expect(note.state).toHaveText(note.words.full);
  const kept = (await note.kept())[id];
  expect(kept).toHaveLength(LONGEST);
  await expect(note.box).toHaveValue(kept);
  await page.keyboard.press("Backspace");
  await expect(note.state).toHaveText("");
});

test("a second tab follows, and notes of both are kept", async ({ page, site, context }) => {
  const [one, other] = (await bundle(site)).bilingual;
  await new ArticlePage(page, site).open(one.id);
  const here = await new OwnNote(page).openByKey();
  const away = await context.newPage();
  await new ArticlePage(away, site).open(one.id);
  const there = await new OwnNote(away).openByKey();
  await there.box.fill("from the other tab");
  await expect(here.box).toHaveValue("from the other tab");
  await here.box.press("ControlOrMeta+End");
  await page.keyboard.type(", and this one");
  await expect(there.box).toHaveValue("from the other tab, and this one");

  await there.close();
  await new ArticlePage(away, site).turnTo(other.id);
  await there.openByKey();
  await there.box.fill("another article");
  await here.box.fill("the first");
  const both = { [one.id]: "the first", [other.id]: "another article" };
  await expect.poll(() => here.kept()).toEqual(both);
});

test("a page that comes back from the browser's memory has the notes of meanwhile", async ({
  page,
  site,
}) => {
  const { id, note } = await openOne(page, site);
  await note.openByKey();
  await page.evaluate((id) => {
    // Nobody is told of this, as a page that is put aside is told of nothing.
    localStorage["taiyaku.notes"] = JSON.stringify({ version: 1, notes: { [id]: "meanwhile" } });
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  }, id);
  await expect(note.box).toHaveValue("meanwhile");
});

test("damaged notes are put aside, and new ones leave them alone", async ({ page, site }) => {
  const { id, article } = await openOne(page, site);
  const damaged = '{"version":1,"notes":{"treaty-inf":"months of wo';
  await page.evaluate((damaged) => (localStorage["taiyaku.notes"] = damaged), damaged);
  await page.reload();
  await article.isOpen(id);
  await expect(notice(page, words.en.keptAside)).toBeVisible();
  const note = await new OwnNote(page).openByKey();
  await page.keyboard.type("new");
  expect(await note.kept()).toEqual({ [id]: "new" });
  expect(await page.evaluate(() => localStorage["taiyaku.notes.damaged-1"])).toBe(damaged);
});

test("notes of a newer edition are put aside, not written over", async ({ page, site }) => {
  const { id, article } = await openOne(page, site);
  const newer = JSON.stringify({ version: 2, notes: { [id]: { text: "rich" } } });
  await page.evaluate((newer) => (localStorage["taiyaku.notes"] = newer), newer);
  await page.reload();
  await article.isOpen(id);
  await new OwnNote(page).openByKey();
  await page.keyboard.type("old");
  expect(await page.evaluate(() => localStorage["taiyaku.notes.damaged-1"])).toBe(newer);
});

test("where storage is full the reader is told and the text stays, until there is room", async ({
  page,
  site,
}) => {
  const [one, other] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site).open(one.id);
  const note = await new OwnNote(page).openByKey();
  await note.box.fill("kept");
  await page.evaluate(() => {
    // Fills what room there is, to the last character.
    for (let size = 1 << 22; size >= 1; size = Math.floor(size / 2)) {
      for (let more = true; more; ) {
        try {
          localStorage.setItem("filler", (localStorage.filler ?? "") + "x".repeat(size));
        } catch {
          more = false;
        }
      }
    }
  });
  const long = "This does not fit any more.";
  await note.box.fill(long);
  await expect(note.state).toHaveText(note.words.notSaved);
  await expect(note.box).toHaveValue(long);
  expect(await note.kept()).toEqual({ [one.id]: "kept" });

  // Another note does not bring the old text back.
  await note.close();
  await article.turnTo(other.id);
  await note.openByKey();
  await page.keyboard.type("second");
  await expect(note.state).toHaveText(note.words.notSaved);
  await note.close();
  await article.turnTo(one.id);
  await note.openByKey();
  await expect(note.box).toHaveValue(long);
  await expect(note.state).toHaveText(note.words.notSaved);

  await page.evaluate(() => localStorage.removeItem("filler"));
  await page.keyboard.type("!");
  await expect(note.state).toHaveText("");
  expect(await note.kept()).toEqual({ [one.id]: `${long}!`, [other.id]: "second" });
});

test("what was refused is tried again when the page is left", async ({ page, site }) => {
  const { id, article, note } = await openOne(page, site);
  await note.openByKey();
  await page.evaluate(() => {
    const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (window.isFull) throw new DOMException("full", "QuotaExceededError");
      keep.call(this, key, value);
    };
    window.isFull = true;
  });
  await page.keyboard.type("late");
  await expect(note.state).toHaveText(note.words.notSaved);
  await page.evaluate(() => (window.isFull = false));
  await page.reload();
  await article.isOpen(id);
  await note.openByKey();
  await expect(note.box).toHaveValue("late");
});

test("selecting words may end beside the dialog without closing it", async ({ page, site }) => {
  const { note } = await openOne(page, site);
  await note.openByKey();
  await page.keyboard.type("some words to be selected");
  const box = await note.box.boundingBox();
  await page.mouse.move(box.x + 150, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(100, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(note.dialog).toBeVisible();
  await page.mouse.click(100, 400);
  await expect(note.dialog).toBeHidden();
});

test("the line that is read stays in its place", async ({ page, site }) => {
  const { article, note } = await openOne(page, site);
  await article.scrollToShare(0.4);
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  await note.openByKey();
  await page.keyboard.type("a note");
  await note.close();
  await page.keyboard.press("b");
  expect(await scrolled()).toBe(before);
});

test("notes are not printed", async ({ page, site }) => {
  const { article, note } = await openOne(page, site);
  await note.openByKey();
  await page.keyboard.type("for myself only");
  await page.emulateMedia({ media: "print" });
  await expect(note.box).toBeHidden();
  await expect(article.title).toBeVisible();
});

test.describe("with vertical lines", () => {
  test.use({ locale: "ja-JP" });

  test("the note stays horizontal, and opens as everywhere", async ({ page, site }) => {
    const { note } = await openOne(page, site, "ja");
    await page.keyboard.press("v");
    await expect(page.locator("[data-flow=vertical]")).toBeVisible();
    await note.openByKey();
    await note.box.fill("縦書きの記事へのメモ");
    const mode = await note.box.evaluate((box) => getComputedStyle(box).writingMode);
    expect(mode).toBe("horizontal-tb");
  });
});
