import { checkPage, expect, inLanguage, signInAs, test, words } from "./journey";

for (const locale of ["en", "ru"]) {
  const t = words(locale, "directory");

  test(`a graduate finds another and writes ${inLanguage(locale)}`, async ({ page }, { project }) => {
    await signInAs(page, "alumnus", locale);
    await page.goto(`/${locale}/directory`);
    await checkPage(page);

    const people = page.locator("a.row-link");
    const nth = 2 * (project.name === "phone" ? 1 : 2) + (locale === "en" ? 1 : 0);
    // Behind the initials; without a former name.
    const shown = await people.nth(nth).locator("span > span").last().innerText();
    const name = shown.split(" (")[0] ?? "";
    await page.locator("#q").fill(name);
    await page.locator("#q").press("Enter");
    await expect(page).toHaveURL(/[?&]q=/);
    await expect(people.first()).toContainText(name);
    await checkPage(page);

    await people.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    await checkPage(page);
    const write = page.locator("form:has(textarea)");
    await page.getByLabel(t("write.subject")).fill("Reunion");
    await page.getByLabel(t("write.body")).fill('Look <a href="https://a.example">here</a>');
    await write.getByRole("button", { name: t("write.send") }).click();
    await expect(page.locator("[aria-invalid=true]")).toHaveCount(1);
    await page.getByLabel(t("write.body")).fill("Shall we meet in May?");
    await write.getByRole("button", { name: t("write.send") }).click();
    await expect(page).toHaveURL(/\/me\/messages\?message=/);
    await expect(page.locator("main")).toContainText("Shall we meet in May?");
    await checkPage(page);

    await page.goto(`/${locale}/me/messages`);
    await expect(page.locator("a.row-link").first()).toContainText(name);
    await checkPage(page);
  });

  test(`the map leads to a country's cities and to the people there ${inLanguage(locale)}`, async ({
    page,
  }) => {
    await signInAs(page, "alumnus", locale);
    await page.goto(`/${locale}/map`);
    await expect(page.locator("main svg a circle").first()).toBeVisible();
    await checkPage(page);
    await page.locator("main table a").first().click();
    await expect(page).toHaveURL(/country=RO/);
    await checkPage(page);
    await page.locator("main table a").first().click();
    await expect(page).toHaveURL(/\/directory\?country=RO&city=/);
    await expect(page.locator("a.row-link").first()).toBeVisible();
  });
}

test("the office decides about a reported message, and reads no directory", async ({ page }) => {
  const t = words("ro", "directory");
  await signInAs(page, "office", "ro");
  await page.goto("/ro/office/reports?state=handled");
  await checkPage(page);
  await page.goto("/ro/office/reports");
  await checkPage(page);
  const decide = page.getByRole("button", { name: t("reports.decide") });
  if ((await decide.count()) > 0) {
    await page.getByLabel(t("reports.outcomes.WARNED")).first().check();
    await decide.first().click();
    await expect(page.getByText(t("reports.empty.title"))).toBeVisible();
  }
  for (const path of ["directory", "map", "me/messages"])
    expect((await page.goto(`/ro/${path}`))?.status(), path).toBe(404);
});
