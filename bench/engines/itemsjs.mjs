/* ItemsJS: facets only, since its own search is for lists of products. Contract: README.md. */

export const about = "ItemsJS 2.4.4, facets, OR within a facet, all values";

const FACETS = ["language", "feature", "series", "source", "author", "translator", "year"];
const CONFIGURATION = {
  native_search_enabled: false,
  custom_id_field: "n",
  aggregations: Object.fromEntries(
    FACETS.map((facet) => [facet, { size: 100_000, conjunction: false }]),
  ),
};

const start = async (items, more = {}) => {
  const { default: itemsjs } = await import("itemsjs");
  return { items, index: itemsjs(items, { ...CONFIGURATION, ...more }) };
};

export async function build(batches) {
  const items = [];
  for await (const documents of batches) {
    for (const { n, facets } of documents) items.push({ n, ...facets });
  }
  return engine(await start(items));
}

export function* save({ items, index }) {
  yield ["items.json", JSON.stringify(items)];
  yield ["facets.json", JSON.stringify(index.serializeFacets())];
}

export async function load(read) {
  const items = await (await read("items.json")).json();
  const facetsSnapshot = await (await read("facets.json")).json();
  return engine(await start(items, { facetsSnapshot }));
}

const engine = ({ items, index }) => ({
  items,
  index,
  facets(filters) {
    const { aggregations } = index.search({ per_page: 20, filters }).data;
    const counts = ({ buckets }) =>
      Object.fromEntries(buckets.map(({ key, doc_count }) => [key, doc_count]));
    return Object.fromEntries(FACETS.map((facet) => [facet, counts(aggregations[facet])]));
  },
});
