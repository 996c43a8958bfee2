/* The panel with the filters: what is excluded and searched, the histogram, saved searches. */
export class Panel {
  constructor(library) {
    this.library = library;
    this.page = library.page;
    this.words = library.words.panel;
    const { filters } = library;
    this.histogram = filters.getByRole("group", { name: this.words.byDate });
    this.plot = this.histogram.locator(".plot");
    this.first = this.histogram.getByRole("slider", { name: this.words.firstDay });
    this.last = this.histogram.getByRole("slider", { name: this.words.lastDay });
    this.span = this.histogram.getByRole("status");
    this.clearDates = filters.getByRole("button", { name: this.words.clearDates });
    this.saved = filters.getByRole("region", { name: this.words.saved });
    this.links = this.saved.getByRole("link");
    this.saveThis = this.saved.getByRole("button", { name: this.words.saveThis });
    this.name = this.saved.getByRole("textbox", { name: this.words.name });
    this.save = this.saved.getByRole("button", { name: this.words.save, exact: true });
    this.undo = this.saved.getByRole("button", { name: this.words.undo });
  }

  /** The button that excludes a value. */
  exclude(facet, name) {
    const named = this.words.exclude(name);
    return this.library.facet(facet).getByRole("button", { name: named, exact: true });
  }

  /** The box that finds values of a facet. */
  find(facet) {
    return this.library.facet(facet).getByRole("searchbox");
  }

  /** The names of the values that are shown, from top to bottom. */
  names(facet) {
    return this.library.facet(facet).locator(".value-name").allTextContents();
  }

  rename(name) {
    return this.saved.getByRole("button", { name: this.words.rename(name), exact: true });
  }

  delete(name) {
    return this.saved.getByRole("button", { name: this.words.delete(name), exact: true });
  }

  /** The middle of a bar in the window, of so many bars. */
  async bar(at, bars) {
    await this.plot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await this.plot.boundingBox();
    return { x: x + (width * (at + 0.5)) / bars, y: y + height / 2 };
  }

  /** Drags a mouse from bar to bar; `before` runs before it is let go. */
  async drag(from, to, bars, before = async () => {}) {
    const [start, end] = [await this.bar(from, bars), await this.bar(to, bars)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, start.y);
    await this.page.mouse.move(end.x, end.y);
    await before();
    await this.page.mouse.up();
  }
}
