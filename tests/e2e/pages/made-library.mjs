/*
 * Libraries that the bundled one is too small for: made entries, served in format 1, which is JSON
 * and stays readable. Their articles cannot be opened.
 */
import { asFormat1 } from "./repacked.mjs";

/** Serves a library of these entries; the site is honest again at the next test. */
export const serveLibrary = (site, entries) =>
  asFormat1(
    site,
    entries,
    entries.map(({ title }) => title.en.toLowerCase()),
  );

/** An entry with what a test wants to see in it. */
export function entry(number, rest) {
  const id = `made-${String(number).padStart(4, "0")}`;
  return {
    id,
    file: `articles/${id}.json`,
    original: "en",
    title: { en: `Made ${number}` },
    length: { en: 1000 },
    ...rest,
  };
}

/** An author by number, in both languages. */
export const author = (number) => ({
  en: `Author ${String(number).padStart(4, "0")}`,
  ja: `著者${String(number).padStart(4, "0")}`,
});

/** A library of so many authors: one of them wrote three articles, another two, the others one. */
export function manyAuthors(count, { three, two }) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const written = [...numbers, three, three, two];
  return written.map((number, index) => entry(index, { authors: [author(number)] }));
}

/** A library with so many articles in each year from `first`, by three authors in turn. */
export function years(first, counts) {
  const dates = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, month) => {
      return `${first + at}-${String((month % 12) + 1).padStart(2, "0")}-15`;
    }),
  );
  return dates.map((date, index) => entry(index, { date, authors: [author((index % 3) + 1)] }));
}
