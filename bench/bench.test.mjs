/* The judge itself: what counts as the same, what is drawn, what is a hit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, tokens } from "./canonical.mjs";
import { KINDS, drawQueries, truth } from "./queries.mjs";

const document = (n, ja, en) => ({ n, title: { ja: "", en: "" }, text: { ja, en } });

test("width, case and kana do not matter", () => {
  assert.equal(canonical("ＡＢＣ ｶﾀｶﾅ ー"), "abc かたかな ー");
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
