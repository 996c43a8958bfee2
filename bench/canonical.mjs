/*
 * What counts as the same text. Runs in Node.js and in the browser.
 *
 * - `folded(text)`: NFKC, lower case, katakana as hiragana: for engines that take a tokenizer.
 * - `tokens(text)`: the runs of a text: `{ text, wordy }`, wordy for letters and digits of scripts
 *   with spaces, not wordy for kanji, kana and hangul; everything else is left out.
 * - `canonicalBy(table)(text)`: the canonical text by the definition in
 *   crates/search/src/canonical.rs, written anew from it: for the truth. `table` is the text of
 *   kyujitai.tsv beside it.
 */

const hiragana = (text) =>
  text.replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export const folded = (text) => hiragana(text.normalize("NFKC").toLowerCase());

const CJK = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〆〇";
const RUNS = new RegExp(`[${CJK}]+|(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const WORDY = new RegExp(`^(?![${CJK}])`, "u");

export function* tokens(text) {
  for (const [run] of text.matchAll(RUNS)) yield { text: run, wordy: WORDY.test(run) };
}

const WORD = new RegExp(`(?![${CJK}])[\\p{L}\\p{N}]`, "u");

/** Whether a character belongs to a word of a script with spaces. */
export const isWordy = (character) => WORD.test(character);

const INVISIBLE =
  /[\u{ad}\u{61c}\u{180b}-\u{180f}\u{feff}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{fe00}-\u{fe0f}\u{e0000}-\u{e0fff}]/gu;
const MARKS_OF_ALPHABETS =
  /[\u{300}-\u{36f}\u{1ab0}-\u{1aff}\u{1dc0}-\u{1dff}\u{20d0}-\u{20ff}\u{fe20}-\u{fe2f}]/gu;

const KANA = "ぁ-ゖゝ-ゟァ-ヺー-ヿㇰ-ㇿ";
/** Thai, Lao, Burmese, Khmer. */
const SPACELESS = "[\\p{Alphabetic}&&[\\u{e00}-\\u{eff}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}]]";
const IDEOGRAPH =
  `[[${KANA}一-\\u{9fff}々-〇〡-〩〱-〵〸-〼ㄅ-ㄯㆠ-ㆿ가-힣\\u{3400}-\\u{4dbf}\\u{a000}-\\u{a48c}` +
  `\\u{f900}-\\u{faff}\\u{1aff0}-\\u{1b16f}\\u{20000}-\\u{3ffff}${SPACELESS}]--\\p{M}]`;
const LETTER = `[[\\p{Alphabetic}\\p{N}${IDEOGRAPH}]--[\\p{M}\\u{1f000}-\\u{1faff}]]`;
const OTHER = `[^\\p{M}${LETTER}]`;
/** What parts two letters. Marks within it and after it have no letter. */
const PARTING = new RegExp(`${OTHER}[\\p{M}${OTHER}]*`, "gv");
const MARKS = /\p{M}+/gu;
const IS = {
  ideograph: new RegExp(`^${IDEOGRAPH}`, "v"),
  kana: new RegExp(`^[${KANA}]`, "v"),
  ofWord: new RegExp(`^[^ \\|\\n${IDEOGRAPH}]`, "v"),
  digit: /^[0-9]/,
  mark: /^\p{M}/u,
  white: /^\p{White_Space}+$/u,
  partsKana: /^[\p{White_Space}・゠=]+$/u,
};

/** The letter before a place, whatever marks it has. */
function letterBefore(text, at) {
  for (let end = at; end > 0; ) {
    const isPair = /[\udc00-\udfff]/.test(text[end - 1]);
    const letter = text.slice(end - (isPair ? 2 : 1), end);
    if (!IS.mark.test(letter)) return letter;
    end -= letter.length;
  }
  return "";
}

/** What stands for a run of other characters between two letters. */
function separator(run, at, text) {
  const before = letterBefore(text, at);
  const after = text.slice(at + run.length, at + run.length + 2);
  if (!before || !after) return "";
  const both = (kind) => kind.test(before) && kind.test(after);
  const signs = run.replace(MARKS, "");
  if (both(IS.kana) && IS.partsKana.test(signs)) return "";
  if (both(IS.digit) && signs === ",") return "";
  if (!both(IS.ideograph)) return " ";
  return IS.white.test(signs) ? "" : "|";
}

export function canonicalBy(table) {
  const lines = table.split("\n").filter((line) => line && !line.startsWith("#"));
  const renewed = new Map(lines.map((line) => line.split("\t").slice(0, 2)));
  const old = new RegExp(`[${[...renewed.keys()].join("")}]`, "gu");
  return (text) => {
    const composed = text
      .replace(INVISIBLE, "")
      .replaceAll("\u{309b}", "\u{3099}")
      .replaceAll("\u{309c}", "\u{309a}")
      .normalize("NFKD")
      .replace(MARKS_OF_ALPHABETS, "")
      .normalize("NFC");
    return hiragana(composed.toLowerCase().replaceAll("ς", "σ"))
      .replace(old, (character) => renewed.get(character))
      .replace(/^\p{M}+/u, "")
      .replace(PARTING, separator);
  };
}

/** Whether a canonical text has a canonical term that begins where a word or a character begins. */
export function contains(text, term) {
  if (term === "") return true;
  const isWord = IS.ofWord.test(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isWord || !IS.ofWord.test(letterBefore(text, at))) return true;
  }
  return false;
}
