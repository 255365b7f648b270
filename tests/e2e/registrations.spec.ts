import { checkPage, expect, signInAs, test, words } from "./journey";

const t = words("en", "registrations");
/** For everybody, without slots and prices, and with places left. */
const OPEN_EVENT = 'main a[href*="/events/o-seara-cu-un-absolvent"]';

test("a graduate signs up for an event, finds it among the own, and gives the place back @desktop", async ({
  page,
}) => {
  await signInAs(page, "alumnus", "en");
  await page.goto("/en/events");
  const event = await page.locator(OPEN_EVENT).first().getAttribute("href");
  await page.goto(`${event}/register`);
  await checkPage(page);
  await page.getByRole("button", { name: t("signUp"), exact: true }).click();
  await expect(page).toHaveURL(/\/me\/events\/[0-9a-f-]{36}$/);
  await checkPage(page);

  // Signing up again is signing up once.
  const own = page.url();
  await page.goto(`${event}/register`);
  await page.getByRole("link", { name: t("toOwn") }).click();
  await expect(page).toHaveURL(own);

  await page.goto("/en/me/events");
  await checkPage(page);
  await page.goto(own);
  await page.locator("summary", { hasText: t("change.cancel") }).click();
  await page.getByRole("button", { name: t("change.cancel") }).click();
  await expect(page.getByText(t("own.CANCELLED_BY_PERSON"))).toBeVisible();
});

test("a stranger proves a mailbox before a place is held @desktop", async ({ page }) => {
  await page.goto("/en/events");
  const event = await page.locator(OPEN_EVENT).first().getAttribute("href");
  await page.goto(`${event}/register`);
  await checkPage(page);
  await page.getByLabel(t("who.name")).fill("Ion Guest");
  await page.getByLabel(t("who.email")).fill(`guest-${Date.now()}@example.org`);
  await page.getByRole("button", { name: t("who.send") }).click();
  await expect(page.getByText(t("who.sent"))).toBeVisible();
});
