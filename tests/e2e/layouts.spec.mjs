/* Six layouts: the place is kept between any two of them, and whatever else is changed. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { withLongParagraphs } from "./pages/made.mjs";
import { Record, driftOf, placeOf } from "./pages/place.mjs";

const LAYOUTS = ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"];
const key = (layout) => String(LAYOUTS.indexOf(layout) + 1);
const isBilingual = ({ body }) => body.ja && body.en;

/** A way through the layouts that goes from each to each other, every step once. */
function everyStep() {
  const open = new Map(LAYOUTS.map((from) => [from, LAYOUTS.filter((to) => to !== from)]));
  const [way, stack] = [[], [LAYOUTS[0]]];
  while (stack.length > 0) {
    const next = open.get(stack.at(-1)).shift();
    if (next) stack.push(next);
    else way.unshift(stack.pop());
  }
  return way;
}

async function choose(article, layout) {
  await article.page.keyboard.press(key(layout));
  await article.isIn(layout);
}

/** Goes all the way through the layouts, at each of these places. */
async function tour(article, record, shares, what) {
  const [first, ...way] = everyStep();
  expect(way).toHaveLength(LAYOUTS.length * (LAYOUTS.length - 1));
  await choose(article, first);
  for (const share of shares) {
    let from = first;
    for (const to of way) {
      await article.scrollToShare(share);
      const step = `${what}, ${from} to ${to} at ${share}`;
      await record.keeps(article.page, () => choose(article, to), step);
      from = to;
    }
  }
}

for (const [width, height, shares] of [
  [1280, 800, [0.3, 0.7]],
  [390, 844, [0.35]],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    for (const original of ["en", "ja"]) {
      test(`between any two layouts the place is kept, written in ${original}`, async ({
        page,
        site,
      }, info) => {
        const suits = (data) => isBilingual(data) && data.original === original;
        const [data] = (await bundle(site)).longest(suits);
        const article = await new ArticlePage(page, site).open(data.id);
        const record = new Record(info);
        await tour(article, record, shares, data.id);
        record.tell();
        // Where a picture fills the screen there is no line to keep; elsewhere there is.
        expect(record.compared).toBeGreaterThan(shares.length * 30 * 0.6);
      });
    }

    test("deep inside a paragraph the line is kept, or its partner", async ({
      page,
      site,
    }, info) => {
      const articles = await bundle(site);
      const [data] = articles.bilingual;
      withLongParagraphs(site, articles, data);
      const article = await new ArticlePage(page, site).open(data.id);
      const record = new Record(info);
      await tour(article, record, [0.17, 0.76], "long paragraphs");
      record.tell();
      expect(record.compared).toBeGreaterThan(50);
    });

    test("all six layouts lead back to the very same line", async ({ page, site }, info) => {
      const articles = await bundle(site);
      const [real, stood] = articles.longest(isBilingual);
      withLongParagraphs(site, articles, stood);
      const article = await new ArticlePage(page, site).open(real.id);
      const record = new Record(info);
      for (const { id } of [real, stood]) {
        await article.turnTo(id);
        for (const [index, first] of LAYOUTS.entries()) {
          await choose(article, first);
          await article.scrollToShare(0.2 + index * 0.11);
          const round = async () => {
            const others = LAYOUTS.filter((layout) => layout !== first);
            for (const layout of others) await choose(article, layout);
            await choose(article, first);
          };
          await record.keeps(page, round, `${id}, from ${first} round`, 2);
        }
      }
      record.tell();
      expect(record.compared).toBeGreaterThan(8);
    });
  });
}

test("each layout has its key and its button, and stands in the address", async ({
  page,
  site,
}) => {
  const [data] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site).open(data.id);
  for (const choose of [
    (layout) => page.keyboard.press(key(layout)),
    (layout) => article.layout(layout).click(),
  ]) {
    for (const layout of [...LAYOUTS].reverse()) {
      await choose(layout);
      await article.isIn(layout);
      await expect(page).toHaveURL(new RegExp(`[?&]layout=${layout}(&|$)`));
      for (const other of LAYOUTS) {
        const pressed = String(other === layout);
        await expect(article.layout(other)).toHaveAttribute("aria-pressed", pressed);
      }
    }
  }
});

test("a layout with both is kept over a reload, and for the next article", async ({
  page,
  site,
}) => {
  const [one, two] = (await bundle(site)).bilingual;
  const article = await new ArticlePage(page, site).open(one.id);
  for (const layout of LAYOUTS.slice(2)) {
    await article.turnTo(one.id);
    await article.layout(layout).click();
    await article.isIn(layout);
    await page.reload();
    await article.isOpen(one.id);
    await article.isIn(layout);
    await article.turnTo(two.id);
    await article.isIn(layout);
  }
});

test("in each layout with both, t and the button let the other language lead", async ({
  page,
  site,
}, info) => {
  const [data] = (await bundle(site)).longest(isBilingual);
  const article = await new ArticlePage(page, site).open(data.id);
  const leads = () => article.article.locator(".pair > .lead").first().getAttribute("lang");
  const record = new Record(info);
  for (const layout of LAYOUTS.slice(2)) {
    await choose(article, layout);
    for (const turn of [() => page.keyboard.press("t"), () => article.swap.click()]) {
      const before = await leads();
      await article.scrollToShare(0.45);
      const turned = async () => {
        await turn();
        await expect.poll(leads).not.toBe(before);
      };
      await record.keeps(page, turned, `${layout}, the other leads`);
      await expect(page).toHaveURL(new RegExp(`lang=${await leads()}`));
    }
  }
  record.tell();
  expect(record.compared).toBeGreaterThan(4);
});

/** How the rows of both texts stand beside, or under, one another. */
const rowsOf = (article) =>
  article.article.locator(".pair:not(.alone, .same-picture)").evaluateAll((pairs) =>
    pairs.map((pair) => {
      const [lead, partner] = ["lead", "partner"].map((side) => pair.querySelector(`.${side}`));
      const [one, other] = [lead, partner].map((side) => side.getBoundingClientRect());
      // Where the text begins, whatever room is kept above it.
      const top = (side) => side.querySelector("[data-block]").getBoundingClientRect().top;
      return {
        id: lead.querySelector("[data-block]").dataset.block,
        tops: Math.abs(top(lead) - top(partner)),
        taller: Math.max(one.height, other.height),
        row: pair.getBoundingClientRect().height,
        apart: other.left - one.right,
        under: other.top - one.bottom,
      };
    }),
  );

test("parallel texts begin at one height, and a row is as high as its taller side", async ({
  page,
  site,
}) => {
  const articles = (await bundle(site)).longest(isBilingual).slice(0, 3);
  const article = await new ArticlePage(page, site).open(articles[0].id, "layout=side-by-side");
  for (const { id } of articles) {
    await article.turnTo(id, "layout=side-by-side");
    await article.isIn("side-by-side");
    for (const row of await rowsOf(article)) {
      const what = `${id} ${row.id}`;
      expect(row.tops, `${what}: both begin at one height`).toBeLessThanOrEqual(1);
      expect(Math.abs(row.row - row.taller), `${what}: no higher`).toBeLessThanOrEqual(1);
      expect(row.apart, `${what}: side by side`).toBeGreaterThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await rowsOf(article))[0].under).toBeGreaterThanOrEqual(0);
  for (const row of await rowsOf(article)) expect(row.under, row.id).toBeGreaterThanOrEqual(0);
});
