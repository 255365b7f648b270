import type { z } from "zod";
import { parseClock } from "@/lib/platform/input/clock";
import { parseDate } from "@/lib/platform/input/date";
import { parseId } from "@/lib/platform/input/id";
import { parseLine } from "@/lib/platform/input/line";
import { parseUrl } from "@/lib/platform/input/url";
import { maybe } from "@/lib/platform/input/zod";
import { MOST_SITTINGS } from "../status";

const SITTING_PARTS = ["id", "day", "from", "to", "place", "link"] as const;
type SittingPart = (typeof SITTING_PARTS)[number];
/** The name of a field of one of the sittings of a form: `sitting.0.day`. */
export const sittingField = (at: number, part: SittingPart) => `sitting.${at}.${part}`;

const READ: Record<SittingPart, z.ZodType> = {
  id: maybe(parseId),
  day: maybe(parseDate),
  from: maybe(parseClock),
  to: maybe(parseClock),
  place: maybe(parseLine),
  link: maybe(parseUrl),
};
/** One sitting as it was typed: a day and two times on the institution's clock. */
export type TypedSitting = {
  id: string | null;
  day: string;
  from: string;
  to: string;
  place: string | null;
  link: string | null;
};
/** The fields of all sittings of a form. Spread them into a z.object and put them together with `toSittings`. */
export const sittingFields = Object.fromEntries(
  Array.from({ length: MOST_SITTINGS }, (_, at) => at).flatMap((at) =>
    SITTING_PARTS.map((part) => [sittingField(at, part), READ[part]]),
  ),
);

/** The sittings of a form; a row without a day is none. Refuses a row that ends before it begins, and a form without any. */
export function toSittings(sent: Record<string, unknown>, context: z.RefinementCtx): TypedSitting[] {
  const sittings: TypedSitting[] = [];
  const refuse = (at: number, part: SittingPart, message: string) =>
    context.addIssue({ code: "custom", path: [sittingField(at, part)], message });
  for (let at = 0; at < MOST_SITTINGS; at++) {
    const part = (name: SittingPart) => (sent[sittingField(at, name)] ?? null) as string | null;
    const [day, from, to] = [part("day"), part("from"), part("to")];
    if (day === null) continue;
    if (from === null) refuse(at, "from", "required");
    if (to === null) refuse(at, "to", "required");
    else if (from !== null && to <= from) refuse(at, "to", "order");
    if (from !== null && to !== null)
      sittings.push({ id: part("id"), day, from, to, place: part("place"), link: part("link") });
  }
  if (sittings.length === 0 && context.issues.length === 0) refuse(0, "day", "required");
  return sittings;
}
