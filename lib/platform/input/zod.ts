import { z } from "zod";
import type { Parser } from "./result";

/**
 * A zod schema of a parser: the output is the parsed value, the message of the issue is the refusal's code.
 * Warnings are left out: who shows them calls the parser. A field that may be empty: `asZod(optional(parse))`.
 */
export function asZod<T>(parse: Parser<T>) {
  return z.unknown().transform((input, context): T => {
    const parsed = parse(input);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: "custom", message: parsed.code });
    return z.NEVER;
  });
}
