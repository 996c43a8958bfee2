/*
 * What a search compares, by docs/search.md and not by the app's code: texts in one form, and
 * whether one holds a term. Old kanji are left out, which no bundled article has.
 */
const KANA = "\\p{Script=Hiragana}ー";
const IDEOGRAPH = `[\\p{Script=Han}${KANA}]`;
const between = (gap) => new RegExp(`(?<=${IDEOGRAPH})${gap}(?=${IDEOGRAPH})`, "gu");

/** A text in the form in which texts and queries are compared. */
export const canonical = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(new RegExp(`(?<=[${KANA}])[・＝=](?=[${KANA}])`, "gu"), "")
    .replace(between("\\s+"), "")
    .replace(/(?<=\d),(?=\d)/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

/** Whether a text holds a term, which begins where a word begins. */
export function holds(text, term) {
  const wanted = canonical(term).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const start = new RegExp(`(?<![^ ])${wanted}|(?<=${IDEOGRAPH})${wanted}|^${wanted}`, "u");
  const ideographs = new RegExp(`^${IDEOGRAPH}`, "u");
  const compared = canonical(text);
  return ideographs.test(wanted) ? compared.includes(canonical(term)) : start.test(compared);
}
