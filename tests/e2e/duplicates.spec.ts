import type { Page } from "@playwright/test";
import { ask } from "./database";
import { checkPage, expect, signInAs, test, words } from "./journey";

const PAIRS = 50;

/**
 * Pairs of graduates of the second coordinator's faculty, before all others of its queue. They are not alike: compared a
 * day ahead, they stay when another journey changes one of the records and has it compared anew. @returns their ids
 */
async function makePairs(): Promise<string[]> {
  const made = await ask<{ id: string }>(
    `WITH person AS (
       SELECT a.id, row_number() OVER (ORDER BY a.id) AS n FROM alumnus a
       WHERE a.unit_ids = ARRAY(SELECT p.unit_id FROM appointment p JOIN user_account u ON u.id = p.user_id
                                WHERE u.email = 'coordinator2@demo.example')
         AND NOT EXISTS (SELECT 1 FROM profile WHERE alumnus_id = a.id)
         AND NOT EXISTS (SELECT 1 FROM duplicate_pair WHERE a.id IN (low_id, high_id))
     )
     INSERT INTO duplicate_pair (id, low_id, high_id, score, reasons, contradiction, compared_at)
     SELECT gen_random_uuid(), one.id, other.id, 100, '[{"code": "same-degree", "points": 3}]', false, now() + interval '1 day'
     FROM person one JOIN person other ON other.id > one.id
     ORDER BY other.n - one.n, one.n LIMIT $1 RETURNING id`,
    [PAIRS],
  );
  return made.map(({ id }) => id);
}

/** The pair that holds the focus. */
const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.closest("[data-row]")?.querySelector<HTMLInputElement>("input[name=id]")?.value,
  );

/** As a keyboard that writes Cyrillic tells of a key. */
const pressCyrillic = (page: Page, key: string, code: string) =>
  page.evaluate(
    (press) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { ...press, bubbles: true })),
    { key, code },
  );

/** A coordinator works through fifty pairs and touches nothing but the keys. */
test.describe("pairs by the keyboard alone", { tag: "@desktop" }, () => {
  test.setTimeout(180_000);

  test("fifty pairs: two people, later, and one person", async ({ page }) => {
    const t = words("en", "duplicates");
    const ids = await makePairs();
    expect(ids).toHaveLength(PAIRS);
    const standing = async () => {
      const rows = await ask<{ status: string; count: number }>(
        "SELECT status, count(*)::int AS count FROM duplicate_pair WHERE id = ANY ($1::uuid[]) GROUP BY status",
        [ids],
      );
      return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
    };
    await signInAs(page, "coordinator2", "en");
    await page.goto("/en/duplicates");
    await checkPage(page);

    // Before the focus is on a pair, a key puts it there and decides nothing.
    await page.keyboard.press("s");
    expect(await standing()).toEqual({ OPEN: PAIRS });
    // Nearly all are two people, every tenth is put aside, and the last is one person.
    for (let at = 0; at < PAIRS; at++) {
      if (at === PAIRS - 1) expect(await standing()).toEqual({ DIFFERENT: 44, LATER: 5, OPEN: 1 });
      const id = await focused(page);
      expect(ids).toContain(id);
      if (at === 1) await pressCyrillic(page, "в", "KeyD");
      else await page.keyboard.press(at === PAIRS - 1 ? "s" : at % 10 === 0 ? "l" : "d");
      await expect(page.locator(`input[name=id][value="${id}"]`)).toHaveCount(0, { timeout: 15_000 });
    }

    await page.getByRole("link", { name: t("tabs.merged") }).click();
    await expect(page.getByRole("button", { name: t("merged.undo") }).first()).toBeVisible();
    await checkPage(page);
  });
});
