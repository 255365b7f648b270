export type PersonName = {
  given: string;
  family: string;
  patronymic?: string | null;
  prefix?: string | null;
  suffix?: string | null;
};

/** Readers who put the family name first where a patronymic makes the name an official one. */
const FAMILY_FIRST = /^(?:ru|bg)\b/;

/** With its marks, so that a decomposed letter stays whole. */
const FIRST_LETTER = /\p{L}\p{M}*/u;

/**
 * A name as the reader's language shows it: given and family name, or family name, given name and patronymic for
 * Russian and Bulgarian readers of a name that has one.
 */
export function displayName(name: PersonName, { locale }: { locale: string }): string {
  const { given, family, patronymic, prefix, suffix } = name;
  const ordered = patronymic && FAMILY_FIRST.test(locale) ? [family, given, patronymic] : [given, family];
  return joined([prefix, ...ordered, suffix]);
}

/** What lists sort by, under the reader's collation: family name, given name, patronymic. */
export function sortName({ given, family, patronymic }: PersonName): string {
  return joined([family, given, patronymic]);
}

/** The first letters of the given and the family name, in capitals, for a badge in place of a photo. */
export function initials({ given, family }: PersonName): string {
  return [given, family].map((part) => part.match(FIRST_LETTER)?.[0].toUpperCase() ?? "").join("");
}

function joined(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
