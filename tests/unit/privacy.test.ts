import { describe, expect, it } from "vitest";
import privacy from "@/lib/i18n/messages/en/privacy.json";
import { PERSONAL_TABLES } from "@/lib/privacy/personal-tables";
import { isOverdue, isTypedWord, monthsAfter } from "@/lib/privacy/status";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a request", () => {
  it.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-12-05", 1, "2027-01-05"],
  ])("of %s has %i months: until %s", (from, months, until) => {
    expect(monthsAfter(day(from), months)).toEqual(day(until));
  });

  it("is overdue after its day, while it is open", () => {
    const now = day("2026-03-02");
    expect(isOverdue({ status: "OPEN", dueAt: day("2026-03-01") }, now)).toBe(true);
    expect(isOverdue({ status: "OPEN", dueAt: now }, now)).toBe(false);
    expect(isOverdue({ status: "DONE", dueAt: day("2026-03-01") }, now)).toBe(false);
  });
});

it("an erasure wants its word, however it is capitalized, and nothing else", () => {
  const words = ["erase", "sterge", "удалить"];
  for (const typed of ["erase", " Erase ", "УДАЛИТЬ", "șterge"])
    expect(isTypedWord(typed, words), typed).toBe(true);
  for (const typed of ["", "eras", "erase me"]) expect(isTypedWord(typed, words), typed).toBe(false);
});

it("every personal table and category has its words", () => {
  for (const { table, category } of PERSONAL_TABLES) {
    expect(privacy.tables, table).toHaveProperty(table);
    expect(privacy.categories, category).toHaveProperty(category);
  }
});
