/* The filters: values of one facet are OR, facets are AND, and the counts follow the others. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { bundle, inWords, seeded } from "./pages/bundle.mjs";
import { author, manyAuthors, serveLibrary } from "./pages/made-library.mjs";
import { words } from "./pages/words.mjs";

const FACETS = ["feature", "series", "source", "author", "translator", "lang"];

/** Opens what a long facet hides. */
async function showAll(library, facet) {
  const more = library.facet(facet).getByRole("button", { name: library.words.more });
  if (await more.isVisible()) await more.click();
}

for (const facet of FACETS) {
  test(`each value of the facet ${facet} shows its articles`, async ({ page, site }) => {
    const articles = await bundle(site);
    const library = await new LibraryPage(page, site).open();
    await showAll(library, facet);
    const values = articles.allValues(facet);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      const name = articles.nameOf(facet, value, "en", library.words);
      await library.choose(facet, name);
      await library.shows(articles.filtered({ chosen: { [facet]: [value] } }));
      await expect(library.chip(name)).toBeVisible();
      await library.choose(facet, name);
      await library.shows(articles.ids);
    }
  });
}

test("several values of one facet are OR, different facets are AND", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const [one, two] = articles.allValues("feature");
  await library.choose("feature", one);
  await library.choose("feature", two);
  await library.shows(articles.filtered({ chosen: { feature: [one, two] } }));
  await library.choose("lang", library.words.languages.ja);
  await library.shows(articles.filtered({ chosen: { feature: [one, two], lang: ["ja"] } }));
  const shown = (await library.ids()).length;
  await expect(library.count).toHaveText(library.words.listed(shown, articles.ids.length));
});

test("every count is what choosing the value would give", async ({ page, site }) => {
  const articles = await bundle(site);
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const library = await new LibraryPage(page, site).open();
  for (let round = 0; round < 8; round += 1) {
    const chosen = {};
    for (const facet of FACETS) {
      if (random() < 0.4) chosen[facet] = [pick(articles.allValues(facet))];
      if (chosen[facet] && random() < 0.5) chosen[facet].push(pick(articles.allValues(facet)));
    }
    const from = random() < 0.4 ? pick(articles.entries).date : undefined;
    const address = new URLSearchParams(
      Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => [facet, value])),
    );
    if (from) address.set("from", from);
    await page.evaluate((address) => (location.hash = `#/?${address}`), String(address));
    await library.shows(articles.filtered({ chosen, from }));
    for (const facet of FACETS) {
      await showAll(library, facet);
      const expected = Object.fromEntries(
        articles
          .allValues(facet)
          .map((value) => [
            articles.nameOf(facet, value, "en", library.words),
            articles.count(facet, value, { chosen, from }),
          ]),
      );
      await expect.poll(() => library.counts(facet), `${facet} under ${address}`).toEqual(expected);
    }
  }
});

test("the counts follow the words that are searched for", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  await library.search.fill("アラスカ");
  await expect.poll(async () => (await library.ids()).length).toBeLessThan(articles.ids.length);
  const found = await library.ids();
  const features = articles
    .allValues("feature")
    .map((value) => [
      value,
      articles.count("feature", value, { holds: (entry) => found.includes(entry.id) }),
    ]);
  await expect.poll(() => library.counts("feature")).toEqual(Object.fromEntries(features));
});

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("filters are shown as chips, removed one by one or all at once", async ({
      page,
      site,
    }) => {
      const articles = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      const entry = articles.entries.find((entry) => entry.length.ja && entry.length.en);
      const chosen = Object.fromEntries(
        ["feature", "series", "lang"].map((facet) => [
          facet,
          articles.values(entry, facet).slice(0, 1),
        ]),
      );
      const names = {};
      for (const [facet, [value]] of Object.entries(chosen)) {
        names[facet] = articles.nameOf(facet, value, language, library.words);
        await library.choose(facet, names[facet]);
      }
      await expect(library.chips).toHaveCount(3);
      await library.shows(articles.filtered({ chosen }));

      // A feature and its series may have one name: the chip says which it is.
      const chip = library.chips.filter({ hasText: library.words.facets.series });
      await expect(chip).toContainText(names.series);
      await expect(chip).toHaveAccessibleName(new RegExp(names.series));
      await chip.click();
      await expect(library.chips).toHaveCount(2);
      await library.shows(articles.filtered({ chosen: { ...chosen, series: [] } }));

      await library.clearAll.click();
      await expect(library.chips).toHaveCount(0);
      await expect(library.clearAll).toBeHidden();
      await library.shows(articles.ids);
    });

    test("a range of dates narrows the list", async ({ page, site }) => {
      const articles = await bundle(site);
      const dates = articles.entries.map((entry) => entry.date).sort();
      const from = dates[Math.floor(dates.length / 4)];
      const to = dates[Math.floor((dates.length * 3) / 4)];
      const library = await new LibraryPage(page, site, language).open();
      await library.from.fill(from);
      await library.shows(articles.filtered({ from }));
      await library.to.fill(to);
      await library.shows(articles.filtered({ from, to }));
      await expect(library.chip(inWords(from, library.words))).toBeVisible();
      await library.chip(inWords(from, library.words)).click();
      await expect(library.from).toHaveValue("");
      await expect(library.to).toHaveValue("");
      await library.shows(articles.ids);
      await library.to.fill(to);
      await library.shows(articles.filtered({ to }));
      await library.to.fill("");
      await library.shows(articles.ids);
    });
  });
}

test("what was read and what was not are told apart", async ({ page, site }) => {
  const articles = await bundle(site);
  const [{ id }] = articles.entries;
  const article = await new ArticlePage(page, site).open(id);
  await article.markRead.click();
  await expect(article.markUnread).toBeVisible();
  await article.back.click();

  const library = new LibraryPage(page, site);
  await expect(library.row(id).getByText(library.words.is.read, { exact: true })).toBeVisible();
  await library.choose("is", library.words.is.read);
  await library.shows([id]);
  expect(await library.counts("is")).toEqual({
    Read: 1,
    Unread: articles.ids.length - 1,
    Bookmarked: 0,
    "With a note": 0,
  });
  await library.choose("is", library.words.is.read);
  await library.choose("is", library.words.is.unread);
  await library.shows(articles.ids.filter((other) => other !== id));
});

test("an article whose end was on the screen counts as read", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).longest();
  const article = await new ArticlePage(page, site).open(id);
  await article.scrollTo(300);
  await expect(article.markRead).toBeVisible();
  await article.scrollTo(1_000_000);
  await expect(article.markUnread).toBeVisible();
  await page.reload();
  await expect(article.markUnread).toBeVisible();
});

test.describe("a facet with more than eight values", () => {
  const count = 40;

  test.beforeEach(({ site }) => serveLibrary(site, manyAuthors(count, { three: 1, two: 2 })));

  test("shows the rest when asked", async ({ page, site }) => {
    const library = await new LibraryPage(page, site).open();
    const lines = library.facet("author").getByRole("checkbox");
    await expect(lines).toHaveCount(8);
    await library
      .facet("author")
      .getByRole("button", { name: `Show ${count - 8} more` })
      .click();
    await expect(lines).toHaveCount(count);
    await library.facet("author").getByRole("button", { name: library.words.fewer }).click();
    await expect(lines).toHaveCount(8);
  });

  test("keeps what is chosen in sight", async ({ page, site }) => {
    const last = author(count).en;
    const library = await new LibraryPage(page, site).open();
    await showAll(library, "author");
    await library.choose("author", last);
    await expect(library.rows).toHaveCount(1);
    await library.facet("author").getByRole("button", { name: library.words.fewer }).click();
    await expect(library.value("author", last).getByRole("checkbox")).toBeChecked();
    await expect(library.facet("author").getByRole("checkbox")).toHaveCount(9);
  });
});

test("choosing a filter far down the page leaves it under the pointer", async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const library = await new LibraryPage(page, site).open();
  const box = library.facet("lang").getByRole("checkbox").first();
  await box.scrollIntoViewIfNeeded();
  const before = await box.boundingBox();
  await box.click();
  await expect(library.chips).toHaveCount(1);
  await expect.poll(async () => Math.abs((await box.boundingBox()).y - before.y)).toBeLessThan(2);
});

for (const language of ["en", "ja"]) {
  test.describe(`on a phone, in ${language}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, locale: words[language].locale });

    test("the filters are behind a button", async ({ page, site }) => {
      const articles = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      await expect(library.filters).toBeHidden();
      await expect(library.filtersButton).toHaveAttribute("aria-expanded", "false");
      await expect(library.filtersButton).toHaveAccessibleName(library.words.filters);
      await library.filtersButton.click();
      await expect(library.filtersButton).toHaveAttribute("aria-expanded", "true");
      const [value] = articles.allValues("feature");
      const name = articles.nameOf("feature", value, language, library.words);
      await library.choose("feature", name);
      await library.shows(articles.filtered({ chosen: { feature: [value] } }));
      await library.filtersButton.click();
      await expect(library.filters).toBeHidden();
      await expect(library.chip(name)).toBeVisible();
      await expect(library.filtersButton).toHaveAccessibleName(library.words.panel.active(1));
    });
  });
}
