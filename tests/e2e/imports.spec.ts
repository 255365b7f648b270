import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import iconv from "iconv-lite";
import type { Locale } from "@/lib/i18n/locales";
import { words } from "./words";

const FILE = "tests/fixtures/imports/absolventi ro windows-1250.csv";
const FACULTY = "Facultatea de Litere";
const rowsOfFaculty = iconv
  .decode(readFileSync(FILE), "windows-1250")
  .split("\r\n")
  .filter((line) => line.includes(`;${FACULTY};`)).length;

const READERS: { locale: Locale; width: number; height: number }[] = [
  { locale: "en", width: 1440, height: 900 },
  { locale: "ro", width: 390, height: 844 },
];

/** A coordinator brings in a list, finds a person of it, takes it back and brings it in again. */
test.describe("a list of graduates", () => {
  // Both readers are the coordinator of one faculty: one after the other, each leaves it as it was.
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  test.skip(({ isMobile }) => isMobile, "The sizes are the journey's own.");

  for (const { locale, width, height } of READERS) {
    test.describe(`${locale} at ${width} px`, () => {
      test.use({ viewport: { width, height } });

      test("comes in, is undone, and comes in once only", async ({ page, baseURL }) => {
        const t = words(locale, "imports");
        await signIn(page, locale, baseURL ?? "");
        await page.goto(`/${locale}/imports`);
        await expectAccessible(page);

        await test.step("file and columns", async () => {
          await upload(page, locale);
          await expect(page.getByText(t("file.uncertainTitle"))).toBeVisible();
          await expect(page.getByRole("table").getByText("Șerban").first()).toBeVisible();
          await expectAccessible(page);
          await page.getByRole("link", { name: t("file.continue") }).click();
          await expect(page.getByRole("heading", { level: 1, name: t("columns.title") })).toBeVisible();
          await expectAccessible(page);
        });

        await test.step("review and import", async () => {
          await check(page, locale);
          await expect(page.getByText(/^443 /)).toBeVisible();
          await expectAccessible(page);
          await apply(page, locale);
          await expectAccessible(page);
        });
        const address = page.url();

        await test.step("the people are there", async () => {
          await page.goto(`/${locale}/alumni?q=chisu+ioana`);
          await expect(page.getByRole("link", { name: /Chișu/ }).first()).toBeVisible();
        });

        await test.step("undo", async () => {
          await page.goto(address);
          await undo(page, locale);
          await expect(page.getByText(t("undone.allTitle"))).toBeVisible();
          await expectAccessible(page);
          await page.goto(`/${locale}/alumni?q=chisu+ioana`);
          await expect(page.getByRole("link", { name: /Ioana Chișu/ })).toHaveCount(0);
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
          await expectAccessible(page);
          await page.goto(again);
          await undo(page, locale);
        });
      });
    });
  }
});

async function signIn(page: Page, locale: Locale, origin: string) {
  await page.request.post("/api/demo/sign-in", {
    form: { person: "coordinator", locale },
    headers: { origin },
  });
}

async function upload(page: Page, locale: Locale) {
  const t = words(locale, "imports");
  await page.goto(`/${locale}/imports/new`);
  await expectAccessible(page);
  await page.setInputFiles("input[type=file]", FILE);
  await page.getByRole("button", { name: t("upload.submit") }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("file.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function check(page: Page, locale: Locale) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("columns.submit", { count: 443 }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("review.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function apply(page: Page, locale: Locale) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("review.import", { count: rowsOfFaculty }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("done.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function undo(page: Page, locale: Locale) {
  const t = words(locale, "imports");
  await page.getByRole("button", { name: t("done.undo") }).click();
  const dialog = page.getByRole("alertdialog", { name: t("done.undoQuestion") });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: t("done.undoConfirm", { count: rowsOfFaculty }) }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("undone.title") })).toBeVisible({
    timeout: 60_000,
  });
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}
