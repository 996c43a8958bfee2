/*
 * A library of many articles, of which there is nothing but the list: in the first format, whose
 * catalogue is one file of plain JSON.
 */
export async function withLongList(site, count, of = () => ({})) {
  const entries = Array.from({ length: count }, (_, index) => ({
    id: `made-${index}`,
    file: `articles/made-${index}.000000000000.json`,
    original: "en",
    title: { en: `Made article ${index}`, ja: `作った記事${index}` },
    series: { name: "Made", number: index },
    source: "Made",
    date: "2025-08-16",
    length: { en: 100, ja: 100 },
    ...of(index),
  }));
  const part = (path) => ({ path, bytes: 1, sha256: "0".repeat(64) });
  const manifest = {
    format: 1,
    articles: count,
    catalogue: part("catalogue.000000000000.json"),
    texts: part("texts.000000000000.json"),
  };
  site.answer("/library/library.json", { body: JSON.stringify(manifest) });
  site.answer("/library/catalogue.000000000000.json", { body: JSON.stringify({ entries }) });
}
