import { defineConfig } from "@playwright/test";
import { launch } from "./chromium.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: process.env.TAIYAKU_ARTIFACTS ?? "test-results",
  forbidOnly: true,
  fullyParallel: true,
  // A test that only passes when it is repeated has found something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.TAIYAKU_RESULTS
    ? [["list"], ["json", { outputFile: process.env.TAIYAKU_RESULTS }]]
    : [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: launch,
    locale: "en-US",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 800 },
    // A trace of each test costs as much as the test; ask for one where something fails.
    trace: process.env.TAIYAKU_TRACE ? "retain-on-failure" : "off",
  },
});
