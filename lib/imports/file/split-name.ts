/** Which part of a full name comes first: "Popescu Ion" or "Ion Popescu". */
export type NameOrder = "family-first" | "given-first";

export type SplitName = { family: string; given: string; patronymic: string };

const FATHERS_INITIAL = /^\p{Lu}\p{Ll}?\.$/u;
const CAPITALS = /^[\p{Lu}\p{Pd}'’]{2,}$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Splits a full name. A comma ("Popescu, Ion") or capitals ("POPESCU Ion") tell the surname
 * whatever the order; a single letter with a point is the father's initial of Romanian lists;
 * of two Cyrillic given names the second is the patronymic (Пётр Ильич), of two Latin ones it is a name.
 */
export function splitFullName(text: string, order: NameOrder): SplitName {
  const initials = words(text).filter((word) => FATHERS_INITIAL.test(word));
  const rest = words(text).filter((word) => !FATHERS_INITIAL.test(word));
  const { family, given } = divide(rest, order);
  const patronymics = given.length === 2 && CYRILLIC.test(given[1] ?? "") ? given.slice(1) : [];
  return {
    family: family.join(" ").replace(/,/g, ""),
    given: given.slice(0, given.length - patronymics.length).join(" "),
    patronymic: [...initials, ...patronymics].join(" "),
  };
}

function divide(names: string[], order: NameOrder): { family: string[]; given: string[] } {
  const comma = names.findIndex((name) => name.endsWith(",")) + 1;
  if (comma > 0) return { family: names.slice(0, comma), given: names.slice(comma) };

  const capitals = names.filter((name) => CAPITALS.test(name));
  if (capitals.length > 0 && capitals.length < names.length) {
    return { family: capitals, given: names.filter((name) => !CAPITALS.test(name)) };
  }
  return order === "family-first"
    ? { family: names.slice(0, 1), given: names.slice(1) }
    : { family: names.slice(-1), given: names.slice(0, -1) };
}

/** What {@link splitFullName} makes of the first ten names, for the operator to choose the order. */
export function previewSplit(texts: readonly string[], order: NameOrder): ({ text: string } & SplitName)[] {
  return texts.slice(0, 10).map((text) => ({ text, ...splitFullName(text, order) }));
}

/** A comma ends a word also where no blank follows it. */
function words(text: string): string[] {
  return text
    .replace(/,/g, ", ")
    .split(/\s+/)
    .filter((word) => word !== "");
}
