import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("an event from an empty page to the public one, copied as a series and called off @desktop", async ({
  page,
}) => {
  const t = words("en", "events");
  const save = words("en", "common")("save");
  const title = "Evening of letters";
  await signInAs(page, "coordinator", "en");

  // A draft that says what it lacks.
  await page.goto("/en/events/manage/new?blank=1");
  await page.locator('input[name="titles.en"]').fill(title);
  await page.locator('input[name="startDay"]').fill(day(40));
  await page.getByRole("button", { name: t("new.send") }).click();
  await expect(page).toHaveURL(/\/events\/manage\/[0-9a-f-]{36}\/edit$/, PATIENCE);
  const event = page.url().replace("/edit", "");
  await checkPage(page);
  await page.locator('input[name="summaries.en"]').fill("One evening, many stories.");
  await page.locator('input[name="place"]').fill("Aula Magna");
  await page.locator('input[name="capacity"]').fill("30");
  await page.getByRole("button", { name: save }).click();
  await expect(page).toHaveURL(event, PATIENCE);
  await expect(page.getByText(t("overview.ready"))).toBeVisible();

  // A slot that people choose, and somebody whom they meet.
  await page.goto(`${event}/programme`);
  await page.locator("#new-titles-en").fill("Reading circle");
  await page.locator("#new-from").fill("18:30");
  await page.locator("#new-to").fill("19:30");
  await page.locator("#new-slot").check();
  await page.locator("#new-capacity").fill("12");
  await page.getByRole("button", { name: t("programme.add") }).click();
  await expect(page.locator("main ol")).toContainText("Reading circle", PATIENCE);
  await checkPage(page);
  await page.goto(`${event}/people`);
  await page.locator("#new-name").fill("Ilinca Vancea");
  await page.getByRole("button", { name: t("people.add") }).click();
  await expect(page.locator("main ol")).toContainText("Ilinca Vancea", PATIENCE);

  // Everybody reads it.
  await page.goto(event);
  await page.getByRole("button", { name: t("moves.publish"), exact: true }).click();
  await page.getByRole("link", { name: t("moves.look") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, PATIENCE);
  await expect(page.getByText("Ilinca Vancea")).toBeVisible();
  await checkPage(page);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "{}");
  expect(data).toMatchObject({ "@type": "Event", name: title });
  const picture = await page.request.get(`/api/events/${page.url().split("/").at(-1)}/image?lang=en`);
  expect(picture.headers()["content-type"]).toBe("image/png");
  await page.goto("/en/events");
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await checkPage(page);

  // Three more of it, and none of the first.
  await page.goto(event);
  await page.getByText(t("series.title")).click();
  await page.locator('input[name="count"]').fill("3");
  await page.getByRole("button", { name: t("series.send") }).click();
  await expect(page).toHaveURL(/view=drafts/, PATIENCE);
  await expect(page.getByRole("link", { name: title })).toHaveCount(3);
  await page.goto(event);
  await page.getByText(t("moves.cancel"), { exact: true }).click();
  await page.locator("#cancel-reason").fill("The hall is flooded.");
  await page.getByRole("button", { name: t("moves.cancelSend") }).click();
  await expect(page.getByText(t("stopped.CANCELLED"))).toBeVisible(PATIENCE);
});
