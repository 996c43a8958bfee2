/* An article: everything that its file tells is on the screen. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { best, bundle, inWords, key, textsOf } from "./pages/bundle.mjs";
import { other, words } from "./pages/words.mjs";

const squeezed = (text) => text.replace(/\s+/g, "");

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("every article shows its titles and all its credits", async ({ page, site }) => {
      const { articles } = await bundle(site);
      const article = await new ArticlePage(page, site, language).open(articles[0].id);
      for (const data of articles) {
        await test.step(data.id, async () => {
          await article.turnTo(data.id);
          const first = data.title[language] ? language : other(language);
          await expect(article.title).toHaveText(data.title[first]);
          await expect(article.title).toHaveAttribute("lang", first);
          const head = article.article.locator("header");
          const expected = [
            [data.title[other(first)], other(first)],
            ...["ja", "en"].flatMap((lang) =>
              (data.subtitle?.[lang] ?? []).map((line) => [line, lang]),
            ),
          ].filter(([text]) => text);
          for (const [text, lang] of expected) {
            await expect(head.locator(`[lang="${lang}"]`, { hasText: text }).first()).toBeVisible();
          }
          await expect(head).toContainText(best(data.feature, language));
          await showsCredits(article, data, language);
          await expect(page).toHaveTitle(new RegExp(`^${escape(data.title[first])}`));
        });
      }
    });
  });
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

async function showsCredits(article, data, language) {
  const credits = article.article.locator("dl");
  const day = (date) => (date ? [inWords(date, article.words)] : []);
  const parts = [
    best(data.series.name, language),
    `#${data.series.number}`,
    ...day(data.series.date),
    best(data.source.name, language),
    ...day(data.source.date),
    best(data.publisher.name, language),
    ...day(data.publisher.date),
  ];
  for (const { role, name, affiliation, from } of data.credits) {
    const label =
      role === "translator" ? article.words.roles.translator[from] : article.words.roles[role];
    parts.push(label, best(name, language), ...(best(affiliation ?? {}, language) ?? []));
  }
  const shown = squeezed(await credits.textContent());
  for (const part of parts) expect(shown).toContain(squeezed(part));
  if (data.source.url) {
    await expect(
      credits.getByRole("link", { name: best(data.source.name, language) }),
    ).toHaveAttribute("href", data.source.url);
  }
  const texts = Object.keys(data.body).map((text) => article.words.languages[text]);
  for (const text of texts) expect(shown).toContain(text);
}

test("every block of every article is on the screen, in its order and language", async ({
  page,
  site,
}) => {
  const { articles } = await bundle(site);
  const article = await new ArticlePage(page, site).open(articles[0].id);
  for (const data of articles) {
    for (const [language, blocks] of Object.entries(data.body)) {
      await test.step(`${data.id} ${language}`, async () => {
        await article.turnTo(data.id, `lang=${language}`);
        const layout = language === data.original ? "original" : "translation";
        await article.isIn(layout);
        const shown = await article.blocks.evaluateAll((blocks) =>
          blocks.map((block) => {
            // Readings stand above the words, marks of notes and ways back are signs.
            const copy = block.cloneNode(true);
            copy
              .querySelectorAll("rt, rp, sup, [role=doc-backlink]")
              .forEach((sign) => sign.remove());
            return [block.dataset.block, block.lang, copy.textContent];
          }),
        );
        const isNote = (block) => block.type === "footnote";
        const ordered = [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)];
        expect(shown.map(([id, lang]) => [id, lang])).toEqual(
          ordered.map(({ id }) => [id, language]),
        );
        for (const [index, block] of ordered.entries()) {
          const text = squeezed(shown[index][2]);
          for (const part of textsOf(block)) expect(text).toContain(squeezed(part));
        }
        const closing = [data.attribution?.[language], data.end_mark?.[language]].filter(Boolean);
        const after = article.article.locator(`p:not([data-block])[lang="${language}"]`);
        for (const line of closing)
          await expect(after.filter({ hasText: line }).last()).toBeVisible();
      });
    }
  }
});

test("every picture loads and is described in the text's language", async ({ page, site }) => {
  const { articles } = await bundle(site);
  const illustrated = articles.filter(({ body }) =>
    Object.values(body)
      .flat()
      .some(({ image }) => image),
  );
  const article = await new ArticlePage(page, site).open(illustrated[0].id);
  for (const data of illustrated) {
    for (const [language, blocks] of Object.entries(data.body)) {
      await article.turnTo(data.id, `lang=${language}`);
      const figures = blocks.filter(({ type }) => type === "figure");
      await expect(article.figures).toHaveCount(figures.length);
      expect(await article.brokenFigures(), data.id).toEqual([]);
      for (const { id, alt } of figures) {
        const picture = article.block(id).getByRole("img", { name: alt[language], exact: true });
        await expect(picture).toBeVisible();
      }
    }
  }
});

test("tables, ruby, quotations, lists and code have their own form", async ({ page, site }) => {
  const articles = await bundle(site);
  const text = ({ body }) => JSON.stringify(body.ja ?? []);
  const article = new ArticlePage(page, site);
  const shown = article.article;
  const open = (suits) => article.open(articles.longest(suits)[0].id, "lang=ja");

  await open((data) => data.body.ja?.some(({ type, caption }) => type === "table" && caption));
  await expect(shown.getByRole("table").first()).toBeVisible();
  await expect(shown.getByRole("columnheader").first()).toBeVisible();
  await expect(shown.getByRole("rowheader").first()).toBeVisible();
  await open((data) => text(data).includes('"ruby"'));
  const ruby = shown.locator("ruby").first();
  await expect(ruby.locator("rt")).toBeVisible();
  const sizes = await ruby.evaluate((ruby) => {
    const size = (element) => parseFloat(getComputedStyle(element).fontSize);
    return { word: size(ruby), reading: size(ruby.querySelector("rt")) };
  });
  expect(sizes.reading).toBeLessThan(sizes.word);
  await open((data) => data.body.ja?.some(({ type }) => type === "quotation"));
  await expect(shown.getByRole("blockquote").first()).toBeVisible();
  await open((data) => data.body.ja?.some(({ type }) => type === "list"));
  await expect(shown.locator("[data-block] li").first()).toBeVisible();
  await open((data) => data.body.ja?.some(({ type }) => type === "preformatted"));
  await expect(shown.locator("pre").first()).toBeVisible();
  await open((data) => text(data).includes('"code"'));
  await expect(shown.locator("code").first()).toBeVisible();
});

test("a footnote opens by its mark, leads to the notes, and from there back", async ({
  page,
  site,
}) => {
  const articles = await bundle(site);
  const marked = JSON.stringify;
  const [data] = articles.longest(
    ({ body }) => body.en && marked(body.en).includes('"footnote":"n2"'),
  );
  const article = await new ArticlePage(page, site).open(data.id, "lang=en");
  for (const [index, note] of data.body.en.filter(({ type }) => type === "footnote").entries()) {
    const mark = article.article
      .getByRole("link", { name: `Note ${index + 1}`, exact: true })
      .first();
    const block = await mark.evaluate((mark) => mark.closest("[data-block]").dataset.block);
    await mark.click();
    await expect(article.note).toBeVisible();
    await expect(article.note).toContainText(`Note ${index + 1}`);
    await expect(article.note).toBeInViewport({ ratio: 1 });
    await article.note.getByRole("link", { name: article.words.toNotes }).click();
    await expect(article.note).toBeHidden();
    await expect(article.block(note.id)).toBeInViewport();
    await expect(article.block(note.id)).toBeFocused();
    const back = article.article.getByRole("link", {
      name: `Back to the text of note ${index + 1}`,
    });
    await back.click();
    await expect(article.block(block)).toBeInViewport();
    await expect(article.block(block)).toBeFocused();
  }
  await page.goBack();
  await expect(article.footnotes).toBeInViewport();
});

test("a footnote can be asked for twice, and goes by Escape or a click beside it", async ({
  page,
  site,
}) => {
  const [data] = (await bundle(site)).longest(
    ({ body }) => body.en && JSON.stringify(body.en).includes('"footnote":"n1"'),
  );
  const article = await new ArticlePage(page, site).open(data.id, "lang=en");
  const mark = article.article.getByRole("link", { name: "Note 1", exact: true }).first();
  await mark.press("Enter");
  await expect(article.note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(article.note).toBeHidden();
  await expect(mark).toBeFocused();
  await mark.click();
  await expect(article.note).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(article.note).toBeHidden();
});

test("links lead to other articles here, and to other sites in a new tab", async ({
  page,
  site,
}) => {
  const articles = await bundle(site);
  const hrefs = (data) =>
    [...JSON.stringify(data.body).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
  const [data] = articles.longest((data) => hrefs(data).some((href) => href.startsWith("#/a/")));
  const article = await new ArticlePage(page, site).open(data.id);
  const inner = article.article.locator('[data-block] a[href^="#/a/"]:not([role])').first();
  const target = (await inner.getAttribute("href")).slice("#/a/".length).split("?")[0];
  await inner.click();
  await article.isOpen(target);

  const [outer] = articles.longest((data) => hrefs(data).some((href) => href.startsWith("http")));
  await article.turnTo(outer.id);
  const link = article.article.locator('[data-block] a[href^="http"]').first();
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("every link from article to article has a target", async ({ site }) => {
  const { ids, articles } = await bundle(site);
  for (const { id, body } of articles) {
    const targets = [...JSON.stringify(body).matchAll(/"href":"#\/a\/([^"?]+)/g)].map(
      ([, target]) => target,
    );
    for (const target of targets) expect(ids, `linked from ${id}`).toContain(target);
  }
});

test("previous and next lead through the series", async ({ page, site }) => {
  const articles = await bundle(site);
  const [longest] = articles
    .allValues("series")
    .map((name) => articles.series(name))
    .sort((one, other) => other.length - one.length);
  const article = await new ArticlePage(page, site).open(longest[0].id);
  await expect(article.previous).toHaveCount(0);
  for (const next of longest.slice(1)) {
    await expect(article.next).toContainText(best(next.title, "en"));
    await article.next.click();
    await article.isOpen(next.id);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  }
  await expect(article.next).toHaveCount(0);
  await article.previous.click();
  await article.isOpen(longest.at(-2).id);
  await page.keyboard.press("[");
  await article.isOpen(longest.at(-3).id);
  await page.keyboard.press("]");
  await article.isOpen(longest.at(-2).id);
});

test("title and focus follow the reader", async ({ page, site }) => {
  const { articles } = await bundle(site);
  const data = articles.find(({ title }) => title.en);
  const library = await new LibraryPage(page, site).open();
  await expect(page).toHaveTitle(/^Articles/);
  await library.link(data.id).click();
  const article = new ArticlePage(page, site);
  await article.isOpen(data.id);
  await expect(page).toHaveTitle(new RegExp(`^${escape(data.title.en)}`));
  await expect(article.title).toBeFocused();
  await article.back.click();
  await expect(page).toHaveTitle(/^Articles/);
  await expect(library.heading).toBeFocused();
  const series = articles.find(({ series }) => series && key(series.name) && series.number === 2);
  await article.open(series.id);
  await article.next.click();
  await expect(article.block("p1")).toHaveCount(1);
  await expect(article.title).toBeFocused();
});
