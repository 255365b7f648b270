import { spellings } from "@/lib/matching/transliterate";

const MOST_LETTERS = 60;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The address of an event's page as its title suggests it, in Latin letters: `vypusknoi-2027`. */
export function slugOf(title: string): string {
  const words = (title.toLowerCase().normalize("NFC").match(WORD) ?? []).map((word) =>
    spellings(word)[0].replace(/[^a-z0-9]/g, ""),
  );
  let slug = "";
  for (const word of words.filter(Boolean)) {
    const longer = slug === "" ? word.slice(0, MOST_LETTERS) : `${slug}-${word}`;
    if (longer.length > MOST_LETTERS) break;
    slug = longer;
  }
  return slug || "event";
}
