import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { ask } from "./database";
import { checkPage, expect, signInAs, test, words } from "./journey";
import { showToCamera } from "./show-to-camera";

const t = words("en", "ambassadors");
const registrations = words("en", "registrations");
const PATIENCE = { timeout: 30_000 };
const NAME = "Petra Kovács";
const EMAIL = "auditor@demo.example";
const TITLE = "Ambassadors at the old observatory";
const SLUG = "ambassadors-at-the-old-observatory";

test("from a nomination to a certificate: charter, a place by the waiting list, the door @desktop", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const [office, friend] = [await signIn(browser, "office"), await signIn(browser, "alumnus")];
  await signInAs(page, "auditor", "en");
  await test.step("nominated and invited", () => nominate(friend, office));
  await test.step("the charter is signed", () => sign(page));
  const event = await test.step("an event with one place", placeForOne);
  await test.step("the friend has it", () => signUp(friend, "CONFIRMED"));
  await test.step("the list is waited on", () => signUp(page, "WAITLISTED"));
  await test.step("the friend gives it back", () => giveBack(friend));
  const ticket = await test.step("the next in line moves up", () => showTicket(page));
  await test.step("the day has come, and the code lets in", () => letIn(office, event, ticket));
  await test.step("being there is certified", () => certify(page, browser));
  for (const other of [office, friend]) await other.context().close();
});

async function signIn(browser: Browser, person: "office" | "alumnus"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person, "en");
  return page;
}

async function nominate(friend: Page, office: Page): Promise<void> {
  await friend.goto("/en/ambassador/nominate");
  await friend.locator('input[name="name"]').fill(NAME);
  await friend.locator('input[name="email"]').fill(EMAIL);
  await friend.locator('textarea[name="reason"]').fill("Has counted our graduates for years.");
  await friend.getByRole("button", { name: t("nominate.send") }).click();
  await expect(friend.getByText(t("nominate.done"))).toBeVisible(PATIENCE);

  await office.goto(`/en/ambassadors?q=${encodeURIComponent(NAME)}`);
  await office.getByRole("link", { name: NAME }).first().click();
  const step = (move: string) => office.getByRole("button", { name: t(`desk.moves.${move}`), exact: true });
  await step("screen").click();
  await expect(office.getByText(t("status.SCREENED")).first()).toBeVisible(PATIENCE);
  await step("invite").click();
  await expect(office.getByText(t("status.INVITED")).first()).toBeVisible(PATIENCE);
}

async function sign(page: Page): Promise<void> {
  await page.goto("/en/ambassador/sign");
  await checkPage(page);
  await page.locator('input[name="typedName"]').fill(NAME);
  await page.getByRole("button", { name: t("sign.send") }).click();
  await expect(page).toHaveURL(/\/en\/ambassador(\?|$)/, PATIENCE);
  await expect(page.getByText(t("status.ACTIVE")).first()).toBeVisible();
}

/** An event for ambassadors in three days, at which those who wait move up at once. */
async function placeForOne(): Promise<string> {
  const id = randomUUID();
  await ask(
    `INSERT INTO event (id, slug, kind, status, titles, starts_at, ends_at, zone, place, audience, capacity, promotion, published_at)
     VALUES ($1, $2, 'THEMATIC_MEETING', 'PUBLISHED', jsonb_build_object('en', $3::text), now() + interval '3 days',
             now() + interval '3 days 2 hours', 'Europe/Bucharest', 'Observatory', 'AMBASSADORS', 1, 'AUTO_CONFIRM', now())`,
    [id, SLUG, TITLE],
  );
  return id;
}

async function signUp(page: Page, status: "CONFIRMED" | "WAITLISTED"): Promise<void> {
  await page.goto(`/en/events/${SLUG}/register`);
  await checkPage(page);
  await page.getByRole("button", { name: registrations("signUp"), exact: true }).click();
  await expect(page).toHaveURL(/\/me\/events\/[0-9a-f-]{36}$/, PATIENCE);
  const [own] = await ask<{ status: string }>("SELECT status FROM registration WHERE id = $1", [
    page.url().split("/").at(-1),
  ]);
  expect(own?.status).toBe(status);
  await checkPage(page);
}

async function giveBack(friend: Page): Promise<void> {
  await friend.locator("summary", { hasText: registrations("change.cancel") }).click();
  await friend.getByRole("button", { name: registrations("change.cancel") }).click();
  await expect(friend.getByText(registrations("own.CANCELLED_BY_PERSON"))).toBeVisible(PATIENCE);
}

/** The code as it is on the screen. */
async function showTicket(page: Page): Promise<Buffer> {
  await page.reload();
  await expect(page.getByText(registrations("own.CONFIRMED", { count: 1 }))).toBeVisible(PATIENCE);
  return page.getByRole("img", { name: registrations("tickets.code", { nth: 1 }) }).screenshot();
}

async function letIn(office: Page, event: string, ticket: Buffer): Promise<void> {
  const door = words("en", "checkIn");
  await ask(
    "UPDATE event SET starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' WHERE id = $1",
    [event],
  );
  await office.goto(`/en/events/manage/${event}/door`);
  await showToCamera(office, ticket);
  await office.getByRole("button", { name: door("camera.start") }).click();
  await expect(office.getByRole("status").getByText(door("shown.in"), { exact: true })).toBeVisible(PATIENCE);
}

async function certify(page: Page, browser: Browser): Promise<void> {
  const certificates = words("en", "certificates");
  await expect(async () => {
    await page.goto("/en/activities");
    await expect(page.getByRole("row", { name: TITLE })).toBeVisible({ timeout: 1_000 });
  }).toPass(PATIENCE);
  await page.getByRole("button", { name: certificates("own.issue") }).click();
  const open = page.getByRole("link", { name: certificates("own.open") });
  await expect(open).toBeVisible(PATIENCE);
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto((await open.getAttribute("href")) ?? "");
  await expect(visitor.locator("main")).toContainText(TITLE);
  await expect(visitor.locator("main")).toContainText(NAME);
  await visitor.context().close();
}
