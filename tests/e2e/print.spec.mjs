/* On paper: the text with its credits, its address and its pages; nothing of the interface. */
import { inflateSync } from "node:zlib";
import { writeFile } from "node:fs/promises";
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { bundle, plain } from "./pages/bundle.mjs";
import { words } from "./pages/words.mjs";

const LAYOUTS = ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"];

/** The objects of a PDF, unpacked: enough to count pages and to read text by its Unicode maps. */
function opened(pdf) {
  const bytes = pdf.toString("latin1");
  const objects = new Map();
  const begins = /(\d+) 0 obj\b/g;
  for (let found = begins.exec(bytes); found; found = begins.exec(bytes)) {
    const ends = bytes.indexOf("endobj", begins.lastIndex);
    const inner = bytes.slice(begins.lastIndex, ends);
    const head = inner.match(/^[\s\S]*?>>\s*stream\r?\n/)?.[0];
    const length = Number(head?.match(/\/Length (\d+)/)?.[1] ?? 0);
    const from = begins.lastIndex + (head?.length ?? 0);
    objects.set(found[1], { inner: head ?? inner, data: pdf.subarray(from, from + length) });
    // What is packed may look like anything.
    begins.lastIndex = head ? from + length : ends;
  }
  const stream = (object) => {
    if (!object) return "";
    const { inner, data } = object;
    return (/FlateDecode/.test(inner) ? inflateSync(data) : data).toString("latin1");
  };
  return { objects, stream };
}

/** What a font's codes mean. */
function unicodes(map) {
  const codes = new Map();
  const text = (hex) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, to] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      codes.set(parseInt(code, 16), text(to));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
        const value = parseInt(first, 16) + code - parseInt(from, 16);
        codes.set(code, text(value.toString(16).padStart(first.length, "0")));
      }
    }
  }
  return codes;
}

/** The text of each page. */
function pagesOf(pdf) {
  const { objects, stream } = opened(pdf);
  const reference = (inner, name) => inner.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1];
  const pages = [...objects.values()].map(({ inner }) => inner);
  return pages
    .filter((inner) => /\/Type\s*\/Page\b/.test(inner))
    .map((page) => {
      const fonts = new Map();
      const resources = page.match(/\/Font\s*<<([\s\S]*?)>>/)?.[1] ?? "";
      for (const [, name, number] of resources.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const { inner } = objects.get(number);
        const codes = unicodes(stream(objects.get(reference(inner, "ToUnicode"))));
        // Faces that are drawn glyph by glyph have codes of one byte.
        fonts.set(name, { codes, digits: /Type3/.test(inner) ? 2 : 4 });
      }
      let [font, text] = [undefined, ""];
      const shown = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g;
      for (const [, name, hex] of stream(objects.get(reference(page, "Contents"))).matchAll(
        shown,
      )) {
        if (name) font = fonts.get(name);
        const pieces = name || !font ? [] : hex.match(new RegExp(`.{${font.digits}}`, "g"));
        for (const code of pieces ?? []) text += font.codes.get(parseInt(code, 16)) ?? "";
      }
      return squeezed(text);
    });
}

/** Without spaces, which a PDF need not have, and middle dots, of which it has several. */
const squeezed = (text) => text.normalize("NFKC").replace(/[\s・‧·]+/g, "");

/** The articles' first long paragraphs: plain words from their middle. */
function sample(data, language) {
  const isPlain = ({ type, text }) => type === "paragraph" && typeof text === "string";
  const { text } = data.body[language].find(isPlain) ?? { text: undefined };
  return text && squeezed(plain(text)).slice(0, 18);
}

const suits = ({ body }) =>
  ["ja", "en"].every((language) => body[language] && sample({ body }, language));

for (const language of ["en", "ja"]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: words[language].locale });

    for (const layout of language === "en" ? LAYOUTS : ["interleaved"]) {
      test(`${layout} on paper`, async ({ page, site }, info) => {
        const [data] = (await bundle(site)).longest(suits);
        const article = new ArticlePage(page, site, language);
        await article.open(data.id, `layout=${layout}`);
        await article.isIn(layout);
        const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
        await writeFile(info.outputPath(`${layout}.pdf`), pdf);
        const pages = pagesOf(pdf);
        expect(pages.length).toBeGreaterThan(1);
        const text = pages.join("");

        for (const title of Object.values(data.title)) expect(pages[0]).toContain(squeezed(title));
        for (const { name } of data.credits) expect(pages[0]).toContain(squeezed(name[language]));
        const shown = {
          original: [data.original],
          translation: [data.original === "en" ? "ja" : "en"],
        };
        for (const text_language of ["ja", "en"]) {
          const words = sample(data, text_language);
          if ((shown[layout] ?? ["ja", "en"]).includes(text_language))
            expect(text).toContain(words);
          else expect(text).not.toContain(words);
        }
        expect(text).toContain(squeezed(`#/a/${data.id}`));
        for (const [index, page] of pages.entries())
          expect(page).toContain(`${index + 1}/${pages.length}`);
        const { settings, markRead, contents, backToList, next, layouts } = words[language];
        for (const name of [
          settings,
          markRead,
          backToList,
          next,
          Object.values(layouts).join(""),
        ]) {
          expect(text, `nothing of the interface: ${name}`).not.toContain(squeezed(name));
        }
        expect(contents).toBeTruthy();
      });
    }
  });
}

for (const layout of LAYOUTS) {
  for (const vertical of [false, true]) {
    test(`${layout}${vertical ? ", vertical on the screen," : ""} fits the paper`, async ({
      page,
      site,
    }) => {
      const articles = (await bundle(site)).longest(({ body }) => body.ja && body.en).slice(0, 4);
      const article = await new ArticlePage(page, site).open(articles[0].id, `layout=${layout}`);
      if (vertical) await page.keyboard.press("v");
      // The width of A4 without its margins.
      await page.setViewportSize({ width: Math.round(((210 - 34) / 25.4) * 96), height: 980 });
      for (const { id } of articles) {
        await article.turnTo(id, `layout=${layout}`);
        await article.isIn(layout);
        await page.emulateMedia({ media: "print" });
        const found = await page.evaluate(() => {
          const width = document.documentElement.clientWidth;
          const all = [...document.querySelectorAll("main *")].filter((part) =>
            part.checkVisibility(),
          );
          const blocks = [...document.querySelectorAll("[data-block]")];
          const sides = [...document.querySelectorAll(".partner:not(.same-picture *)")];
          return {
            controls: all.filter((part) =>
              part.matches("button:not(.enlarge), [role=meter], nav"),
            ).length,
            wide: all
              .filter((part) => part.getBoundingClientRect().right > width + 1)
              .map((part) => `${part.localName} ${part.closest("[data-block]")?.dataset.block}`),
            cut: blocks
              .filter(
                (block) => block.checkVisibility() && block.scrollWidth > block.clientWidth + 1,
              )
              .map((block) => `${block.dataset.block} ${block.lang}`),
            modes: [...new Set(blocks.map((block) => getComputedStyle(block).writingMode))],
            hidden: sides.filter(
              (side) => !side.checkVisibility() || getComputedStyle(side).filter !== "none",
            ).length,
          };
        });
        expect(found, id).toEqual({
          controls: 0,
          wide: [],
          cut: [],
          modes: ["horizontal-tb"],
          hidden: 0,
        });
        await page.emulateMedia({ media: "screen" });
      }
    });
  }
}
