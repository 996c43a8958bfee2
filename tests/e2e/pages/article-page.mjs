/* An open article. */
import { expect, open } from "../fixtures.mjs";
import { words } from "./words.mjs";

export class ArticlePage {
  constructor(page, site, language = "en") {
    this.page = page;
    this.site = site;
    this.words = words[language];
    this.article = page.locator("article[data-article]");
    this.title = page.getByRole("main").getByRole("heading", { level: 1 });
    this.blocks = this.article.locator("[data-block]");
    this.figures = this.article.locator("figure img");
    this.footnotes = this.article.locator('[role="doc-endnotes"]');
    this.note = page.getByRole("note");
    this.back = page.getByRole("link", { name: this.words.backToList });
    this.swap = page.getByRole("button", { name: this.words.swap });
    this.markRead = page.getByRole("button", { name: this.words.markRead });
    this.markUnread = page.getByRole("button", { name: this.words.markUnread });
    this.neighbours = page.getByRole("navigation", { name: this.words.inSeries });
    this.previous = this.neighbours.getByRole("link", { name: this.words.previous });
    this.next = this.neighbours.getByRole("link", { name: this.words.next });
  }

  async open(id, parameters = "") {
    await open(this.page, this.site, `#/a/${id}${parameters && `?${parameters}`}`);
    await this.isOpen(id);
    return this;
  }

  /** Goes to an article by its address, without loading the page again. */
  async turnTo(id, parameters = "") {
    const address = `#/a/${id}${parameters && `?${parameters}`}`;
    await this.page.evaluate((address) => (location.hash = address), address);
    await this.isOpen(id);
  }

  async isOpen(id) {
    await expect(
      this.page.locator(`article[data-article="${id}"] [data-block]`).first(),
    ).toBeVisible();
  }

  async isIn(layout) {
    await expect(this.article).toHaveAttribute("data-layout", layout);
  }

  /** The button of a layout. */
  layout(layout) {
    const group = this.page.getByRole("group", { name: this.words.layoutsLabel });
    return group.getByRole("button", { name: this.words.layouts[layout] });
  }

  /** A block, in a language where there are two. */
  block(id, language) {
    const wanted = language ? `[lang="${language}"]` : "";
    return this.article.locator(`[data-block="${id}"]${wanted}`);
  }

  /** The line of the credits with this label. */
  credit(label) {
    const term = this.page.getByRole("term").filter({ hasText: new RegExp(`^${label}$`) });
    return this.article.locator("dl > div").filter({ has: term }).getByRole("definition");
  }

  /** Scrolls as a reader does, and waits until that is on the screen. */
  async scrollTo(top) {
    await this.page.evaluate(async (top) => {
      window.scrollTo(0, top);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    }, top);
  }

  /** Loads every picture, and gives the ones that have nothing to show. */
  async brokenFigures() {
    return this.figures.evaluateAll(async (pictures) => {
      const loaded = pictures.map(async (picture) => {
        picture.loading = "eager";
        await picture.decode().catch(() => {});
        return picture.naturalWidth > 0 ? [] : [picture.src];
      });
      return (await Promise.all(loaded)).flat();
    });
  }
}
