/*
 * The service worker: after one visit the app and every bundled article open without a network.
 *
 * Contract
 * - `cargo xtask finish-build` writes sw.js: a line `const BUILD = {version, files: [{path, sha256,
 *   bytes}]}` with every file of the build, and then this file. The version is a hash of the list.
 * - One version is one cache, `taiyaku-<path of the scope>-<version>`. A version is installed only
 *   when every file was fetched past the HTTP cache and has the hash of the list: all or nothing.
 * - A new version waits until no page of the old one is open. Nothing is skipped, nobody is
 *   interrupted. Activation deletes the caches of other versions in this scope, and no others.
 * - Answers only GET requests inside the scope, and only for files of the list:
 *   the page and what has no hash in its name come from the network, and from the cache when the
 *   network fails or takes longer than four seconds; files with a hash in their name come from the
 *   cache. Nothing is put into the cache later.
 *
 * Why a page never mixes versions: the page and library/library.json are the only files that keep
 * their names. All else is named after its content, so a page, old or new, asks for exactly the
 * files that it was built with, and a file of another version cannot be taken for one of them.
 */
"use strict";

const PATIENCE = 4000; // milliseconds
const AT_ONCE = 6; // fetches during an install

const scope = new URL(self.registration.scope);
const prefix = `taiyaku-${scope.pathname}-`;
const cacheName = prefix + BUILD.version;
const address = (path) => new URL(path.replace(/[%#?]/g, encodeURIComponent), scope).href;
const page = address("index.html");
const files = new Map(BUILD.files.map((file) => [address(file.path), file]));
const isHashed = ({ path }) => /[-.][0-9a-f]{8,}(_bg)?(\.\w+)*$/.test(path);

/** Our caches of this scope, in the order in which they were made. */
async function ourCaches() {
  const names = await caches.keys();
  return names.filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length)),
  );
}

/** Fetches a file and gives it back only if it is the one of the list. */
async function fetchExactly(url, file) {
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin" });
  if (!response.ok || response.redirected) {
    throw new Error(`${url}: status ${response.status}, redirected: ${response.redirected}`);
  }
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
  if (hex.join("") !== file.sha256) throw new Error(`${url}: not the file of this build`);
  return response;
}

/** The page is asked for by its folder first: many hosts redirect index.html there. */
async function fetchEntry(url, file) {
  if (url !== page) return fetchExactly(url, file);
  return fetchExactly(scope.href, file).catch(() => fetchExactly(page, file));
}

async function install() {
  // Activation leaves one cache, so the oldest is that of the active version, if there is one.
  const [oldest] = await ourCaches();
  const active = self.registration.active ? oldest : undefined;
  const cache = await caches.open(cacheName);
  const queue = [...files];
  const fetchNext = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [url, file] = next;
      await cache.put(url, await fetchEntry(url, file));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  } catch (error) {
    queue.length = 0;
    if (cacheName !== active) await caches.delete(cacheName);
    throw error;
  }
  // What versions left behind that were never activated, or were interrupted.
  await deleteAllBut([cacheName, active]);
}

async function deleteAllBut(kept) {
  const names = await ourCaches();
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
}

async function activate() {
  await deleteAllBut([cacheName]);
  // The first visit is served from here on as well, so that it can be read to its end offline.
  await self.clients.claim();
}

const fromCache = (url) => caches.match(url, { cacheName, ignoreVary: true });

async function cacheFirst(request, url) {
  return (await fromCache(url)) ?? fetch(request);
}

async function networkFirst(request, url) {
  // `no-cache` asks the server whether the copy of the HTTP cache is still right; a navigation
  // cannot be given it, and browsers do so by themselves on reload.
  const network = fetch(request, request.mode === "navigate" ? {} : { cache: "no-cache" });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([network, late]).catch(() => undefined);
  // A sign-in page in between is shown as a redirect, which the browser has to follow.
  if (answer?.ok || answer?.type === "opaqueredirect") return answer;
  return (await fromCache(url)) ?? network;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  const asked = new URL(request.url);
  asked.hash = "";
  if (request.mode === "navigate") asked.search = "";
  const url = asked.href === scope.href ? page : asked.href;
  const file = files.get(url);
  if (!file) return;
  event.respondWith(isHashed(file) ? cacheFirst(request, url) : networkFirst(request, url));
});
