import type { FacetCount } from "@/lib/alumni/queries/count-facets";

/** Values shown of each filter, the most frequent first; years are shown all. */
const MOST_VALUES = 8;

/** The values of a filter that a page shows: the frequent ones, and whatever is chosen. */
export function shownValues(
  values: readonly FacetCount[],
  chosen: readonly string[],
  most = MOST_VALUES,
): FacetCount[] {
  const frequent = values.slice(0, most);
  const others = chosen.filter((value) => !frequent.some((shown) => shown.value === value));
  return [
    ...frequent,
    ...others.map((value) => ({ value, count: values.find((known) => known.value === value)?.count ?? 0 })),
  ];
}
