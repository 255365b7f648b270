import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { parseLine } from "@/lib/platform/input/line";
import { accepted, optional, type Parsed, type Parser, refused } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

const FIRST_YEAR = 1500;
const LAST_YEAR = 2200;
const MOST_LINES = 700;
const MOST_GRADUATES = 1_000_000;
/** "2004;120", also parted by a comma, a tab, an equals sign or blanks. */
const LINE = /^(\d{4})[;,=:\s]+(\d{1,3}(?:[\s.,]\d{3})*|\d+)$/u;

export type YearCount = { year: number; count: number };

/** Lines of a year and how many graduated in it; a heading and empty lines are passed over. */
function parseYearCounts(input: unknown): Parsed<YearCount[]> {
  if (typeof input !== "string") return refused("type");
  const lines = input
    .split(/\r?\n/)
    .map((line) => line.trim().replaceAll('"', ""))
    .filter((line, at) => line !== "" && !(at === 0 && /^\D/.test(line)));
  if (lines.length > MOST_LINES) return refused("length");
  const counts = new Map<number, number>();
  for (const line of lines) {
    const found = LINE.exec(line);
    if (!found?.[1] || !found[2]) return refused("format");
    const [year, count] = [Number(found[1]), Number(found[2].replace(/\D/g, ""))];
    if (year < FIRST_YEAR || year > LAST_YEAR || count > MOST_GRADUATES) return refused("range");
    if (counts.has(year)) return refused("format");
    counts.set(year, count);
  }
  return accepted([...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year));
}

/** The same as text, a line a year. */
export function yearCountLines(counts: readonly YearCount[]): string {
  return counts.map(({ year, count }) => `${year};${count}`).join("\n");
}

const yearCounts: Parser<YearCount[]> = parseYearCounts;

/** Of the table as a file: in whose language, and whether class by class. */
export const downloadSearch = z.object({
  locale: z.enum(Object.keys(LOCALES) as [keyof typeof LOCALES]),
  classes: z.literal("1").optional(),
});
export const cohortParams = z.object({ code: z.string().min(1).max(100) });

/** `seen` are the lines as the form was shown. */
export const saveCountsInput = z.object({
  code: z.string().min(1).max(100),
  lines: asZod(yearCounts),
  seen: z.string().max(20_000),
  source: asZod(optional(parseLine)),
});
export type SaveCounts = z.output<typeof saveCountsInput>;
