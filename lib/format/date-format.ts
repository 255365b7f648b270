/**
 * A formatter of dates for a reader's language. English is that of Europe, as the rest of the portal writes it: the day
 * before the month, "Sunday 4 April".
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options);
}
