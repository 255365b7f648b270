import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatRelative } from "@/lib/format/dates";
import { displayName, initials, sortName } from "@/lib/format/names";
import { formatInteger, formatPercent } from "@/lib/format/numbers";

describe("names", () => {
  const ivan = { given: "Иван", family: "Петров", patronymic: "Николаевич" };

  it("puts the family name first for readers who do so, where there is a patronymic", () => {
    expect(displayName(ivan, { locale: "ru" })).toBe("Петров Иван Николаевич");
    expect(displayName(ivan, { locale: "bg-BG" })).toBe("Петров Иван Николаевич");
    expect(displayName(ivan, { locale: "ro" })).toBe("Иван Петров");
    expect(displayName({ given: "Ana", family: "Pop" }, { locale: "ru" })).toBe("Ana Pop");
  });

  it("keeps what stands around the name", () =>
    expect(displayName({ given: "Ion", family: "Pop", prefix: "Dr.", suffix: "Jr." }, { locale: "en" })).toBe(
      "Dr. Ion Pop Jr.",
    ));

  it("sorts by family name", () => {
    expect(sortName(ivan)).toBe("Петров Иван Николаевич");
    expect(sortName({ given: "", family: "Pop", patronymic: null })).toBe("Pop");
  });

  it("takes whole letters for initials", () => {
    expect(initials({ given: "s\u0326tefan", family: "'t Hooft" })).toBe("S\u0326T");
    expect(initials({ given: "𠮷野", family: "" })).toBe("𠮷");
  });
});

describe("dates", () => {
  it("says no more than is known", () => {
    expect(formatDate("1985-07-14", { locale: "en" })).toBe("14 July 1985");
    expect(formatDate("1985-07-01", { locale: "ro", precision: "MONTH" })).toBe("iulie 1985");
    expect(formatDate(new Date("1985-01-01"), { locale: "bg", precision: "YEAR" })).toBe("1985 г.");
  });

  it("shows instants in the zone asked for", () =>
    expect(formatDateTime(new Date("2026-01-31T23:30:00Z"), { locale: "en", zone: "Europe/Bucharest" })).toBe(
      "1 February 2026 at 01:30",
    ));

  it.each([
    ["2026-06-14T12:00:00Z", "yesterday"],
    ["2026-05-24T12:00:00Z", "3 weeks ago"],
    ["2026-06-15T12:00:20Z", "now"],
    ["2026-06-15T14:59:00Z", "in 2 hours"],
    ["2024-06-01T12:00:00Z", "2 years ago"],
  ])("%s is %s", (instant, text) =>
    expect(formatRelative(new Date(instant), { locale: "en", now: new Date("2026-06-15T12:00:00Z") })).toBe(
      text,
    ),
  );
});

describe("numbers", () => {
  it("groups as the reader does", () => {
    expect(formatInteger(1234567, "en")).toBe("1,234,567");
    expect(formatInteger(1234n, "ro")).toBe("1.234");
    expect(formatInteger(1234, "bg")).toBe("1\u00a0234");
  });

  it("rounds percentages to one decimal", () => {
    expect(formatPercent(0.1256, "en")).toBe("12.6%");
    expect(formatPercent(1, "ru")).toBe("100\u00a0%");
  });
});
