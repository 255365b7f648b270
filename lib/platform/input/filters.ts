import { z } from "zod";
import { hasControl } from "./text";

/** What a query string says of a list: words, years and values that may repeat. An empty field of a GET form is no filter. */
export const filterText = z
  .string()
  .max(200)
  .refine((value) => !hasControl(value));

const blank = (value: unknown) => (value === "" ? undefined : value);

/** A filter that may be left out or empty. */
export const maybeFilter = <T extends z.ZodType>(item: T) => z.preprocess(blank, item.optional());

/** A filter that may stand several times. */
export const manyFilters = <T extends z.ZodType>(item: T, most = 100) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(item).max(most),
  );

export const filterYear = maybeFilter(z.coerce.number().int().min(1850).max(2200));

/** A unit by its number. */
export const filterUnit = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1);
