import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { parseClock } from "@/lib/platform/input/clock";
import { parseDate } from "@/lib/platform/input/date";
import { id, PLANNED, unitChoice, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { DATE_KINDS } from "./date";

const parseDay = (input: unknown) => parseDate(input, { range: PLANNED });

export const CALENDAR_VIEWS = ["month", "week", "agenda"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export const AUDIENCES = ["STAFF", "STUDENTS", "ALUMNI", "EVERYBODY"] as const;

export const calendarSearch = z.object({
  view: z.enum(CALENDAR_VIEWS).default("month"),
  /** Any day of the month or week that is shown; the agenda begins on it. */
  from: maybe(parseDay),
  unit: unitChoice,
  kind: z
    .union([z.enum(DATE_KINDS), z.array(z.enum(DATE_KINDS))])
    .default([])
    .transform((kinds) => [kinds].flat()),
  /** Whom a date is for; what is for everybody is for each. */
  audience: z
    .enum(AUDIENCES)
    .or(z.literal("").transform(() => null))
    .default(null),
});
export type CalendarSearch = z.output<typeof calendarSearch>;

export const entryParams = z.object({ id });
export const newEntrySearch = z.object({ on: maybe(parseDay) });

/** An entry is of whole days as long as it has no time; one that has begins and ends on the clock. */
const entryFields = z.object({
  ...localizedFields("titles"),
  description: maybe(parseMessage),
  unitId: unitChoice,
  startDay: asZod(parseDay),
  startTime: maybe(parseClock),
  endDay: maybe(parseDay),
  endTime: maybe(parseClock),
  place: maybe(parseLine),
  url: maybe(parseUrl),
  audience: z.enum(AUDIENCES, { error: "required" }),
  isPublic: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});

/** The fields of a form as they belong together. */
function together<F extends z.output<typeof entryFields>>(fields: F, context: z.RefinementCtx) {
  const titles = toLocalized(fields, "titles");
  const { startDay, startTime, endTime } = fields;
  const endDay = fields.endDay ?? startDay;
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if (!titles) refuse("titles.en", "required");
  if (endDay < startDay) refuse("endDay", "order");
  if (startTime && !endTime) refuse("endTime", "required");
  if (!startTime && endTime) refuse("startTime", "required");
  if (startTime && endTime && endDay === startDay && endTime <= startTime) refuse("endTime", "order");
  return { ...fields, titles: titles ?? {}, endDay };
}
export const addEntryInput = entryFields.transform(together);
export type TypedEntry = z.output<typeof addEntryInput>;
export const editEntryInput = entryFields.extend({ id, version }).transform(together);
export const cancelEntryInput = z.object({ id, version });

/** A feed is of one's own dates, or of one unit. */
export const addFeedInput = z.object({ name: asZod(parseLine), unitId: unitChoice });
export const revokeFeedInput = z.object({ id });

export const feedParams = z.object({
  token: z
    .string()
    .regex(/^[\w-]{43}(\.ics)?$/)
    .transform((token) => token.slice(0, 43)),
});
export const publicFeedSearch = z.object({
  locale: z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]]).optional(),
  unit: z.string().max(60).optional(),
});
