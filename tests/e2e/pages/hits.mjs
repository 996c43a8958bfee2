/* The hits of a search in an open article: its marks, and the bar that leads through them. */
import { expect } from "../fixtures.mjs";

export class Hits {
  constructor(article) {
    const { page, words } = article;
    this.page = page;
    this.words = words;
    this.bar = page.getByRole("search", { name: words.hits });
    this.place = this.bar.locator(".hits-place");
    this.status = this.bar.getByRole("status");
    this.previous = this.bar.getByRole("button", { name: words.previousHit });
    this.next = this.bar.getByRole("button", { name: words.nextHit });
    this.end = this.bar.getByRole("button", { name: words.endHits });
    this.marks = article.article.locator("mark");
    this.current = article.article.locator("mark[data-current]");
  }

  /** The offer to show the hits of the other language. */
  more(count, language) {
    return this.bar.getByRole("button", { name: this.words.moreIn(count, language) });
  }

  async isAt(number, count) {
    await expect(this.place).toHaveText(`${number} / ${count}`);
  }

  /** How many hits the bar says there are. */
  async count() {
    await expect(this.place).toHaveText(/\d/);
    return Number((await this.place.textContent()).split(" / ").at(-1));
  }

  /** The hits, each with its language and block, and its words without readings, piece by piece. */
  async all() {
    return this.marks.evaluateAll((marks) => {
      const hits = new Map();
      for (const mark of marks) {
        const words = mark.cloneNode(true);
        for (const reading of words.querySelectorAll("rt, rp")) reading.remove();
        const hit = hits.get(mark.dataset.hit) ?? {
          language: mark.closest("[lang]").lang,
          block: mark.closest("[data-block]")?.dataset.block,
          pieces: [],
        };
        hit.pieces.push(words.textContent);
        hits.set(mark.dataset.hit, hit);
      }
      return [...hits.values()];
    });
  }

  /** Which hit is the current one: its name, and its words. */
  async currentHit() {
    const pieces = await this.current.evaluateAll((marks) =>
      marks.map((mark) => [mark.dataset.hit, mark.textContent]),
    );
    expect(new Set(pieces.map(([name]) => name)).size, "one hit is the current one").toBe(1);
    return { name: pieces[0][0], words: pieces.map(([, words]) => words).join("") };
  }

  /** Waits until the current hit can be seen: within the window, and nothing over it. */
  async isSeen(what) {
    const seen = () =>
      this.current.first().evaluate((mark) => {
        const [{ left, right, top, bottom }] = mark.getClientRects();
        const x = (left + right) / 2;
        const y = (top + bottom) / 2;
        const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
        const over = document.elementFromPoint(x, y);
        return isInside && over?.closest("mark") === mark;
      });
    await expect.poll(seen, what).toBe(true);
  }
}
