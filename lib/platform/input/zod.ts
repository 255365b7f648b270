import { z } from "zod";
import { optional, type Parser, refused } from "./result";

/**
 * A zod schema of a parser: the output is the parsed value, the message of the issue is the refusal's code.
 * Warnings are left out: who shows them calls the parser. A field that may be empty: `maybe(parse)`.
 */
export function asZod<T>(parse: Parser<T>) {
  return z.unknown().transform((input, context): T => {
    const parsed = parse(input);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.code });
    return z.NEVER;
  });
}

/** A field that may be empty, or not in the form at all: null then. */
export const maybe = <T>(parse: Parser<T>) =>
  asZod(optional((input) => (input === "" ? refused("required") : parse(input))))
    .optional()
    .transform((value) => value ?? null);
