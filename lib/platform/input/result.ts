/** Why an input is refused. Keys of `problems.*` in the messages. */
export type Code =
  | "required"
  | "type"
  | "length"
  | "control"
  | "bidi"
  | "unicode"
  | "chars"
  | "no_letter"
  | "marks"
  | "format"
  | "domain"
  | "non_ascii_local"
  | "calendar"
  | "range"
  | "ambiguous"
  | "scheme"
  | "userinfo"
  | "host"
  | "port"
  | "record_size"
  | "header"
  | "destroyed";

export type WarningCode =
  | "mojibake"
  | "mixed_script"
  | "role"
  | "typo"
  | "suspicious"
  | "time_dropped"
  | "spreadsheet_error";

/** An accepted input that a person should look at. `suggestion` is shown, never stored by itself. */
export type Warning = { code: WarningCode; suggestion?: string };

export type Parsed<T> = { ok: true; value: T; warnings: Warning[] } | { ok: false; code: Code };
export type Parser<T> = (input: unknown) => Parsed<T>;

/** An accepted value with what a person should be warned of. */
export function accepted<T>(value: T, warnings: Warning[] = []): Parsed<T> {
  return { ok: true, value, warnings };
}

/** A refusal. */
export function refused(code: Code): { ok: false; code: Code } {
  return { ok: false, code };
}

/** The same parser for a field that may stay empty: what it would call `required` becomes null. */
export function optional<T>(parse: Parser<T>): Parser<T | null> {
  return (input) => {
    const parsed = parse(input);
    return !parsed.ok && parsed.code === "required" ? accepted(null) : parsed;
  };
}
