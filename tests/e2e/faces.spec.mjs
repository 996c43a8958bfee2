/* The faces that text is really drawn with: each language in its own, whatever the interface. */
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings } from "./pages/dialogs.mjs";
import { bundle } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

/** The families that a block's text is really drawn with. */
async function facesOf(client, selector) {
  const { root } = await client.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const faces = new Map();
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName, glyphCount } of fonts) {
      faces.set(familyName, (faces.get(familyName) ?? 0) + glyphCount);
    }
  }
  return [...faces.keys()];
}

for (const language of ["en", "ja"]) {
  test.describe(`an interface in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const face of ["serif", "sans"]) {
      test(`${face}: each language is set in a face of its own`, async ({ page, site }) => {
        const [data] = (await bundle(site)).longest(({ body }) => body.ja && body.en);
        const article = new ArticlePage(page, site, language);
        await article.open(data.id, "layout=interleaved");
        const settings = await new Settings(page, language).openByKey();
        for (const text of ["ja", "en"]) {
          const [serif, sans] = words[language].faces[text];
          const name = face === "serif" ? serif : sans;
          await settings.dialog.getByRole("radio", { name, exact: true }).check();
        }
        await settings.close();
        const client = await page.context().newCDPSession(page);
        await client.send("DOM.enable");
        await client.send("CSS.enable");
        const isCjk = (name) => /CJK|Han|JP|SC|TC|KR|HK/.test(name);
        // Kanji differ from those of Chinese and Korean faces; there is no other JP face here.
        for (const selector of ["article [data-block]:lang(ja)", "article header :lang(ja)"]) {
          const cjk = (await facesOf(client, selector)).filter(isCjk);
          expect(cjk.length, selector).toBeGreaterThan(0);
          for (const name of cjk) expect(name, selector).toMatch(/JP/);
          for (const name of cjk.filter((name) => !/Mono/.test(name))) {
            if (selector.includes("data-block")) {
              expect(name).toMatch(face === "serif" ? /Serif/ : /Sans/);
            }
          }
        }
        // Words of Japanese in an English paragraph are marked as such; its own are not set in CJK.
        const english = await page
          .locator('article p[data-block][lang="en"]')
          .evaluateAll((blocks) => {
            const latin = blocks.filter(
              (block) => !/[^\u0000-\u2044\u20a0-\u2122]/.test(block.textContent),
            );
            latin.forEach((block) => block.setAttribute("data-latin", ""));
            return latin.length;
          });
        expect(english).toBeGreaterThan(2);
        expect((await facesOf(client, "article p[data-latin]")).filter(isCjk)).toEqual([]);
      });
    }
  });
}
