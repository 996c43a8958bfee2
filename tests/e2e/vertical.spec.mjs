/* Vertical lines (縦書き): what turns, what stays upright, which way it scrolls, and the place. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings, notice } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { withLongParagraphs } from "./pages/made.mjs";
import { Record, driftOf, placeOf, restored } from "./pages/place.mjs";
import { words } from "./pages/words.mjs";

const BOTH = ["interleaved", "side-by-side", "blur"];
const hasKinds = ({ body }) => {
  const kinds = new Set(body.ja?.map(({ type }) => type));
  return body.en && kinds.has("table") && kinds.has("figure");
};

/** The page of vertical lines. */
const flow = (page) => page.locator('[data-flow="vertical"]');

/** How far it has gone on, to the left. */
const position = (page) => flow(page).evaluate((page) => Math.abs(page.scrollLeft));

async function turn(article) {
  await article.page.keyboard.press("v");
  await expect(flow(article.page)).toBeVisible();
  // Nobody scrolls within the frame in which the place is restored.
  await restored(article.page);
}

const modes = (blocks) =>
  blocks.evaluateAll((blocks) => [
    ...new Set(blocks.map((block) => getComputedStyle(block).writingMode)),
  ]);

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  test.describe(`${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("Japanese turns; English, tables and figures stay upright", async ({ page, site }) => {
      const [data] = (await bundle(site)).longest(hasKinds);
      const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved");
      await turn(article);
      const text = article.article;
      expect(await modes(text.locator('p[data-block][lang="ja"]'))).toEqual(["vertical-rl"]);
      expect(await modes(text.locator('p[data-block][lang="en"]'))).toEqual(["horizontal-tb"]);
      expect(await modes(text.locator("figure, .table"))).toEqual(["horizontal-tb"]);
      for (const part of [page.locator("[data-bar]"), page.locator("body > .site-bar")]) {
        expect(await modes(part)).toEqual(["horizontal-tb"]);
      }
      await expect(article.vertical).toHaveAttribute("aria-pressed", "true");
      await page.keyboard.press("v");
      await expect(flow(page)).toHaveCount(0);
      expect(await modes(text.locator("[data-block]"))).toEqual(["horizontal-tb"]);
    });

    for (const layout of ["translation", ...BOTH]) {
      test(`${layout}: nothing sticks out of the page or is cut off`, async ({ page, site }) => {
        const suits = (data) => hasKinds(data) && data.original === "en";
        const articles = (await bundle(site)).longest(suits).slice(0, 3);
        const article = await new ArticlePage(page, site).open(articles[0].id, `layout=${layout}`);
        await turn(article);
        for (const { id } of articles) {
          await article.turnTo(id, `layout=${layout}`);
          await article.isIn(layout);
          expect(await article.brokenFigures()).toEqual([]);
          const found = await flow(page).evaluate((page) => {
            const { top, bottom } = page.getBoundingClientRect();
            const blocks = [
              ...page.querySelectorAll("[data-block], figure img, h1, .credit dd"),
            ].filter((block) => block.checkVisibility());
            const out = blocks.filter((block) => {
              const box = block.getBoundingClientRect();
              return box.top < top - 1 || box.bottom > bottom + 1;
            });
            // What scrolls by itself may be reached; a paragraph should not have to.
            const cut = blocks.filter(
              (block) =>
                block.matches("p, h1, h2, h3, h4, blockquote, figure") &&
                (block.scrollHeight > block.clientHeight + 2 ||
                  block.scrollWidth > block.clientWidth + 2),
            );
            const name = (block) => {
              const [high, wide] = [
                block.scrollHeight - block.clientHeight,
                block.scrollWidth - block.clientWidth,
              ];
              return `${block.localName} ${block.dataset.block} ${block.lang}: ${high}, ${wide}`;
            };
            return {
              overflow: page.scrollHeight - page.clientHeight,
              out: out.map(name),
              cut: cut.map(name),
            };
          });
          expect.soft(found, id).toEqual({ overflow: 0, out: [], cut: [] });
          const sideways = await page.evaluate(
            () => document.documentElement.scrollHeight - innerHeight,
          );
          expect(sideways, "the window itself does not scroll").toBeLessThanOrEqual(0);
        }
      });
    }

    test("the place is kept from horizontal to vertical and back", async ({ page, site }, info) => {
      const articles = await bundle(site);
      const [real, stood] = articles.longest(({ body }) => body.ja && body.en);
      withLongParagraphs(site, articles, stood);
      const article = await new ArticlePage(page, site).open(real.id);
      const record = new Record(info);
      for (const { id, original } of [real, stood]) {
        const single = original === "ja" ? "original" : "translation";
        for (const layout of [single, ...BOTH, "reveal"]) {
          await article.turnTo(id, `layout=${layout}&lang=ja`);
          await article.isIn(layout);
          const back = async () => {
            await page.keyboard.press("v");
            await expect(flow(page)).toHaveCount(0);
            await restored(page);
          };
          for (const share of [0.25, 0.6]) {
            const where = `${id} in ${layout} at ${share}`;
            await article.scrollToShare(share);
            const place = await placeOf(page);
            await record.keeps(page, () => turn(article), `${where}, turned`);
            await back();
            if (place) {
              const { drift } = await driftOf(page, place);
              expect.soft(drift, `${where}, there and back`).toBeLessThanOrEqual(2);
            }
            // And from a place that was come to in vertical lines.
            await turn(article);
            await article.scrollToShare(share + 0.1);
            await record.keeps(page, back, `${where}, turned back`);
          }
        }
      }
      record.tell();
      expect(record.compared).toBeGreaterThan(20);
    });
  });
}

test("the wheel and the keys go on to the left, and back to the right", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id, "lang=ja");
  await turn(article);
  await expect.poll(() => position(page)).toBe(0);
  const { width } = await flow(page).boundingBox();
  await page.mouse.move(640, 500);
  let before = 0;
  const moves = async (act, towards, atLeast = 20) => {
    await act();
    const moved = async () => ((await position(page)) - before) * towards;
    await expect.poll(moved).toBeGreaterThan(atLeast);
    before = await position(page);
  };
  await moves(() => page.mouse.wheel(0, 600), 1);
  await moves(() => page.mouse.wheel(0, -200), -1);
  for (const [key, towards, atLeast] of [
    ["Space", 1, width * 0.7],
    ["PageDown", 1, width * 0.7],
    ["ArrowLeft", 1],
    ["ArrowDown", 1],
    ["ArrowRight", -1],
    ["ArrowUp", -1],
    ["Shift+Space", -1, width * 0.7],
    ["PageUp", -1, width * 0.7],
  ]) {
    await moves(() => page.keyboard.press(key), towards, atLeast);
    expect(before, `${key}: less than a page`).toBeGreaterThanOrEqual(0);
  }
  await page.keyboard.press("End");
  const furthest = () => flow(page).evaluate((page) => page.scrollWidth - page.clientWidth);
  await expect.poll(async () => (await furthest()) - (await position(page))).toBeLessThanOrEqual(1);
  await page.keyboard.press("Home");
  await expect.poll(() => position(page)).toBe(0);
  // A page forward leaves something of the page before on the screen.
  await page.keyboard.press("PageDown");
  await expect.poll(() => position(page)).toBeGreaterThan(0);
  expect(await position(page)).toBeLessThan(width);
});

test("short numbers stand upright in one square", async ({ page, site }) => {
  const hasDate = ({ body }) => /[^\d.,]\d{2}[月日年]/.test(JSON.stringify(body.ja ?? []));
  const [data] = (await bundle(site)).longest((data) => data.body.en && hasDate(data));
  const article = await new ArticlePage(page, site).open(data.id, "lang=ja");
  await turn(article);
  const squares = await article.article
    .locator('p[data-block][lang="ja"] .square')
    .evaluateAll((squares) =>
      squares.map((square) => {
        const { height, width } = square.getBoundingClientRect();
        const style = getComputedStyle(square);
        const em = parseFloat(style.fontSize);
        return [square.textContent, style.textCombineUpright, height / em, width / em];
      }),
    );
  expect(squares.filter(([text]) => /^\d\d$/.test(text)).length).toBeGreaterThan(0);
  for (const [text, combined, high, wide] of squares) {
    expect(combined, text).toBe("all");
    expect(high, `${text} is as high as a character`).toBeGreaterThan(0.85);
    expect(high, `${text} is as high as a character`).toBeLessThan(1.2);
    expect(wide, `${text} is no wider than its line`).toBeLessThan(1.9);
  }
  // No short number of a paragraph was left lying.
  const lying = await article.article.locator('p[data-block][lang="ja"]').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const copy = block.cloneNode(true);
      copy.querySelectorAll(".square, .column, rt, sup, code, :lang(en)").forEach((part) => {
        part.replaceWith("〓");
      });
      return copy.textContent.match(/(?<![\w.,:/%〓–-])\d{1,2}(?![\w.,:/%〓–-])/g) ?? [];
    }),
  );
  expect(lying).toEqual([]);
});

test("readings and emphasis stand to the right", async ({ page, site }) => {
  const articles = await bundle(site);
  const includes =
    (mark) =>
    ({ body }) =>
      JSON.stringify(body.ja ?? []).includes(`"${mark}"`);
  const article = await new ArticlePage(page, site).open(
    articles.longest(includes("ruby"))[0].id,
    "lang=ja",
  );
  await turn(article);
  const rubies = await article.article
    .locator('p[data-block][lang="ja"] ruby')
    .evaluateAll((rubies) =>
      rubies.map((ruby) => {
        const range = document.createRange();
        range.selectNode(ruby.firstChild);
        // The first column of a word that is divided, and the reading of it.
        const [base] = range.getClientRects();
        const [reading] = ruby.querySelector("rt").getClientRects();
        const em = parseFloat(getComputedStyle(ruby).fontSize);
        const middle = ({ left, right }) => (left + right) / 2;
        return { word: ruby.textContent, ems: (middle(reading) - middle(base)) / em };
      }),
    );
  expect(rubies.length).toBeGreaterThan(0);
  for (const { word, ems } of rubies) {
    expect(ems, `${word}: to the right of its word`).toBeGreaterThan(0.5);
    expect(ems, `${word}: close to its word`).toBeLessThan(1.5);
  }
  const [emphasised] = articles.longest(includes("emphasis"));
  await article.turnTo(emphasised.id, "lang=ja");
  const em = article.article.locator("[data-block]:lang(ja) em").first();
  const style = await em.evaluate((em) => {
    const { textEmphasisPosition, textEmphasisStyle, fontStyle } = getComputedStyle(em);
    return { textEmphasisPosition, textEmphasisStyle, fontStyle };
  });
  expect(style.textEmphasisPosition).toMatch(/^over( right)?$/);
  expect(style.textEmphasisStyle).toMatch(/dot/);
  expect(style.fontStyle).toBe("normal");
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("vertical lines are remembered; dialogs stay horizontal", async ({ page, site }) => {
      const [data] = (await bundle(site)).bilingual;
      const article = await new ArticlePage(page, site, language).open(data.id, "lang=ja");
      await article.vertical.click();
      await expect(flow(page)).toBeVisible();
      await page.reload();
      await article.isOpen(data.id);
      await expect(flow(page)).toBeVisible();
      const settings = await new Settings(page, language).openByKey();
      expect(await modes(settings.dialog)).toEqual(["horizontal-tb"]);
      await expect(settings.choice("writing", "vertical")).toBeChecked();
      await settings.choice("writing", "horizontal").check();
      await settings.close();
      await expect(flow(page)).toHaveCount(0);
      await expect(article.vertical).toHaveAttribute("aria-pressed", "false");
    });

    test("English alone stays horizontal, and the reader is told", async ({ page, site }) => {
      const [data] = (await bundle(site)).bilingual;
      const article = await new ArticlePage(page, site, language).open(data.id, "lang=en");
      await article.vertical.click();
      await expect(notice(page, words[language].verticalNeedsJapanese)).toBeVisible();
      await expect(flow(page)).toHaveCount(0);
      await page.keyboard.press("t");
      await expect(flow(page)).toBeVisible();
      await page.keyboard.press("t");
      await expect(flow(page)).toHaveCount(0);
    });
  });
}
