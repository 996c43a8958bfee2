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
    this.vertical = page.getByRole("button", { name: this.words.vertical, exact: true });
    this.contentsButton = page.getByRole("button", { name: this.words.contents, exact: true });
    this.contents = page.getByRole("dialog", { name: this.words.contents });
    this.progress = page.getByRole("meter", { name: this.words.progress });
    this.picture = page.getByRole("dialog", { name: this.words.picture });
    this.quote = page.getByRole("button", { name: this.words.copyQuotation });
    this.marked = this.article.locator("[data-marked]");
    this.markRead = page.getByRole("button", { name: this.words.markRead });
    this.markUnread = page.getByRole("button", { name: this.words.markUnread });
    this.bookmark = page.getByRole("button", { name: this.words.bookmark, exact: true });
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

  /** The blocks of a row of the alignment, with their partners or in one language. */
  row(row, language) {
    const wanted = language ? `[lang="${language}"]` : "";
    return this.article.locator(`[data-block][data-row="${row}"]${wanted}`);
  }

  /** The pair that holds a block in a language. */
  pair(id, language) {
    return this.article.locator(`.pair:has([data-block="${id}"][lang="${language}"])`);
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

  /** Scrolls to a share of the way through the page, 0 to 1, whichever way its text goes. */
  async scrollToShare(share) {
    await this.page.evaluate(async (share) => {
      const page = document.querySelector("[data-flow=vertical]");
      const root = document.documentElement;
      if (page) page.scrollLeft = -Math.round((page.scrollWidth - page.clientWidth) * share);
      else window.scrollTo(0, Math.round((root.scrollHeight - innerHeight) * share));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    }, share);
  }

  /** Does something that scrolls, and waits until the app has remembered where it came to rest. */
  async rests(id, scroll) {
    const remembered = () =>
      this.page.evaluate(
        (id) => JSON.parse(localStorage["taiyaku.places"] ?? "{}").places?.[id]?.at ?? 0,
        id,
      );
    const before = await remembered();
    await scroll();
    await expect.poll(remembered).toBeGreaterThan(before);
  }

  /** Closes what is open over the page, and waits until the app knows of it. */
  async escape() {
    await this.page.keyboard.press("Escape");
    await expect(this.page.locator("dialog[open]")).toHaveCount(0);
    await this.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
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
