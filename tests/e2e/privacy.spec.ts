import { checkPage, expect, inLanguage, signInAs, test, words } from "./journey";

for (const locale of ["en", "ru"]) {
  test(`a graduate orders a copy, restricts the use and reads what erasing means ${inLanguage(locale)}`, async ({
    page,
  }) => {
    const t = words(locale, "privacy");
    await signInAs(page, "alumnus", locale);
    await page.goto(`/${locale}/me/data`);
    await checkPage(page);
    const order = page.getByRole("button", { name: t("copy.order") });
    if (await order.isVisible()) await order.click();
    const fetch = page.locator('a[href*="/api/me/data/"]').first();
    await expect(async () => {
      await page.goto(`/${locale}/me/data`);
      await expect(fetch).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await checkPage(page);
    const download = page.waitForEvent("download");
    await fetch.click();
    expect((await download).suggestedFilename()).toMatch(/^my-data-.*\.zip$/);

    const restrict = page.getByRole("button", { name: t("restrict.start") });
    if (await restrict.isVisible()) await restrict.click();
    await expect(page.getByRole("button", { name: t("restrict.end") })).toBeVisible();
    await page.getByRole("button", { name: t("restrict.end") }).click();
    await expect(restrict).toBeVisible();

    await page.goto(`/${locale}/me/data/erase`);
    await checkPage(page);
    await page.getByLabel(t("erase.type", { word: t("erase.word") })).fill("?");
    await page.getByRole("button", { name: t("erase.confirm") }).click();
    await expect(page.getByText(words(locale, "common")("problems.not_the_word")).first()).toBeVisible();
    await checkPage(page);
  });

  test(`the office writes a letter's request down, erases the person and finds the register ${inLanguage(locale)}`, async ({
    page,
  }) => {
    const t = words(locale, "privacy");
    await signInAs(page, "office", locale);
    await page.goto(`/${locale}/alumni?q=a`);
    await page.locator("a.row-link").last().click();
    await page.waitForURL(/\/alumni\/[0-9a-f-]{36}$/);
    const record = page.url();
    await page.getByRole("link", { name: t("desk.fromRecord") }).click();
    await page.waitForURL(/\/office\/privacy\/new/);
    await checkPage(page);
    await page.locator('select[name="kind"]').selectOption("ERASURE");
    await page.locator('textarea[name="message"]').fill("A letter.");
    await page.getByRole("button", { name: t("desk.save") }).click();
    await page.waitForURL(/\/office\/privacy\/[0-9a-f-]{36}$/);
    await checkPage(page);
    await page.getByLabel(t("erase.type", { word: t("erase.word") })).fill(t("erase.word"));
    await page.getByRole("button", { name: t("desk.erase") }).click();
    await expect(page.getByText(t("status.DONE")).first()).toBeVisible();
    await expect(page.getByText(t("desk.nobody"))).toBeVisible();
    expect((await page.goto(record))?.status()).toBe(404);
    for (const path of ["", "?show=closed", "/register", "/retention"]) {
      await page.goto(`/${locale}/office/privacy${path}`);
      await checkPage(page);
    }
    await page.goto(`/${locale}/privacy`);
    await checkPage(page);
  });
}
