import { checkPage, expect, inLanguage, signInAs, signInByButton, test, words } from "./journey";

for (const locale of ["en", "ru"]) {
  test(`today leads to what is due: a task is given, found, done ${inLanguage(locale)}`, async ({ page }, {
    project,
  }) => {
    const [today, tasks] = [words(locale, "today"), words(locale, "tasks")];
    await signInByButton(page, "coordinator", locale);
    await expect(page).toHaveURL(new RegExp(`/${locale}/today$`));
    await expect(page.getByRole("heading", { level: 1, name: today("title") })).toBeVisible();
    await checkPage(page);

    const title = `${project.name} ${locale} ${Date.now()}`;
    await page.goto(`/${locale}/tasks`);
    await checkPage(page);
    await page.getByRole("link", { name: tasks("add") }).click();
    await expect(page).toHaveURL(/\/tasks\/new$/);
    await checkPage(page);
    await page.locator('input[name="title"]').fill(title);
    await page.locator('input[name="dueOn"]').fill(new Date().toISOString().slice(0, 10));
    await page.getByRole("button", { name: tasks("give") }).click();
    await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
    await checkPage(page);

    await page.goto(`/${locale}/today`);
    await page.getByRole("link", { name: title }).click();
    await page.locator('textarea[name="outcome"]').first().fill("Ready.");
    await page.getByRole("button", { name: tasks("done.button") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/tasks$`));
    await expect(page.getByRole("link", { name: title })).toHaveCount(0);
    await page.goto(`/${locale}/today`);
    await expect(page.getByRole("link", { name: title })).toHaveCount(0);
  });
}

for (const locale of ["en", "bg"]) {
  test(`a date is added, changed, struck out, and read at a secret address ${inLanguage(locale)}`, async ({
    page,
    request,
  }, { project }) => {
    const t = words(locale, "calendar");
    const title = `Среща ${project.name} ${locale}`;
    await signInAs(page, "coordinator", locale);
    await page.goto(`/${locale}/calendar`);
    await checkPage(page);
    for (const view of ["week", "agenda"]) {
      await page.goto(`/${locale}/calendar?view=${view}`);
      await checkPage(page);
    }
    await page.goto(`/${locale}/calendar/entries/new?on=2028-02-29`);
    await checkPage(page);
    await page.locator(`input[name="titles.${locale}"]`).fill(title);
    await page.getByRole("button", { name: t("entry.add"), exact: true }).click();
    await expect(page).toHaveURL(/\/calendar\/entries\/[0-9a-f-]{36}$/);
    await checkPage(page);

    await page.goto(`/${locale}/me/feeds`);
    await checkPage(page);
    await page.locator('input[name="name"]').fill(`${project.name} ${locale}`);
    await page.getByRole("button", { name: t("feed.open") }).click();
    const address = await page.locator('input[name="address"]').inputValue();
    await checkPage(page);
    const answer = await request.get(new URL(address).pathname);
    expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    // A coordinator's own feed looks some months ahead; the leap day is further away.
    expect(await answer.text()).toContain("BEGIN:VCALENDAR");

    await page.goto(`/${locale}/calendar?view=agenda&from=2028-02-28`);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: t("entry.cancel") }).click();
    await expect(page.getByText(t("cancelled"), { exact: true })).toBeVisible();

    await page.goto(`/${locale}/me/feeds`);
    const row = page.locator("tr", { hasText: `${project.name} ${locale}` });
    await row.getByRole("button", { name: t("feed.revoke") }).click();
    await expect(row.getByText(t("feed.revoked"))).toBeVisible();
    expect((await request.get(new URL(address).pathname)).status()).toBe(404);
  });
}

test("today has something for every role", async ({ page }) => {
  for (const person of ["office", "alumnus"] as const) {
    await signInByButton(page, person, "en");
    await expect(page).toHaveURL(/\/en\/today$/);
    await checkPage(page);
    await page.context().clearCookies();
  }
});
