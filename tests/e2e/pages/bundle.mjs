/*
 * The library as its files tell it, read past the app: what the journeys compare the screen with.
 * Nothing here is taken from the app's code; the rules are those of docs/format.md and the handbook.
 */
import { other } from "./words.mjs";

/** Every article of the site's library, newest first, and every article file. */
export async function bundle(site) {
  const get = (path) => fetch(`${site.url}library/${path}`);
  const json = async (path) => (await get(path)).json();
  const manifest = await json("library.json");
  const directory = new Uint8Array(await (await get(manifest.entries.path)).arrayBuffer());
  const paths = entryFiles(directory);
  const files = await Promise.all(
    paths.map(async (path) => ({ path, stored: await json(path) })),
  );
  const entries = files.flatMap(({ stored }) => stored.entries).sort(newestFirst);
  const articles = await Promise.all(entries.map((entry) => json(entry.file)));
  return Object.assign(new Bundle(manifest, entries, articles), { directory, files });
}

function newestFirst(one, other) {
  const [a, b] = [one.date ?? "", other.date ?? ""];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? 1 : -1;
}

/** The paths of the entries, from their directory: head, version, counts, six bytes of hash each. */
function entryFiles(directory) {
  let at = 4;
  const number = () => {
    let read = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = directory[at++];
      read |= (byte & 0x7f) << shift;
      if (byte < 0x80) return read;
    }
  };
  const [, , count] = [number(), number(), number()];
  const hash = (file) =>
    [...directory.slice(at + 6 * file, at + 6 * file + 6)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
  return Array.from({ length: count }, (_, file) => `entries/${file}.${hash(file)}.json`);
}

export class Bundle {
  constructor(manifest, entries, articles) {
    this.manifest = manifest;
    this.entries = entries;
    this.articles = articles;
  }

  get ids() {
    return this.entries.map((entry) => entry.id);
  }

  get bilingual() {
    return this.articles.filter((article) => article.body.ja && article.body.en);
  }

  onlyIn(language) {
    return this.articles.find(
      (article) => article.body[language] && !article.body[other(language)],
    );
  }

  entry(id) {
    return this.entries.find((entry) => entry.id === id);
  }

  article(id) {
    return this.articles.find((article) => article.id === id);
  }

  /** The articles with this number of blocks or more that satisfy a test, longest first. */
  longest(suits = () => true) {
    const size = (article) => JSON.stringify(article.body).length;
    return this.articles.filter(suits).sort((one, other) => size(other) - size(one));
  }

  /** The articles of a series, by number. */
  series(name) {
    const of = (article) => article.series && key(article.series.name) === name;
    return this.articles.filter(of).sort((one, other) => one.series.number - other.series.number);
  }

  /** What an article is called by a facet: the values as addresses write them. */
  values(entry, facet, read = []) {
    switch (facet) {
      case "feature":
        return entry.feature ? [key(entry.feature)] : [];
      case "series":
        return entry.series ? [key(entry.series.name)] : [];
      case "source":
        return entry.source ? [key(entry.source)] : [];
      case "author":
        return (entry.authors ?? []).map(key);
      case "translator":
        return (entry.translators ?? []).map(key);
      case "lang":
        return Object.keys(entry.length);
      case "is":
        return [read.includes(entry.id) ? "read" : "unread"];
    }
  }

  /** Every value of a facet, with the article that shows how it is written. */
  allValues(facet) {
    return [...new Set(this.entries.flatMap((entry) => this.values(entry, facet)))];
  }

  /** How a value is written in a language. */
  nameOf(facet, value, language, words) {
    if (facet === "lang") return words.languages[value];
    if (facet === "is") return words.is[value];
    const names = {
      feature: (entry) => [entry.feature],
      series: (entry) => [entry.series?.name],
      source: (entry) => [entry.source],
      author: (entry) => entry.authors ?? [],
      translator: (entry) => entry.translators ?? [],
    }[facet];
    const name = this.entries.flatMap(names).find((name) => name && key(name) === value);
    return best(name, language);
  }

  /** The ids of the articles under these filters: values OR, facets AND. */
  filtered({ chosen = {}, from, to, read = [], holds = () => true }) {
    const passes = (entry) =>
      Object.entries(chosen).every(
        ([facet, values]) =>
          values.length === 0 ||
          this.values(entry, facet, read).some((value) => values.includes(value)),
      ) &&
      (!from || (entry.date && entry.date >= from)) &&
      (!to || (entry.date && entry.date <= to)) &&
      holds(entry);
    return this.entries.filter(passes).map((entry) => entry.id);
  }

  /** How many articles a value would give under all the other facets' filters. */
  count(facet, value, filters = {}) {
    const chosen = { ...filters.chosen, [facet]: [value] };
    return this.filtered({ ...filters, chosen }).length;
  }
}

/** A name or a text in a language, or else in the other. */
export const best = (text, language) =>
  typeof text === "string" ? text : (text[language] ?? text[other(language)]);

/** A name as addresses write it: in English where there is that. */
export const key = (name) => best(name, "en");

/** A date in words, as each language writes it. */
export const inWords = (date, { format }) =>
  new Intl.DateTimeFormat(format, {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`));

/** The words of inline text, without readings and marks of footnotes. */
export function plain(inline) {
  if (typeof inline === "string") return inline;
  if (Array.isArray(inline)) return inline.map(plain).join("");
  const [[mark, inner]] = Object.entries(inline);
  switch (mark) {
    case "ruby":
      return inner.base;
    case "footnote":
      return "";
    case "line_break":
      return " ";
    case "link":
    case "span":
      return plain(inner.text);
    default:
      return plain(inner);
  }
}

/** Every text of a block, one by one. */
export function textsOf(block) {
  const items = (list) => (list ?? []).flatMap((item) => [item.text, ...items(item.items)]);
  const texts = [
    block.text,
    ...(block.paragraphs ?? []),
    block.source,
    ...items(block.items),
    block.caption,
    ...(block.header ?? []),
    ...(block.rows ?? []).flat(),
  ];
  return texts
    .filter((text) => text !== undefined)
    .map(plain)
    .filter((text) => text !== "");
}

/** Every text of an article's bodies. */
export const bodyTexts = (article) => Object.values(article.body).flat().flatMap(textsOf);

/** Every text of an article that a search looks into: titles, names, bodies, pictures in words. */
export function allTexts(article) {
  const strings = (value) => {
    if (typeof value === "string") return [value];
    return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
  };
  const { title, subtitle, feature, series, source, publisher, attribution } = article;
  const { credits = [] } = article;
  const numbered = series ? strings(series.name).map((name) => `${name} #${series.number}`) : [];
  const people = credits.map(({ name, affiliation }) => [name, affiliation]);
  const pictures = Object.entries(article.body).flatMap(([language, blocks]) =>
    blocks.flatMap(({ alt }) => alt?.[language] ?? []),
  );
  const named = [title, subtitle, feature, source?.name, publisher?.name, attribution, people];
  return [...strings(named), ...numbered, ...bodyTexts(article), ...pictures];
}

/** Spellings that count as the same: width, case, kana; accents as well where asked. */
export function folded(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, " ");
}

/** The same, and letters without their accents. */
export const withoutAccents = (text) =>
  folded(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");

/** Numbers between 0 and 1 that look random and are the same each time. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
