import { z } from "zod";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { parseEmail } from "@/lib/platform/input/email";
import { filterText, maybeFilter } from "@/lib/platform/input/filters";
import { parseId } from "@/lib/platform/input/id";
import { parseName } from "@/lib/platform/input/name";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

const id = asZod(parseId);
const moment = z.number().int().positive();

export const idParams = z.object({ id });
/** The addresses of an event's endpoints share one folder with those that name it in words. */
export const eventParams = z.object({ slug: id });
export const doorListSearch = z.object({ q: maybeFilter(filterText) });

/** So many at once; a phone that has more sends again. */
export const MOST_SCANS = 200;

const scan = z.object({
  /** Made by the phone. */
  id,
  kind: z.enum(["IN", "UNDO"]),
  /** On the clock of the phone. */
  at: moment,
  /** The text of the code that was read; nothing where somebody was found by name. */
  ticket: z.string().max(200).nullable(),
  admissionId: id.nullable(),
});
/** What a phone saw, and what its clock says now: how far that is from ours is taken off every scan. */
export const scanBatch = z.object({
  device: z.string().max(64),
  sentAt: moment,
  scans: z.array(scan).max(MOST_SCANS),
});
export type ScanBatch = z.output<typeof scanBatch>;
export type SentScan = ScanBatch["scans"][number];

export const tapInput = z.object({ id, admissionId: id, kind: z.enum(["IN", "UNDO"]) });
export const walkInInput = z.object({
  id,
  name: asZod(parseName),
  email: asZod(optional(parseEmail)).default(null),
});
/** In which language an endpoint answers. */
export const doorLanguage = z.object({
  locale: z
    .string()
    .optional()
    .transform((code) => (isLocale(code) ? code : ("en" satisfies Locale))),
});
