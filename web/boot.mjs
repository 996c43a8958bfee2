/*
 * Starts the app, and says so in both languages when it does not start.
 *
 * Contract
 * - `<html data-state>` is "loading" (as written in index.html), then "ready" or "failed".
 * - `<link data-app="script">` and `<link data-app="wasm">` (Trunk.toml) say what to start.
 * - "ready": the app dispatches `taiyaku:ready` on document when there is something to read; only
 *   the app knows when that is. `#shell` is hidden then, and stays in the document.
 * - "failed": script or wasm cannot be loaded or started, an error is not caught before the app is
 *   ready, wasm traps at any time (the app is dead then). `#shell` is shown with its `[data-failed]` part; the cause is put
 *   into `[data-cause]`, and `[data-reload]` loads the page again.
 * - When ready, and where `<html data-service-worker>` names one, the service worker is registered.
 */
const root = document.documentElement;
const shell = document.getElementById("shell");

function ready() {
  if (root.dataset.state !== "loading") return;
  root.dataset.state = "ready";
  shell.hidden = true;
  keepForOffline();
}

function fail(cause) {
  if (root.dataset.state === "failed") return;
  root.dataset.state = "failed";
  shell.hidden = false;
  shell.scrollIntoView();
  shell.querySelector("[data-loading]").hidden = true;
  shell.querySelector("[data-failed]").hidden = false;
  shell.querySelector("[data-cause]").textContent = String(cause);
  shell.querySelector("[data-reload]").addEventListener("click", () => location.reload());
}

function uncaught(cause) {
  const trapped = globalThis.WebAssembly && cause instanceof WebAssembly.RuntimeError;
  if (trapped || root.dataset.state === "loading") fail(cause);
}

function keepForOffline() {
  const worker = root.dataset.serviceWorker;
  if (!worker || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  // Without it everything works but reading offline, so this is no error.
  navigator.serviceWorker
    .register(worker, { updateViaCache: "none" })
    .catch((cause) => console.info(`not kept for reading offline: ${cause}`));
}

async function start() {
  if (!globalThis.WebAssembly) {
    throw new Error("このブラウザーは WebAssembly に対応していません / this browser has no WebAssembly");
  }
  const [script, wasm] = ["script", "wasm"].map(
    (part) => document.querySelector(`link[data-app="${part}"]`).href,
  );
  const [{ default: init }, response] = await Promise.all([import(script), fetch(wasm)]);
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await init({ module_or_path: response });
}

window.addEventListener("error", (event) => uncaught(event.error ?? event.message));
window.addEventListener("unhandledrejection", (event) => uncaught(event.reason));
document.addEventListener("taiyaku:ready", ready);
start().catch(fail);
