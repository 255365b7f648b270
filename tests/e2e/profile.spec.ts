import { checkPage, expect, inLanguage, signInAs, test, words } from "./journey";

// One graduate, one record: written to by two journeys at once, it would rightly ask the later which of both counts.
test.describe.configure({ mode: "default" });

for (const locale of ["en", "bg"]) {
  test(`a graduate keeps the own record and chooses who sees it ${inLanguage(locale)}`, async ({ page }, {
    project,
  }) => {
    const t = words(locale, "profile");
    await signInAs(page, "alumnus", locale);
    await page.goto(`/${locale}/me`);
    await checkPage(page);

    // Work: added in its place, from the person, confirmed.
    await page.goto(`/${locale}/me?edit=employment`);
    await checkPage(page);
    const employer = `Radio ${locale} ${project.name}`;
    await page.locator('input[name="employer"]').fill(employer);
    await page.locator('form:has(input[name="employer"]) button[type="submit"]').last().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/me$`));
    const job = page.locator("li", { hasText: employer });
    await expect(job.getByText(t("source.PERSON"))).toBeVisible();
    await expect(job.getByText(t("confirmed"))).toBeVisible();

    // A degree is the faculty's: its form proposes. (Not sent: one proposal waits at a time, and journeys run at once.)
    await page
      .getByRole("link", { name: t("home.propose") })
      .first()
      .click();
    await expect(page.locator('textarea[name="message"]')).toBeVisible();
    await checkPage(page);

    await page.goto(`/${locale}/me/profile`);
    await checkPage(page);
    await expect(page.locator('textarea[name="skills"]')).not.toHaveValue("");

    // View as: what the directory shows to each circle.
    await page.goto(`/${locale}/me/visibility`);
    await checkPage(page);
    const preview = page.locator("#preview");
    await expect(preview.locator("h3")).toBeVisible();
    await preview.getByRole("link", { name: t("audience.PUBLIC"), exact: true }).click();
    await expect(preview.getByText(t("visibility.nobody"))).toBeVisible();
    await checkPage(page);
    await preview.getByRole("link", { name: t("audience.OFFICE"), exact: true }).click();
    await expect(preview.getByText(t("visibility.whole.OFFICE"))).toBeVisible();
  });
}

// One at a time: a circle that is changed here is changed for everybody who looks.
test("a hidden item leaves the preview, and comes back", { tag: "@desktop" }, async ({ page }) => {
  const t = words("en", "profile");
  const save = words("en", "common")("save");
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/me/visibility");
  const facts = page.locator("#preview dl");
  await expect(facts.getByText(t("item.SKILLS"))).toBeVisible();
  await page.locator('select[name="SKILLS"]').selectOption("ONLY_ME");
  await page.getByRole("button", { name: save }).click();
  await expect(facts.getByText(t("item.SKILLS"))).toBeHidden();
  await page.locator('select[name="SKILLS"]').selectOption("");
  await page.getByRole("button", { name: save }).click();
  await expect(facts.getByText(t("item.SKILLS"))).toBeVisible();
});
