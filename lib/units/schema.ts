import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { parseDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { version } from "@/lib/platform/input/fields";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { optional } from "@/lib/platform/input/result";
import { parseUrl } from "@/lib/platform/input/url";
import { asZod } from "@/lib/platform/input/zod";

/** The kinds that a unit below the university can have. */
export const UNIT_KINDS = ["FACULTY", "INSTITUTE", "DEPARTMENT", "COLLEGE", "CHAPTER"] as const;

/** Pages of the office that a unit's code must not hide behind. */
const RESERVED = ["new", "restructure"];
const code = z
  .string()
  .min(1, "required")
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, "format")
  .refine((text) => !RESERVED.includes(text), "taken");
const emptyOrCode = z.union([z.literal("").transform(() => null), code]).default(null);

export const unitParams = z.object({ code });
export const unitSearch = z.object({ names: z.enum(["then", "now"]).default("then") });

const details = {
  kind: z.enum(UNIT_KINDS, "required"),
  parent: emptyOrCode,
  position: z.coerce.number("format").int("format").min(0, "range").max(9_999, "range"),
  email: asZod(optional(parseEmail)),
  website: asZod(optional(parseUrl)),
  isSensitive: z.stringbool().default(false),
};

/** Puts the languages of `names` together; one at least is needed. */
function withNames<I extends { [field in `names.${Locale}`]: string | null }>(
  input: I,
  context: z.RefinementCtx,
) {
  const names = toLocalized(input, "names");
  if (names) return { ...input, names };
  context.addIssue({ code: "custom", path: [localizedField("names", "en")], message: "required" });
  return z.NEVER;
}

export const addUnitInput = z.object({ code, ...details, ...localizedFields("names") }).transform(withNames);
export type AddUnit = z.output<typeof addUnitInput>;

export const editUnitInput = z.object({ code, version, ...details });
export type EditUnit = z.output<typeof editUnitInput>;

/** `since` is the first day of a new name; a correction has none: the name was never meant to be what it is. */
export const renameUnitInput = z
  .object({
    code,
    version,
    how: z.enum(["renamed", "corrected"], "required"),
    since: asZod(optional(parseDate)),
    ...localizedFields("names"),
  })
  .superRefine(({ how, since }, context) => {
    if (how === "renamed" && !since)
      context.addIssue({ code: "custom", path: ["since"], message: "required" });
  })
  .transform(withNames);
export type RenameUnit = z.output<typeof renameUnitInput>;
