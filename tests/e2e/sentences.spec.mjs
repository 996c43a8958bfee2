/* Sentences: one is marked together with its partner, by the pointer and by keys. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { withUnevenRows } from "./pages/made.mjs";
import { other } from "./pages/words.mjs";

const WITH_BOTH = ["interleaved", "side-by-side", "blur"];

/** The sentences that are to be seen, each as its row, its group and its language. */
const named = (sentences) =>
  sentences.evaluateAll((sentences) =>
    sentences
      .filter((sentence) => sentence.checkVisibility())
      .map((sentence) => {
        const block = sentence.closest("[data-row]");
        return `${block.dataset.row} ${sentence.dataset.sentence} ${block.lang}`;
      }),
  );

/** What is marked. */
const marks = (article) => named(article.marked);

/** Everything that shows this sentence or one of its partners. */
const partnersOf = (article, row, group) =>
  named(article.article.locator(`[data-row="${row}"] [data-sentence="${group}"]`));

/** The sentences of a language in the order of the text. */
const sentencesOf = (article, language) =>
  article.article.locator(`[data-row][lang="${language}"] [data-sentence]`);

/** The groups of a language in order, each once where sentences of a group follow one another. */
const groupsOf = async (article, language) => {
  const names = await sentencesOf(article, language).evaluateAll((sentences) =>
    sentences.map((sentence) => {
      const { row } = sentence.closest("[data-row]").dataset;
      return `${row} ${sentence.dataset.sentence}`;
    }),
  );
  return names.filter((name, index) => name !== names[index - 1]);
};

const present = async (article, language) => {
  const found = (await marks(article)).find((mark) => mark.endsWith(` ${language}`));
  return found?.slice(0, -3);
};

async function pointAt(page, sentence) {
  await sentence.scrollIntoViewIfNeeded();
  const { x, y } = await sentence.evaluate((sentence) => {
    // In the middle of its first line.
    const [first] = sentence.getClientRects();
    return { x: first.left + first.width / 2, y: first.top + first.height / 2 };
  });
  await page.mouse.move(x, y);
}

for (const layout of WITH_BOTH) {
  test(`${layout}: the pointer marks a sentence and its partners, and nothing else`, async ({
    page,
    site,
  }) => {
    const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
    const article = await new ArticlePage(page, site).open(data.id, `layout=${layout}`);
    for (const language of [data.original, other(data.original)]) {
      const sentences = sentencesOf(article, language);
      for (const index of [1, Math.floor((await sentences.count()) / 2)]) {
        const sentence = sentences.nth(index);
        const row = await sentence.evaluate(
          (sentence) => sentence.closest("[data-row]").dataset.row,
        );
        const group = await sentence.getAttribute("data-sentence");
        await pointAt(page, sentence);
        const expected = await partnersOf(article, row, group);
        expect(new Set(expected.map((mark) => mark.slice(-2)))).toEqual(new Set(["ja", "en"]));
        await expect.poll(() => marks(article)).toEqual(expected);
        const grounds = await article.marked.evaluateAll((marked) =>
          marked.map((sentence) => getComputedStyle(sentence).backgroundColor),
        );
        for (const ground of grounds) expect(ground).not.toBe("rgba(0, 0, 0, 0)");
      }
    }
    await page.mouse.move(1, 1);
    await expect(article.marked).toHaveCount(0);
  });
}

for (const layout of ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"]) {
  test(`${layout}: j and k go from sentence to sentence, Escape leaves them`, async ({
    page,
    site,
  }) => {
    const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
    const article = await new ArticlePage(page, site).open(data.id, `layout=${layout}`);
    const lead = layout === "translation" ? other(data.original) : data.original;
    await expect(article.blocks.first()).toHaveAttribute("lang", lead);
    const groups = await groupsOf(article, lead);
    for (const group of groups.slice(0, 12)) {
      await page.keyboard.press("j");
      await expect.poll(() => present(article, lead)).toBe(group);
      const [row, name] = group.split(" ");
      expect(await marks(article)).toEqual(await partnersOf(article, row, name));
      const sentence = article.row(row, lead).locator(`[data-sentence="${name}"]`).first();
      await expect(sentence).toBeInViewport();
    }
    for (const group of groups.slice(6, 11).reverse()) {
      await page.keyboard.press("k");
      await expect.poll(() => present(article, lead)).toBe(group);
    }
    await page.keyboard.press("Escape");
    await expect(article.marked).toHaveCount(0);
  });
}

test("j goes to the last sentence and stays there, k to the first", async ({ page, site }) => {
  const articles = await bundle(site);
  const data = articles.longest(({ body }) => body.ja && body.en).at(-1);
  const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved");
  const lead = await article.blocks.first().getAttribute("lang");
  const groups = await groupsOf(article, lead);
  for (const [key, last] of [
    ["j", groups.at(-1)],
    ["k", groups[0]],
  ]) {
    for (let steps = 0; steps < groups.length + 2; steps += 1) await page.keyboard.press(key);
    await expect.poll(() => present(article, lead)).toBe(last);
    await expect(article.marked.first()).toBeInViewport();
  }
});

test("from where the reader is, j begins with the first sentence on the screen", async ({
  page,
  site,
}) => {
  const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
  const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved");
  await article.scrollToShare(0.5);
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press("j");
  await expect(article.marked.first()).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test("where sentences are not one to one, all partners are marked", async ({ page, site }) => {
  const articles = await bundle(site);
  const [data] = articles.bilingual;
  withUnevenRows(site, articles, data);
  const article = await new ArticlePage(page, site).open(data.id, "layout=interleaved&lang=en");
  // The rows of the alignment, by what stands in them: sentences by group, in each language.
  const words = () =>
    article.marked.evaluateAll((marked) =>
      marked.map((sentence) => Number(sentence.textContent.match(/\d+/)[0])).sort((a, b) => a - b),
    );
  for (const [block, language, index, expected] of [
    ["p1", "ja", 0, [1, 1, 2]], // one to two
    ["p1", "en", 1, [1, 1, 2]],
    ["p1", "ja", 1, [2, 3, 3]], // two to one
    ["p1", "ja", 2, [2, 3, 3]],
    ["p2", "en", 0, [4, 4, 5]], // two blocks to one: within the first
    ["p2", "ja", 1, [4, 4, 5]],
    ["p3", "ja", 0, [5, 6]], // the second block of the row
    ["p2", "en", 2, [6, 7]],
  ]) {
    const sentence = article.block(block, language).locator("[data-sentence]").nth(index);
    await pointAt(page, sentence);
    await expect.poll(words, { message: `${block} ${language} ${index}` }).toEqual(expected);
  }
});

test("where the library knows which sentences belong together, no pair is torn", async ({
  page,
  site,
}) => {
  const { articles } = await bundle(site);
  const uneven = articles.filter(({ alignment }) =>
    alignment?.some(({ sentences }) => sentences?.some(([ja, en]) => ja !== en)),
  );
  test.skip(uneven.length === 0, "no article of this bundle has an alignment that is not 1–1");
  const article = await new ArticlePage(page, site).open(uneven[0].id, "layout=interleaved");
  for (const { id, alignment } of uneven.slice(0, 6)) {
    await article.turnTo(id, "layout=interleaved");
    for (const { ja, sentences = [] } of alignment) {
      const [ofJa, ofEn] = [0, 1].map((side) =>
        sentences.reduce((sum, pair) => sum + pair[side], 0),
      );
      if (ja.length === 0 || ofJa === 0) continue;
      const row = await article.block(ja[0], "ja").getAttribute("data-row");
      const groups = await Promise.all(
        ["ja", "en"].map((language) =>
          article
            .row(row, language)
            .locator("[data-sentence]")
            .evaluateAll((all) => all.map(({ dataset }) => Number(dataset.sentence))),
        ),
      );
      // A heading is one piece, whatever sentences are in it.
      if (groups[0].length !== ofJa || groups[1].length !== ofEn) continue;
      const expected = [0, 1].map((side) =>
        sentences.flatMap((pair, group) => Array.from({ length: pair[side] }, () => group)),
      );
      expect(groups, `${id} ${ja[0]}`).toEqual(expected);
    }
  }
});
