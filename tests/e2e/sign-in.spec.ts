import { checkPage, expect, test, words } from "./journey";

/** A person for each run, so that nobody opens the other's link: language and screen. */
const PEOPLE: Record<string, string> = {
  "en desktop": "office",
  "bg desktop": "auditor",
  "en phone": "coordinator2",
  "bg phone": "administrator",
};

for (const locale of ["en", "bg"]) {
  test(`somebody signs in by the link of a mail and signs out (${locale})`, async ({ page }, { project }) => {
    const email = `${PEOPLE[`${locale} ${project.name}`]}@demo.example`;
    const t = words(locale, "signIn");
    await page.goto(`/${locale}/sign-in`);
    await checkPage(page);
    await page.getByLabel(t("email")).fill(email);
    await page.getByRole("button", { name: t("send") }).click();
    await expect(page).toHaveURL(/sent=1/);
    await checkPage(page);

    await page.goto(`/${locale}/demo/mailbox`);
    await checkPage(page);
    await page.locator("li", { hasText: email }).locator('a[href*="/sign-in/link"]').first().click();
    await page.waitForURL(/sign-in\/link/);
    await checkPage(page);
    await page.getByRole("button", { name: t("link.button") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/today$`));

    const menu = page.locator("summary", { hasText: words(locale, "shell")("menu") });
    if (await menu.isVisible()) await menu.click();
    await page
      .getByRole("button", { name: words(locale, "shell")("signOut") })
      .locator("visible=true")
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}$`));
    await page.goto(`/${locale}/office`);
    await expect(page).toHaveURL(/sign-in\?next=/);
  });
}
