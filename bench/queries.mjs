/*
 * The queries, drawn from the corpus by a seed, and the truth: which documents contain them.
 *
 * - `drawQueries(documents, seed)` gives 200 of `{ kind, text }`; the parts of a mix have spaces
 *   between them.
 * - `drawTitleQueries(documents, seed)` gives 60 texts of three words of one title.
 * - `truth(documents, queries)` gives for each query the numbers of the documents that contain every
 *   part in some line: anywhere for Japanese; at the beginning of a word for words, so that a part
 *   of a word counts as what has been typed so far. It is a naive scan, and knows no index.
 */
import { readFileSync } from "node:fs";
import { canonicalBy, contains, tokens } from "./canonical.mjs";

export const KINDS = { "ja any": 50, "ja word": 50, "en word": 30, "en prefix": 30, "two parts": 20, "three parts": 20 };

/** mulberry32 by T. Ettinger (public domain). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What draws from the documents. */
function drawer(documents, seed) {
  const next = random(seed);
  const below = (end) => Math.floor(next() * end);
  const pick = (from) => from[below(from.length)];
  /** Draws until there is one: texts without the language, or without such words, are passed over. */
  const drawn = (draw) => {
    for (let tried = 0; tried < 10_000; tried += 1) {
      const found = draw(pick(documents));
      if (found) return found;
    }
    throw new Error("the corpus has no text to draw queries from");
  };
  return { below, pick, drawn };
}

/** Words of Japanese, as far as they can be told without a dictionary. */
const CONTENT = /[\p{sc=Han}]{2,}|[\p{sc=Katakana}ー]{2,}/gu;

export function drawTitleQueries(documents, seed = 1) {
  const { below, drawn } = drawer(documents, seed);
  const three = ({ title }) => {
    const english = [...tokens(title.en)].map(({ text }) => text).filter((text) => text.length > 2);
    const words = [...new Set([...(title.ja.match(CONTENT) ?? []), ...english])];
    if (words.length < 3) return undefined;
    const taken = () => words.splice(below(words.length), 1)[0];
    return [taken(), taken(), taken()].join(" ");
  };
  return Array.from({ length: 60 }, () => drawn(three));
}

export function drawQueries(documents, seed = 1) {
  const { below, pick, drawn } = drawer(documents, seed);
  const japanese = (document, longest, wanted) => {
    const runs = [...tokens(document.text.ja)].filter(({ wordy }) => !wordy).map(({ text }) => text);
    const fitting = runs.flatMap((run) => (wanted ? (run.match(wanted) ?? []) : [run]));
    const run = [...(pick(fitting) ?? "")];
    const length = Math.min(1 + below(longest), run.length);
    return run.length > 0 && run.slice(below(run.length - length + 1)).slice(0, length).join("");
  };
  const english = (document, shortest) =>
    pick([...tokens(document.text.en)].filter((t) => t.wordy && t.text.length >= shortest))?.text;
  const part = (document) => (below(2) ? japanese(document, 4, CONTENT) : english(document, 3));
  const parts = (count) => (document) => {
    const found = Array.from({ length: count }, () => part(document));
    return found.every(Boolean) && found.join(" ");
  };
  const draw = {
    "ja any": (document) => japanese(document, 6),
    "ja word": (document) => japanese(document, 6, CONTENT),
    "en word": (document) => english(document, 2),
    "en prefix": (document) => english(document, 6)?.slice(0, 3 + below(3)),
    "two parts": parts(2),
    "three parts": parts(3),
  };
  return Object.entries(KINDS).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => ({ kind, text: drawn(draw[kind]) })),
  );
}

const TABLE = new URL("../crates/search/src/canonical/kyujitai.tsv", import.meta.url);
export const canonical = canonicalBy(readFileSync(TABLE, "utf8"));

export function truth(documents, queries) {
  const found = queries.map(() => []);
  const wanted = queries.map(({ text }) => text.split(" ").map(canonical));
  for (const { n, title, text } of documents) {
    const lines = [title.ja, title.en, text.ja, text.en].flatMap((field) => field.split("\n"));
    // The end of a line is in no term.
    const whole = lines.map(canonical).join("\n");
    wanted.forEach((parts, at) => {
      if (parts.every((part) => contains(whole, part))) found[at].push(n);
    });
  }
  return found;
}
