import type { Browser, Page } from "@playwright/test";
import { checkPage, expect, inLanguage, openMail, signInAs, test, words } from "./journey";

const LANGUAGES = ["en", "ro", "ru", "bg"];
/** Each run has a person of its own, for they run at the same time: language by language, first the desktop's. */
const FAMILIES = [
  ...["Vidrighin", "Bălănescu", "Ciorogaru", "Dumbrăveanu"],
  ...["Eftimescu", "Făgărășanu", "Ghelasie", "Hașdeu"],
];
const GIVEN = "Ileana";
const YEAR = "1994";
/** Nobody types faster: the form takes what comes at once for a machine. */
const TYPING_MS = 2_500;
const PATIENCE = { timeout: 30_000 };

/** Records a graduate of the coordinator's faculty, and no way to reach the person. @returns the faculty's choice in forms */
async function record(page: Page, locale: string, family: string): Promise<string> {
  await page.goto(`/${locale}/alumni/new`);
  await page.locator('input[name="given"]').fill(GIVEN);
  await page.locator('input[name="family"]').fill(family);
  await page.locator('input[name="graduationYear"]').fill(YEAR);
  const unit = await page.locator('select[name="unitId"]').inputValue();
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page).toHaveURL(/\/alumni\/[0-9a-f-]{36}/);
  return unit;
}

async function asCoordinator(browser: Browser, locale: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "coordinator", locale);
  return page;
}

for (const locale of LANGUAGES) {
  test(`a graduate without an address on record registers, a coordinator verifies, the profile is live ${inLanguage(locale)}`, async ({
    page,
    browser,
  }, { project }) => {
    test.setTimeout(120_000);
    const t = words(locale, "claims");
    const coordinator = await asCoordinator(browser, locale);
    const place = 2 * LANGUAGES.indexOf(locale) + (project.name === "phone" ? 1 : 0);
    const family = FAMILIES[place] ?? "";
    const email = `found-${place}@example.org`;
    const unit = await record(coordinator, locale, family);

    await page.goto(`/${locale}`);
    await page
      .locator("main")
      .getByRole("link", { name: words(locale, "home")("findRecord") })
      .click();
    await expect(page).toHaveURL(/find-my-record$/);
    await checkPage(page);
    await page.locator('input[name="given"]').fill(GIVEN);
    await page.locator('input[name="family"]').fill(family);
    await page.locator('select[name="unitId"]').selectOption(unit);
    await page.locator('input[name="graduationYear"]').fill(YEAR);
    await page.locator('input[name="email"]').fill(email);
    await page.waitForTimeout(TYPING_MS);
    await page.getByRole("button", { name: t("find.send") }).click();
    await expect(page).toHaveURL(/sent=1/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("find.sentTitle"));
    await checkPage(page);

    await openMail(page, locale, email, "/find-my-record/link");
    await checkPage(page);
    await page.getByRole("button", { name: t("proof.button") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/me/claim$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("own.CLAIM_PENDING.title"));
    await checkPage(page);

    await coordinator.goto(`/${locale}/claims`);
    await checkPage(coordinator);
    const row = coordinator.locator("article[data-row]", { hasText: email });
    await row.locator("a.row-link").click();
    await expect(coordinator).toHaveURL(/\/claims\/[0-9a-f-]{36}/);
    await checkPage(coordinator);
    if (project.name === "desktop") {
      await coordinator.locator("article[data-row] a").first().focus();
      await coordinator.keyboard.press("y");
    } else
      await coordinator
        .getByRole("button", { name: t("queue.samePerson") })
        .first()
        .click();
    await expect(coordinator).toHaveURL(new RegExp(`/${locale}/claims$`), PATIENCE);
    await expect(row).toHaveCount(0);

    await page.goto(`/${locale}/me/claim`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("own.VERIFIED.title"));
    await checkPage(page);
    expect((await page.goto(`/${locale}/me`))?.status()).toBe(200);
    await expect(page.locator("main")).toContainText(family);
    await checkPage(page);
    await coordinator.context().close();
  });
}

test("invitations, letters and classes: a coordinator invites, prints and opens a class", async ({ page }, {
  project,
}) => {
  const t = words("en", "invitations");
  await signInAs(page, "coordinator", "en");
  await page.goto("/en/invitations");
  await checkPage(page);
  await page
    .locator(".row-link", { hasText: t("channels.LETTER") })
    .first()
    .click();
  await expect(page).toHaveURL(/\/invitations\/[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.getByRole("link", { name: t("batch.letters") }).click();
  await expect(page.locator("article svg").first()).toBeVisible();
  const code = (await page.locator("article p.num").first().textContent()) ?? "";
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
  await page.goto("/en/invitations/new");
  await checkPage(page);

  // What the letter says, typed by its reader.
  await page.goto("/en/invitation");
  await checkPage(page);
  await page.getByLabel(t("open.code")).fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: t("open.enter") }).click();
  await expect(page).toHaveURL(/invitation\?token=/);
  await expect(page.locator('input[name="email"]')).toBeVisible();
  await checkPage(page);

  const c = words("en", "classes");
  await page.goto("/en/classes");
  await checkPage(page);
  await page.getByLabel(c("fields.programme")).fill(`Poetics ${project.name}`);
  await page.getByRole("button", { name: c("open") }).click();
  await expect(page).toHaveURL(/\/classes\/[0-9a-f-]{36}$/);
  await checkPage(page);
  const link = (await page.locator("article p.num").textContent()) ?? "";
  await page.goto(new URL(link).pathname);
  await expect(page.getByRole("button", { name: c("join.send") })).toBeVisible();
  await checkPage(page);
});
