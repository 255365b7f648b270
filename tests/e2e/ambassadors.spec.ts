import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };

test("an ambassador from the nomination to the badge, and the way out", async ({ page, browser }, {
  project,
}) => {
  test.setTimeout(180_000);
  const t = words("en", "ambassadors");
  // Names are of letters alone.
  const name = `Ioana ${project.name.replace(/[^a-z]/gi, "").toLowerCase()}journey`;
  const email = `ambassador-${project.name}@example.org`;
  await signInAs(page, "coordinator", "en");

  await page.goto("/en/ambassador/nominate");
  await checkPage(page);
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('select[name="unitId"]').selectOption({ index: 1 });
  await page.locator('select[name="country"]').selectOption("ES");
  await page.locator('textarea[name="reason"]').fill("Has helped our students for years.");
  await page.getByRole("button", { name: t("nominate.send") }).click();
  await expect(page.getByText(t("nominate.done"))).toBeVisible(PATIENCE);

  // The office sees everybody, whatever the faculty.
  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "office", "en");
  await office.goto(`/en/ambassadors?q=${encodeURIComponent(name)}`);
  await checkPage(office);
  await office.getByRole("link", { name }).first().click();
  await expect(office.locator("h1")).toHaveText(name, PATIENCE);
  await checkPage(office);
  const step = (move: string) => office.getByRole("button", { name: t(`desk.moves.${move}`), exact: true });
  await step("screen").click();
  await expect(office.getByText(t("status.SCREENED")).first()).toBeVisible(PATIENCE);
  await step("invite").click();
  await expect(office.getByText(t("status.INVITED")).first()).toBeVisible(PATIENCE);

  // By the link of the mail, without an account.
  const guest = await (await browser.newContext()).newPage();
  const link = guest.locator("li", { hasText: email }).locator('a[href*="/ambassador/sign"]').first();
  await expect(async () => {
    await guest.goto("/en/demo/mailbox");
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass(PATIENCE);
  // The invitation is in the university's language.
  await guest.goto(
    ((await link.getAttribute("href")) ?? "").replace(/\/[a-z]{2}\/ambassador/, "/en/ambassador"),
  );
  await checkPage(guest);
  await guest.locator('input[name="typedName"]').fill("Somebody Else");
  await guest.getByRole("button", { name: t("sign.send") }).click();
  await expect(guest.getByText(words("en", "common")("problems.name_mismatch")).first()).toBeVisible(
    PATIENCE,
  );
  await guest.locator('input[name="typedName"]').fill(name.toUpperCase());
  await guest.getByLabel(t("own.isPublic")).check();
  await guest.getByRole("button", { name: t("sign.send") }).click();
  await expect(guest.locator("h1")).toHaveText(t("sign.done.new.title"), PATIENCE);

  // The badge holds, with the name; after the exclusion it does not, without it.
  await office.reload();
  await expect(office.getByText(t("status.ACTIVE")).first()).toBeVisible(PATIENCE);
  await office.getByRole("link", { name: t("own.openBadge") }).click();
  await expect(office.locator("h1")).toHaveText(name, PATIENCE);
  await expect(office.getByText(t("badge.states.valid"), { exact: true })).toBeVisible();
  await checkPage(office);
  const badge = office.url();
  await office.goBack();
  await office.locator("summary", { hasText: t("desk.moves.revoke") }).click();
  await office.locator("#revoke-reason").fill("Sold the badge.");
  await step("revoke").click();
  await expect(office.getByText(t("status.REVOKED")).first()).toBeVisible(PATIENCE);
  await guest.goto(badge);
  await expect(guest.getByText(t("badge.states.over"), { exact: true })).toBeVisible(PATIENCE);
  await expect(guest.locator("main")).not.toContainText(name);
});

test("the community, its groups and its texts, as everybody sees them", async ({ page }) => {
  const t = words("en", "ambassadors");
  const charter = words("en", "charter");
  await page.goto("/en/community");
  await checkPage(page);
  await page.getByRole("link", { name: "Alumni in Spain" }).first().click();
  await expect(page.locator("h1")).toHaveText("Alumni in Spain", PATIENCE);
  await checkPage(page);
  await page.goto("/en/charter");
  await checkPage(page);
  await page.getByRole("link", { name: charter("list.comment") }).click();
  await expect(page.getByText(charter("comment.signIn"))).toBeVisible(PATIENCE);
  await checkPage(page);
  await page.getByRole("link", { name: charter("changes.open") }).click();
  await expect(page.getByText(charter("changes.added"), { exact: true })).toBeVisible(PATIENCE);
  await checkPage(page);

  // Somebody who serves comments on a clause.
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/ambassador");
  await expect(page.getByText(t("status.ACTIVE")).first()).toBeVisible(PATIENCE);
  await checkPage(page);
  await page.goto("/en/charter/bylaws/2");
  await page
    .locator("summary", { hasText: charter("comment.open") })
    .first()
    .click();
  await page.locator('textarea[name="text"]').first().fill("Could we meet in spring?");
  await page
    .getByRole("button", { name: charter("comment.send") })
    .first()
    .click();
  await expect(page.getByText(charter("comment.done"))).toBeVisible(PATIENCE);
  await expect(page.locator("main")).toContainText("Could we meet in spring?");
});
