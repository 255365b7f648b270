import { z } from "zod";
import { documentFormat } from "@/lib/documents/schema";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { id, version } from "@/lib/platform/input/fields";
import { parseMessage } from "@/lib/platform/input/message";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";
import { FIGURE_NAMES, type FigureName } from "./figures";
import { ALL_SECTIONS, REPORT_NAMES, REPORT_SECTIONS, SYNTHESIS_KINDS } from "./status";

/** About two pages. */
const MAX_PROSE = 8_000;

const parseProse = (input: unknown) => parseMessage(input, { most: MAX_PROSE });

const prose = asZod(parseProse);
const maybeProse = asZod(optional(parseProse))
  .optional()
  .transform((value) => value ?? null);

/** A field of prose for each name. */
function fields<const N extends string>(all: readonly N[]) {
  return Object.fromEntries(all.map((name) => [name, maybeProse])) as { [name in N]: typeof maybeProse };
}

export const proseField = <S extends string>(section: S) => `prose-${section}` as const;
export const remarkField = (name: FigureName) => `remark-${name}` as const;

export const synthesisParams = z.object({ id });
/** What was just done. */
export const synthesisSearch = z.object({ saved: z.string().optional(), sent: z.string().optional() });
export const startSynthesisInput = z.object({
  roundId: id,
  unitId: z.coerce.number().int().positive(),
  kind: z.enum(SYNTHESIS_KINDS),
});

/** One form saves, or saves and hands in: what is typed is never lost between two buttons. */
export const saveSynthesisInput = z.object({
  id,
  version,
  intent: z.enum(["save", "submit"]).default("save"),
  ...fields(ALL_SECTIONS.map(proseField)),
  ...fields(FIGURE_NAMES.map(remarkField)),
});
export type SaveSynthesis = z.output<typeof saveSynthesisInput>;

export const acceptSynthesisInput = z.object({ id, version });
export const returnSynthesisInput = z.object({ id, version, reason: prose });

const locale = z.enum(Object.keys(LOCALES) as [Locale, ...Locale[]]);
const reportName = z.enum(REPORT_NAMES);

export const reportParams = z.object({ id });
/** `in`: the language of the document, which need not be the reader's. */
export const reportSearch = z.object({ kind: reportName.default("ex-ante"), in: locale.optional() });
export const reportFileParams = z.object({ id, kind: reportName, format: documentFormat });
export const synthesisFileParams = z.object({ id, format: documentFormat.exclude(["csv"]) });
/** Of a download's address. */
export const inLanguage = z.object({ in: locale.default("en") });

/** One section of the office's own words; `unit-7` in the annex: a word on that faculty. Empty takes it out. */
export const saveReportInput = z.object({
  id,
  kind: reportName,
  in: locale,
  /** 0: nobody wrote into this document yet. */
  version: z.coerce.number().int().nonnegative(),
  section: z.union([z.enum(REPORT_SECTIONS), z.templateLiteral(["unit-", z.int().positive()])]),
  text: maybeProse,
});
export type SaveReport = z.output<typeof saveReportInput>;
/** The section of the annex for a word on a faculty. */
export const unitSection = (unitId: number) => `unit-${unitId}` as const;
