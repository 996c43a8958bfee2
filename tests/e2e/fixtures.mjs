/*
 * What every journey has: a server of its own, and a console that must stay empty.
 *
 * - `site`: a server (see server.mjs) of the build, honest and running at the start of each test.
 * - `complaints`: collects every error and warning of the console and every uncaught error, of all
 *   pages and workers of the test, and fails the test at its end if there is one. A test that breaks
 *   something on purpose says beforehand what it expects: `complaints.expect(/ERR_CONNECTION_REFUSED/)`.
 */
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { serve } from "./server.mjs";

const dist = process.env.TAIYAKU_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

class Complaints {
  #all = [];
  #expected = [];

  constructor(context) {
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.#all.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.#all.push(`uncaught: ${error.error()}`));
  }

  expect(pattern) {
    this.#expected.push(pattern);
  }

  get unexpected() {
    return this.#all.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

export const test = base.extend({
  worker_site: [
    async ({}, use) => {
      const site = await serve(dist);
      await use(site);
      await site.stop();
    },
    { scope: "worker" },
  ],
  site: async ({ worker_site: site }, use) => {
    site.honest();
    await site.start();
    await use(site);
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints(context);
      await use(complaints);
      expect(complaints.unexpected, "the console is empty").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the app at an address below the site, and waits until there is something to read. */
export async function open(page, site, address = "") {
  await page.goto(site.url + address);
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
}

/** Waits until the app and the library are kept for reading offline. */
export async function kept(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
    }
  });
}
