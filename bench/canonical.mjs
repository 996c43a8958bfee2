/*
 * What counts as the same text, for the truth that every engine is compared with and for engines
 * that take a tokenizer. Runs in Node.js and in the browser.
 *
 * - `canonical(text)`: NFKC, lower case, katakana as hiragana.
 * - `tokens(text)`: the runs of a text: `{ text, wordy }`, wordy for letters and digits of scripts
 *   with spaces, not wordy for kanji, kana and hangul; everything else is left out.
 */

export const canonical = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

const CJK = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〆〇";
const RUNS = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const WORDY = new RegExp(`^(?![${CJK}])`, "u");

export function* tokens(text) {
  for (const [run] of text.matchAll(RUNS)) yield { text: run, wordy: WORDY.test(run) };
}

const LETTER = new RegExp(`(?![${CJK}])[\\p{L}\\p{N}]`, "u");

/** Whether a character belongs to a word of a script with spaces. */
export const isWordy = (character) => LETTER.test(character);
