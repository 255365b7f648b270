import { z } from "zod";
import { parseClock } from "@/lib/platform/input/clock";
import { id, several, targetInput, ticked, version, wholeNumber } from "@/lib/platform/input/fields";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod, maybe } from "@/lib/platform/input/zod";
import {
  EVENT_AUDIENCES,
  EVENT_KINDS,
  EVENT_MODES,
  MOST_DATES,
  MOST_OCCURRENCES,
  PROMOTIONS,
  WAITLIST_ORDERS,
} from "../status";
import { day, hours, maybeUnit, parseDay, parseProse, refuseEmpty, time } from "./fields";

const year = wholeNumber(1850, 2200);
/** Zones that the clock knows. */
const zone = z
  .string()
  .refine((name) => Intl.supportedValuesOf("timeZone").includes(name) || name === "UTC", {
    error: "invalid",
  });
/** A moment that may be left open: a day, and the hour where it is not the day's beginning or end. */
const moment = <N extends string>(name: N) =>
  ({ [`${name}Day`]: maybe(parseDay), [`${name}Time`]: maybe(parseClock) }) as {
    [part in `${N}Day` | `${N}Time`]: ReturnType<typeof maybe<string>>;
  };

const when = { startDay: day, startTime: time, endDay: maybe(parseDay), endTime: time };

/** Ends after it begins; without a day of its own the end is on the first day. */
function checkOrder<
  F extends { startDay: string; startTime: string; endDay: string | null; endTime: string },
>({ startDay, startTime, endDay, endTime }: F, context: z.RefinementCtx): string {
  const last = endDay ?? startDay;
  if (last < startDay) context.addIssue({ code: "custom", path: ["endDay"], message: "order" });
  else if (last === startDay && endTime <= startTime)
    context.addIssue({ code: "custom", path: ["endTime"], message: "order" });
  return last;
}

export const createEventInput = z
  .object({
    from: maybe(parseId),
    unitId: maybeUnit,
    kind: z.enum(EVENT_KINDS, { error: "required" }),
    ...localizedFields("titles"),
    ...when,
  })
  .transform((fields, context) => {
    const titles = toLocalized(fields, "titles");
    if (!titles) refuseEmpty(context, "titles");
    const { from, unitId, kind, startDay, startTime, endTime } = fields;
    const endDay = checkOrder(fields, context);
    return { from, unitId, kind, titles: titles ?? {}, startDay, startTime, endDay, endTime };
  });
export type CreateEvent = z.output<typeof createEventInput>;

export const changeEventInput = z
  .object({
    id,
    version,
    kind: z.enum(EVENT_KINDS, { error: "required" }),
    ...localizedFields("titles"),
    ...localizedFields("summaries"),
    ...localizedFields("descriptions", parseProse),
    organizers: several(z.coerce.number().int().positive()),
    planItemId: maybe(parseId),
    ...when,
    zone,
    mode: z.enum(EVENT_MODES, { error: "required" }),
    place: maybe(parseLine),
    address: maybe(parseLine),
    url: maybe(parseUrl),
    ...localizedFields("linkNote"),
    audience: z.enum(EVENT_AUDIENCES, { error: "required" }),
    audienceUnitIds: several(z.coerce.number().int().positive()),
    audienceFrom: year,
    audienceTo: year,
    ...moment("opens"),
    ...moment("closes"),
    ...moment("members"),
    ...moment("cancel"),
    needsApproval: ticked,
    guestsMost: wholeNumber(0, 20),
    hasNamedGuests: ticked,
    capacity: wholeNumber(0, 100_000),
    waitlistOrder: z.enum(WAITLIST_ORDERS, { error: "required" }),
    promotion: z.enum(PROMOTIONS, { error: "required" }),
    freezeHours: hours(0, 240),
    ...localizedFields("feedbackPrompts", parseProse),
    creditMinutes: wholeNumber(0, 10_000),
    answersKeptDays: wholeNumber(0, 365),
  })
  .transform((fields, context) => {
    const titles = toLocalized(fields, "titles");
    if (!titles) refuseEmpty(context, "titles");
    const endDay = checkOrder(fields, context);
    const { audienceFrom, audienceTo } = fields;
    if (audienceFrom !== null && audienceTo !== null && audienceTo < audienceFrom)
      context.addIssue({ code: "custom", path: ["audienceTo"], message: "order" });
    return {
      ...fields,
      endDay,
      titles: titles ?? {},
      summaries: toLocalized(fields, "summaries") ?? {},
      descriptions: toLocalized(fields, "descriptions") ?? {},
      linkNote: toLocalized(fields, "linkNote") ?? {},
      feedbackPrompts: toLocalized(fields, "feedbackPrompts") ?? {},
    };
  });
export type ChangeEvent = z.output<typeof changeEventInput>;

export const moveEventInput = targetInput.extend({ move: z.enum(["publish", "withdraw", "archive"]) });
export const stopEventInput = targetInput.extend({
  move: z.enum(["postpone", "cancel"]),
  reason: asZod(parseLine),
});
export const seriesInput = z
  .object({
    id,
    how: z.enum(["weekly", "monthly", "dates"], { error: "required" }),
    count: wholeNumber(1, MOST_OCCURRENCES),
    days: several(maybe(parseDay), MOST_DATES),
  })
  .transform(({ id, how, count, days }, context) => {
    const given = days.filter((one) => one !== null);
    if (how === "dates" && given.length === 0)
      context.addIssue({ code: "custom", path: ["days"], message: "required" });
    if (how !== "dates" && count === null)
      context.addIssue({ code: "custom", path: ["count"], message: "required" });
    return { id, how, count: count ?? 0, days: given };
  });
export type MakeSeries = z.output<typeof seriesInput>;
export const templateInput = z.object({ id });
