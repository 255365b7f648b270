import { z } from "zod";
import { parseId } from "./id";
import { asZod } from "./zod";

/** The record that a form is about. */
export const id = asZod(parseId);
/** The version of it that the form was made from: the lock against lost updates. */
export const version = z.coerce.number().int().positive();
/** A choice of a unit that may be left empty: null then. */
export const unitChoice = z
  .literal("")
  .transform(() => null)
  .or(z.coerce.number().int().positive())
  .nullish()
  .transform((unit) => unit ?? null);
/** Days that anybody plans for, for `parseDate`. */
export const PLANNED = { from: "2000-01-01", to: "2100-12-31" };
