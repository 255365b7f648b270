import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { docxText } from "../factories/docx-text";
import { checkPage, expect, words } from "./journey";
import { numbersOf } from "./round-numbers";
import { at, FACULTY, idIn, OTHERS, PATIENCE, PREFIX, pathOf, press } from "./round-story";

const rounds = words("en", "rounds");
const syntheses = words("en", "syntheses");
const common = words("en", "common");
const WRITTEN = "Graduates came back in greater numbers than ever.";
const REMARK = "The school was for some of them.";

export async function report(page: Page, office: Page, plan: string): Promise<void> {
  await page.goto(plan);
  const exPost = page.locator("li", { hasText: syntheses("kinds.EX_POST") });
  await press(exPost, syntheses("links.begin"));
  await expect(page).toHaveURL(at("syntheses"), PATIENCE);
  const synthesis = pathOf(page);
  await checkPage(page);
  const other = await page.context().newPage();
  await other.goto(synthesis);
  await page.locator('textarea[name="prose-results"]').fill("First thoughts.");
  await press(page, syntheses("page.save"));
  await expect(page.getByText(syntheses("page.saved"))).toBeVisible(PATIENCE);

  // The other tab knows nothing of that: it sees both versions, and what was typed in it is kept.
  await other.locator('textarea[name="prose-results"]').fill(WRITTEN);
  await other.locator('textarea[name="remark-itemsDone"]').fill(REMARK);
  await press(other, syntheses("page.save"));
  await expect(other.getByRole("columnheader", { name: common("both.theirs") })).toBeVisible(PATIENCE);
  await expect(other.locator("main")).toContainText("First thoughts.");
  await expect(other.locator('textarea[name="prose-results"]')).toHaveValue(WRITTEN);
  await checkPage(other);
  await press(other, syntheses("page.submit"));
  await expect(other.locator("main")).toContainText(syntheses("page.sent"), PATIENCE);
  await other.close();

  await office.goto(synthesis);
  await checkPage(office);
  await office.getByLabel(syntheses("review.reason")).fill("Please read it once more.");
  await press(office, syntheses("review.return"));
  await expect(office.locator("main")).toContainText(syntheses("states.RETURNED"), PATIENCE);
  await page.goto(synthesis);
  await expect(page.locator("main")).toContainText("Please read it once more.");
  await press(page, syntheses("page.submit"));
  await expect(page.locator("main")).toContainText(syntheses("page.sent"), PATIENCE);
  await office.goto(synthesis);
  await press(office, syntheses("review.accept"));
  await expect(office.locator("main")).toContainText(syntheses("states.ACCEPTED"), PATIENCE);
}

/** Every number of the consolidated document is one that the database counts. */
export async function readDocument(page: Page, round: string, plan: string): Promise<void> {
  await page.goto(round);
  await page.getByRole("link", { name: rounds("board.report") }).click();
  await page.getByRole("link", { name: syntheses("tabs.ex-post") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(syntheses("reports.EX_POST"));
  await expect(page.locator("[data-row]", { hasText: FACULTY })).toContainText(syntheses("states.ACCEPTED"));
  await page.locator('textarea[id="text-foreword"]').fill("To the senate.");
  await press(page, syntheses("page.save"));
  await expect(page.getByRole("article")).toContainText("To the senate.", PATIENCE);
  await checkPage(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "DOCX" }).click(),
  ]);
  const { paragraphs, tables } = await docxText(await readFile(await download.path()));
  for (const said of [FACULTY, WRITTEN, "To the senate."]) expect(paragraphs).toContain(said);
  for (const unit of OTHERS) expect(paragraphs).toContain(`${unit}: ${syntheses("states.NONE")}`);
  const { lines, sentences } = await numbersOf(idIn(plan), { itemsDone: REMARK });
  expect(tables.flat().filter((cells) => cells.some(hasDigit))).toEqual(lines);
  // The contents name each heading again, with its page.
  const isContents = (line: string) => /\d$/.test(line) && paragraphs.includes(line.replace(/\d+$/, ""));
  expect(paragraphs.filter((line) => hasDigit(line) && !isContents(line))).toEqual(sentences);

  await page.getByRole("link", { name: syntheses("tabs.annex") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(syntheses("reports.annex"));
  await expect(page.getByRole("article")).toContainText(`${PREFIX}/1`);
  await checkPage(page);
}

const hasDigit = (text: string) => /\d/.test(text);
