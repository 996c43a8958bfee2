/* Reveal and blur: the translation of a paragraph comes when it is asked for, and goes again. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle } from "./pages/bundle.mjs";
import { other, words } from "./pages/words.mjs";

const ASKING = ["reveal", "blur"];

/** A bilingual article, and the ids of two of its paragraphs that have a partner. */
async function someArticle(site, suits = () => true) {
  const isBilingual = ({ body }) => body.ja && body.en;
  const [data] = (await bundle(site)).longest((data) => isBilingual(data) && suits(data));
  const inBoth = ({ id, type }) => type === "paragraph" && data.body.ja.some((ja) => ja.id === id);
  const [one, two] = data.body.en.filter(inBoth).map(({ id }) => id);
  return { data, one, two };
}

/** What is seen of a paragraph's translation: nothing, blurred, or plain. */
async function seen(partner) {
  if (!(await partner.isVisible())) return "nothing";
  const filter = await partner.evaluate((block) => getComputedStyle(block.parentElement).filter);
  return filter === "none" ? "plain" : "blurred";
}

const atFirst = { reveal: "nothing", blur: "blurred" };

/** An article opened in a layout that asks, with one of its paragraphs. */
class Asking {
  constructor(article, data, lead) {
    Object.assign(this, { article, data, lead });
  }

  static async open(page, site, layout, language = "en", suits = undefined) {
    const { data, one, two } = await someArticle(site, suits);
    const article = new ArticlePage(page, site, language);
    await article.open(data.id, `layout=${layout}`);
    await article.isIn(layout);
    const asking = new Asking(article, data, data.original);
    // The pointer is on nothing of the text.
    await page.mouse.move(1, 1);
    return { asking, one, two };
  }

  text(id) {
    return this.article.block(id, this.lead);
  }

  partner(id) {
    return this.article.block(id, other(this.lead));
  }

  /** The button of a paragraph; it speaks the language of the text that it stands by. */
  button(id) {
    const { ask, unask } = words[this.lead];
    const pair = this.article.pair(id, this.lead);
    return pair.getByRole("button", { name: new RegExp(`^(${ask}|${unask})$`) });
  }

  async isOpen(id) {
    await expect(this.button(id)).toHaveAttribute("aria-expanded", "true");
    await expect(this.button(id)).toHaveAccessibleName(words[this.lead].unask);
    await expect.poll(() => seen(this.partner(id))).toBe("plain");
  }

  async isClosed(id, layout) {
    await expect(this.button(id)).toHaveAttribute("aria-expanded", "false");
    await expect(this.button(id)).toHaveAccessibleName(words[this.lead].ask);
    await this.article.page.mouse.move(1, 1);
    await expect.poll(() => seen(this.partner(id))).toBe(atFirst[layout]);
  }

  /** Presses the beginning of the first line, where there is nothing but words. */
  async press(id) {
    await this.text(id).click({ position: { x: 40, y: 12 } });
  }
}

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const layout of ASKING) {
      test(`${layout}: every translation is hidden at first, every one can be asked for`, async ({
        page,
        site,
      }) => {
        const { asking } = await Asking.open(page, site, layout, language);
        const partners = asking.article.article.locator(".pair:not(.alone) > .partner");
        const shown = await partners.evaluateAll((sides) =>
          sides.map((side) => [side.checkVisibility(), getComputedStyle(side).filter]),
        );
        const expected =
          layout === "reveal" ? [false, "none"] : [true, expect.stringMatching(/blur/)];
        expect(shown.length).toBeGreaterThan(5);
        for (const partner of shown) expect(partner).toEqual(expected);
        const pairs = asking.article.article.locator(".pair:not(.alone)");
        const buttons = pairs.locator("button[aria-expanded=false]");
        await expect(buttons).toHaveCount(await pairs.count());
      });
    }
  });
}

for (const layout of ASKING) {
  test(`${layout}: a press on the text shows its translation, a second one hides it`, async ({
    page,
    site,
  }) => {
    const { asking, one, two } = await Asking.open(page, site, layout);
    await asking.isClosed(one, layout);
    await asking.press(one);
    await asking.isOpen(one);
    // Another one takes its place.
    await asking.press(two);
    await asking.isOpen(two);
    await asking.isClosed(one, layout);
    await asking.press(two);
    await asking.isClosed(two, layout);
  });

  test(`${layout}: the button does the same, by mouse and by keyboard alone`, async ({
    page,
    site,
  }) => {
    const { asking, one, two } = await Asking.open(page, site, layout);
    await asking.button(one).click();
    await asking.isOpen(one);
    await asking.button(one).click();
    await asking.isClosed(one, layout);

    // From the title on, Tab leads to the first paragraph's button; Enter and Space press it.
    await asking.article.title.focus();
    const isThere = () =>
      asking.button(one).evaluate((button) => button === document.activeElement);
    for (let steps = 0; steps < 30 && !(await isThere()); steps += 1)
      await page.keyboard.press("Tab");
    await expect(asking.button(one)).toBeFocused();
    await page.keyboard.press("Enter");
    await asking.isOpen(one);
    await expect(asking.button(one)).toBeFocused();
    await page.keyboard.press("Space");
    await asking.isClosed(one, layout);
    await asking.button(two).press("Enter");
    await asking.isOpen(two);
  });

  test(`${layout}: x asks for what is being read`, async ({ page, site }) => {
    const { asking, two } = await Asking.open(page, site, layout);
    const article = asking.article;
    await article.turnTo(asking.data.id, `layout=${layout}&block=${two}`);
    await expect(asking.text(two)).toBeFocused();
    await page.keyboard.press("x");
    await asking.isOpen(two);
    await page.keyboard.press("x");
    await asking.isClosed(two, layout);
    // The sentence that was stepped to counts, wherever it is.
    await page.keyboard.press("j");
    await expect(article.marked.first()).toBeVisible();
    const marked = article.marked.first().locator("xpath=ancestor::*[@data-block]");
    const id = await marked.getAttribute("data-block");
    await page.keyboard.press("x");
    await asking.isOpen(id);
  });

  test(`${layout}: links and selected words do not ask`, async ({ page, site }) => {
    const hasNote = ({ type, text }) =>
      type === "paragraph" && JSON.stringify(text).includes('"footnote"');
    const suits = ({ body, original }) => body[original].some(hasNote);
    const { asking, one } = await Asking.open(page, site, layout, "en", suits);
    const { id } = asking.data.body[asking.lead].find(hasNote);
    await asking
      .text(id)
      .getByRole("link", { name: /Note|注/ })
      .first()
      .click();
    await expect(asking.article.note).toBeVisible();
    await expect(asking.button(id)).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("Escape");
    await expect(asking.article.note).toBeHidden();

    await asking.text(one).scrollIntoViewIfNeeded();
    const { x, y } = await asking.text(one).boundingBox();
    await page.mouse.move(x + 20, y + 14);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 14, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
    await expect(asking.button(one)).toHaveAttribute("aria-expanded", "false");
  });

  test(`${layout}: under the pointer it is seen, and nothing moves`, async ({ page, site }) => {
    const { asking, one } = await Asking.open(page, site, layout);
    const boxes = () =>
      asking.article.article
        .locator(`[data-block][lang="${asking.lead}"]`)
        .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().top));
    await asking.text(one).scrollIntoViewIfNeeded();
    const before = await boxes();
    await asking.text(one).hover({ position: { x: 60, y: 12 } });
    await expect.poll(() => seen(asking.partner(one))).toBe("plain");
    await expect
      .poll(() =>
        asking.partner(one).evaluate((block) => getComputedStyle(block.parentElement).opacity),
      )
      .toBe("1");
    expect(await boxes()).toEqual(before);
    const inWindow = await asking.partner(one).evaluate((block) => {
      const { left, right } = block.parentElement.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
    expect(inWindow).toBe(true);
    await page.mouse.move(1, 1);
    await expect.poll(() => seen(asking.partner(one))).toBe(atFirst[layout]);
  });

  test.describe("with fingers", () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`${layout}: a tap shows, a tap hides, on the text and on the button`, async ({
      page,
      site,
    }) => {
      const { asking, one, two } = await Asking.open(page, site, layout);
      await asking.text(one).tap({ position: { x: 40, y: 12 } });
      await asking.isOpen(one);
      await asking.button(two).tap();
      await asking.isOpen(two);
      await expect(asking.button(one)).toHaveAttribute("aria-expanded", "false");
      await asking.text(two).tap({ position: { x: 40, y: 12 } });
      await asking.isClosed(two, layout);
    });
  });
}
