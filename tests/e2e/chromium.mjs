/* How Chromium is started, for the journeys and for the tests in wasm alike. */
export const launch = {
  // Empty means the one that playwright downloads, if it was asked to.
  executablePath: process.env.TAIYAKU_CHROMIUM || undefined,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
