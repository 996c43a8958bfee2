/* The judge itself: what counts as the same, what is drawn, what is a hit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { tokens } from "./canonical.mjs";
import { KINDS, canonical, drawQueries, drawTitleQueries, truth } from "./queries.mjs";

const document = (n, ja, en) => ({ n, title: { ja: "", en: "" }, text: { ja, en } });

test("spellings of one text are the same", () => {
  for (const [written, same] of [
    ["ＡＢＣ ｶﾀｶﾅ ー", "abc かたかなー"],
    ["Łódź Zelenský ST\u{130}", "łodz zelensky sti"],
    ["國會で葛\u{e0100}と𠮟る", "国会で葛と叱る"],
    ["か゛ヾ", "がゞ"],
    ["ドナルド・トランプ ＝ 氏", "どなるどとらんぷ|氏"],
    ["青山　貞一\nと Ｇ７。", "青山貞一と g7"],
    ["1,000人、1, 2", "1000人 1 2"],
    ["日、米 NATO軍", "日|米 nato軍"],
    ["“Don’t” 🅰 a\u{ad}b", "don t ab"],
    ["हिन्दी की ที่ นี่", "हिन्दी की ที่นี่"],
  ]) {
    assert.equal(canonical(written), same);
    assert.equal(canonical(same), same);
  }
});

test("a part is found within a line, and nowhere across signs", () => {
  const documents = [document(0, "日、米\n中露", "a\ncat"), document(1, "日米の中、露", "G8")];
  const hits = (text) => truth(documents, [{ text }])[0];
  assert.deepEqual(hits("日米"), [1]);
  assert.deepEqual(hits("米中"), []);
  assert.deepEqual(hits("中露"), [0]);
  assert.deepEqual(hits("cat"), [0]);
  assert.deepEqual(hits("at"), []);
});

test("a query of three words of a title has a hit", () => {
  const titled = { ...document(0, "", ""), title: { ja: "海洋の交通とカモメ", en: "On the Sea" } };
  const queries = drawTitleQueries([titled], 3).map((text) => ({ text }));
  assert.equal(queries.length, 60);
  assert.ok(queries.every(({ text }) => new Set(text.split(" ")).size === 3));
  assert.ok(truth([titled], queries).every((hits) => hits.length === 1));
});

test("words and runs of Japanese are told apart", () => {
  const found = [...tokens("米国のG7は、new-style“x”。")];
  assert.deepEqual(
    found.map(({ text, wordy }) => [text, wordy]),
    [["米国の", false], ["G7", true], ["は", false], ["new", true], ["style", true], ["x", true]],
  );
});

test("a hit has every part, Japanese anywhere and words from their beginning", () => {
  const documents = [document(0, "対露制裁", "the trump"), document(1, "米国の制裁", "sanctions")];
  const hits = (text) => truth(documents, [{ text }])[0];
  assert.deepEqual(hits("露制"), [0]);
  assert.deepEqual(hits("制裁"), [0, 1]);
  assert.deepEqual(hits("rump"), []);
  assert.deepEqual(hits("SANC"), [1]);
  assert.deepEqual(hits("制裁 tru"), [0]);
});

test("the same seed draws the same queries, of every kind, and each has a hit", () => {
  const ja = "昨年、米国のドナルド大統領は対露制裁を決めた。";
  const documents = [document(0, ja, "Last year the government announced sanctions.")];
  const queries = drawQueries(documents, 7);
  assert.deepEqual(queries, drawQueries(documents, 7));
  assert.notDeepEqual(queries, drawQueries(documents, 8));
  assert.deepEqual(new Set(queries.map(({ kind }) => kind)), new Set(Object.keys(KINDS)));
  assert.ok(truth(documents, queries).every((hits) => hits.length === 1));
});
