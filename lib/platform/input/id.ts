import { accepted, type Parsed, refused } from "./result";

/** Versions 1 to 8 of RFC 9562; the nil and the max UUID are nobody's. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * The id of a record. Doors answer 404 to a refusal, as to an unknown or foreign record.
 * @returns the canonical lower-case form; upper case is accepted, so a door may redirect to the canonical address.
 * Anything else is `format` (the input rules for ids).
 */
export function parseId(input: unknown): Parsed<string> {
  if (typeof input !== "string") return refused("type");
  return UUID.test(input) ? accepted(input.toLowerCase()) : refused("format");
}
