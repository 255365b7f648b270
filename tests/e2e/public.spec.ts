import { checkPage, expect, test, words } from "./journey";

for (const locale of ["en", "ro"]) {
  test(`a visitor finds the faculties (${locale})`, async ({ page }) => {
    const shell = words(locale, "shell");
    await page.goto(`/${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.locator("h1")).toBeVisible();
    await checkPage(page);

    await page.goto(`/${locale}/faculties`);
    await expect(page).toHaveTitle(new RegExp(shell("faculties")));
    await checkPage(page);

    await page
      .locator("main")
      .getByRole("link", { name: /Liter|Letters/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/faculties/litere$`));
    await checkPage(page);
  });

  test(`an address that is not there says so and leads on (${locale})`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/faculties/nowhere`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("h1")).toBeVisible();
    await checkPage(page);
    await page.locator("main a").first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
  });
}

test("the browser's language is the page's, and another one is a click away", async ({ browser }) => {
  const context = await browser.newContext({ locale: "bg-BG" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/bg$/);
  await context.close();
});
