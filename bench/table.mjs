/* The report as a Markdown table: an engine a row, what it cannot do in words. */

const megabytes = (bytes) => (bytes === undefined ? "–" : (bytes / 1e6).toFixed(2));
const seconds = (ms) => (ms === undefined ? "–" : (ms / 1e3).toFixed(2));
const pair = (times) =>
  times ? `${times.median.toFixed(2)} / ${times.p95.toFixed(2)}` : "–";
const share = (value) => (value === undefined ? "–" : value.toFixed(3));

const COLUMNS = {
  engine: ({ engine }) => engine,
  "index MB": ({ raw }) => megabytes(raw),
  "brotli 5 MB": ({ brotli }) => megabytes(brotli),
  "build s": ({ build }) => seconds(build),
  "load s": ({ load }) => seconds(load),
  "heap MB": ({ heap }) => megabytes(heap),
  "first ms": ({ first }) => pair(first),
  "again ms": ({ again }) => pair(again),
  "20 hits ms": ({ screen }) => pair(screen),
  recall: ({ kinds }) => share(kinds?.all.recall),
  precision: ({ kinds }) => share(kinds?.all.precision),
  "facets ms: none": ({ facets }) => pair(facets?.none),
  one: ({ facets }) => pair(facets?.one),
  three: ({ facets }) => pair(facets?.three),
};

/** `processors` is how many the machine has: with more to do than that, times mean little. */
export function table({ documents, queries }, reports, processors) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const names = Object.keys(COLUMNS);
  const notes = reports.flatMap(({ engine, failure, unsaved, facets, before }) => [
    ...(failure ? [`- ${engine}: did not finish: ${failure}`] : []),
    ...(unsaved ? [`- ${engine}: the index cannot be saved (${unsaved}): searched where it was built`] : []),
    ...(before > processors
      ? [`- ${engine}: the machine was busy (load ${before.toFixed(1)}): its times are too long`]
      : []),
    ...(facets && !facets.right ? [`- ${engine}: the counts without a filter are not those of the corpus`] : []),
  ]);
  return [
    `${documents.length} articles, ${queries.length} queries; times are median / 95th percentile.`,
    "",
    row(names),
    row(names.map((_, at) => (at ? "--:" : "---"))),
    ...reports.map((report) => row(Object.values(COLUMNS).map((cell) => cell(report)))),
    "",
    ...notes,
  ].join("\n");
}
