/* How the text is set: each setting changes its own part of it, and is kept in this browser. */
import { test, expect, open } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

test("the text grows and shrinks by buttons and by keys", async ({ page, site }) => {
  const [{ id }] = (await bundle(site)).articles;
  const article = await new ArticlePage(page, site).open(id);
  const size = () =>
    article
      .block("p1")
      .first()
      .evaluate((block) => parseFloat(getComputedStyle(block).fontSize));
  const standard = await size();
  const settings = await new Settings(page).open();
  await settings.larger.click();
  await settings.larger.click();
  expect(await size()).toBeGreaterThan(standard);
  await settings.standard.click();
  expect(await size()).toBe(standard);
  await settings.smaller.click();
  expect(await size()).toBeLessThan(standard);
  await settings.close();

  await page.keyboard.press("0");
  expect(await size()).toBe(standard);
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const larger = await size();
  expect(larger).toBeGreaterThan(standard);
  await page.reload();
  await article.isOpen(id);
  expect(await size()).toBe(larger);
  await page.keyboard.press("-");
  expect(await size()).toBeLessThan(larger);
});

/** What is computed of the text: each setting of it changes its own part. */
const textLook = (article) =>
  article.article.evaluate((article) => {
    const of = (selector) => article.querySelector(selector);
    const [ja, en] = ["ja", "en"].map((language) => of(`p[data-block][lang="${language}"]`));
    const style = getComputedStyle;
    return {
      size: style(en).fontSize,
      leading: parseFloat(style(en).lineHeight) / parseFloat(style(en).fontSize),
      leadingJa: parseFloat(style(ja).lineHeight) / parseFloat(style(ja).fontSize),
      measure:
        parseFloat(style(article).maxInlineSize) - 2 * parseFloat(style(article).paddingLeft),
      margin: style(article).paddingLeft,
      faceJa: style(ja).fontFamily,
      faceEn: style(en).fontFamily,
      justifyJa: style(ja).textAlign,
      justifyEn: style(en).textAlign,
      reading: style(of("rt")).display + style(of("rt")).visibility,
    };
  });

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    test("every setting of the text changes it, survives a reload, and is set back", async ({
      page,
      site,
    }) => {
      const articles = await bundle(site);
      const hasRuby = ({ body }) => body.en && JSON.stringify(body.ja ?? []).includes('"ruby"');
      const [{ id }] = articles.longest(hasRuby);
      const article = new ArticlePage(page, site, language);
      await article.open(id, "layout=interleaved&lang=en");
      const settings = await new Settings(page, language).openByKey();
      const standard = await textLook(article);
      const said = words[language];
      const radio = (name) => settings.dialog.getByRole("radio", { name, exact: true });
      const more = (step) => settings.steps(step)[1].click();
      const changes = [
        [() => more("size"), ["size", "measure"]],
        [() => more("leading"), ["leading", "leadingJa"]],
        [() => more("measure"), ["measure"]],
        [() => more("margin"), ["margin"]],
        [() => radio(said.faces.ja[1]).check(), ["faceJa"]],
        [() => radio(said.faces.en[1]).check(), ["faceEn"]],
        [() => settings.choice("justification", "both").check(), ["justifyEn"]],
        [() => settings.choice("justification", "neither").check(), ["justifyJa", "justifyEn"]],
        [() => settings.choice("readings", "asked").check(), ["reading"]],
        [() => settings.choice("readings", "hidden").check(), ["reading"]],
      ];
      let before = standard;
      for (const [index, [change, parts]] of changes.entries()) {
        await change();
        const differing = async () => {
          const now = await textLook(article);
          return Object.keys(now).filter((part) => {
            const [one, other] = [before[part], now[part]];
            return typeof one === "number" ? Math.abs(one - other) > 0.05 : one !== other;
          });
        };
        await expect.poll(differing, { message: `change ${index}` }).toEqual(parts);
        before = await textLook(article);
      }
      await settings.close();
      await page.reload();
      await article.isOpen(id);
      await expect.poll(() => textLook(article)).toEqual(before);
      await settings.openByKey();
      await expect(settings.choice("readings", "hidden")).toBeChecked();
      await expect(radio(said.faces.ja[1])).toBeChecked();
      await settings.standard.click();
      await expect.poll(() => textLook(article)).toEqual(standard);
      await page.reload();
      await article.isOpen(id);
      await expect.poll(() => textLook(article)).toEqual(standard);
    });

    test("every step has a least and a most", async ({ page, site }) => {
      await open(page, site);
      const settings = await new Settings(page, language).open();
      for (const step of ["size", "leading", "measure", "margin"]) {
        const [less, more] = settings.steps(step);
        for (const button of [more, less]) {
          let steps = 0;
          for (; steps < 40 && (await button.isEnabled()); steps += 1) await button.click();
          expect(steps, step).toBeGreaterThan(2);
          await expect(button).toBeDisabled();
        }
      }
    });
  });
}
