/* The start: with everything in its place, without a network, and with something broken. */
import { test, expect, open, kept } from "./fixtures.mjs";

const linked = (page, part) =>
  page.locator(`link[data-app="${part}"]`).evaluate((link) => new URL(link.href).pathname);

test("the app starts and hides the shell", async ({ page, site }) => {
  await open(page, site);
  await expect(page.locator("#shell")).toBeHidden();
});

test("every part but the page and the list of the library is named after its content", async ({
  page,
  site,
}) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, site);
  const lasting = asked.filter((path) => !/[-.][0-9a-f]{8,}(_bg)?(\.\w+)*$/.test(path));
  expect(lasting.filter((path) => path !== "/" && path !== "/library/library.json")).toEqual([]);
  expect(asked).toContain(await linked(page, "wasm"));
});

test("after one visit it starts without a network", async ({ page, site, complaints }) => {
  await open(page, site);
  await kept(page);
  await site.stop();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
});

test("a file that is not the one of the build is not kept", async ({ page, site, complaints }) => {
  site.answer("/library/library.json", { body: '{"format": 1}' });
  // Not the app, which would register the worker as well; but then there is no icon.
  complaints.expect(/favicon\.ico/);
  await page.goto(`${site.url}sw.js`);
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("sw.js");
    const worker = registration.installing;
    await new Promise((resolve) => {
      worker.addEventListener("statechange", () => {
        if (["activated", "redundant"].includes(worker.state)) resolve();
      });
    });
    return { state: worker.state, caches: await caches.keys() };
  });
  expect(outcome).toEqual({ state: "redundant", caches: [] });
});

for (const part of ["script", "wasm"]) {
  test(`without its ${part} the page says so in both languages`, async ({
    page,
    site,
    complaints,
  }) => {
    await open(page, site);
    site.answer(await linked(page, part), { status: 503, body: "gone" });
    complaints.expect(/503/);
    const fresh = await page.context().browser().newContext();
    const second = await fresh.newPage();
    await second.goto(site.url);
    await expect(second.locator("html")).toHaveAttribute("data-state", "failed");
    const failed = second.locator("#shell [data-failed]");
    await expect(failed.locator("[lang=ja]").first()).toBeVisible();
    await expect(failed.locator("[lang=en]").first()).toBeVisible();
    await expect(failed.locator("[data-cause]")).not.toBeEmpty();

    site.honest();
    await failed.getByRole("button").click();
    await expect(second.locator("html")).toHaveAttribute("data-state", "ready");
    await fresh.close();
  });
}
