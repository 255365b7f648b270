import { describe, expect, it } from "vitest";
import { isLocale, localized, preferredLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

describe("the visitor's language", () => {
  it.each([
    ["ro-RO,ro;q=0.9,en;q=0.8", "ro"],
    ["de-DE,de;q=0.9,ru;q=0.3,bg;q=0.5", "bg"],
    ["EN-gb", "en"],
    ["*", "en"],
    ["", "en"],
    [null, "en"],
    ["../../etc", "en"],
    ["__proto__,constructor", "en"],
    ["ru;q=oops,bg;q=0.1", "bg"],
  ])("%s is %s", (header, locale) => expect(preferredLocale(header)).toBe(locale));

  it("of a header of 10 kB takes no time", () => {
    const started = performance.now();
    expect(preferredLocale("x-y;q=0.1,".repeat(1_000))).toBe("en");
    expect(performance.now() - started).toBeLessThan(50);
  });

  it("is one of ours, not a name that objects have anyway", () => {
    expect(["en", "ro", "ru", "bg"].every(isLocale)).toBe(true);
    expect(["de", "toString", "__proto__", "", undefined, ["en"]].some(isLocale)).toBe(false);
  });
});

it("a stored text falls back to English, then to what there is", () => {
  expect(localized({ ro: "Litere", en: "Letters" }, "ro")).toBe("Litere");
  expect(localized({ ro: "Litere", en: "Letters" }, "bg")).toBe("Letters");
  expect(localized({ ro: "Litere" }, "bg")).toBe("Litere");
  expect(localized(null, "en")).toBe("");
});

it("counts as each language does", () => {
  const mails = (locale: "en" | "ro" | "ru" | "bg", count: number) =>
    translator(locale, "signIn")("mailbox.sentence", { count });
  const forms = (locale: "en" | "ro" | "ru" | "bg", counts: number[]) =>
    new Set(counts.map((count) => mails(locale, count).replace(/[\d\s.,\u00a0]+/g, " "))).size;
  expect(forms("ru", [1, 2, 5])).toBe(3);
  expect(forms("ro", [1, 2, 20])).toBe(3);
  expect(forms("en", [1, 2, 5])).toBe(2);
  expect(forms("bg", [1, 2, 5])).toBe(2);
  expect(mails("ro", 21)).toContain(" de ");
});
