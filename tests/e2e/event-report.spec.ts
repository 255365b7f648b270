import sharp from "sharp";
import { ask } from "./database";
import { checkPage, expect, openMail, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };

test("after an event: its report, thanks and an answer, a photo that is shown and taken down @desktop", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const t = words("en", "eventReports");
  const [event] = await ask<{ id: string; slug: string; place: string; email: string }>(
    `SELECT e.id, e.slug, r.id AS place, r.email FROM event e JOIN registration r ON r.event_id = e.id
     JOIN alumnus a ON a.id = r.alumnus_id AND NOT a.is_deceased AND a.restricted_at IS NULL
     WHERE e.ends_at < now() AND r.status = 'CHECKED_IN' AND NOT EXISTS (
       SELECT 1 FROM event_feedback f WHERE f.registration_id = r.id)
       AND NOT EXISTS (SELECT 1 FROM consent_entry c WHERE c.alumnus_id = a.id AND c.act = 'OBJECTED')
     ORDER BY e.starts_at DESC, r.id LIMIT 1`,
    [],
  );
  if (!event) throw new Error("The demo has no event that is over.");
  const { id, slug, place, email } = event;

  // The report, and as a file.
  await signInAs(page, "coordinator", "en");
  await page.goto(`/en/events/manage/${id}/report`);
  await expect(page.getByRole("heading", { name: t("by.unit") })).toBeVisible();
  await checkPage(page);
  const file = await page.request.get(`/api/event-reports/${id}/file/docx?in=en`);
  expect(file.headers()["content-disposition"]).toContain(".docx");
  expect((await file.body()).length).toBeGreaterThan(5_000);

  // Whoever came is thanked, and answers.
  await ask("SELECT graphile_worker.add_job('thank-participant', $1)", [
    JSON.stringify({ registrationId: place }),
  ]);
  await openMail(page, "en", email, "/feedback/");
  const ro = words("ro", "eventReports");
  await checkPage(page);
  await page.getByLabel(ro("score.4")).check();
  await page.getByLabel(ro("feedback.text")).fill("A fost frumos.");
  await page.getByRole("button", { name: ro("feedback.send") }).click();
  await expect(page.getByText(ro("feedback.thanks"))).toBeVisible(PATIENCE);

  // A photo is shown once everybody on it has agreed, and goes when somebody asks.
  await page.goto(`/en/events/manage/${id}/photos`);
  const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#7a9" } })
    .jpeg()
    .toBuffer();
  await page
    .locator('input[name="photo"]')
    .setInputFiles({ name: "hall.jpg", mimeType: "image/jpeg", buffer });
  await page.locator('input[name="caption"]').fill("The hall, full");
  await page.getByRole("button", { name: t("photos.send"), exact: true }).click();
  await expect(page.getByRole("img", { name: "The hall, full" })).toBeVisible(PATIENCE);
  await checkPage(page);
  await page.getByLabel(t("photos.show")).check();
  await page.getByRole("button", { name: words("en", "common")("save") }).click();
  await expect(page.getByText(t("photos.saved"))).toBeVisible(PATIENCE);
  await page.context().clearCookies();
  await page.goto(`/en/events/${slug}`);
  await expect(page.getByRole("img", { name: "The hall, full" })).toBeVisible();
  await checkPage(page);
  await page.getByText(t("object.question")).click();
  await page.getByRole("button", { name: t("object.send") }).click();
  await expect(page.getByText(t("object.done"))).toBeVisible(PATIENCE);
  await expect(page.getByRole("img", { name: "The hall, full" })).toBeHidden();
});
