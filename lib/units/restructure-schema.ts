import { z } from "zod";
import type { LocalizedText } from "@/lib/i18n/locales";
import { parseDate } from "@/lib/platform/input/date";
import { parseLine } from "@/lib/platform/input/line";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";
import { addUnitInput } from "./schema";

const RESTRUCTURINGS = ["merge", "split", "close"] as const;
export type Restructuring = (typeof RESTRUCTURINGS)[number];

/** The units that may begin with a merger or a split: two at most are named in one form. */
const NEW_UNITS = ["new1", "new2"] as const;

const code = addUnitInput.in.shape.code;
const optionalCode = z.union([z.literal("").transform(() => null), code]).default(null);
const codes = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) => [...new Set([sent].flat().filter((item) => item !== ""))])
  .pipe(z.array(code));

export const restructureParams = z.object({ restructuring: z.enum(RESTRUCTURINGS) });
export const restructureSearch = z.object({ from: codes });

/**
 * Mergers, splits and closings are one thing: units that end, units that go on in their place, and the day. The form
 * sends it, the address of the review carries it, and the review sends it again.
 */
export const restructureInput = z
  .object({
    restructuring: z.enum(RESTRUCTURINGS),
    from: codes,
    into: codes,
    effectiveOn: asZod(parseDate),
    act: asZod(optional(parseLine)).default(null),
    "new1.code": optionalCode,
    ...localizedFields("new1"),
    "new2.code": optionalCode,
    ...localizedFields("new2"),
  })
  .superRefine((input, context) => {
    const problem = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    for (const name of NEW_UNITS) {
      const names = toLocalized(input, name);
      if (names && !input[`${name}.code`]) problem(`${name}.code`, "required");
      if (!names && input[`${name}.code`]) problem(localizedField(name, "en"), "required");
    }
    const codes = NEW_UNITS.map((name) => input[`${name}.code`]);
    if (codes[0] !== null && codes[0] === codes[1]) problem("new2.code", "taken");
    const { restructuring, from, into } = input;
    const added = NEW_UNITS.filter((name) => input[`${name}.code`] || toLocalized(input, name)).length;
    const successors = into.length + added;
    const least = { merge: 1, split: 2, close: 0 }[restructuring];
    if (from.length === 0) problem("from", "required");
    else if (restructuring === "merge" && added > 0 && from.length < 2) problem("from", "too_few");
    else if (restructuring !== "merge" && from.length > 1) problem("from", "invalid");
    if (successors < least) problem("into", successors === 0 ? "required" : "too_few");
    else if (restructuring !== "split" && successors > 1) problem("into", "invalid");
    if (into.some((successor) => from.includes(successor))) problem("into", "invalid");
  });
export type Restructure = z.output<typeof restructureInput>;

/** The units that begin, as named in the form. */
export function newUnits(input: Restructure): { field: string; code: string; names: LocalizedText }[] {
  return NEW_UNITS.flatMap((name) => {
    const [newCode, names] = [input[`${name}.code`], toLocalized(input, name)];
    return newCode && names ? [{ field: `${name}.code`, code: newCode, names }] : [];
  });
}

/** The form as pairs of name and value: for the address of the review and for its hidden fields. */
export function restructurePairs(input: Restructure): [name: string, value: string][] {
  return Object.entries(input).flatMap(([name, value]) =>
    [value].flat().flatMap((item): [string, string][] => (item === null ? [] : [[name, item]])),
  );
}

/** `seen` is what the review was made of: the codes and versions of the units. */
export const confirmRestructureInput = restructureInput.safeExtend({ seen: z.string() });
export type ConfirmRestructure = z.output<typeof confirmRestructureInput>;
