import type { DatePrecision } from "@/prisma/generated/enums";
import { monthByName } from "./month-names";
import { accepted, type Parsed, refused, type Warning } from "./result";
import { readText } from "./text";

/** A date known to the day, the month or the year; `date` is its first day, YYYY-MM-DD. */
export type PartialDate = { date: string; precision: DatePrecision };

/** The first and the last day allowed, YYYY-MM-DD. */
export type DateRange = { from: string; to: string };

const ADULT_YEARS = 14;
const PIVOT_YEARS = 15;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: ?г\.?)?$/;
const YEAR_FIRST = /^(\d{4}|\d{2})([./-])(\d{1,2})\2(\d{1,2})(?: ?г\.?)?$/;
const MONTH_AND_YEAR = /^(\p{L}{3,12})\.? (\d{4})(?: ?г\.?)?$/u;
const YEAR = /^(\d{4})(?: ?г\.?)?$/;
const SERIAL = /^\d{1,6}(?:\.\d{1,20})?$/;

/** Values that systems write when nobody knew: the first days of their calendars. */
const SYSTEM_DEFAULTS = ["1900-01-01", "1904-01-01", "1970-01-01"];

/** Birth dates of people who can be graduates: 1900 to fourteen years ago. */
export function birthRange(now: Date): DateRange {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() - ADULT_YEARS);
  return { from: "1900-01-01", to: latest.toISOString().slice(0, 10) };
}

/** Dates and years of degrees: 1850 to the end of next year. */
export function degreeRange(now: Date): DateRange {
  return { from: "1850-01-01", to: `${now.getUTCFullYear() + 1}-12-31` };
}

/**
 * A date of a form: YYYY-MM-DD, nothing else.
 * @returns the same text; warns of `suspicious` system defaults. Refuses with `required`, `type`, `ambiguous`
 * (03/04/1985: the order is never guessed), `format`, `calendar` (no such day), `range` (the rules for dates).
 */
export function parseDate(input: unknown, { range }: { range?: DateRange } = {}): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const iso = ISO.exec(text);
  if (!iso) return refused(isAmbiguous(text) ? "ambiguous" : "format");
  const parsed = dated({ year: iso[1], month: iso[2], day: iso[3] }, range);
  return parsed.ok ? accepted(parsed.value.date, parsed.warnings) : parsed;
}

/** A year of a degree as a number; refuses with `required`, `type`, `format`, `range`. */
export function parseYear(input: unknown, { range }: { range: DateRange }): Parsed<number> {
  const text = readText(typeof input === "number" ? String(input) : input);
  if (typeof text !== "string") return text;
  if (!/^\d{4}$/.test(text)) return refused("format");
  const parsed = dated({ year: text }, range);
  return parsed.ok ? accepted(Number(text)) : parsed;
}

export type ImportedDateOptions = {
  /** Order of the parts that the operator confirmed for the column. */
  order: "DMY" | "MDY" | "YMD";
  now: Date;
  /** Numbers are days since 1900 or 1904, as the workbook says; without it they are refused. */
  serials?: "1900" | "1904";
  range?: DateRange;
};

/**
 * A date of an imported column: the declared order with . / or -, two-digit years up to fifteen years ago in this
 * century, month and year in words ("iunie 1998", "июнь 1998 г."), a year alone, spreadsheet serials where declared
 * (a four-digit whole number is a year). YYYY-MM-DD is read under any order, for it can mean one day only.
 * @returns the date and its precision; warns of `suspicious` and `time_dropped`. Refuses as `parseDate` does.
 */
export function parseImportedDate(input: unknown, options: ImportedDateOptions): Parsed<PartialDate> {
  const text = readText(typeof input === "number" && options.serials ? String(input) : input);
  if (typeof text !== "string") return text;
  const parts = readParts(text, options);
  if (parts) return dated(parts, options.range);
  return options.serials && SERIAL.test(text)
    ? parseSerial(Number(text), options.serials, options.range)
    : refused("format");
}

type Digits = string | number | undefined;
type DateParts = { year: Digits; month?: Digits; day?: Digits };

function readParts(text: string, { order, now }: ImportedDateOptions): DateParts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: iso[1], month: iso[2], day: iso[3] };
  const year = YEAR.exec(text);
  if (year) return { year: year[1] };
  const inWords = MONTH_AND_YEAR.exec(text);
  const month = inWords?.[1] && monthByName(inWords[1]);
  if (month) return { year: inWords[2], month };
  if (order === "YMD") {
    const found = YEAR_FIRST.exec(text);
    return found && { year: fullYear(found[1], now), month: found[3], day: found[4] };
  }
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [day, monthDigits] = order === "DMY" ? [found[1], found[3]] : [found[3], found[1]];
  return { year: fullYear(found[4], now), month: monthDigits, day };
}

function fullYear(digits: string | undefined, now: Date): number {
  const year = Number(digits);
  if (digits?.length === 4) return year;
  const century = 100 * Math.floor(now.getUTCFullYear() / 100);
  const candidate = century + year;
  return candidate <= now.getUTCFullYear() - PIVOT_YEARS ? candidate : candidate - 100;
}

/** Both parts could be the month, and the choice makes a difference. */
function isAmbiguous(text: string): boolean {
  const found = NUMERIC.exec(text);
  return !!found && Number(found[1]) <= 12 && Number(found[3]) <= 12 && found[1] !== found[3];
}

/** Checks the parts against the calendar and the range. */
function dated({ year, month, day }: DateParts, range?: DateRange): Parsed<PartialDate> {
  const precision = day !== undefined ? "DAY" : month !== undefined ? "MONTH" : "YEAR";
  const date = [String(year).padStart(4, "0"), pad(month ?? 1), pad(day ?? 1)].join("-");
  const instant = new Date(`${date}T00:00:00Z`);
  // JavaScript rolls 31 April over to May; PostgreSQL has no year 0.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date || Number(year) === 0)
    return refused("calendar");
  if (range && (date < range.from || date > range.to)) return refused("range");
  const isSuspicious = precision === "DAY" && SYSTEM_DEFAULTS.includes(date);
  return accepted({ date, precision }, isSuspicious ? [{ code: "suspicious" }] : []);
}

const pad = (part: string | number) => String(part).padStart(2, "0");

const DAY_MS = 86_400_000;
/** The day that Excel believes in and the calendar does not: 29 February 1900. */
const FALSE_LEAP_DAY = 60;

function parseSerial(serial: number, system: "1900" | "1904", range?: DateRange): Parsed<PartialDate> {
  const days = Math.floor(serial);
  if (system === "1900" && days === FALSE_LEAP_DAY) return refused("calendar");
  const dayZero =
    system === "1904" ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < FALSE_LEAP_DAY ? 31 : 30);
  const [year, month, day] = new Date(dayZero + days * DAY_MS).toISOString().slice(0, 10).split("-");
  const parsed = dated({ year, month, day }, range);
  if (!parsed.ok) return parsed;
  const dropped: Warning[] = days === serial ? [] : [{ code: "time_dropped" }];
  return accepted(parsed.value, [...parsed.warnings, ...dropped]);
}
