import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };

test("@desktop an offer is read by the office, answered with a letter, and the letter accepted", async ({
  page,
  browser,
}) => {
  test.setTimeout(60_000);
  const t = words("en", "opportunities");
  const title = "Two weeks in our archive";
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/opportunities/new");
  await checkPage(page);
  await page.locator('select[name="kind"]').selectOption("PRACTICE");
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="text"]').fill("Old papers, new catalogues.");
  await page.locator('input[name="employer"]').fill("Archive House");
  await page.getByRole("button", { name: t("new.send") }).click();
  await page.waitForURL(/\/opportunities\/mine\/[0-9a-f-]{36}/, PATIENCE);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: t("moves.submit"), exact: true }).click();
  await expect(page.getByText(t("mine.waits"))).toBeVisible(PATIENCE);

  // For all faculties: the office reads it.
  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "office", "en");
  await office.goto(`/en/opportunities/review/${id}`);
  await checkPage(office);
  await office.locator('input[name="isVerified"]').check();
  await office.getByRole("button", { name: t("moves.publish"), exact: true }).click();
  await expect(office.getByText(t("status.PUBLISHED")).first()).toBeVisible(PATIENCE);

  const reader = await (await browser.newContext()).newPage();
  await signInAs(reader, "coordinator2", "en");
  await reader.goto(`/en/opportunities/${id}`);
  await reader.locator('textarea[name="letter"]').fill("I like old papers.");
  await reader.locator('input[name="agreed"]').check();
  await reader.getByRole("button", { name: t("apply.send"), exact: true }).click();
  await expect(reader.getByText(t("letterStatus.SENT")).first()).toBeVisible(PATIENCE);
  await checkPage(reader);

  await page.reload();
  await expect(page.getByText("I like old papers.")).toBeVisible();
  await page.getByText(t("letters.reply")).click();
  await page.locator('select[name="status"]').selectOption("ACCEPTED");
  await page.getByRole("button", { name: t("letters.send") }).click();
  await expect(page.getByText(t("letterStatus.ACCEPTED")).first()).toBeVisible(PATIENCE);
});
