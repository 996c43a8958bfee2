/*
 * Where a reader is on the page, measured past the app, in whichever way the text goes.
 *
 * - `placeOf(page)`: the topmost block that begins on the upper part of the screen; where none does,
 *   the topmost line of the block that fills it, by its first character. Null where the head shows,
 *   or where what fills the screen has no lines: a picture, a table, English among vertical lines.
 * - `driftOf(page, place)`: how many pixels that place has moved since along the way of the text. Where
 *   its language is gone: how far its partner (its row, or for a line its sentence) is from there.
 */
import { expect } from "../fixtures.mjs";

const UPPER = 0.6;
/** Up to here a block that begins may be what is read, or the line above it: nothing is compared. */
const EITHER = 0.75;
const SLACK = 4;

function measure({ place, upper, either, slack }) {
  const flow = document.querySelector("[data-flow=vertical]");
  const start = (rect) => (flow ? -rect.right : rect.top);
  const end = (rect) => (flow ? -rect.left : rect.bottom);
  const bar = document.querySelector("[data-bar]").getBoundingClientRect();
  const line = flow ? -flow.getBoundingClientRect().right : Math.max(0, bar.bottom);
  const extent = flow ? flow.clientWidth : innerHeight;
  const isUpright = (block) => flow && getComputedStyle(block).writingMode === "horizontal-tb";
  const isShown = (element) => element.checkVisibility() && element.closest(".peeked") === null;
  const all = (selector) =>
    [...document.querySelectorAll(`article ${selector}`)].filter((element) => isShown(element));
  const box = (element) => element.getBoundingClientRect();

  /* The text nodes that are read: no readings, no marks of notes. */
  const texts = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (!node.parentElement.closest("rt, rp, .note-mark, .not-text, button")) found.push(node);
    }
    return found;
  };
  /* Calls with each character that is to be seen: its place, its rect, its node. */
  const eachCharacter = (block, from, visit) => {
    const range = document.createRange();
    let before = 0;
    for (const node of texts(block)) {
      for (let at = Math.max(0, from - before); at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [rect] = range.getClientRects();
        if (rect && rect.width + rect.height > 0 && node.data[at].trim()) {
          const result = visit(before + at, rect, node);
          if (result) return result;
        }
      }
      before += node.length;
    }
    return null;
  };
  const lineHeight = (element) => parseFloat(getComputedStyle(element).lineHeight);
  const described = (block, distance) => ({
    block: block.dataset.block,
    language: block.lang,
    row: block.dataset.row,
    height: lineHeight(block),
    distance,
    at: line + distance,
    isVertical: Boolean(flow),
  });

  if (!place) {
    if (end(box(document.querySelector("article header"))) > line) return null;
    const blocks = all("[data-block]");
    const first = blocks.find((block) => start(box(block)) >= line - slack);
    if (first && start(box(first)) - (flow ? line : 0) <= extent * upper) {
      return described(first, start(box(first)) - line);
    }
    if (first && start(box(first)) - (flow ? line : 0) <= extent * either) return null;
    const cut = blocks.find((block) => end(box(block)) > line + slack);
    if (!cut || cut.matches("figure, .table, hr, pre")) return null;
    // What stands upright among vertical lines has no line that is the first.
    if (isUpright(cut)) return null;
    return eachCharacter(cut, 0, (offset, rect, node) => {
      if (start(rect) < line - slack) return null;
      const sentence = node.parentElement.closest("[data-sentence]")?.dataset.sentence;
      return { ...described(cut, start(rect) - line), offset, sentence };
    });
  }

  const between = (begins, ends) => away((wanted) => Math.max(0, begins - wanted, wanted - ends));
  const [same] = all(`[data-block="${place.block}"][lang="${place.language}"]`);
  // As far from where reading begins as it was; or, as a bar may have grown or shrunk, where it was.
  const wanted = [line + place.distance];
  if (place.isVertical === Boolean(flow)) wanted.push(Math.max(place.at, line - slack));
  const away = (distance) => Math.min(...wanted.map(distance));
  if (same && place.offset !== undefined && isUpright(same)) {
    // Its lines cross the way of the text: as a whole it stands where it is read.
    const drift = between(start(box(same)), end(box(same)));
    return { by: "itself, upright", drift, height: lineHeight(same) };
  }
  if (same) {
    const at =
      place.offset === undefined
        ? start(box(same))
        : eachCharacter(same, place.offset, (_, rect) => ({ at: start(rect) }))?.at;
    return {
      by: "itself",
      drift: away((wanted) => Math.abs(at - wanted)),
      height: lineHeight(same),
    };
  }
  const partners =
    place.offset === undefined
      ? all(`[data-row="${place.row}"]`).slice(0, 1)
      : all(`[data-row="${place.row}"] [data-sentence="${place.sentence}"]`);
  if (partners.length === 0) return { by: "nothing", drift: Infinity, height: 0 };
  const rects = partners.flatMap((partner) => [...partner.getClientRects()]);
  const [begins, ends] = [Math.min(...rects.map(start)), Math.max(...rects.map(end))];
  const height = lineHeight(partners[0].closest("[data-block]"));
  if (place.offset === undefined) {
    const at = start(box(partners[0]));
    return { by: "partner", drift: away((wanted) => Math.abs(at - wanted)), height };
  }
  return { by: "sentence", drift: between(begins, ends), height };
}

export const placeOf = (page) =>
  page.evaluate(measure, { upper: UPPER, either: EITHER, slack: SLACK });

/** Until the app has had a frame to restore the place, and one to see it. */
export const restored = (page) =>
  page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );

/** The same, once the place is restored. */
export async function driftOf(page, place) {
  await restored(page);
  return page.evaluate(measure, { place, upper: UPPER, either: EITHER, slack: SLACK });
}

/** Keeps the worst of what was measured, for the record of the test. */
export class Record {
  compared = 0;
  #worst = {};

  constructor(info) {
    this.info = info;
  }

  /** Does something, and expects the place that was read before to be where it was. */
  async keeps(page, act, what, allowed) {
    const place = await placeOf(page);
    await act();
    if (!place) return;
    const { by, drift, height } = await driftOf(page, place);
    const isLine = place.offset !== undefined;
    this.compared += 1;
    const kind = `${isLine ? "line" : "block"} by ${by}`;
    const { drift: worst = -1 } = this.#worst[kind] ?? {};
    if (drift > worst) this.#worst[kind] = { drift, what };
    // A block begins where it began; a line may come to be cut otherwise.
    const limit = allowed ?? (isLine ? Math.max(height, place.height) + 1 : 2);
    expect
      .soft(drift, `${what}: ${kind}, ${place.block} ${place.offset ?? ""}`)
      .toBeLessThanOrEqual(limit);
  }

  tell() {
    for (const [kind, { drift, what }] of Object.entries(this.#worst)) {
      const description = `${kind}: ${drift.toFixed(1)} px at worst, ${what}`;
      this.info.annotations.push({ type: "place", description });
      if (process.env.TAIYAKU_TELL) console.log(description);
    }
  }
}
