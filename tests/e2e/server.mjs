/*
 * A plain static server for the tests: the right types, 404 for what is missing, nothing clever.
 *
 * Contract
 * - `serve(folder)` gives a Site that listens on a free port of 127.0.0.1; `site.url` ends in "/".
 * - `site.stop()` ends it and all its connections, as if the network had gone; `site.start()`
 *   brings it back on the same port.
 * - `site.answer(path, answer)` answers a path otherwise: `{ status, body, delay }`, each optional,
 *   delay in milliseconds; `site.answer(path, null)` takes that back, and `site.honest()` takes all back.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
};

class Site {
  #folder;
  #server;
  #answers = new Map();
  #port = 0;

  constructor(folder) {
    this.#folder = normalize(folder);
  }

  get url() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async start() {
    if (this.#server) return;
    this.#server = createServer((request, response) => this.#respond(request, response));
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = this.#server.address().port;
  }

  async stop() {
    if (!this.#server) return;
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    this.#server = undefined;
    await closed;
  }

  answer(path, answer) {
    if (answer) this.#answers.set(path, answer);
    else this.#answers.delete(path);
  }

  honest() {
    this.#answers.clear();
  }

  async #respond(request, response) {
    const { pathname } = new URL(request.url, this.url);
    const path = decodeURIComponent(pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const { status, body, delay } = this.#answers.get(path) ?? {};
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const file = body ?? (await this.#read(name));
    response.writeHead(status ?? (file === undefined ? 404 : 200), {
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
      // As most hosts do it: kept, but asked about each time.
      "Cache-Control": "no-cache",
    });
    response.end(file ?? "not found");
  }

  async #read(name) {
    const path = normalize(join(this.#folder, name));
    if (!path.startsWith(this.#folder + sep)) return undefined;
    return readFile(path).catch(() => undefined);
  }
}

export async function serve(folder) {
  const site = new Site(folder);
  await site.start();
  return site;
}
