import { checkPage, expect, signInAs, test, words } from "./journey";

const PATIENCE = { timeout: 30_000 };
const GUEST = "Ilinca Vancea";

/** A day near today, as a date field takes it. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a meeting from its plan to the next agenda: invitation, answer, attendance, minutes, decision, task", async ({
  page,
  browser,
}, { project }) => {
  test.setTimeout(180_000);
  const t = words("en", "meetings");
  const title = `Journey ${project.name}`;
  const email = `guest-${project.name}@example.org`;
  const save = words("en", "common")("save");
  await signInAs(page, "coordinator", "en");

  // A body of the own faculty, with somebody from outside and the coordinator.
  await page.goto("/en/bodies");
  await checkPage(page);
  await page.locator('input[name="name.en"]').fill(title);
  await page.getByRole("button", { name: t("bodies.found") }).click();
  await expect(page).toHaveURL(/\/bodies\/[0-9a-f-]{36}$/);
  for (const [name, address] of [
    [GUEST, email],
    ["Delia Câmpean", "coordinator@demo.example"],
  ] as const) {
    await page.getByLabel(t("people.name"), { exact: true }).fill(name);
    await page.getByLabel(t("people.email")).fill(address);
    await page.getByLabel(t("members.startsOn")).fill(day(-30));
    await page.getByRole("button", { name: t("members.add"), exact: true }).click();
    await expect(page.locator("main table")).toContainText(name);
  }
  await checkPage(page);

  // A sitting that has begun, and one to come: answers are taken, and so is attendance.
  const body = page.url();
  await page.getByRole("link", { name: t("list.new") }).click();
  // The page of the body has a field called title as well.
  await expect(page).toHaveURL(/\/meetings\/new/);
  await checkPage(page);
  await page.locator('input[name="title"]').fill(title);
  const fill = async (at: number, on: string) => {
    await page.locator(`input[name="sitting.${at}.day"]`).fill(on);
    await page.locator(`input[name="sitting.${at}.from"]`).fill("10:00");
    await page.locator(`input[name="sitting.${at}.to"]`).fill("12:00");
  };
  await fill(0, day(-1));
  await fill(1, day(2));
  await page.getByRole("button", { name: t("plan.send") }).click();
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}$/, PATIENCE);
  const meeting = page.url();
  await page.locator("#new-title").fill("Summer school");
  await page.getByRole("button", { name: t("agenda.add") }).click();
  await expect(page.locator("main ol").first()).toContainText("Summer school");
  await checkPage(page);

  await page.goto(`${meeting}/people`);
  await checkPage(page);
  await page.getByRole("button", { name: t("people.invite") }).click();
  await expect(page.locator("main table")).toContainText(GUEST);

  // By the link of the mail, without signing in.
  const guest = await (await browser.newContext()).newPage();
  const link = guest.locator("li", { hasText: email }).locator('a[href*="/rsvp/"]').first();
  await expect(async () => {
    await guest.goto("/en/demo/mailbox");
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass(PATIENCE);
  await link.click();
  await checkPage(guest);
  await guest.getByLabel(t("answer.ONLINE")).check();
  await guest.getByRole("button", { name: t("answer.send") }).click();
  await expect(guest.getByText(t("answer.done"))).toBeVisible(PATIENCE);
  await guest.context().close();
  await page.goto(`${meeting}/people`);
  await expect(page.locator("main table")).toContainText(t("rsvp.ONLINE"));

  await page.goto(`${meeting}/attendance`);
  await checkPage(page);
  for (const name of [GUEST, "Delia Câmpean"]) {
    const mark = page
      .getByRole("group", { name: t("attendance.of", { name }) })
      .getByRole("button", { name: t("attendance.PRESENT") });
    await mark.click();
    await expect(mark).toHaveAttribute("aria-pressed", "true");
  }
  await expect(page.locator("main dl")).toContainText(t("attendance.firstTime", { count: 2 }), PATIENCE);

  await page.goto(`${meeting}/minutes`);
  await page.getByRole("button", { name: t("minutes.moves.start") }).click();
  await page.getByLabel(t("minutes.discussion")).fill("The dates are still open.");
  await page.getByRole("button", { name: save }).last().click();
  await checkPage(page);
  await page.locator("#new-text").fill("The faculty holds a summer school.");
  await page.getByRole("button", { name: t("decide.send") }).click();
  const decision = page.locator("article", { hasText: "The faculty holds a summer school." });
  await expect(decision).toContainText(/\d{4}\/1/);
  await decision.getByText(t("task.give")).click();
  await decision.getByLabel(t("task.title")).fill("Ask for the rooms");
  await decision.getByLabel(t("task.owner")).selectOption({ label: "Delia Câmpean" });
  await decision.getByRole("button", { name: t("task.send") }).click();
  await expect(decision).toContainText(t("task.status.OPEN"));
  await checkPage(page);

  const files = page.getByRole("link", { name: "DOCX" });
  const [download] = await Promise.all([page.waitForEvent("download"), files.click()]);
  expect(download.suggestedFilename()).toBe("minutes.docx");

  // What is left stands ticked on the form of the next meeting.
  await page.goto(body);
  await page.getByRole("link", { name: t("list.new") }).click();
  await expect(page.getByLabel("Summer school")).toBeChecked();
  await expect(page.getByLabel("Ask for the rooms")).toBeChecked();
  await page.locator('input[name="title"]').fill(`${title} again`);
  await fill(0, day(30));
  await page.getByRole("button", { name: t("plan.send") }).click();
  await expect(page.locator("main ol").first()).toContainText("Ask for the rooms", PATIENCE);
  await checkPage(page);
});
