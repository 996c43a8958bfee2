/* The dialogs: settings, the list of keys, the note on an article. */
import { expect } from "../fixtures.mjs";
import { words } from "./words.mjs";

export class Settings {
  constructor(page, language = "en") {
    this.page = page;
    this.words = words[language];
    this.button = page.getByRole("button", { name: this.words.settings, exact: true });
    this.dialog = page.getByRole("dialog", { name: this.words.settings });
    [this.smaller, this.larger] = this.steps("size");
    this.standard = this.dialog.getByRole("button", { name: this.words.standard });
  }

  async open() {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
    return this;
  }

  /** By the key, which moves nothing: the button may have been scrolled away. */
  async openByKey() {
    await this.page.keyboard.press(",");
    await expect(this.dialog).toBeVisible();
    return this;
  }

  async close() {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }

  /** The two buttons of what is set by steps: less, and more. */
  steps(step) {
    return this.words.steps[step].map((name) =>
      this.dialog.getByRole("button", { name, exact: true }),
    );
  }

  /** A choice of the text: `choice("readings", "hidden")`. */
  choice(group, value) {
    return this.dialog.getByRole("radio", { name: this.words[group][value], exact: true });
  }

  theme(theme) {
    return this.dialog.getByRole("radio", { name: this.words.themes[theme], exact: true });
  }

  /** Each language is named in itself. */
  language(language) {
    return this.dialog.getByRole("radio", {
      name: words[language].languages[language],
      exact: true,
    });
  }
}

export class Shortcuts {
  constructor(page, language = "en") {
    this.dialog = page.getByRole("dialog", { name: words[language].shortcuts });
    this.keys = this.dialog.locator("kbd");
  }
}

export class OwnNote {
  constructor(page, language = "en") {
    this.page = page;
    this.words = words[language].note;
    this.write = page.getByRole("button", { name: this.words.write });
    this.button = page.getByRole("button", { name: this.words.open });
    this.dialog = page.getByRole("dialog", { name: this.words.heading, exact: true });
    this.box = this.dialog.getByRole("textbox", { name: this.words.heading });
    this.state = this.dialog.getByRole("status");
    this.delete = this.dialog.getByRole("button", { name: this.words.delete });
    this.bringBack = this.dialog.getByRole("button", { name: this.words.bringBack });
  }

  /** By the key, which moves nothing. */
  async openByKey() {
    await this.page.keyboard.press("n");
    await expect(this.box).toBeFocused();
    return this;
  }

  async close() {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toBeHidden();
  }

  /** What the browser keeps, by article. */
  kept() {
    return this.page.evaluate(() => JSON.parse(localStorage["taiyaku.notes"] ?? "{}").notes ?? {});
  }
}

/** A message above the view, or at the foot of the window. */
export const notice = (page, text) =>
  page.locator(".notices, .toasts").getByRole("listitem").filter({ hasText: text });
