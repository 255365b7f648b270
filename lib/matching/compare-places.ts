import { closer } from "./closer";
import { isSlip } from "./edits";
import type { AddressEvidence } from "./evidence";
import { foldWords } from "./name-key";
import { trigramSimilarity } from "./trigram";

/** The closest first. */
export const PLACE_LEVELS = ["same", "similar", "different"] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

const ALIKE = 0.5;

/** How the closest of the values at `part` agree; null when a side has none. */
export function comparePlaces(
  a: readonly AddressEvidence[],
  b: readonly AddressEvidence[],
  part: keyof AddressEvidence,
): PlaceLevel | null {
  let closest: PlaceLevel | null = null;
  for (const { [part]: text } of a)
    for (const { [part]: other } of b)
      if (text && other) closest = closer(PLACE_LEVELS, closest, levelOf(text, other));
  return closest;
}

/** Words in any order: files put the house before the street or after it. */
function levelOf(place: string, otherPlace: string): PlaceLevel {
  if (place === otherPlace) return "same";
  const [one, other] = [foldWords(place), foldWords(otherPlace)];
  const [text, otherText] = [one.toSorted().join(" "), other.toSorted().join(" ")];
  if (text === otherText) return "same";
  const isAlike =
    isSlip(one.join(""), other.join("")) ||
    (one.length + other.length > 2 && trigramSimilarity(text, otherText) >= ALIKE);
  return isAlike ? "similar" : "different";
}
