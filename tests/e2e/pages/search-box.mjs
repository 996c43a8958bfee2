/* The search box: suggestions, mistakes, earlier searches, and how to search. */
import { expect } from "../fixtures.mjs";
import { words } from "./words.mjs";

const own = {
  en: {
    clear: "Clear the search box",
    help: "How to search",
    suggestions: "Suggestions",
    recent: "Recent searches",
    eraseAll: "Erase all",
    erase: (search) => `Erase “${search}” from the recent searches`,
    groups: { fields: "Search within", author: "Authors", series: "Series", titles: "Articles" },
    instead: (text) => `Did you mean ${text}?`,
    findsAPart: /^This box looks through all articles/,
    unclosed: /quotation mark has no partner/,
  },
  ja: {
    clear: "検索欄を空にする",
    help: "探し方",
    suggestions: "候補",
    recent: "最近の検索",
    eraseAll: "すべて消す",
    erase: (search) => `最近の検索から「${search}」を消す`,
    groups: { fields: "項目を指定して探す", author: "著者", series: "シリーズ", titles: "記事" },
    instead: (text) => `「${text}」にする`,
    findsAPart: /^この欄はすべての記事を探します/,
    unclosed: /引用符が閉じていません/,
  },
};

export class SearchBox {
  constructor(page, language = "en") {
    this.page = page;
    this.words = own[language];
    this.form = page.getByRole("search");
    this.input = this.form.getByRole("combobox", { name: words[language].search });
    this.list = this.form.getByRole("listbox", { name: this.words.suggestions });
    this.options = this.list.getByRole("option");
    this.active = this.list.getByRole("option", { selected: true });
    this.clear = this.form.getByRole("button", { name: this.words.clear });
    this.helpButton = this.form.getByRole("button", { name: this.words.help });
    this.help = page.getByRole("dialog", { name: this.words.help });
    this.mistakes = this.form.locator("#search-mistakes").getByRole("listitem");
    this.eraseAll = this.form.getByRole("button", { name: this.words.eraseAll });
  }

  /** A group of suggestions by its heading. */
  group(name) {
    return this.list.getByRole("group", { name: this.words.groups[name], exact: true });
  }

  /** A suggestion by its text, without counts and explanations. */
  option(text) {
    const named = this.page.locator(".suggestion-text").getByText(text, { exact: true });
    return this.options.filter({ has: named });
  }

  erase(search) {
    return this.form.getByRole("button", { name: this.words.erase(search) });
  }

  /** Puts the caret behind the text, and types. */
  async type(text) {
    await this.input.focus();
    await this.page.keyboard.press("End");
    await this.page.keyboard.type(text);
  }

  /** The part of the text that is selected; the caret is an empty one. */
  selected() {
    return this.input.evaluate(({ value, selectionStart, selectionEnd }) =>
      value.slice(selectionStart, selectionEnd),
    );
  }

  caret() {
    return this.input.evaluate(({ selectionEnd }) => selectionEnd);
  }

  /** The texts of the suggestions, from top to bottom. */
  texts() {
    return this.list.locator(".suggestion-text").allTextContents();
  }

  async isOpen() {
    await expect(this.input).toHaveAttribute("aria-expanded", "true");
    await expect(this.list).toBeVisible();
  }

  async isClosed() {
    await expect(this.input).toHaveAttribute("aria-expanded", "false");
    await expect(this.list).toBeHidden();
  }

  /** What the browser keeps of earlier searches. */
  kept() {
    return this.page.evaluate(() => JSON.parse(localStorage["taiyaku.recent"] ?? "{}").searches ?? []);
  }
}
