/* Original, translation, both: whichever is asked for, the paragraph being read stays in its place. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { other, words } from "./pages/words.mjs";

const LAYOUTS = ["original", "translation", "interleaved"];
const KEYS = { original: "1", translation: "2", interleaved: "3" };
const PLACES = [0.15, 0.35, 0.6, 0.85];

/**
 * The block that a reader is at: the topmost one that begins below the bar, give or take a few
 * pixels. Null where the head shows, or where no block begins on the upper part of the screen.
 */
const beingRead = (page) =>
  page.evaluate(() => {
    const line = document.querySelector("[data-bar]").getBoundingClientRect().bottom;
    const tops = [...document.querySelectorAll("article [data-block]")].map((block) => ({
      id: block.dataset.block,
      language: block.lang,
      top: block.getBoundingClientRect().top,
    }));
    const first = tops.find(({ top }) => top >= line - 4);
    const head = document.querySelector("article header").getBoundingClientRect();
    if (head.bottom > line || !first || first.top > innerHeight * 0.6) return null;
    return first;
  });

/** How high a block stands on the screen: in the language that was read, where it is still shown. */
async function topOf(article, { id, language }) {
  const same = article.block(id, language);
  const block = (await same.count()) ? same : article.block(id).first();
  return block.evaluate(async (block) => {
    // A frame for the place to be restored, and one to see it.
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return block.getBoundingClientRect().top;
  });
}

/** Scrolls to a share of the text, 0 to 1. */
async function scrollToShare(article, share) {
  const height = await article.page.evaluate(
    () => document.documentElement.scrollHeight - innerHeight,
  );
  await article.scrollTo(Math.round(height * share));
}

async function staysInPlace(article, from, to, act, what) {
  return staysThere(article, await beingRead(article.page), from, to, act, what);
}

/** In a run of changes without scrolling the block that was read first stays. */
async function staysThere(article, before, from, to, act, what) {
  if (!before) return 0;
  await act();
  await article.isIn(to);
  const after = await topOf(article, before);
  expect(
    Math.abs(after - before.top),
    `${what}, from ${from} to ${to}, at ${before.id}`,
  ).toBeLessThanOrEqual(2);
  return 1;
}

for (const [how, choose, pick] of [
  [
    "key",
    (article, layout) => article.page.keyboard.press(KEYS[layout]),
    (chosen) => [
      chosen.find(({ original }) => original === "en"),
      chosen.find(({ original }) => original === "ja"),
      chosen.at(-1),
    ],
  ],
  ["button", (article, layout) => article.layout(layout).click(), (chosen) => chosen.slice(0, 1)],
]) {
  test(`the ${how} of each layout keeps the paragraph in its place`, async ({ page, site }) => {
    const articles = pick((await bundle(site)).longest(({ body }) => body.ja && body.en));
    const article = await new ArticlePage(page, site).open(articles[0].id);
    let compared = 0;
    for (const data of articles) {
      await article.turnTo(data.id);
      for (const from of LAYOUTS) {
        for (const to of LAYOUTS.filter((layout) => layout !== from)) {
          for (const share of PLACES) {
            await choose(article, from);
            await article.isIn(from);
            await scrollToShare(article, share);
            compared += await staysInPlace(
              article,
              from,
              to,
              () => choose(article, to),
              `${data.id} at ${share}`,
            );
          }
        }
      }
    }
    // Not every place has a block that begins on the upper part of the screen; most have.
    expect(compared).toBeGreaterThan(articles.length * 6 * PLACES.length * 0.6);
  });
}

test("the key t turns to the other language and back, in the same place", async ({
  page,
  site,
}) => {
  const articles = (await bundle(site)).longest(({ body }) => body.ja && body.en).slice(0, 3);
  const article = await new ArticlePage(page, site).open(articles[0].id);
  const turn = () => page.keyboard.press("t");
  for (const { id } of articles) {
    await article.turnTo(id);
    await page.keyboard.press("1");
    for (const share of PLACES) {
      await scrollToShare(article, share);
      const before = await beingRead(page);
      await staysThere(article, before, "original", "translation", turn, `${id} at ${share}`);
      await staysThere(article, before, "translation", "original", turn, `${id} at ${share}`);
      await page.keyboard.press("1");
      await article.isIn("original");
    }
  }
});

test("with both, t and the button let the other language lead", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved&lang=en");
  const pair = article.article.locator('[data-block="p2"]');
  const languages = () => pair.evaluateAll((blocks) => blocks.map((block) => block.lang));
  expect(await languages()).toEqual(["en", "ja"]);
  await scrollToShare(article, 0.4);
  const before = await beingRead(page);
  const [both, press] = ["interleaved", () => page.keyboard.press("t")];
  await staysThere(article, before, both, both, press, "t");
  await expect.poll(languages).toEqual(["ja", "en"]);
  await staysThere(article, before, both, both, () => article.swap.click(), "swap");
  await expect.poll(languages).toEqual(["en", "ja"]);
});

test("the place is kept at the very end of an article", async ({ page, site }) => {
  const chosen = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(chosen[0].id);
  for (const data of [chosen[0], chosen.at(-1)]) {
    await article.turnTo(data.id);
    for (const from of LAYOUTS) {
      for (const to of LAYOUTS.filter((layout) => layout !== from)) {
        await page.keyboard.press(KEYS[from]);
        await article.isIn(from);
        await article.scrollTo(0);
        await article.scrollTo(1_000_000);
        const act = () => page.keyboard.press(KEYS[to]);
        await staysInPlace(article, from, to, act, `${data.id} at its end`);
      }
    }
  }
});

test("on a phone the place is kept as well", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id, "layout=original");
  let compared = 0;
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    for (const [from, to] of [
      ["original", "translation"],
      ["translation", "interleaved"],
      ["interleaved", "original"],
    ]) {
      await article.layout(from).click();
      await article.isIn(from);
      await scrollToShare(article, share);
      compared += await staysInPlace(
        article,
        from,
        to,
        () => article.layout(to).click(),
        `at ${share}`,
      );
    }
  }
  expect(compared).toBeGreaterThan(4);
});

test("at the head of an article nothing moves", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id);
  const top = () => article.title.evaluate((title) => title.getBoundingClientRect().top);
  const before = await top();
  for (const layout of ["translation", "interleaved", "original"]) {
    await article.layout(layout).click();
    await article.isIn(layout);
    expect(await top()).toBe(before);
  }
});

test("the layout is in the address and survives a reload", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id);
  for (const layout of LAYOUTS) {
    await article.layout(layout).click();
    await article.isIn(layout);
    await expect(article.layout(layout)).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL(new RegExp(`layout=${layout}`));
    await page.reload();
    await article.isOpen(data.id);
    await article.isIn(layout);
  }
});

test("a reload shows the same place", async ({ page, site }) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved");
  await scrollToShare(article, 0.5);
  const before = await beingRead(page);
  await page.reload();
  await article.isOpen(data.id);
  await expect
    .poll(async () => Math.abs((await topOf(article, before)) - before.top))
    .toBeLessThanOrEqual(2);
});

test("how one article was read, the next one is", async ({ page, site }) => {
  const articles = await bundle(site);
  const [one, two] = articles.bilingual;
  const article = await new ArticlePage(page, site).open(one.id);
  await article.layout("interleaved").click();
  await article.turnTo(two.id);
  await article.isIn("interleaved");

  // The language is carried, not the layout's name: a translation into Japanese, a Japanese original.
  const english = articles.bilingual.find(({ original }) => original === "en");
  const japanese = articles.bilingual.find(({ original }) => original === "ja");
  await article.turnTo(english.id);
  await article.layout("translation").click();
  await article.isIn("translation");
  await article.turnTo(japanese.id);
  await article.isIn("original");
  await page.reload();
  await article.isOpen(japanese.id);
  await article.isIn("original");
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const only of ["ja", "en"]) {
      test(`an article in ${only} only says so and shows what there is`, async ({ page, site }) => {
        const data = (await bundle(site)).onlyIn(only);
        const article = new ArticlePage(page, site, language);
        for (const asked of ["", "layout=interleaved", `lang=${other(only)}`]) {
          await article.open(data.id, asked);
          await expect(page.getByText(words[language].only[only])).toBeVisible();
          const layout = data.original === only ? "original" : "translation";
          await article.isIn(layout);
          for (const other of LAYOUTS) {
            if (other === layout) await expect(article.layout(other)).toBeEnabled();
            else await expect(article.layout(other)).toBeDisabled();
          }
          await page.keyboard.press("t");
          await page.keyboard.press("3");
          await article.isIn(layout);
          const shown = await article.blocks.evaluateAll((blocks) =>
            blocks.map((block) => block.lang),
          );
          expect(new Set(shown)).toEqual(new Set([only]));
        }
      });
    }
  });
}
