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

const OURS = "taiyaku";

/** What others are compared with ours by; below 1 they are better. */
const RATIOS = {
  "index MB": ({ raw }) => raw,
  "brotli 5 MB": ({ brotli }) => brotli,
  load: ({ load }) => load,
  "first, median": ({ first }) => first?.median,
  "first, 95th": ({ first }) => first?.p95,
  "again, median": ({ again }) => again?.median,
  "again, 95th": ({ again }) => again?.p95,
  "20 hits, median": ({ screen }) => screen?.median,
  "20 hits, 95th": ({ screen }) => screen?.p95,
  "facets: none": ({ facets }) => facets?.none.median,
  one: ({ facets }) => facets?.one.median,
  three: ({ facets }) => facets?.three.median,
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const head = (names) => [row(names), row(names.map((_, at) => (at ? "--:" : "---")))];

function ratios(reports) {
  const ours = reports.find(({ engine }) => engine === OURS);
  const others = reports.filter((report) => report !== ours);
  if (!ours || others.length === 0) return [];
  const ratio = (report) => (of) => {
    const value = of(report) / of(ours);
    return Number.isFinite(value) ? `${value < 1 ? "**" : ""}${round(value)}${value < 1 ? "**" : ""}` : "–";
  };
  return [
    "So many times as much as Taiyaku; below 1, in bold, it is better than Taiyaku:",
    "",
    ...head(["engine", ...Object.keys(RATIOS)]),
    ...others.map((report) => row([report.engine, ...Object.values(RATIOS).map(ratio(report))])),
    "",
  ];
}

const round = (value) => (value < 10 ? value.toPrecision(2) : value.toFixed(0));
export const kilobytes = (bytes) => (bytes / 1e3).toFixed(1);
export const spread = ({ median, p95, max }) => [median, p95, max].map(kilobytes).join(" / ");

/** What is fetched for a query where nothing was kept, of those engines that fetch by query. */
const coldTable = (reports) =>
  reports
    .filter(({ cold }) => cold)
    .flatMap(({ engine, cold }) => [
      `${engine} fetches ${kilobytes(cold.opened)} kB to open, and for a query, where nothing is kept, so many kB (median / 95th percentile / most):`,
      "",
      ...head(["queries", "index", "texts", "together"]),
      row(["drawn", ...["index", "text", "all"].map((of) => spread(cold.drawn[of]))]),
      row(["three words of a title", ...["index", "text", "all"].map((of) => spread(cold.titles[of]))]),
      "",
    ]);

/** `processors` is how many the machine has: with more to do than that, times mean little. */
export function table({ documents, queries }, reports, processors) {
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
    ...head(Object.keys(COLUMNS)),
    ...reports.map((report) => row(Object.values(COLUMNS).map((cell) => cell(report)))),
    "",
    ...ratios(reports),
    ...coldTable(reports),
    ...notes,
  ].join("\n");
}
