import { checkPage, expect, inLanguage, signInAs, test, words } from "./journey";

const PAGES = {
  units: ["", "/litere", "/litere/edit", "/litere/rename", "/new", "/restructure/merge"].map(
    (path) => `office/units${path}`,
  ),
  people: ["office/people", "office/coordinators", "office/coordinators/appoint", "me"],
  totals: ["office", "office/audit", "office/audit/seals", "office/exports", "office/settings"],
};

for (const locale of ["en", "bg"])
  for (const [part, pages] of Object.entries(PAGES))
    test(`the office sees every page of its area: ${part} ${inLanguage(locale)}`, async ({ page }) => {
      await signInAs(page, "office", locale);
      for (const path of pages) {
        const answer = await page.goto(`/${locale}/${path}`);
        expect(answer?.status(), path).toBe(200);
        await checkPage(page);
      }
    });

test("the office renames a unit, appoints somebody and ends the office again; the trail tells", async ({
  page,
}, { project }) => {
  const units = words("en", "units");
  const people = words("en", "people");
  const offices = words("en", "coordinators");
  await signInAs(page, "office", "en");
  await page.goto("/en/office/units");
  const codes = await page
    .locator('main a[href*="/office/units/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const mine =
    codes
      .filter((href) => /units\/[a-z0-9-]+$/.test(href) && !/\/(new|litere|drept)$/.test(href))
      .at(project.name === "phone" ? -1 : -2) ?? "";

  await page.goto(`${mine}/rename`);
  const name = `Faculty of the ${project.name}`;
  await page.locator('input[name="names.en"]').fill(name);
  await page.getByLabel(units("rename.corrected")).check();
  await page.getByRole("button", { name: units("rename.action") }).click();
  await expect(page).toHaveURL(new RegExp(`${mine}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);

  await page.goto(`/en/office/coordinators/appoint?unit=${mine.split("/").at(-1)}`);
  await page.locator('input[name="email"]').fill(`${project.name}@example.org`);
  await page.locator('input[name="name"]').fill("Ana Nouă");
  await page.locator('input[name="startsOn"]').fill("2026-01-12");
  await page.getByLabel(people("office.DEPUTY")).check();
  await page.getByLabel(offices("appoint.signed")).check();
  await page.getByRole("button", { name: offices("appoint.confirm") }).click();
  await expect(page).toHaveURL(/\/office\/coordinators\/[0-9a-f-]{36}/);
  await checkPage(page);

  await page
    .locator("summary", { hasText: offices("end.office") })
    .first()
    .click();
  await page
    .getByRole("button", { name: offices("end.office") })
    .first()
    .click();
  await expect(page.getByText(people("state.past")).first()).toBeVisible();
  await page.goto("/en/office/audit");
  await expect(page.locator("main")).toContainText("Ioana Dumitrescu");
});

test("an auditor sees figures and the trail, and no records", async ({ page }) => {
  await signInAs(page, "auditor", "en");
  await page.goto("/en/office");
  await checkPage(page);
  for (const path of ["audit", "audit/seals"]) {
    expect((await page.goto(`/en/office/${path}`))?.status()).toBe(200);
    await checkPage(page);
  }
  for (const path of ["alumni", "imports", "office/people", "office/units"])
    expect((await page.goto(`/en/${path}`))?.status(), path).toBe(404);
});

test("a graduate sees the own record and nothing of the staff's", async ({ page }) => {
  await signInAs(page, "alumnus", "ro");
  await page.goto("/ro/me");
  await checkPage(page);
  for (const path of ["alumni", "imports", "office"])
    expect((await page.goto(`/ro/${path}`))?.status(), path).toBe(404);
});
