/* The list of articles with its search box and filters. */
import { expect, open } from "../fixtures.mjs";
import { words } from "./words.mjs";

export class LibraryPage {
  constructor(page, site, language = "en") {
    this.page = page;
    this.site = site;
    this.words = words[language];
    this.heading = page.getByRole("heading", { level: 1, name: this.words.library });
    this.rows = page.locator("ol > [data-article]");
    this.search = page.getByRole("combobox", { name: this.words.search });
    this.filters = page.getByRole("region", { name: this.words.filters });
    this.filtersButton = page.locator("[aria-controls=filters]");
    this.chips = page.getByRole("list", { name: this.words.activeFilters }).getByRole("button");
    this.clearAll = page.getByRole("button", { name: this.words.clearAll });
    this.sort = page.getByRole("combobox", { name: this.words.sort });
    this.count = page.getByRole("status").and(page.locator(".count"));
    this.progress = page.locator(".search-progress");
    this.from = page.getByLabel(this.words.from, { exact: true });
    this.to = page.getByLabel(this.words.to, { exact: true });
    this.nothing = page.getByRole("heading", { name: this.words.nothingFound });
  }

  async open(address = "#/") {
    await open(this.page, this.site, address);
    await expect(this.heading).toBeAttached();
    // A key that goes to a row finds none before they are there.
    await expect(this.page.locator(".row-waiting:not(:has(button))")).toHaveCount(0);
    return this;
  }

  row(id) {
    return this.page.locator(`ol > [data-article="${id}"]`);
  }

  link(id) {
    return this.row(id).getByRole("link");
  }

  /** The ids of the rows, from top to bottom, once all are there that are to come. */
  async ids() {
    await expect(this.page.locator("ol.list[aria-busy]")).toHaveCount(0);
    return this.rows.evaluateAll((rows) => rows.map((row) => row.dataset.article));
  }

  /** The ids of the rows once the search has its answer. */
  async settledIds() {
    await expect(this.progress).toBeEmpty();
    return this.ids();
  }

  /** Waits until the list holds exactly these articles, in whatever order. */
  async shows(ids) {
    await expect.poll(async () => (await this.ids()).sort()).toEqual([...ids].sort());
  }

  /** Waits until the list holds exactly these articles, in this order. */
  async showsInOrder(ids) {
    await expect.poll(() => this.ids()).toEqual(ids);
  }

  facet(facet) {
    return this.filters.getByRole("group", { name: this.words.facets[facet], exact: true });
  }

  /** The line of a value in a facet, by its name. */
  value(facet, name) {
    const named = this.page.getByText(name, { exact: true });
    return this.facet(facet).getByRole("listitem").filter({ has: named });
  }

  async choose(facet, name) {
    await this.value(facet, name).getByRole("checkbox").click();
  }

  /** The counts that stand beside the values of a facet, by name. */
  counts(facet) {
    return this.facet(facet)
      .getByRole("listitem")
      .evaluateAll((lines) =>
        Object.fromEntries(
          lines.map((line) => {
            const [name, count] = line.querySelectorAll("label span");
            return [name.textContent, Number(count.textContent)];
          }),
        ),
      );
  }

  chip(name) {
    return this.chips.filter({ hasText: name });
  }

  /** What stands behind the # of the address, decoded. */
  address() {
    return decodeURIComponent(new URL(this.page.url()).hash).replaceAll("+", " ");
  }
}
