import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { escapeFormula, parseCell, parseHeader, unescapeFormula } from "@/lib/platform/input/cell";
import {
  birthRange,
  degreeRange,
  type ImportedDateOptions,
  parseDate,
  parseImportedDate,
  parseYear,
} from "@/lib/platform/input/date";
import { parseEmail } from "@/lib/platform/input/email";
import { parseId } from "@/lib/platform/input/id";
import { parseName } from "@/lib/platform/input/name";
import { parsePhone } from "@/lib/platform/input/phone";
import { optional, type Parser } from "@/lib/platform/input/result";
import { parseReturnPath, parseUrl } from "@/lib/platform/input/url";
import { asZod } from "@/lib/platform/input/zod";

const NOW = new Date("2026-06-15T12:00:00Z");

describe("imported dates", () => {
  const read = (input: unknown, options: Partial<ImportedDateOptions> = {}) => {
    const parsed = parseImportedDate(input, { order: "DMY", now: NOW, ...options });
    return parsed.ok ? `${parsed.value.date} ${parsed.value.precision}` : parsed.code;
  };

  it.each([
    ["14.07.1985", "1985-07-14 DAY"],
    ["4/7/1985", "1985-07-04 DAY"],
    ["14-07-1985 г.", "1985-07-14 DAY"],
    ["1985-07-14", "1985-07-14 DAY"],
    ["14.7.11", "2011-07-14 DAY"],
    ["14.7.12", "1912-07-14 DAY"],
    ["1998", "1998-01-01 YEAR"],
    ["1998 г.", "1998-01-01 YEAR"],
    ["iunie 1998", "1998-06-01 MONTH"],
    ["июнь 1998 г.", "1998-06-01 MONTH"],
    ["июня 1998", "1998-06-01 MONTH"],
    ["юни 1998 г.", "1998-06-01 MONTH"],
    ["June 1998", "1998-06-01 MONTH"],
    ["Jun. 1998", "1998-06-01 MONTH"],
    ["31.02.1985", "calendar"],
    ["14.07-1985", "format"],
    ["14.07.1985 00:00", "format"],
    ["####", "format"],
    ["", "required"],
  ])("%s under day, month, year is %s", (input, expected) => expect(read(input)).toBe(expected));

  it("reads the other orders", () => {
    expect(read("07/14/1985", { order: "MDY" })).toBe("1985-07-14 DAY");
    expect(read("1985.7.14", { order: "YMD" })).toBe("1985-07-14 DAY");
    expect(read("85/07/14", { order: "YMD" })).toBe("1985-07-14 DAY");
  });

  it("reads serials of both calendars, where declared", () => {
    expect(read(31242, { serials: "1900" })).toBe("1985-07-14 DAY");
    expect(read(29780, { serials: "1904" })).toBe("1985-07-14 DAY");
    expect(read("59", { serials: "1900" })).toBe("1900-02-28 DAY");
    expect(read("61", { serials: "1900" })).toBe("1900-03-01 DAY");
    expect(read("60", { serials: "1904" })).toBe("1904-03-01 DAY");
    expect(read(31242)).toBe("type");
  });
});

describe("ranges", () => {
  it("takes birth dates up to fourteen years ago", () => {
    const range = birthRange(NOW);
    expect(parseDate("2012-06-15", { range }).ok).toBe(true);
    expect(parseDate("2012-06-16", { range })).toEqual({ ok: false, code: "range" });
    expect(parseDate("1899-12-31", { range })).toEqual({ ok: false, code: "range" });
  });

  it("takes degrees from 1850 to next year", () => {
    const range = degreeRange(NOW);
    expect(parseYear("2027", { range })).toMatchObject({ value: 2027 });
    expect(parseYear(1850, { range })).toMatchObject({ value: 1850 });
    expect(parseYear("2028", { range })).toEqual({ ok: false, code: "range" });
    expect(parseYear("98", { range })).toEqual({ ok: false, code: "format" });
  });
});

describe("phones", () => {
  it("reads national numbers in the default country and keeps them as typed", () => {
    expect(parsePhone(" 0741 234 567 ", { country: "RO" })).toMatchObject({
      value: { e164: "+40741234567", typed: "0741 234 567" },
    });
    expect(parsePhone("+359 88 123 4567", { country: "RO" })).toMatchObject({
      value: { e164: "+359881234567" },
    });
  });

  it.each(["4,07E+10", "4.0741E+10"])("knows %s as destroyed by a spreadsheet", (input) =>
    expect(parsePhone(input, { country: "RO" })).toEqual({ ok: false, code: "destroyed" }),
  );

  it("refuses what nobody can dial", () => {
    expect(parsePhone("12", { country: "RO" })).toEqual({ ok: false, code: "format" });
    expect(parsePhone("call 0741 234 567", { country: "RO" })).toEqual({ ok: false, code: "format" });
  });
});

describe("ids", () => {
  it("makes one form of both cases", () => {
    const id = "0198f3c2-7a41-7b6e-8f00-5f0e2d9c1a34";
    expect(parseId(id.toUpperCase())).toMatchObject({ value: id });
  });
});

describe("names", () => {
  it("composes, and loses only what cannot be seen", () => {
    expect(parseName("И\u0306ордан\u200B  Петров ")).toMatchObject({ value: "Йордан Петров" });
  });

  it("offers the repair of a damaged name", () => {
    expect(parseName("È˜tefan")).toMatchObject({ warnings: [{ code: "mojibake", suggestion: "Ștefan" }] });
  });
});

describe("e-mail", () => {
  it.each([
    ["ana@gmial.com", "ana@gmail.com"],
    ["ana@example.con", "ana@example.com"],
  ])("suggests for %s", (typed, suggestion) =>
    expect(parseEmail(typed)).toMatchObject({
      value: { address: typed },
      warnings: [{ code: "typo", suggestion }],
    }),
  );

  it.each(["ana@yahoo.de", "ana@mail.ru", "ana@gmx.com", "ana@example.constructor"])(
    "finds nothing wrong with %s",
    (typed) => expect(parseEmail(typed)).toMatchObject({ warnings: [] }),
  );
});

describe("cells", () => {
  it.each(["＝1+1", "  =1+1", "\u00a0@x", "'=1"])("guards %j", (text) =>
    expect(escapeFormula(text)).toBe(`'${text}`),
  );

  it("guards a formula that hides in an exempt column", () => {
    expect(escapeFormula("+cmd|' /C calc'!A0", { exempt: true })).toMatch(/^'/);
    expect(escapeFormula("-12,5", { exempt: true })).toBe("-12,5");
  });

  it("gives every text back after an export and an import", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['= \t+x-]{0,6}$/));
    fc.assert(fc.property(text, (value) => unescapeFormula(escapeFormula(value)) === value));
  });

  it("refuses headings that every object has", () => {
    for (const heading of ["__proto__", "toString", " "])
      expect(parseHeader(heading)).toEqual({ ok: false, code: "header" });
    expect(parseHeader(" Nume ")).toMatchObject({ value: "Nume" });
  });
});

describe("return paths", () => {
  it.each([
    "//evil.test",
    "/\\evil.test",
    "/..//evil.test",
    "/%2e%2e//evil.test",
    "https://evil.test",
    "/a\nb",
    null,
  ])("sends %j home", (input) => expect(parseReturnPath(input)).toBe("/"));
  it("keeps the query and the fragment", () => expect(parseReturnPath("/a/../b?c=1#d")).toBe("/b?c=1#d"));
});

describe("asZod", () => {
  const schema = z.strictObject({ name: asZod(parseName), email: asZod(optional(parseEmail)) });

  it("gives values, and null for an empty optional field", () =>
    expect(schema.parse({ name: " Ana ", email: "" })).toEqual({ name: "Ana", email: null }));

  it("names the field and the code", () => {
    const result = schema.safeParse({ name: "Ana;", email: "x" });
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["name", "chars"],
      ["email", "format"],
    ]);
  });
});

describe("speed", () => {
  const MEGABYTE = 1 << 20;
  const PARSERS: Record<string, Parser<unknown>> = {
    name: parseName,
    email: parseEmail,
    date: parseDate,
    imported: (input) => parseImportedDate(input, { order: "DMY", now: NOW, serials: "1900" }),
    cell: parseCell,
    header: parseHeader,
    url: parseUrl,
    id: parseId,
    phone: (input) => parsePhone(input, { country: "RO" }),
    exported: (input) => ({ ok: true, value: escapeFormula(String(input), { exempt: true }), warnings: [] }),
  };
  const STORMS = ["a", " ", "a.", "a@", "'", "-", "1", "\u0301", "Ã©", "и", "\t", "https://a.", "=\u200b"];

  /** The quickest of three runs in time of our own process: what else the machine does must not count. */
  function ownMilliseconds(run: () => unknown): number {
    const times = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    return Math.min(...times);
  }

  it.each(Object.entries(PARSERS))("%s answers a megabyte of anything under 50 ms", (_, parse) => {
    for (const storm of STORMS)
      for (const text of [
        storm.repeat(MEGABYTE / storm.length),
        `a${storm.repeat(MEGABYTE / storm.length)}!`,
      ]) {
        expect(
          ownMilliseconds(() => parse(text)),
          JSON.stringify(storm),
        ).toBeLessThan(50);
      }
  });
});
