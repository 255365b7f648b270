import type { Page } from "@playwright/test";
import { ask } from "./database";
import { checkPage, expect, signInAs, test, words } from "./journey";

const t = words("en", "checkIn");
const SOON = { timeout: 20_000 };

/** Signs in at a door, until the phone has what it needs without a network. */
async function openDoor(page: Page, door: string): Promise<void> {
  await signInAs(page, "office", "en");
  await page.goto(door);
  await expect(page.getByText(t("network.there"))).toBeVisible(SOON);
  const isKept = () => page.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
  await expect.poll(isKept, SOON).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

// Phones stand at the door, whatever else the journeys are made on.
test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test("two phones without a network let in the same ticket, and agree when they have one @desktop", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const [event] = await ask<{ id: string; name: string }>(
    `SELECT e.id, a.name FROM event e JOIN registration r ON r.event_id = e.id JOIN admission a ON a.registration_id = r.id
     WHERE e.status = 'PUBLISHED' AND e.starts_at > now() AND r.status = 'CONFIRMED' ORDER BY e.starts_at DESC, a.id LIMIT 1`,
    [],
  );
  const { id, name } = event ?? { id: "", name: "" };
  const door = `/en/events/manage/${id}/door`;
  await signInAs(page, "office", "en");
  await page.goto(`${door}-list`);
  await checkPage(page);
  await page.goto(door);
  await expect(page.getByRole("button", { name: t("list.letIn") }).first()).toBeVisible(SOON);
  await checkPage(page);

  const phones: Page[] = [];
  for (const _ of [1, 2]) {
    const phone = await (await browser.newContext()).newPage();
    await openDoor(phone, door);
    phones.push(phone);
  }
  const [early, late] = phones as [Page, Page];
  for (const phone of phones) {
    await phone.context().setOffline(true);
    // The phone was put away, and its page is opened again without a network.
    await phone.reload();
    await phone.getByRole("searchbox", { name: t("list.search") }).fill(name);
    await phone.getByRole("button", { name: t("list.letInName", { name }) }).click(SOON);
    await expect(phone.getByRole("status").getByText(t("shown.in"), { exact: true })).toBeVisible();
    await expect(phone.getByText(t("waiting", { count: 1 }))).toBeVisible();
  }
  // The second is the first that gets its network back.
  for (const phone of [late, early]) {
    await phone.context().setOffline(false);
    await expect(phone.getByText(t("waiting", { count: 1 }))).toBeHidden(SOON);
  }
  await expect(late.getByText(t("twice.title", { name }))).toBeVisible(SOON);
  await expect(early.getByText(t("twice.title", { name }))).toBeHidden();
  const scans = await ask<{ outcome: string }>(
    "SELECT outcome FROM scan WHERE event_id = $1 ORDER BY scanned_at",
    [id],
  );
  expect(scans.map(({ outcome }) => outcome)).toEqual(["REPEATED", "ADMITTED"]);
  for (const phone of phones) await phone.context().close();
});
