/*
 * Libraries that were packed otherwise: what is changed gets the name that its content has, and so
 * does every file that leads to it. The site is honest again at the next test.
 */
import { createHash } from "node:crypto";

const MANIFEST = "/library/library.json";
const hash = (bytes) => createHash("sha256").update(bytes).digest();

function answer(site, path, body) {
  const name = path.replace(/\.[0-9a-f]{12}\.|(?<!\.[0-9a-f]{12})\.(?=[^./]*$)/, () => {
    return `.${hash(body).toString("hex").slice(0, 12)}.`;
  });
  site.answer(`/library/${name}`, { body });
  return name;
}

/** Serves another text in the place of an article's file. */
export function replaceArticle(site, articles, id, body) {
  const file = answer(site, articles.entry(id).file, body);
  replaceEntries(site, articles, (entry) => (entry.id === id ? { ...entry, file } : entry));
}

/** Serves the list's entries as `change` makes them. */
export function replaceEntries(site, articles, change) {
  const directory = Buffer.from(articles.directory);
  articles.files.forEach((file, index) => {
    const body = JSON.stringify({ ...file.stored, entries: file.stored.entries.map(change) });
    answer(site, file.path, body);
    hash(body).copy(directory, directory.length - 6 * (articles.files.length - index), 0, 6);
  });
  const path = answer(site, articles.manifest.entries.path, directory);
  const entries = { ...articles.manifest.entries, path };
  site.answer(MANIFEST, { body: JSON.stringify({ ...articles.manifest, entries }) });
}

/** Serves a library of the first format, which had all entries in one file. */
export function asFormat1(site, entries, texts = entries.map(({ id }) => id)) {
  const part = (name, data) => ({ path: answer(site, name, JSON.stringify(data)) });
  const file = (part) => ({ ...part, bytes: 0, sha256: "" });
  const manifest = {
    format: 1,
    articles: entries.length,
    catalogue: file(part("catalogue.json", { entries })),
    texts: file(part("texts.json", { texts })),
  };
  site.answer(MANIFEST, { body: JSON.stringify(manifest) });
}
