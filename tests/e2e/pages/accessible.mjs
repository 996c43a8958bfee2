/* What axe finds on a page. */
import axe from "axe-core";
import { expect } from "../fixtures.mjs";

/**
 * Looks at the page as it is; what is found is named with its place and the reason. Where many
 * looks of one page are gone through, `only` names the rules that colours and layouts can break.
 */
export async function isAccessible(page, what, only) {
  const present = await page.evaluate(() => "axe" in window);
  if (!present) await page.evaluate(axe.source);
  const found = await page.evaluate(async (only) => {
    const { violations } = await window.axe.run(document, {
      rules: { "target-size": { enabled: true } },
      ...(only && { runOnly: { type: "rule", values: only } }),
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
    );
  }, only);
  expect.soft(found, what).toEqual([]);
}
