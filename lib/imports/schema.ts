import { z } from "zod";
import { id } from "@/lib/platform/input/fields";
import { ENCODINGS } from "./file/encodings";
import { FIELDS } from "./file/fields";
import { PEOPLE } from "./plan";

export const SEPARATORS = [",", ";", "\t", "|"] as const;
export const ROW_CLASSES = [
  "NEW",
  "UPDATE",
  "AMBIGUOUS",
  "SAME",
  "DUPLICATE_IN_FILE",
  "INVALID",
  "OUT_OF_SCOPE",
  "SUPPRESSED",
] as const;

export const importParams = z.object({ id });
/** A checkbox list arrives as one text or several. */
const list = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
);

/** The File step. */
export const chooseReadingInput = z.object({
  id,
  version: z.coerce.number().int(),
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  sheet: z.string().optional(),
  headerRow: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number().int().min(1).max(1000).nullable(),
  ),
  /** Offered repairs that the person accepts, by column. */
  repairs: list,
  romanian: z.literal("on").optional(),
});

/** The Columns step: `column-3` is the field of the fourth column, `order-3` the order of its dates. */
export const choosePlanInput = z
  .object({
    id,
    version: z.coerce.number().int(),
    nameOrder: z.enum(["family-first", "given-first"]).default("family-first"),
    people: z.enum(PEOPLE).default("graduates"),
  })
  .catchall(z.unknown())
  .transform(({ id: importId, version, nameOrder, people, ...rest }) => {
    const mapping: ((typeof FIELDS)[number] | null)[] = [];
    const dateOrders: Record<string, "DMY" | "MDY" | "YMD"> = {};
    for (const [name, value] of Object.entries(rest)) {
      const [kind, column] = name.split("-");
      if (!/^\d{1,3}$/.test(column ?? "")) continue;
      if (kind === "column") mapping[Number(column)] = FIELDS.find((field) => field === value) ?? null;
      if (kind === "order" && (value === "DMY" || value === "MDY" || value === "YMD"))
        dateOrders[column ?? ""] = value;
    }
    return {
      id: importId,
      version,
      plan: { mapping: Array.from(mapping, (field) => field ?? null), dateOrders, nameOrder, people },
    };
  });

/** The Review step: what is decided of one row that may be about a recorded person. */
export const decideRowInput = z.object({
  id,
  row: z.coerce.number().int().min(1),
  decision: z.enum(["SAME_PERSON", "DIFFERENT_PEOPLE", "LATER"]),
});
export const moveImportInput = z.object({ id, version: z.coerce.number().int() });

/** The Review page: which class is shown, from which row on. */
export const importSearch = z.object({
  step: z.enum(["file", "columns", "review"]).optional(),
  class: z.enum(ROW_CLASSES).optional(),
  after: z.coerce.number().int().min(0).optional(),
});
export const importListSearch = z.object({ before: id.optional() });
export const resultSearch = z.object({ encoding: z.enum(["utf-8", "original"]).default("utf-8") });
/** The upload form comes back with the reason when a file that it sent without scripts was refused. */
export const newImportSearch = z.object({ problem: z.string().max(40).optional() });
