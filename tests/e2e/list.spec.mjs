/* The list: what a row tells of its article. */
import { test, expect } from "./fixtures.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { best, bundle, inWords } from "./pages/bundle.mjs";
import { other, words } from "./pages/words.mjs";

/* What is read in a minute: characters in ja, words in en; the handbook says so. */
const PACE = { ja: 500, en: 238 };

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("every article has one row with one link", async ({ page, site }) => {
      const { ids } = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      await library.shows(ids);
      const links = await library.rows.evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("a")].map((link) => link.getAttribute("href"))),
      );
      const shown = await library.ids();
      expect(links).toEqual(shown.map((id) => [`#/a/${id}`]));
      await expect(library.count).toHaveText(words[language].listed(ids.length, ids.length));
    });

    test("a row shows both titles, each in its language, the reader's first", async ({
      page,
      site,
    }) => {
      const { entries } = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      await library.shows(entries.map((entry) => entry.id));
      for (const { id, title } of entries) {
        const row = library.row(id);
        const first = title[language] ? language : other(language);
        const link = row.getByRole("heading", { level: 2 }).getByRole("link");
        await expect(link).toHaveText(title[first]);
        await expect(link.locator("[lang]")).toHaveAttribute("lang", first);
        const second = row.locator(`p[lang="${other(language)}"]`);
        if (title.ja && title.en) await expect(second).toHaveText(title[other(language)]);
        else await expect(second).toHaveCount(0);
      }
    });

    test("a row tells date, series and number, feature, languages and reading time", async ({
      page,
      site,
    }) => {
      const { entries } = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      const { minutes, languages } = words[language];
      for (const entry of entries) {
        const row = library.row(entry.id);
        const time = row.getByRole("time");
        await expect(time).toHaveText(inWords(entry.date, words[language]));
        await expect(time).toHaveAttribute("datetime", entry.date);
        const series = best(entry.series.name, language);
        await expect(row).toContainText(`${series} #${entry.series.number}`);
        await expect(row.getByText(best(entry.feature, language), { exact: true })).toBeVisible();
        const texts = Object.keys(entry.length).sort((one) => (one === "ja" ? -1 : 1));
        const available = texts.map((text) => languages[text]);
        await expect(
          row.getByText(available.join(language === "ja" ? "・" : ", "), { exact: true }),
        ).toBeVisible();
        const read = entry.length[language] ? language : other(language);
        const readingTime = minutes(Math.ceil(entry.length[read] / PACE[read]));
        await expect(row.getByText(readingTime, { exact: true })).toBeVisible();
      }
    });

    test("an article in one language only says which", async ({ page, site }) => {
      const library = new LibraryPage(page, site, language);
      const articles = await bundle(site);
      await library.open();
      for (const only of ["ja", "en"]) {
        const row = library.row(articles.onlyIn(only).id);
        await expect(row.getByText(words[language].languages[only], { exact: true })).toBeVisible();
      }
    });
  });
}

test("the reading time of a text grows with its length", async ({ page, site }) => {
  const { entries } = await bundle(site);
  const library = await new LibraryPage(page, site).open();
  const timed = [];
  for (const { id, length } of entries.filter(({ length }) => length.en)) {
    const time = await library
      .row(id)
      .getByText(/^\d+ min$/)
      .textContent();
    timed.push({ words: length.en, minutes: parseInt(time, 10) });
  }
  timed.sort((one, other) => one.words - other.words);
  expect(timed.map(({ minutes }) => minutes)).toEqual(
    timed.map(({ minutes }) => minutes).sort((one, other) => one - other),
  );
  // Nobody reads slower than 150 words a minute, or faster than 350, on the average.
  for (const { words, minutes } of timed) {
    expect(words / minutes).toBeLessThan(350);
    expect(words / Math.max(minutes - 1, 1)).toBeGreaterThan(150);
  }
});
