import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import iconv from "iconv-lite";
import { checkPage, expect, signInAs, test, words } from "./journey";

const FILE = "tests/fixtures/imports/absolventi ro windows-1250.csv";
const FACULTY = "Facultatea de Drept";
const rowsOfFaculty = iconv
  .decode(readFileSync(FILE), "windows-1250")
  .split(/\r?\n/)
  .filter((line) => line.includes(`;${FACULTY};`)).length;

const READERS = [
  { locale: "en", width: 1440, height: 900 },
  { locale: "ro", width: 390, height: 844 },
];

/** A coordinator brings in a list, finds a person of it, takes it back and brings it in again. */
test.describe("a list of graduates", { tag: "@desktop" }, () => {
  // Both readers are the coordinator of one faculty: one after the other, each leaves it as it was.
  test.describe.configure({ mode: "serial", timeout: 180_000 });

  for (const { locale, width, height } of READERS) {
    test.describe(`${locale} at ${width} px`, () => {
      test.use({ viewport: { width, height } });

      test("comes in, is undone, and comes in once only", async ({ page }) => {
        const t = words(locale, "imports");
        // Law has this journey to itself; Letters has the others.
        await signInAs(page, "coordinator2", locale);
        await page.goto(`/${locale}/imports`);
        await checkPage(page);

        await test.step("file and columns", async () => {
          await upload(page, locale);
          await expect(page.getByText(t("file.uncertainTitle"))).toBeVisible();
          await expect(page.getByRole("table").getByText("Șerban").first()).toBeVisible();
          await checkPage(page);
          await page.getByRole("link", { name: t("file.continue") }).click();
          await expect(page.getByRole("heading", { level: 1, name: t("columns.title") })).toBeVisible();
          await checkPage(page);
        });

        await test.step("review and import", async () => {
          await check(page, locale);
          await expect(page.getByText(/^443 /)).toBeVisible();
          await checkPage(page);
          await apply(page, locale);
          await checkPage(page);
        });
        const address = page.url();

        await test.step("the people are there", async () => {
          await page.goto(`/${locale}/alumni?q=ciobanu+malina`);
          await expect(page.getByRole("link", { name: /Mălina Ciobanu/ }).first()).toBeVisible();
        });

        await test.step("undo", async () => {
          await page.goto(address);
          await undo(page, locale);
          await expect(page.getByText(t("undone.allTitle"))).toBeVisible();
          await checkPage(page);
          await page.goto(`/${locale}/alumni?q=ciobanu+malina`);
          await expect(page.getByRole("link", { name: /Mălina Ciobanu/ })).toHaveCount(0);
        });

        await test.step("the same list twice", async () => {
          await upload(page, locale);
          await page.getByRole("link", { name: t("file.continue") }).click();
          await check(page, locale);
          await apply(page, locale);
          const again = page.url();
          await upload(page, locale);
          await page.getByRole("link", { name: t("file.continue") }).click();
          await check(page, locale);
          await expect(page.getByText(t("review.nothing"))).toBeVisible();
          await checkPage(page);
          await page.goto(again);
          await undo(page, locale);
        });
      });
    });
  }

  test("of final-year students makes students of them, and takes them back", async ({ page }) => {
    const t = words("bg", "imports");
    const alumni = words("bg", "alumni");
    await signInAs(page, "coordinator2", "bg");
    await page.goto("/bg/imports/new");
    await page.getByText(t("upload.paste")).click();
    const year = new Date().getFullYear() + 1;
    const rows = [
      ["Surname", "Given name", "Student number", "Programme", "Year of graduation"],
      ["Последнокурсник", "Боян", "B-4711", "Drept", String(year)],
    ];
    await page.getByLabel(t("upload.pasteLabel")).fill(rows.map((cells) => cells.join("\t")).join("\n"));
    await page.getByRole("button", { name: t("upload.submit") }).click();
    await page.getByRole("link", { name: t("file.continue") }).click({ timeout: 60_000 });
    await page.getByLabel(t("columns.peopleAre.students")).check();
    await checkPage(page);
    await check(page, "bg", 1);
    await expect(page.getByText(t("review.students"))).toBeVisible();
    await checkPage(page);
    await apply(page, "bg", 1);
    const address = page.url();
    await page.goto(`/bg/alumni?q=${encodeURIComponent("Последнокурсник")}`);
    await page
      .getByRole("link", { name: /Последнокурсник/ })
      .first()
      .click();
    await expect(page.getByText(alumni("expectedIn", { year: String(year) })).first()).toBeVisible();
    await checkPage(page);
    await page.goto(address);
    await undo(page, "bg", 1);
  });
});

async function upload(page: Page, locale: string) {
  const t = words(locale, "imports");
  await page.goto(`/${locale}/imports/new`);
  await checkPage(page);
  await page.setInputFiles("input[type=file]", FILE);
  await page.getByRole("button", { name: t("upload.submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("file.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function check(page: Page, locale: string, count = 443) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("columns.submit", { count }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("review.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function apply(page: Page, locale: string, count = rowsOfFaculty) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("review.import", { count }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("done.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function undo(page: Page, locale: string, count = rowsOfFaculty) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("done.undo") }).click();
  const dialog = page.getByRole("alertdialog", { name: t("done.undoQuestion") });
  await checkPage(page);
  await dialog.getByRole("button", { name: t("done.undoConfirm", { count }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("undone.title") })).toBeVisible({
    timeout: 60_000,
  });
}
