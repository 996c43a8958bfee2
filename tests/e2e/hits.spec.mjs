/* An article opened from a search: its hits are marked, and the reader goes from one to the next. */
import axe from "axe-core";
import { test, expect } from "./fixtures.mjs";
import { ArticlePage } from "./pages/article-page.mjs";
import { Settings } from "./pages/dialogs.mjs";
import { Hits } from "./pages/hits.mjs";
import { bundle } from "./pages/bundle.mjs";
import { withBlocks } from "./pages/made.mjs";
import { replaceArticle } from "./pages/repacked.mjs";
import { Record } from "./pages/place.mjs";
import { other } from "./pages/words.mjs";

const LAYOUTS = ["original", "translation", "interleaved", "side-by-side", "reveal", "blur"];
const key = (layout) => String(LAYOUTS.indexOf(layout) + 1);
const find = (query) => `q=${encodeURIComponent(query)}`;
const paragraph = (id, text) => ({ type: "paragraph", id, text });

/** Opens the first bilingual article with other texts, by a search. */
async function openMade(page, site, body, query, parameters) {
  const articles = await bundle(site);
  const [data] = articles.bilingual.filter(({ original }) => original === "en");
  withBlocks(site, articles, data, body);
  const parts = [find(query), parameters].filter(Boolean).join("&");
  const article = await new ArticlePage(page, site).open(data.id, parts);
  return [article, new Hits(article)];
}

/** A real article about treaties, with enough hits in both languages; written in English. */
async function openReal(page, site, parameters = "", language = "en") {
  const has = ({ body, original }) =>
    original === "en" && /treaty/.test(JSON.stringify(body.en)) && /条約/.test(JSON.stringify(body.ja));
  const [data] = (await bundle(site)).longest((data) => data.body.ja && data.body.en && has(data));
  const parts = [find("treaty 条約"), parameters].filter(Boolean).join("&");
  const article = await new ArticlePage(page, site, language).open(data.id, parts);
  return [article, new Hits(article)];
}

const words = async (hits) => (await hits.all()).map(({ pieces }) => pieces.join("|"));

test("marks go through folding, readings, emphasis and links, and not into readings", async ({
  page,
  site,
}) => {
  const ruby = { ruby: { base: "條約", reading: "じょうやく" } };
  const link = { link: { href: "https://example.org/", text: "新しいｱﾗｽｶの話" } };
  const ja = [
    paragraph("p1", ["あらすかの購入", ruby, "と", { emphasis: "アラ" }, "スカ。"]),
    paragraph("p2", ["これは", link, "である。第12条。"]),
  ];
  const en = [paragraph("p1", "One."), paragraph("p2", "Two.")];
  const query = "アラスカ 購入条約 じょうやく 12条";
  const [article, hits] = await openMade(page, site, { ja, en }, query, "lang=ja");
  expect(await words(hits)).toEqual(
    expect.arrayContaining(["あらすか", "購入條約", "アラ|スカ", "ｱﾗｽｶ", "12条"]),
  );
  const block = article.block("p1");
  await expect(block.locator("mark ruby rt")).toHaveText("じょうやく");
  await expect(block.locator("rt mark")).toHaveCount(0);
  await expect(block.locator("em mark")).toHaveText("アラ");
  // A link that is marked in its middle is still one link.
  await expect(article.block("p2").getByRole("link")).toHaveText("新しいｱﾗｽｶの話");
  await expect(article.block("p2").locator("a mark")).toHaveText("ｱﾗｽｶ");
});

test("a hit over two sentences is one hit, marked in both", async ({ page, site }) => {
  const body = { ja: [paragraph("p1", "一つ。")], en: [paragraph("p1", "The port closed. Ships left.")] };
  const [article, hits] = await openMade(page, site, body, '"closed ships"', "lang=en");
  await hits.isAt(1, 1);
  expect(await words(hits)).toEqual(["closed. |Ships"]);
  const sentences = article.block("p1").locator("[data-sentence]:has(mark)");
  await expect(sentences).toHaveCount(2);
  await expect(hits.current).toHaveCount(2);
});

test("every kind of block is marked, and what is excluded is not", async ({ page, site }) => {
  const text = (what) => `A neutrino in a ${what}.`;
  const en = [
    { type: "heading", id: "h1", level: 2, text: text("heading") },
    paragraph("p1", [text("paragraph"), { footnote: "n1" }]),
    { type: "list", id: "l1", ordered: false, items: [{ text: text("list"), items: [{ text: text("list") }] }] },
    { type: "quotation", id: "q1", paragraphs: [text("quotation")], source: text("source") },
    {
      type: "table",
      id: "t1",
      caption: text("caption"),
      header: [text("cell"), "b"],
      rows: [[text("cell"), "d"]],
    },
    { type: "preformatted", id: "c1", text: text("code") },
    { type: "footnote", id: "n1", text: text("note") },
  ];
  const body = { en, ja: [paragraph("p1", "ここにはない。")] };
  const [article, hits] = await openMade(page, site, body, "neutrino -paragraph is:unread", "lang=en");
  await hits.isAt(1, 11);
  expect(new Set(await words(hits))).toEqual(new Set(["neutrino"]));
  const blocks = (await hits.all()).map(({ block }) => block);
  expect(blocks.join(" ")).toBe("h1 p1 l1 l1 q1 q1 t1 t1 t1 c1 n1");
  // The note beside its mark is marked too, and is no further hit.
  await article.block("p1").locator(".note-mark a").click();
  await expect(article.note.locator("mark")).toHaveText("neutrino");
  expect(await hits.count()).toBe(blocks.length);
});

test("the attribution and lines without a place are marked too", async ({ page, site }) => {
  const articles = await bundle(site);
  const [data] = articles.bilingual.filter(({ original }) => original === "en");
  const attribution = { en: "Seen by a neutrino." };
  const unplaced = [{ line: 3, text: "A neutrino without a place." }];
  replaceArticle(site, articles, data.id, JSON.stringify({ ...data, attribution, unplaced }));
  const parameters = `${find("neutrino")}&lang=en&layout=original`;
  const article = await new ArticlePage(page, site).open(data.id, parameters);
  await expect(article.article.locator(".attribution mark")).toHaveText("neutrino");
  await expect(article.article.locator(".unplaced mark")).toHaveText("neutrino");
  await new Hits(article).isAt(1, 2);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    for (const vertical of [false, true]) {
      for (const layout of LAYOUTS) {
        test(`${vertical ? "vertical" : "horizontal"}, ${layout}: from hit to hit and round`, async ({
          page,
          site,
        }) => {
          test.slow();
          const [article, hits] = await openReal(page, site, `layout=${layout}`);
          if (vertical) await page.keyboard.press("v");
          const count = await hits.count();
          expect(count).toBeGreaterThan(5);
          await hits.isAt(1, count);
          const met = new Set();
          for (let number = 1; number <= count; number += 1) {
            await hits.isAt(number, count);
            await hits.isSeen(`hit ${number} in ${layout}`);
            const { name } = await hits.currentHit();
            expect(met, name).not.toContain(name);
            met.add(name);
            await page.keyboard.press("F3");
          }
          await hits.isAt(1, count);
          await page.keyboard.press("Shift+F3");
          await hits.isAt(count, count);
          await hits.isSeen("the last hit");
          // Who is brought to the end has not read up to it.
          await expect(article.markRead).toBeVisible();
        });
      }
    }
  });
}

test("in both languages at once, and only a language that is shown has hits", async ({ page, site }) => {
  const [article, hits] = await openReal(page, site, "layout=interleaved");
  const inBody = async () => (await hits.all()).filter(({ block }) => block);
  const all = await inBody();
  expect(new Set(all.map(({ language }) => language))).toEqual(new Set(["ja", "en"]));
  for (const [layout, language] of [
    ["original", "en"],
    ["translation", "ja"],
  ]) {
    await page.keyboard.press(key(layout));
    await article.isIn(layout);
    const own = all.filter((hit) => hit.language === language);
    expect(await inBody()).toEqual(own);
    await expect(hits.more(all.length - own.length, other(language))).toBeVisible();
  }
});

test("hits of the other language only are offered, and the place is kept", async ({ page, site }, info) => {
  const rows = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const body = {
    ja: rows.map((id) => paragraph(id, `港の話 ${id}。`.repeat(12))),
    en: rows.map((id, index) => paragraph(id, `${index % 10 ? "Ships" : "Neutrino"} ${id}. `.repeat(12))),
  };
  const [article, hits] = await openMade(page, site, body, "neutrino", "lang=ja");
  await expect(hits.place).toHaveText(article.words.noHits);
  await expect(hits.status).toHaveText(article.words.noHits);
  await expect(hits.next).toBeDisabled();
  await article.scrollToShare(0.5);
  const offer = hits.more(36, "en");
  const record = new Record(info);
  const show = async () => {
    await offer.click();
    await article.isIn("interleaved");
  };
  await record.keeps(page, show, "the offer");
  expect(record.compared).toBe(1);
  await expect(offer).toBeHidden();
  await expect(hits.place).toHaveText("36 hits");
  await expect(hits.next).toBeFocused();
  // From what is on the screen on, and not from the start.
  await page.keyboard.press("Enter");
  await expect(hits.place).toHaveText("25 / 36");
  await hits.isSeen("the hit after the screen");
});

for (const layout of ["reveal", "blur"]) {
  test(`${layout}: a hit in the translation opens it, beside its partner`, async ({ page, site }) => {
    const body = {
      ja: [paragraph("p1", "港の話。"), paragraph("p2", "ニュートリノの話。")],
      en: [paragraph("p1", "Ports."), paragraph("p2", "Particles.")],
    };
    const [article, hits] = await openMade(page, site, body, "ニュートリノ", `layout=${layout}&lang=en`);
    await hits.isAt(1, 1);
    await expect(article.pair("p2", "en")).toHaveAttribute("data-open", "");
    await expect(article.pair("p1", "en")).not.toHaveAttribute("data-open");
    await hits.isSeen("the translation");
    await expect(article.block("p2", "en")).toBeVisible();
    // It stays open in the other layout that asks.
    const next = layout === "reveal" ? "blur" : "reveal";
    await page.keyboard.press(key(next));
    await article.isIn(next);
    await expect(article.pair("p2", "en")).toHaveAttribute("data-open", "");
  });
}

test("the hit that the reader is at stays the same through every change", async ({ page, site }) => {
  const [article, hits] = await openReal(page, site, "layout=interleaved");
  const inJapanese = () => hits.current.first().evaluate((mark) => mark.closest("[data-row]")?.lang === "ja");
  do await page.keyboard.press("F3");
  while (!(await inJapanese()));
  const before = await hits.currentHit();
  const same = async () => expect(await hits.currentHit()).toEqual(before);
  for (const layout of ["side-by-side", "translation", "blur", "reveal", "interleaved"]) {
    await page.keyboard.press(key(layout));
    await article.isIn(layout);
    await expect(hits.current).not.toHaveCount(0);
    await same();
  }
  for (const change of ["t", "v", "v", "r", "t"]) {
    await page.keyboard.press(change);
    await expect(hits.current).not.toHaveCount(0);
    await same();
  }
  // Its language goes, and comes back.
  await page.keyboard.press(key("original"));
  await article.isIn("original");
  await expect(hits.current).toHaveCount(0);
  await expect(hits.place).toHaveText(/hits$/);
  await page.keyboard.press("t");
  await article.isIn("translation");
  await expect(hits.current).not.toHaveCount(0);
  await same();
});

test("a block in the address comes before the first hit", async ({ page, site }) => {
  const [article, hits] = await openReal(page, site, "layout=original&block=p5");
  await expect(article.block("p5")).toBeFocused();
  await expect(hits.place).toHaveText(/hits$/);
  await hits.next.click();
  await expect(hits.place).toHaveText(/^\d+ \/ /);
  expect(Number((await hits.place.textContent()).split(" ")[0])).toBeGreaterThan(1);
  await hits.isSeen("the next hit");
});

test("the bar: buttons, Shift+Enter, what is told, and the way out", async ({ page, site }) => {
  const [article, hits] = await openReal(page, site, "layout=original");
  const count = await hits.count();
  await expect(hits.bar).toContainText("treaty 条約");
  await hits.next.click();
  await hits.isAt(2, count);
  await page.keyboard.press("Enter");
  await hits.isAt(3, count);
  await page.keyboard.press("Shift+Enter");
  await hits.isAt(2, count);
  await hits.previous.click();
  await hits.isAt(1, count);
  await expect(hits.status).toContainText(article.words.hitOf(1, count));
  await hits.next.click();
  await expect(hits.status).toContainText(article.words.hitOf(2, count));
  const { words } = await hits.currentHit();
  await expect(hits.status).toContainText(words);

  await page.keyboard.press("4");
  await article.isIn("side-by-side");
  expect(page.url()).toContain("q=treaty");
  await expect(page.locator(".printed")).not.toContainText("q=");
  await page.reload();
  await article.isOpen(await article.article.getAttribute("data-article"));
  await expect(hits.marks).not.toHaveCount(0);

  await hits.next.click();
  await hits.isSeen("a hit");
  const entries = await page.evaluate(() => history.length);
  await page.keyboard.press("Escape");
  await expect(hits.bar).toHaveCount(0);
  await expect(hits.marks).toHaveCount(0);
  expect(page.url()).not.toContain("q=");
  expect(page.url()).toContain("layout=side-by-side");
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page.locator("article [data-block]:focus, main h1:focus")).toHaveCount(1);
  // The key is the browser's own again.
  expect(await page.evaluate(() => dispatchEvent(new KeyboardEvent("keydown", { key: "F3", cancelable: true })))).toBe(true);
});

test("the cross ends it where the reader is", async ({ page, site }, info) => {
  const [article, hits] = await openReal(page, site, "layout=interleaved");
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("F3");
  await hits.isSeen("a hit");
  const record = new Record(info);
  await record.keeps(page, async () => {
    await hits.end.click();
    await expect(hits.marks).toHaveCount(0);
  }, "ending");
  await expect(article.article).toBeVisible();
});

test("other words in the address are looked for at once", async ({ page, site }) => {
  const [article, hits] = await openReal(page, site, "layout=interleaved");
  const id = await article.article.getAttribute("data-article");
  await page.keyboard.press("F3");
  await article.turnTo(id, "q=the&layout=interleaved");
  const found = async () => new Set((await words(hits)).map((word) => word.toLowerCase()));
  await expect.poll(found).toEqual(new Set(["the"]));
  await expect(hits.place).toHaveText(/^1 \/ /);
  await article.turnTo(id, "layout=interleaved");
  await expect(hits.bar).toHaveCount(0);
  await expect(hits.marks).toHaveCount(0);
});

test("in Japanese, too", async ({ page, site }) => {
  await page.addInitScript(() =>
    localStorage.setItem("taiyaku.preferences", JSON.stringify({ version: 1, interface: "ja" })),
  );
  const [article, hits] = await openReal(page, site, "lang=ja", "ja");
  const count = await hits.count();
  await hits.isAt(1, count);
  await expect(hits.status).toContainText(article.words.hitOf(1, count));
  await hits.next.click();
  await hits.isAt(2, count);
  await hits.end.click();
  await expect(hits.bar).toHaveCount(0);
});

test("axe finds nothing: bar and marks, in every theme, wide and on a phone", async ({ page, site }) => {
  test.slow();
  const [article, hits] = await openReal(page, site, "layout=interleaved");
  await page.evaluate(axe.source);
  await page.keyboard.press("F3");
  const settings = new Settings(page);
  for (const [theme, system] of [
    ["light", "light"],
    ["dark", "light"],
    ["sepia", "light"],
    ["contrast", "light"],
    ["contrast", "dark"],
  ]) {
    await page.emulateMedia({ colorScheme: system });
    await settings.openByKey();
    await settings.theme(theme).check();
    await settings.close();
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(viewport);
      for (const layout of ["interleaved", "translation"]) {
        await page.keyboard.press(key(layout));
        await article.isIn(layout);
        await expect(hits.marks).not.toHaveCount(0);
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run(document, { rules: { "target-size": { enabled: true } } });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
        });
        expect.soft(found, `${theme} ${viewport.width} ${layout}`).toEqual([]);
        const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect.soft(await page.evaluate(over), "nothing sticks out").toBeLessThanOrEqual(0);
      }
    }
  }
});
