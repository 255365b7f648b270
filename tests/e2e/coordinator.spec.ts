import { checkPage, expect, inLanguage, signInAs, test, words } from "./journey";

/** Each run changes a person of its own: they run at the same time. */
const ROWS: Record<string, number> = { "desktop en": 1, "desktop ru": 2, "phone en": 3, "phone ru": 4 };

for (const locale of ["en", "ru"]) {
  test(`a coordinator finds a person and adds to the record ${inLanguage(locale)}`, async ({ page }, {
    project,
  }) => {
    await signInAs(page, "coordinator", locale);
    await page.goto(`/${locale}/alumni`);
    await expect(page.locator("[data-row]").first()).toBeVisible();
    await checkPage(page);

    await page.goto(`/${locale}/alumni?q=${encodeURIComponent("штефануца")}`);
    await checkPage(page);
    await page.goto(`/${locale}/alumni`);
    await page
      .locator("[data-row] a.row-link")
      .nth(ROWS[`${project.name} ${locale}`] ?? 0)
      .click();
    await expect(page).toHaveURL(/\/alumni\/[0-9a-f-]{36}/);
    await checkPage(page);

    const record = page.url().split(/[?#]/)[0];
    await page.goto(`${record}?edit=employment`);
    await checkPage(page);
    const employer = `Editura ${locale} ${project.name}`;
    await page.locator('input[name="employer"]').fill(employer);
    await page.locator('form:has(input[name="employer"]) button[type="submit"]').last().click();
    await expect(page).toHaveURL(new RegExp(`${record}$`));
    await expect(page.locator("main").getByText(employer).first()).toBeVisible();
    await expect(page.getByRole("heading", { name: words(locale, "alumni")("history.title") })).toBeVisible();
    await checkPage(page);

    await page.goto(`/${locale}/alumni/new`);
    await checkPage(page);
    await page.goto(`/${locale}/alumni/export`);
    await checkPage(page);
    expect((await page.goto(`/${locale}/office/people`))?.status()).toBe(404);
    await checkPage(page);
  });
}

// A phone has no such keys.
test("the keyboard alone: / to search, j and k through the rows, Enter to open", { tag: "@desktop" }, async ({
  page,
}) => {
  await signInAs(page, "coordinator", "en");
  await page.goto("/en/alumni");
  // A key that is pressed before the page listens is nobody's: a person presses it again.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.locator('main input[name="q"]')).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  const name = await page.evaluate(
    () => document.activeElement?.closest("[data-row]")?.querySelector(".row-link")?.textContent,
  );
  await page.locator("[data-row] a.row-link").first().focus();
  expect(name).toBe(await page.locator("[data-row] a.row-link").first().textContent());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/alumni\/[0-9a-f-]{36}/);
});
