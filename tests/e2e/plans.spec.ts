import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };

test("a coordinator reads a running plan and proposes a change", async ({ page }, { project }) => {
  const t = words("en", "plans");
  const reason = `The hall is larger than we thought (${project.name}).`;
  await signInAs(page, "coordinator2", "en");
  await page.goto("/en/plans");
  await checkPage(page);
  await page
    .locator("tr[data-row]", { hasText: t("status.IN_PROGRESS") })
    .locator("a.row-link")
    .click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.locator("li[data-row] a.row-link").first().click();
  await expect(page).toHaveURL(/\/items\/[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.getByText(t("amend.open")).click();
  const form = page.locator("form", { has: page.locator('textarea[name="reason"]') });
  await form.locator('input[name="audience"]').fill(`Graduates on a ${project.name}`);
  await form.locator('textarea[name="reason"]').fill(reason);
  await form.getByRole("button", { name: t("amend.send") }).click();
  await expect(page).toHaveURL(/#amendments$/, PATIENCE);
  await expect(page.locator("#amendments")).toContainText(reason);
  await checkPage(page);
});
