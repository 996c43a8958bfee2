/* Japanese as Japanese: readings, and where titles and lines may break. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings, notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

/** What may not begin a line (JLReq, 3.1.7): closing marks, small kana, the long vowel's mark. */
const NOT_FIRST =
  "、。，．・：；？！」』）］｝〉》〕】ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻…‥";
/** What may not end a line: opening marks (3.1.8). */
const NOT_LAST = "「『（［｛〈《〔【";

const hasRuby = ({ type, text }) => type === "paragraph" && JSON.stringify(text).includes('"ruby"');
const withRuby = ({ body }) => body.ja?.some(hasRuby);

async function openWithRuby(page, site, language = "en") {
  const [data] = (await bundle(site)).longest((data) => data.body.en && withRuby(data));
  const article = await new ArticlePage(page, site, language).open(data.id, "lang=ja");
  const block = article.block(data.body.ja.find(hasRuby).id, "ja");
  return { article, data, block, ruby: block.locator("ruby").first() };
}

const isSeen = (ruby) =>
  ruby.locator("rt").evaluate((reading) => reading.checkVisibility({ checkVisibilityCSS: true }));

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("readings are shown, asked for, hidden: by the settings and by r", async ({
      page,
      site,
    }) => {
      const { article, data, ruby } = await openWithRuby(page, site, language);
      expect(await isSeen(ruby)).toBe(true);
      const settings = new Settings(page, language);
      for (const [readings, seen] of [
        ["asked", false],
        ["hidden", false],
        ["shown", true],
      ]) {
        await settings.openByKey();
        await settings.choice("readings", readings).check();
        await settings.close();
        await page.mouse.move(1, 1);
        await expect.poll(() => isSeen(ruby)).toBe(seen);
        await page.reload();
        await article.isOpen(data.id);
        await expect.poll(() => isSeen(ruby)).toBe(seen);
      }
      for (const [readings, seen] of [
        ["asked", false],
        ["hidden", false],
        ["shown", true],
      ]) {
        await page.keyboard.press("r");
        await expect.poll(() => isSeen(ruby)).toBe(seen);
        await expect(notice(page, words[language].readings[readings])).toBeVisible();
      }
    });
  });
}

test("a reading that is asked for comes under the pointer, and nothing moves", async ({
  page,
  site,
}) => {
  const { block, ruby } = await openWithRuby(page, site);
  await page.keyboard.press("r");
  await ruby.scrollIntoViewIfNeeded();
  await page.mouse.move(1, 1);
  await expect.poll(() => isSeen(ruby)).toBe(false);
  const before = await block.boundingBox();
  await ruby.hover();
  await expect.poll(() => isSeen(ruby)).toBe(true);
  expect(await block.boundingBox()).toEqual(before);
  await page.mouse.move(1, 1);
  await expect.poll(() => isSeen(ruby)).toBe(false);
});

test.describe("with fingers", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a reading that is asked for comes by a tap", async ({ page, site }) => {
    const { ruby } = await openWithRuby(page, site);
    await page.keyboard.press("r");
    await expect.poll(() => isSeen(ruby)).toBe(false);
    await ruby.tap();
    await expect.poll(() => isSeen(ruby)).toBe(true);
    // A second tap lets it go; the finger is somewhere else then.
    await ruby.tap();
    await page.touchscreen.tap(4, 400);
    await expect.poll(() => isSeen(ruby)).toBe(false);
  });
});

test("readings are not copied with the words, by the browser or with the source", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { block } = await openWithRuby(page, site);
  const { plain, readings } = await block.evaluate((block) => {
    const copy = block.cloneNode(true);
    const readings = [...copy.querySelectorAll("rt")].map((reading) => reading.textContent);
    copy.querySelectorAll("rt, rp, sup").forEach((sign) => sign.remove());
    getSelection().selectAllChildren(block);
    return { plain: copy.textContent, readings };
  });
  const base = (text) => text.replace(/\s+/g, "").replace(/(?<=\p{L}|[。、」])\d(?=\p{L}|$)/gu, "");
  const isWithout = (text) => {
    for (const reading of readings) expect(text, reading).not.toContain(`(${reading})`);
    return base(text);
  };
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press("Control+c");
  await expect.poll(clipboard).not.toBe("");
  expect(isWithout(await clipboard())).toBe(base(plain));
  expect(isWithout(await page.evaluate(() => String(getSelection())))).toBe(base(plain));
  await page.keyboard.press("c");
  await expect(notice(page, words.en.copied)).toBeVisible();
  expect(isWithout(await clipboard())).toContain(base(plain));
});

/** The characters at which the lines of a text begin. */
const lineStarts = (element) =>
  element.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let [index, last, text] = [0, null, ""];
    const starts = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement.closest("rt, rp, sup")) continue;
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box?.width > 0) {
          const middle = (box.top + box.bottom) / 2;
          if (last !== null && middle > last + box.height / 2) starts.push(index);
          last = middle;
        }
        text += node.data[at];
        index += 1;
      }
    }
    return { starts, text };
  });

test.describe("in the width of a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });

  test("titles break between their phrases, also where the browser finds none", async ({
    page,
    site,
  }) => {
    const { articles } = await bundle(site);
    const divided = articles.filter(({ title, phrases }) => title.ja && phrases?.title?.length);
    expect(divided.length).toBeGreaterThan(10);
    const article = await new ArticlePage(page, site, "ja").open(divided[0].id);
    // As in browsers that know no `auto-phrase`.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ":is(h1, h2, h3, h4, .subtitle):lang(ja) { word-break: keep-all !important }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    let broken = 0;
    for (const { id, phrases } of divided) {
      await article.turnTo(id, "lang=ja");
      const title = page.locator('h1[lang="ja"]');
      await expect(title.locator("wbr")).toHaveCount(phrases.title.length);
      const { starts, text } = await lineStarts(title);
      // Places count characters, the page counts code units. After a space, a bracket or a stop
      // and before a dash a line may break anyhow: none of them is within a word.
      const places = phrases.title.map((place) => [...text].slice(0, place).join("").length);
      const parts = (start) => /[\s」』）】、。：]/.test(text[start - 1]) || /[―—]/.test(text[start]);
      const free = starts.filter((start) => !places.includes(start) && !parts(start));
      expect
        .soft(
          free.map((start) => text.slice(0, start)),
          `${id}: ${text}`,
        )
        .toEqual([]);
      broken += starts.length;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    }
    expect(broken).toBeGreaterThan(divided.length / 2);
  });
});

for (const width of [390, 1280]) {
  test(`no line begins or ends with what may not stand there, ${width} wide`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const articles = (await bundle(site)).longest(({ body }) => body.ja).slice(0, 3);
    const article = await new ArticlePage(page, site).open(articles[0].id, "lang=ja");
    let lines = 0;
    for (const { id } of articles) {
      await article.turnTo(id, "lang=ja");
      const blocks = article.article.locator('p[data-block][lang="ja"]');
      for (let index = 0; index < (await blocks.count()); index += 1) {
        const { starts, text } = await lineStarts(blocks.nth(index));
        lines += starts.length;
        for (const start of starts) {
          const around = `${text.slice(start - 6, start)}|${text.slice(start, start + 6)}`;
          expect(NOT_FIRST, `${id}: ${around}`).not.toContain(text[start]);
          expect(NOT_LAST, `${id}: ${around}`).not.toContain(text[start - 1]);
        }
      }
    }
    expect(lines).toBeGreaterThan(40);
  });
}
