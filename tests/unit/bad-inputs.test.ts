import { readFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { describe, expect, it } from "vitest";
import { foldWords } from "@/lib/matching/name-key";
import { escapeFormula, NEEDS_QUOTES, parseCell, parseHeader } from "@/lib/platform/input/cell";
import { birthRange, parseDate, parseImportedDate } from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { parseId } from "@/lib/platform/input/id";
import { parseName } from "@/lib/platform/input/name";
import { optional, type Parsed, type Parser } from "@/lib/platform/input/result";
import { parseReturnPath, parseUrl } from "@/lib/platform/input/url";

type Generated =
  | { json: unknown }
  | { repeat: string; times: number }
  | { concat: (string | Generated)[] }
  | { today_plus_days: number };
type Line = { kind: string; id: string; expect: string; why: string; input?: string; gen?: Generated };

const LINES: Line[] = readFileSync(new URL("../fixtures/bad-inputs.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const NOW = new Date();

function generate(gen: Generated | string): unknown {
  if (typeof gen === "string") return gen;
  if ("json" in gen) return gen.json;
  if ("repeat" in gen) return gen.repeat.repeat(gen.times);
  if ("concat" in gen) return gen.concat.map(generate).join("");
  const day = new Date(NOW);
  day.setUTCDate(day.getUTCDate() + gen.today_plus_days);
  return day.toISOString().slice(0, 10);
}

const inputOf = (line: Line) => (line.gen ? generate(line.gen) : line.input);

/** How the corpus writes a result: `R:code`, `W:codes`, or the stored value as `A:value`. */
function notation<T>(parsed: Parsed<T>, show: (value: T) => unknown = String): string {
  if (!parsed.ok) return `R:${parsed.code}`;
  if (parsed.warnings.length > 0) return `W:${parsed.warnings.map(({ code }) => code).join(",")}`;
  return `A:${show(parsed.value)}`;
}

/** `A` means stored as typed, where the kind has one spelling; the rest of the column is compared literally. */
function expectNotation<T>(line: Line, parse: Parser<T>, show?: (value: T) => unknown) {
  const input = inputOf(line);
  const expected = line.expect === "A" ? `A:${input}` : line.expect;
  expect(notation(parse(input), show)).toBe(expected);
}

const range = birthRange(NOW);
const parseBirth: Parser<string> = (input) => parseDate(input, { range });
const importBirth = (input: unknown, order: "DMY" | "MDY", serials?: "1900") =>
  notation(
    parseImportedDate(input, { order, now: NOW, range, ...(serials && { serials }) }),
    ({ date }) => date,
  );

function expectExport(line: Line, options?: { exempt: boolean }) {
  const input = String(inputOf(line));
  const exported = escapeFormula(input, options);
  expect(notation(parseCell(exported), (value) => value)).toBe(`A:${input}`);
  return exported;
}

function expectQuoted(line: Line) {
  const text = expectExport(line);
  expect(text).toBe(inputOf(line));
  expect(stringify([[text]], { quoted_match: NEEDS_QUOTES })).toBe(`"${text.replaceAll('"', '""')}"\n`);
}

/** Lines whose expectation is a sentence rather than a code, each told in code once. */
const SENTENCES: Record<string, (line: Line) => void> = {
  "name-25": ({ input }) => {
    expect(notation(parseName(input))).toBe(`A:${input}`);
    expect(foldWords(String(input))).toEqual(["finn"]);
  },
  "email-02": ({ input }) =>
    expect(parseEmail(input)).toMatchObject({
      value: { address: "ANA@example.org", key: "ana@example.org" },
    }),
  "date-15": ({ input }) => {
    expect(notation(parseBirth(input))).toBe("R:format");
    expect(importBirth(input, "MDY")).toBe("A:1985-07-14");
    expect(importBirth(input, "DMY")).toBe("R:calendar");
  },
  "date-16": ({ input }) => {
    expect(notation(parseBirth(input))).toBe("R:ambiguous");
    expect(importBirth(input, "DMY")).toBe("A:1985-04-03");
    expect(importBirth(input, "MDY")).toBe("A:1985-03-04");
  },
  "date-17": ({ input }) => {
    expect(importBirth(input, "DMY")).toBe("A:1985-07-14");
    expect(importBirth(input, "MDY")).toBe("R:calendar");
  },
  "date-32": ({ input }) => {
    expect(importBirth(input, "DMY", "1900")).toBe("R:calendar");
    expect(importBirth(input, "DMY")).toBe("R:format");
  },
  "date-35": ({ input }) =>
    expect(parseImportedDate(input, { order: "DMY", now: NOW, range, serials: "1900" })).toEqual({
      ok: true,
      value: { date: "1985-07-14", precision: "DAY" },
      warnings: [{ code: "time_dropped" }],
    }),
  "date-67": ({ input }) => {
    expect(notation(optional(parseBirth)(input))).toBe("A:null");
    expect(notation(parseBirth(input))).toBe("R:required");
  },
  "csv_cell-05": (line) => expect(expectExport(line)).toBe("'\t=1+1"),
  "csv_cell-24": expectQuoted,
  "csv_cell-25": expectQuoted,
  "csv_cell-27": (line) => expect(expectExport(line, { exempt: true })).toBe(line.input),
  "csv_cell-40": ({ input }) => expect(parseCell(input)).toEqual({ ok: true, value: null, warnings: [] }),
  "csv_cell-45": ({ input }) => expect(notation(parseCell(input))).toBe("W:spreadsheet_error"),
  "csv_cell-53": (line) => expect(expectExport(line)).toBe(line.input),
  "csv_cell-60": (line) => expect(expectExport(line)).toBe(line.input),
  "csv_cell-62": (line) => expect(expectExport(line)).toBe(line.input),
  "csv_cell-70": (line) => {
    expect(expectExport(line)).toBe(line.input);
    expect(notation(parseHeader(line.input))).toBe("R:header");
  },
  "url-01": ({ input }) => expect(notation(parseUrl(input))).toBe(`A:${input}`),
  "url-02": ({ input }) => expect(notation(parseUrl(input))).toBe(`A:${input}/`),
  "url-45": ({ input }) => expect(notation(parseUrl(input))).toBe(`A:${input}`),
  "url-61": ({ input }) => expect(parseReturnPath(input?.slice("T:".length))).toBe("/"),
  "url-62": ({ input }) => expect(parseReturnPath(input?.slice("T:".length))).toBe("/%2f%2fevil.test"),
  "url-66": ({ input }) => expect(parseReturnPath(input?.slice("T:".length))).toBe("/"),
};

/** Lines that no parser can answer, with who answers them. */
const ANSWERED_BY_THE_SERVER: Record<string, string> = {
  "id-02": "a well-formed id: scope of the reader",
  "id-03": "a well-formed id: scope of the reader",
  "id-04": "a well-formed id: the record is gone",
  "id-05": "a well-formed id: the record was merged",
  "id-07": "a well-formed id: the redirect to the canonical address",
  "id-65": "the query parser: a parameter twice",
  "id-67": "the query parser: an operator",
  "id-68": "the scope comes from the session",
  "id-69": "the door: two sources of one id",
  "id-70": "the identity comes from the session",
  "id-74": "the list's allow-list of orders",
  "id-75": "the list's allow-list of filters",
  "id-76": "the cursor's signature",
};

const KINDS: Record<string, (line: Line) => void> = {
  name: (line) => expectNotation(line, parseName),
  email: (line) => expectNotation(line, parseEmail, ({ address }) => address),
  date: (line) => expectNotation(line, parseBirth),
  url: (line) => expectNotation(line, parseUrl),
  id: (line) => {
    expect(line.expect).toMatch(/404/);
    expect(parseId(inputOf(line)).ok).toBe(false);
  },
  csv_cell: (line) => {
    const [, form] = /^X:(.*)$/.exec(line.expect) ?? [];
    if (form !== undefined) expect(expectExport(line)).toBe(form.replace("…", String(line.input)));
    else if (line.expect === "Q") expectQuoted(line);
    else if (line.expect === "A") expect(expectExport(line)).toBe(line.input);
    else expectNotation(line, parseCell);
  },
};

describe("the corpus of bad inputs", () => {
  for (const line of LINES) {
    const check = SENTENCES[line.id] ?? KINDS[line.kind];
    if (!check || line.id in ANSWERED_BY_THE_SERVER) continue;
    it(`${line.id} ${line.why}: ${line.expect}`, () => check(line));
  }

  it("leaves out only lines that exist and that it names", () => {
    const ids = LINES.map(({ id }) => id);
    for (const id of [...Object.keys(SENTENCES), ...Object.keys(ANSWERED_BY_THE_SERVER)])
      expect(ids).toContain(id);
    const others = new Set(LINES.map(({ kind }) => kind).filter((kind) => !(kind in KINDS)));
    expect([...others]).toEqual(["header", "file"]);
  });
});
