/* The order of the list. */
import { test, expect } from "./fixtures.mjs";
import { LibraryPage } from "./pages/library-page.mjs";
import { best, bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

const by = (value) => (one, other) => {
  const [first, second] = [value(one), value(other)];
  return first < second ? -1 : Number(first > second);
};

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });
    const { compare } = new Intl.Collator(words[language].format, { numeric: true });

    /** Opens the list, sorts it by hand, and gives the articles in the order of the rows. */
    async function sorted(page, site, order) {
      const articles = await bundle(site);
      const library = await new LibraryPage(page, site, language).open();
      await library.sort.selectOption({ label: library.words.orders[order] });
      await expect
        .poll(() => library.address())
        .toBe(order === "newest" ? "#/" : `#/?sort=${order}`);
      const ids = await library.ids();
      expect(ids.length).toBe(articles.ids.length);
      return { library, entries: ids.map((id) => articles.entry(id)) };
    }

    for (const order of ["newest", "oldest"]) {
      test(`${order} first`, async ({ page, site }) => {
        const { entries } = await sorted(page, site, order);
        const expected = [...entries].sort(by((entry) => entry.date)).map((entry) => entry.date);
        if (order === "newest") expected.reverse();
        expect(entries.map((entry) => entry.date)).toEqual(expected);
      });
    }

    test("by series and number", async ({ page, site }) => {
      const { entries } = await sorted(page, site, "number");
      const name = (entry) => best(entry.series.name, language);
      const expected = [...entries].sort(
        (one, other) => compare(name(one), name(other)) || one.series.number - other.series.number,
      );
      expect(entries.map((entry) => entry.id)).toEqual(expected.map((entry) => entry.id));
    });

    test("by title, as a dictionary has it", async ({ page, site }) => {
      const { library, entries } = await sorted(page, site, "title");
      const title = (id) => best(entries.find((entry) => entry.id === id).title, language);
      const titles = entries.map(({ id }) => title(id)).sort(compare);
      // The order is a file of its own.
      await expect.poll(async () => (await library.ids()).map(title)).toEqual(titles);
    });

    for (const order of ["shortest", "longest"]) {
      test(`${order} first`, async ({ page, site }) => {
        const { library, entries } = await sorted(page, site, order);
        const pattern = new RegExp(`^${library.words.minutes("\\d+")}$`);
        const shown = await library.rows.getByText(pattern).allTextContents();
        const minutes = shown.map((text) => Number(/\d+/.exec(text)[0]));
        const expected = [...minutes].sort((one, other) => one - other);
        if (order === "longest") expected.reverse();
        expect(minutes).toEqual(expected);
        expect(minutes.length).toBe(entries.length);
        // Texts of one language are in the order of their own length.
        const lengths = entries.flatMap(({ length }) => length[language] ?? []);
        const inOrder = [...lengths].sort((one, other) => one - other);
        expect(lengths).toEqual(order === "shortest" ? inOrder : inOrder.reverse());
      });
    }
  });
}

test("a sorted list stays sorted while it is filtered", async ({ page, site }) => {
  const articles = await bundle(site);
  const library = await new LibraryPage(page, site).open("#/?sort=oldest");
  const [value] = articles.allValues("feature");
  await library.choose("feature", articles.nameOf("feature", value, "en", library.words));
  const ids = articles.filtered({ chosen: { feature: [value] } });
  const dates = ids.map((id) => articles.entry(id).date).sort();
  await library.shows(ids);
  expect((await library.ids()).map((id) => articles.entry(id).date)).toEqual(dates);
  await library.clearAll.click();
  await library.shows(articles.ids);
  await expect(library.sort).toHaveValue("oldest");
});
