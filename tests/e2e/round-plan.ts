import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { pdfText } from "../factories/pdf-text";
import { ask } from "./database";
import { checkPage, expect, words } from "./journey";
import {
  at,
  COORDINATOR,
  EVENING,
  FACULTY,
  idIn,
  PATIENCE,
  PREFIX,
  pathOf,
  press,
  ROUND,
  rowOf,
  SCHOOL,
  written,
} from "./round-story";

const rounds = words("en", "rounds");
const plans = words("en", "plans");
const file = async (page: Page, path: string) => (await page.request.get(path)).body();
const itemLink = (page: Page, title: string) => page.locator("li[data-row] a", { hasText: title });
/** A day near today, as a date field takes it. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Two items and a reason why there is no third: every mandatory measure of the template is answered. */
export async function writePlan(page: Page): Promise<string> {
  await page.goto("/en/plans");
  await rowOf(page, ROUND).locator("a.row-link").click();
  await expect(page).toHaveURL(at("plans"));
  const plan = pathOf(page);
  await checkPage(page);
  await press(page, plans("moves.start"));
  await expect(page.locator("#hand-in")).toBeVisible(PATIENCE);
  const owed = page.locator('section[id^="measure-"]', { hasText: plans("measure.owed") });
  await expect(owed).toHaveCount(3);
  const measures = await owed.getByRole("heading", { level: 3 }).allInnerTexts();

  await addItem(page, plan, measures[0], { title: EVENING, peopleCount: "1200", expected: "Graduates come" });
  await checkPage(page);
  await addItem(page, plan, measures[1], { title: SCHOOL, peopleCount: "30" });
  await page.goto(plan);
  await owed.locator("summary").click();
  await owed.locator('textarea[name="reason"]').fill("The hall is being renovated");
  await press(owed, plans("skip.save"));
  await expect(owed).toHaveCount(0, PATIENCE);

  // What an item lacks keeps the plan from being handed in, and leads there.
  await page.locator("#hand-in").getByRole("link", { name: SCHOOL }).click();
  await expect(page).toHaveURL(at("items"));
  await page.locator('textarea[name="expected"]').fill("Students meet graduates");
  await press(page, plans("item.save"));
  await expect(page.getByText(plans("item.saved"), { exact: true })).toBeVisible(PATIENCE);
  await namePartner(page);
  await page.goto(plan);
  await checkPage(page);
  return plan;
}

async function addItem(
  page: Page,
  plan: string,
  measure: string | undefined,
  fields: { title: string; peopleCount: string; expected?: string },
): Promise<void> {
  await page.goto(plan);
  await page.getByRole("link", { name: plans("item.addUnder", { measure: measure ?? "" }) }).click();
  await expect(page.locator('input[name="title"]')).toBeVisible();
  await page
    .locator('select[name="ownerId"]')
    .selectOption({ label: `${COORDINATOR}, ${plans("offices.COORDINATOR")}` });
  await page.locator('input[name="startsOn"]').fill(day(30));
  await page.locator('input[name="endsOn"]').fill(day(31));
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  await press(page, plans("item.save"));
  await expect(page).toHaveURL(at("items"), PATIENCE);
}

/** A graduate of the faculty whom no other journey erases: those find theirs among the names with "a". */
async function namePartner(page: Page): Promise<void> {
  const [graduate] = await ask<{ given: string; family: string }>(
    `SELECT n.given, n.family FROM alumnus_name n JOIN alumnus a ON a.id = n.alumnus_id
     JOIN unit u ON a.unit_ids = ARRAY[u.id] JOIN unit_name l ON l.unit_id = u.id AND l.names ->> 'en' = $1
     WHERE n.search_words !~* '\\ma' ORDER BY n.id LIMIT 1`,
    [FACULTY],
  );
  await page.getByLabel(plans("partners.search")).fill(`${graduate?.given} ${graduate?.family}`);
  await press(page, plans("partners.find"));
  await page.locator("#partners").getByRole("button", { name: /^Add / }).first().click();
  await expect(page.locator("#partners li a")).toHaveCount(1, PATIENCE);
}

export async function editTwice(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await itemLink(page, EVENING).click();
  await expect(page).toHaveURL(at("items"));
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator('textarea[name="expected"]').fill("Forty graduates come");
  await press(page, plans("item.save"));
  await expect(page.getByText(plans("item.saved"), { exact: true })).toBeVisible(PATIENCE);

  await other.locator('textarea[name="description"]').fill("In the great hall");
  await other.locator('textarea[name="expected"]').fill("Sixty graduates come");
  await press(other, plans("item.save"));
  const both = other.locator("section[role=alert]");
  await expect(both).toContainText("Sixty graduates come", PATIENCE);
  await expect(both).toContainText("Forty graduates come");
  await expect(other.locator('textarea[name="expected"]')).toHaveValue("Sixty graduates come");
  await checkPage(other);
  await press(
    both.locator("tr", { hasText: "Forty graduates come" }),
    `${words("en", "common")("both.take")} (Expected result)`,
  );
  await press(other, plans("item.save"));
  await expect(other.getByText(plans("item.saved"), { exact: true })).toBeVisible(PATIENCE);
  await other.close();
  await page.reload();
  await expect(page.locator('textarea[name="description"]')).toHaveValue("In the great hall");
  await expect(page.locator('textarea[name="expected"]')).toHaveValue("Forty graduates come");
}

export async function handIn(page: Page, plan: string, button: string): Promise<void> {
  await page.goto(plan);
  await press(page, button);
  await expect(page.locator("h2", { hasText: plans("next.SUBMITTED.title") })).toBeVisible(PATIENCE);
}

/** From the board in one click to why, from there to the plan. */
export async function giveBack(page: Page, round: string): Promise<string> {
  await page.goto(round);
  await rowOf(page, FACULTY)
    .getByRole("link", { name: rounds("states.IN_REVIEW") })
    .click();
  await expect(page.locator("h1")).toContainText(FACULTY);
  await checkPage(page);
  await page
    .getByRole("link", { name: rounds("work.PLAN"), exact: true })
    .first()
    .click();
  await press(page, plans("moves.open"));
  await expect(page).toHaveURL(/\/review$/, PATIENCE);
  await checkPage(page);

  const item = page.locator("article", { hasText: EVENING });
  await item.locator("summary").click();
  await item.locator('textarea[name="body"]').fill("Say for whom the evening is.");
  await press(item, plans("comments.send"));
  await expect(item.getByRole("listitem")).toContainText("Say for whom the evening is.", PATIENCE);
  const until = day(20);
  await page.locator('input[name="dueOn"]').fill(until);
  await press(page, plans("review.return"));
  await expect(page).toHaveURL(at("plans"), PATIENCE);
  await page.goto(round);
  await expect(rowOf(page, FACULTY)).toContainText(rounds("states.RETURNED"));
  return until;
}

export async function mend(page: Page, plan: string, until: string): Promise<void> {
  await page.goto(plan);
  await expect(page.locator("main")).toContainText(plans("sentence.due", { due: written(until, "long") }));
  const comments = page.locator("#comments");
  await expect(comments).toContainText("Say for whom the evening is.");
  await checkPage(page);
  await comments.getByRole("link", { name: EVENING }).click();
  await page.locator('input[name="audience"]').fill("Students of the last year");
  await press(page, plans("item.save"));
  await expect(page.getByText(plans("item.saved"), { exact: true })).toBeVisible(PATIENCE);
  await press(page, plans("comments.resolve"));
  await expect(comments).toContainText(plans("comments.resolved"), PATIENCE);
  await handIn(page, plan, plans("handIn.sendAgain"));
}

export async function approve(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await press(page, plans("moves.open"));
  await expect(page).toHaveURL(/\/review$/, PATIENCE);
  await expect(page.locator("ins", { hasText: "Students of the last year" })).toBeVisible();
  await checkPage(page);
  await press(page, plans("moves.approve"));
  await expect(page).toHaveURL(new RegExp(`${plan}$`), PATIENCE);
  await expect(page.locator("main")).toContainText(plans("sentence.number", { number: `${PREFIX}/1` }));
}

/** The worker makes the file in a moment; the trail has its hash. */
export async function readPdf(page: Page, plan: string): Promise<void> {
  const link = page.locator('a[href^="/api/plans/editions/"]').first();
  await expect(async () => {
    await page.goto(plan);
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass(PATIENCE);
  const pdf = await file(page, (await link.getAttribute("href")) ?? "");
  const text = pdfText(pdf);
  for (const said of [`${PREFIX}/1`, EVENING, SCHOOL, "Forty graduates come", "The hall is being renovated"])
    expect(text).toContain(said);
  const [made] = await ask<{ hash: string }>(
    `SELECT d.changes #>> '{sha256,1}' AS hash FROM audit_entry e JOIN audit_detail d ON d.entry_id = e.id
     WHERE e.action = 'plan.pdf-made' AND e.subject_id = $1`,
    [idIn(plan)],
  );
  expect(createHash("sha256").update(pdf).digest("hex")).toBe(made?.hash);
  await page.goto(`${plan}/editions`);
  await checkPage(page);
}

export async function progress(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await itemLink(page, EVENING).click();
  await say(page, { status: "DONE", percent: "100", reachedCount: "1034" });
  const photos = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5_000, "photo ")]);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "Photos of the evening.pdf", mimeType: "application/pdf", buffer: photos });
  await press(page, plans("evidence.add"));
  const evidence = page.locator("#evidence");
  const kept = evidence.getByRole("link", { name: "Photos of the evening.pdf" });
  await expect(kept).toBeVisible(PATIENCE);
  expect(await file(page, (await kept.getAttribute("href")) ?? "")).toEqual(photos);
  await page.locator('input[name="url"]').fill("https://example.org/photos");
  await press(page, plans("evidence.add"));
  await expect(evidence).toContainText("example.org/photos", PATIENCE);
  await checkPage(page);

  await page.goto(plan);
  await expect(page.locator("li[data-row]", { hasText: EVENING })).toContainText("100%");
  await itemLink(page, SCHOOL).click();
  await say(page, {
    status: "PARTLY",
    percent: "60",
    reachedCount: "23",
    outcome: "One week instead of two",
  });
}

async function say(page: Page, fields: { status: string } & Record<string, string>): Promise<void> {
  const { status, ...typed } = fields;
  await page.locator('select[name="status"]').selectOption(status);
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await press(page, plans("progress.save"));
  await expect(page.getByText(plans("progress.saved"), { exact: true })).toBeVisible(PATIENCE);
}
