import { z } from "zod";
import { parseDate, parseYear } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { id } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { parseName } from "@/lib/platform/input/name";
import { type Parsed, refused } from "@/lib/platform/input/result";
import { hasBrokenUnicode, hasControl, readText } from "@/lib/platform/input/text";
import { asZod, maybe } from "@/lib/platform/input/zod";
import { AffiliationKind, ContactKind, DegreeLevel, DegreeOutcome, NameKind } from "@/prisma/generated/enums";

/** What a record is made of: each part is a row of its own, added, changed and removed alone. */
export const PARTS = ["name", "degree", "contact", "employment", "affiliation"] as const;
export type Part = (typeof PARTS)[number];

const MAX_NOTE = 4_000;

/** Several lines. */
function parseNote(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  if (text.length > MAX_NOTE) return refused("length");
  const isBroken = hasBrokenUnicode(text) || hasControl(text.replace(/[\r\n\t]/g, ""));
  return isBroken ? refused("control") : { ok: true, value: text.normalize("NFC"), warnings: [] };
}

const line = maybe(parseLine);
const name = asZod(parseName);
const maybeName = maybe(parseName);
/** The years that make sense depend on the clock: commands hold dates to them (`assertInRange`). */
const ANY_YEAR = { from: "1850-01-01", to: "2200-12-31" };
const year = maybe((input) => parseYear(input, { range: ANY_YEAR }));
const date = maybe(parseDate);
const choice = <T extends Record<string, string>>(values: T) =>
  z.preprocess(
    (value) => (value === "" ? null : value),
    z.enum(values, { error: "invalid" }).nullable().default(null),
  );
const unitId = z.coerce.number({ error: "required" }).int().positive({ error: "required" });
const maybeUnitId = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  unitId.nullable(),
);

/** Which record, as it was seen, and which of its rows (none: a new one). `reason`: why the person's own word is overridden. */
const target = {
  id,
  version: z.coerce.number().int(),
  partId: z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null)),
  reason: line,
};

export const saveNameInput = z.object({
  ...target,
  kind: z.enum(NameKind, { error: "invalid" }),
  family: name,
  given: name,
  patronymic: maybeName,
  prefix: line,
  suffix: line,
});

export const saveDegreeInput = z
  .object({
    ...target,
    unitId,
    unitNameAtTime: line,
    programme: line,
    level: choice(DegreeLevel),
    languageLine: line,
    form: line,
    entryYear: year,
    graduationYear: year,
    diplomaNumber: line,
    diplomaOn: date,
    outcome: z.enum(DegreeOutcome).default("GRADUATED"),
  })
  .refine(
    (degree) => !degree.entryYear || !degree.graduationYear || degree.entryYear <= degree.graduationYear,
    {
      path: ["graduationYear"],
      message: "order",
    },
  );

/** What `typed` is worth, `contactValue` tells: to read a phone takes knowing where it was written. */
export const saveContactInput = z.object({
  ...target,
  kind: z.enum(ContactKind, { error: "invalid" }),
  typed: z.string(),
  city: line,
  country: line,
  isPrimary: z.stringbool().default(false),
});

export const saveEmploymentInput = z
  .object({ ...target, employer: line, position: line, startedOn: date, endedOn: date })
  .refine(({ employer, position }) => employer || position, { path: ["position"], message: "required" })
  .refine(({ startedOn, endedOn }) => !startedOn || !endedOn || startedOn <= endedOn, {
    path: ["endedOn"],
    message: "order",
  });

export const saveAffiliationInput = z.object({
  ...target,
  kind: z.enum(AffiliationKind, { error: "invalid" }),
  unitId: maybeUnitId,
  startedOn: date,
  endedOn: date,
});

export const savePersonInput = z.object({
  ...target,
  birthOn: date,
  preferredLanguage: z.preprocess(
    (value) => (value === "" ? null : value),
    z.enum(["en", "ro", "ru", "bg", "hu", "de"]).nullable(),
  ),
  isDeceased: z.stringbool().default(false),
  deceasedOn: date,
  note: maybe(parseNote),
});

export const removePartInput = z.object({ ...target, partId: id, part: z.enum(PARTS) });

export const recordParams = z.object({ id });
/** `edit` is the row being edited in place, or `name`, `degree` … for a new one, or `person`. */
export const recordSearch = z.object({ edit: z.union([id, z.enum([...PARTS, "person"])]).optional() });

export const newRecordInput = z.object({
  family: name,
  given: name,
  patronymic: maybeName,
  birthOn: savePersonInput.shape.birthOn,
  unitId,
  programme: line,
  level: choice(DegreeLevel),
  graduationYear: year,
  email: maybe(parseEmail),
  /** As typed: see `saveContactInput`. */
  phone: line,
  /** "These are other people": what the warning of duplicates asks for. */
  isOther: z.stringbool().default(false),
});
export type NewRecordInput = z.output<typeof newRecordInput>;

/** The same while it is being typed: what cannot be read yet is left out. */
export const similarInput = z.object({
  family: name.catch(""),
  given: name.catch(""),
  patronymic: maybeName.catch(null),
  birthOn: newRecordInput.shape.birthOn.catch(null),
  unitId: unitId.nullable().catch(null),
  programme: line.catch(null),
  level: newRecordInput.shape.level.catch(null),
  graduationYear: year.catch(null),
  email: newRecordInput.shape.email.catch(null),
  phone: newRecordInput.shape.phone.catch(null),
});
export type SimilarInput = z.output<typeof similarInput>;
