import type { Page } from "@playwright/test";
import { checkPage, expect, signInAs, test, words } from "./journey";

/** The card of a purpose on a page of choices. */
const choice = (page: Page, purpose: string) => page.locator(`section#${purpose}`);

test.describe.configure({ mode: "serial" });

for (const locale of ["en", "ru"]) {
  test(`a graduate says yes and no, one thing at a time, and objects to everything (${locale}) @desktop`, async ({
    page,
  }) => {
    const t = words(locale, "consent");
    await signInAs(page, "alumnus", locale);
    await page.goto(`/${locale}/me/consent`);
    await checkPage(page);
    const mentoring = choice(page, "mentoring");
    const yes = mentoring.getByRole("button", { name: t("me.yes") });
    // The other language may have answered before.
    if (await yes.isVisible()) await yes.click();
    await expect(mentoring).toContainText(t("me.state.yes"));
    await mentoring.getByRole("button", { name: t("me.no"), exact: false }).click();
    await expect(mentoring).toContainText(t("me.state.no"));
    await expect(page.locator("#history")).toContainText(t("acts.WITHDRAWN"));

    await page.getByRole("button", { name: t("me.object") }).click();
    await expect(page.getByText(t("me.objected"))).toBeVisible();
    await expect(choice(page, "newsletter")).toContainText(t("me.state.no"));
    await expect(choice(page, "surveys")).toContainText(t("me.state.no"));
    await choice(page, "newsletter")
      .getByRole("button", { name: t("me.yes") })
      .click();
    await expect(choice(page, "newsletter")).toContainText(t("me.state.yes"));
    await page.locator("#history summary").first().click();
    await expect(page.locator("#history blockquote").first()).toBeVisible();
    await checkPage(page);
  });

  test(`the office publishes a new text and changes a basis (${locale}) @desktop`, async ({ page }) => {
    const t = words(locale, "consent");
    await signInAs(page, "office", locale);
    await page.goto(`/${locale}/office/consent`);
    await checkPage(page);
    await page.getByRole("link", { name: t("purposes.TRANSFER") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("purposes.TRANSFER"));
    await checkPage(page);
    const versions = page.locator("table tbody tr");
    const before = await versions.count();
    await page.locator('textarea[name="text.en"]').fill(`May the university pass on my name? ${before}`);
    await page.getByRole("button", { name: t("office.publish") }).click();
    await expect(versions).toHaveCount(before + 1);
    await page.goto(`/${locale}/office/consent/EVENTS`);
    const sms = page.locator('select[name="basis.SMS"]');
    const wanted = (await sms.inputValue()) === "CONSENT" ? "" : "CONSENT";
    await sms.selectOption(wanted);
    await page.getByRole("button", { name: words(locale, "common")("save") }).click();
    await expect(page.getByText(t("office.basesSaved"))).toBeVisible();
  });
}

test("the office tells imported people; one of them stops the mails by the link, without signing in", async ({
  page,
}, { project }) => {
  const t = words("en", "notices");
  const consent = words("en", "consent");
  await signInAs(page, "office", "en");
  await page.goto("/en/notices");
  await checkPage(page);
  // Each browser takes faculties of its own.
  const rows = page.locator('tbody a[href*="/notices/"]:not([href$="/all"])');
  const href = await rows.nth(project.name === "phone" ? 1 : 2).getAttribute("href");
  await page.goto(href ?? "");
  await checkPage(page);
  await page.getByRole("button", { name: t("act.send") }).click();
  await expect(page.getByRole("heading", { name: t("runs.title") })).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0, { timeout: 30_000 });

  // The mailbox also holds mails of other purposes, and of people who have objected before: theirs offers nothing to stop.
  const stop = page.locator("section:has(.eyebrow)");
  await expect(async () => {
    await page.goto("/en/demo/mailbox");
    const links = await page.locator('a[href*="/preferences?link="]').all();
    for (const address of await Promise.all(links.map((link) => link.getAttribute("href")))) {
      await page.goto(address ?? "");
      const locale = new URL(page.url()).pathname.split("/")[1] ?? "";
      const purpose = words(locale, "consent")("purposes.COMMUNICATION");
      if (await stop.getByRole("heading", { name: purpose }).isVisible()) return;
    }
    throw new Error("No notice has come yet that could be stopped.");
  }).toPass({ timeout: 60_000 });
  await checkPage(page);
  await stop.locator("button[value=no]").click();
  await expect(page.locator("main")).toContainText(/•••@•••|•••@/);
  await expect(page.locator("section#communication button[value=yes]")).toBeVisible();
  expect(await page.locator("main").innerText()).not.toMatch(/@alumni\.example/);
  await expect(page.locator("main")).not.toContainText(consent("preferences.noAddress"));
});

test("letters are printed for those without e-mail, and count once they are posted", async ({ page }) => {
  const t = words("en", "notices");
  await signInAs(page, "office", "en");
  await page.goto("/en/notices/all");
  await page.getByRole("button", { name: t("act.print") }).click();
  // The other browser may have posted them all.
  const none = page.getByText(words("en", "common")("errors.no-letters"));
  await expect(none.or(page.locator("article address").first())).toBeVisible();
  if (await none.isVisible()) return;
  await expect(page).toHaveURL(/\/notices\/letters\//);
  await expect(page.locator("article address").first()).toContainText("Universității");
  await checkPage(page);
  await page.getByRole("button", { name: t("letters.post") }).click();
  await expect(page.getByRole("button", { name: t("letters.post") })).toHaveCount(0);
});

test("a coordinator sees for each channel whether a person may be written to, and writes down an objection", async ({
  page,
}) => {
  const t = words("en", "consent");
  await signInAs(page, "coordinator", "en");
  await page.goto("/en/alumni");
  await page.locator("tbody .row-link").first().click();
  const card = page.locator("section#contact");
  await expect(card).toContainText(/Contactable by e-mail: (yes|no)/);
  await card.getByText(t("card.record")).click();
  await card.getByLabel(t("card.no"), { exact: true }).check();
  await card.getByLabel(t("sources.PHONE")).check();
  await card.getByRole("button", { name: t("card.save") }).click();
  await expect(card).toContainText(t("card.done"));
  await expect(card).toContainText("the person objected");
  await checkPage(page);
});
