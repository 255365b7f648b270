import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };

test("@desktop an entry of the log is confirmed, certified and verified", async ({ page, browser }) => {
  test.setTimeout(90_000);
  const t = words("en", "activities");
  const c = words("en", "certificates");
  const title = "Moot court with third-year students";
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/activities/new");
  await checkPage(page);
  await page.locator('select[name="category"]').selectOption("STUDENT_MEETING");
  await page.locator('input[name="title"]').fill(title);
  await page.locator('input[name="startsOn"]').fill(new Date().toISOString().slice(0, 10));
  await page.locator('input[name="hours"]').fill("2,5");
  await page.getByRole("button", { name: t("own.send") }).click();
  await expect(page.getByText(t("own.said"))).toBeVisible(PATIENCE);

  // Without a faculty it is the office's to confirm, which does so in its list.
  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "office", "en");
  await office.goto(`/en/activities/review?q=${encodeURIComponent(title)}`);
  await checkPage(office);
  await office.getByLabel(t("review.choose", { title }), { exact: true }).first().check();
  await office.getByRole("button", { name: t("review.confirmChosen") }).click();
  await expect(office.getByText(t("review.empty.filtered"))).toBeVisible(PATIENCE);

  await page.goto("/en/activities");
  await checkPage(page);
  await expect(page.getByRole("row", { name: title }).getByText(t("status.CONFIRMED"))).toBeVisible();
  // The demo's own of this year gives way to the new one.
  const open = page.getByRole("link", { name: c("own.open") }).first();
  const before = (await open.getAttribute("href")) ?? "";
  await page.getByRole("button", { name: c("own.issue") }).click();
  await expect(open).not.toHaveAttribute("href", before, PATIENCE);
  const file = await page.request.get(
    (await page
      .getByRole("link", { name: c("own.download") })
      .first()
      .getAttribute("href")) ?? "",
  );
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");

  // Whoever has the code sees that it holds, and what for.
  const address = (await open.getAttribute("href")) ?? "";
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await checkPage(visitor);
  await expect(visitor.getByText(c("states.valid"), { exact: true })).toBeVisible();
  await expect(visitor.locator("main")).toContainText(title);
});

test("@desktop a call for help is answered", async ({ page }) => {
  const t = words("en", "calls");
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/calls");
  await checkPage(page);
  await page.locator("main li h2 a").first().click();
  await page.locator('textarea[name="note"]').fill("Gladly.");
  await page.locator("main form button[type=submit]").first().click();
  await expect(page.getByText(t("answer.withdraw"))).toBeVisible(PATIENCE);
  await checkPage(page);
});
