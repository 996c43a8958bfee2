/*
 * The server of the bench, on 127.0.0.1 only. The answers let the page measure time to 5 µs
 * (cross-origin isolation) and are never kept by the browser.
 *
 * - `/bench/…` is this folder, `/corpus/…` and `/index/…` are folders that are given.
 * - PUT `/index/…` writes a file: that is how the page hands out what it has built.
 */
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { dirname, extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** `folders` maps the first part of an address to a folder. */
export async function serve(folders) {
  const server = createServer(async (request, response) => {
    const [, first, ...rest] = decodeURIComponent(new URL(request.url, "http://x").pathname).split("/");
    const root = folders[first] && resolve(folders[first]);
    const path = root && join(root, ...rest);
    const status = (code) => response.writeHead(code).end();
    if (!path?.startsWith(root + sep)) return status(404);
    if (request.method === "PUT") {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(request, createWriteStream(path));
      return status(204);
    }
    const file = await readFile(path).catch(() => undefined);
    if (file === undefined) return status(404);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Resource-Policy": "same-origin",
    });
    return response.end(file);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
