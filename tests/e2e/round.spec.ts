import type { Browser, Page } from "@playwright/test";
import { checkPage, expect, signInAs, test, words } from "./journey";
import { countRecords } from "./round-numbers";
import { approve, editTwice, giveBack, handIn, mend, progress, readPdf, writePlan } from "./round-plan";
import { readDocument, report } from "./round-report";
import { FACULTY, idIn, OTHERS, PATIENCE, PREFIX, pathOf, press, ROUND, rowOf } from "./round-story";

const rounds = words("en", "rounds");
const plans = words("en", "plans");
const units = [FACULTY, ...OTHERS];

test("a round from its opening to the consolidated document @desktop", async ({ page: office, browser }) => {
  test.setTimeout(300_000);
  await signInAs(office, "office", "en");
  const coordinator = await signIn(browser);
  const round = await test.step("the office opens it", () => openRound(office));
  const plan = await test.step("the faculty plans", () => writePlan(coordinator));
  await test.step("two tabs of one item lose nothing", () => editTwice(coordinator, plan));
  await test.step("the plan is handed in", () => handIn(coordinator, plan, plans("handIn.send")));
  const until = await test.step("the office gives it back", () => giveBack(office, round));
  await test.step("the faculty mends it", () => mend(coordinator, plan, until));
  await test.step("the office approves it", () => approve(office, plan));
  await test.step("the plan is frozen", () => readPdf(coordinator, plan));
  await test.step("its items progress", () => progress(coordinator, plan));
  await test.step("its records are counted", () => countRecords(idIn(plan)));
  await test.step("the synthesis is written and accepted", () => report(coordinator, office, plan));
  await test.step("the document's numbers are the database's", () => readDocument(office, round, plan));
  await test.step("plan and round are closed", () => close(coordinator, office, round, plan));
  await coordinator.context().close();
});

async function signIn(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "coordinator", "en");
  return page;
}

async function openRound(page: Page): Promise<string> {
  await page.goto("/en/rounds");
  await checkPage(page);
  await page.getByRole("link", { name: rounds("new.action"), exact: true }).click();
  await page.getByRole("link", { name: rounds("new.fromTemplate") }).click();
  await expect(page.getByText(rounds("new.copiesTemplate"))).toBeVisible();
  await checkPage(page);
  await page.locator('input[name="names.en"]').fill(ROUND);
  await page.locator('input[name="numberPrefix"]').fill(PREFIX);
  await press(page, rounds("new.submit"));
  await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}\/edit$/, PATIENCE);
  const round = pathOf(page).replace("/edit", "");
  await checkPage(page);

  await page.goto(`${round}/edit?part=units`);
  await checkPage(page);
  for (const unit of await page.getByRole("checkbox").all())
    await unit.setChecked(units.includes((await unit.locator("..").innerText()).trim()));
  await press(page, words("en", "common")("save"));
  await expect(page).toHaveURL(new RegExp(`${round}/edit$`), PATIENCE);
  await press(page, rounds("move.open.action"));
  await expect(page).toHaveURL(new RegExp(`${round}$`), PATIENCE);
  for (const unit of units) await expect(rowOf(page, unit)).toBeVisible();
  await checkPage(page);
  return round;
}

async function close(page: Page, office: Page, round: string, plan: string): Promise<void> {
  await page.goto(plan);
  await press(page, plans("moves.close"));
  await expect(page.locator("h2", { hasText: plans("next.CLOSED.title") })).toBeVisible(PATIENCE);
  await office.goto(`${round}/edit`);
  await press(office, rounds("move.close.action"));
  await expect(office).toHaveURL(new RegExp(`${round}$`), PATIENCE);
  await checkPage(office);
}
