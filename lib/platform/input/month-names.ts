const LOCALES = ["en", "ro", "ru", "bg"];
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month, 1));
const LETTERS = /^\p{L}+$/u;

/** Full and short names, alone and beside a day: Russian writes июнь alone but июня in a date. */
const STYLES: Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
];

/** Month (1 to 12) by its lower-case name in the portal's languages. */
const MONTH_BY_NAME = new Map<string, number>();
for (const locale of LOCALES)
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    for (const [index, instant] of MONTHS.entries()) {
      const name = format.formatToParts(instant).find((part) => part.type === "month")?.value ?? "";
      const word = name.toLowerCase().replace(".", "");
      if (LETTERS.test(word)) MONTH_BY_NAME.set(word, index + 1);
    }
  }

/** The month (1 to 12) that a word names in English, Romanian, Russian or Bulgarian. */
export function monthByName(word: string): number | undefined {
  return MONTH_BY_NAME.get(word.toLowerCase());
}
