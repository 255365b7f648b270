import { checkPage, expect, signInAs, test, words } from "./journey";

/** Of the demo's round, which no journey changes; the faculties that are late are so from the beginning. */
test("the board leads to who is late, why, and what came of the round", async ({ page }) => {
  const t = words("en", "rounds");
  const syntheses = words("en", "syntheses");
  await signInAs(page, "office", "en");
  await page.goto("/en/rounds");
  await checkPage(page);
  await page
    .locator("tr[data-row]", { hasText: "faculty action plans" })
    .filter({ hasText: t("status.OPEN") })
    .locator("a.row-link")
    .click();
  await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
  const round = page.url();
  await expect(page.locator("tr[data-row]")).toHaveCount(23);
  await checkPage(page);

  await page
    .locator("tr[data-row] a", { hasText: t("states.OVERDUE") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/units\/\d+#m-[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.getByRole("link", { name: t("work.DATABASE"), exact: true }).click();
  await expect(page).toHaveURL(/\/data-goals\//);
  await checkPage(page);

  await page.goto(round);
  await page.getByRole("link", { name: /^Remind \d/ }).click();
  await expect(page).toHaveURL(/\/remind\?/);
  await checkPage(page);
  for (const kind of ["ex-ante", "ex-post", "annex"] as const) {
    await page.goto(`${round}/report?kind=${kind}`);
    await expect(page.getByRole("link", { name: syntheses(`tabs.${kind}`) })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await checkPage(page);
  }
  await page.goto("/en/funnel");
  await checkPage(page);
});
