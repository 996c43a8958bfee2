/* The line that is read stays where it is, whatever else is changed: the text, the page, the window. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { withLongParagraphs } from "./pages/made.mjs";
import { Record, driftOf, placeOf } from "./pages/place.mjs";

const isBilingual = ({ body }) => body.ja && body.en;

/** Opens a real article at a block, and then one of long paragraphs deep inside a line. */
async function eachPlace(page, site, layout, shares, visit) {
  const articles = await bundle(site);
  const [real, stood] = articles.longest(isBilingual);
  withLongParagraphs(site, articles, stood);
  const article = await new ArticlePage(page, site).open(real.id);
  for (const { id } of [real, stood]) {
    for (const share of shares) {
      await article.turnTo(id, `layout=${layout}`);
      await article.isIn(layout);
      await article.rests(id, () => article.scrollToShare(share));
      await visit(article, `${id} at ${share}`);
    }
  }
}

/** What is computed of the text, as one string: changes when the text is set otherwise. */
const look = (article) =>
  article.blocks.evaluateAll((blocks) => {
    const first = (language) => blocks.find(({ lang }) => lang === language);
    const looks = [first("ja"), first("en")].filter(Boolean).map((block) => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(block);
      return [fontFamily, fontSize, lineHeight, block.getBoundingClientRect().width];
    });
    const { maxInlineSize, paddingInlineStart } = getComputedStyle(blocks[0].closest("article"));
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [backgroundColor, maxInlineSize, paddingInlineStart, ...looks].join();
  });

for (const layout of ["original", "side-by-side"]) {
  test(`the size of the text, three steps and back, in ${layout}`, async ({ page, site }, info) => {
    const record = new Record(info);
    await eachPlace(page, site, layout, [0.45], async (article, where) => {
      const place = await placeOf(page);
      const standard = await look(article);
      for (const key of ["+", "+", "+", "-", "-", "-"]) {
        await record.keeps(page, () => page.keyboard.press(key), `${where}, ${key}`);
      }
      expect(await look(article)).toBe(standard);
      if (place) {
        const { drift } = await driftOf(page, place);
        expect(drift, `${where}, back at the standard size`).toBeLessThanOrEqual(2);
      }
    });
    record.tell();
    expect(record.compared).toBeGreaterThan(6);
  });
}

test("how the text is set, one after another, in the settings", async ({ page, site }, info) => {
  const record = new Record(info);
  const settings = new Settings(page);
  const changes = [
    ...["leading", "measure", "margin"].flatMap((step) => {
      const [less, more] = settings.steps(step);
      return [
        [step, () => more.click()],
        [`${step} back`, () => less.click()],
      ];
    }),
    ["Gothic", () => settings.dialog.getByRole("radio", { name: "Gothic" }).check()],
    ["Sans serif", () => settings.dialog.getByRole("radio", { name: "Sans serif" }).check()],
    ["sepia", () => settings.theme("sepia").check()],
    ["standard", () => settings.standard.click()],
  ];
  await eachPlace(page, site, "interleaved", [0.4], async (article, where) => {
    await settings.openByKey();
    let before = await look(article);
    for (const [what, act] of changes) {
      const acts = async () => {
        await act();
        await expect.poll(() => look(article)).not.toBe(before);
      };
      await record.keeps(page, acts, `${where}, ${what}`);
      before = await look(article);
    }
    await settings.theme("system").check();
    await settings.close();
  });
  record.tell();
  expect(record.compared).toBeGreaterThan(10);
});

test("the language of the interface", async ({ page, site }, info) => {
  const record = new Record(info);
  await eachPlace(page, site, "interleaved", [0.4], async (article, where) => {
    for (const [from, to] of [
      ["en", "ja"],
      ["ja", "en"],
    ]) {
      const settings = await new Settings(page, from).openByKey();
      const turn = async () => {
        await settings.language(to).check();
        await expect(page.locator("html")).toHaveAttribute("lang", to);
      };
      await record.keeps(page, turn, `${where}, in ${to}`);
      await new Settings(page, to).close();
    }
  });
  record.tell();
  expect(record.compared).toBeGreaterThan(2);
});

for (const [what, one, other] of [
  ["a narrower window and back", { width: 1280, height: 800 }, { width: 700, height: 800 }],
  ["a phone that is turned and back", { width: 390, height: 844 }, { width: 844, height: 390 }],
]) {
  for (const layout of ["side-by-side", "reveal"]) {
    test(`${what}, in ${layout}`, async ({ page, site }, info) => {
      const record = new Record(info);
      for (const [from, to] of [
        [one, other],
        [other, one],
      ]) {
        await page.setViewportSize(from);
        await eachPlace(page, site, layout, [0.4], async (article, where) => {
          const place = await placeOf(page);
          const turn = async (size) => {
            await page.setViewportSize(size);
            await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
          };
          await record.keeps(page, () => turn(to), `${where}, ${from.width} to ${to.width} wide`);
          await turn(from);
          if (!place) return;
          const { drift, height } = await driftOf(page, place);
          expect.soft(drift, `${where}, there and back`).toBeLessThanOrEqual(height);
        });
      }
      record.tell();
      expect(record.compared).toBeGreaterThan(2);
    });
  }
}
