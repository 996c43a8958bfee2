/*
 * Sets the reader's theme and interface language before the first paint, so that a dark page does
 * not flash white. A classic script, because those run while the page is parsed. It reads what
 * src/state/preferences.rs keeps, and changes nothing: whatever is wrong there, the app deals with.
 */
try {
  const kept = JSON.parse(localStorage.getItem("taiyaku.preferences") ?? "{}");
  const root = document.documentElement;
  if (["light", "dark", "sepia", "contrast"].includes(kept.theme)) root.dataset.theme = kept.theme;
  const wanted = [kept.interface, ...navigator.languages.map((tag) => tag.split("-")[0])];
  root.lang = wanted.find((tag) => tag === "ja" || tag === "en") ?? "en";
} catch {
  // Storage is blocked or holds something else: the page starts as the system has it.
}
