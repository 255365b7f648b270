import { oneSlipAway } from "@/lib/alumni/one-slip";
import { searchWords } from "@/lib/matching/name-key";
import { Prisma } from "@/lib/platform/db";
import type { DirectorySearch, Filter } from "../schema";

export type FacetGroup = Filter | "year";

/** What a filter is called in the facets of an entry. */
export const FACET_OF: Readonly<Record<FacetGroup, string>> = {
  unit: "u",
  year: "y",
  programme: "p",
  level: "l",
  country: "c",
  city: "t",
  skill: "s",
  language: "g",
  openTo: "o",
};
/** What a degree says is kept for each of its units as well: `8/y:2004`. */
const OF_DEGREES: readonly FacetGroup[] = ["year", "programme", "level"];

/**
 * The facets wanted, group by group: a person fits a group with one of its facets, and must fit every group. A facet is
 * there only where the reader sees the item, so nobody is found by what is hidden.
 */
export function wantedFacets(search: DirectorySearch): Map<FacetGroup, string[]> {
  const chosen: Record<FacetGroup, readonly (string | number)[]> = { ...search, year: yearsOf(search) };
  const wanted = new Map<FacetGroup, string[]>();
  for (const group of Object.keys(FACET_OF) as FacetGroup[]) {
    const isOfUnits = OF_DEGREES.includes(group) && search.unit.length > 0;
    const prefixes = isOfUnits ? search.unit.map((unit) => `${unit}/`) : [""];
    const facets = prefixes.flatMap((prefix) =>
      chosen[group].map((value) => `${prefix}${FACET_OF[group]}:${value}`),
    );
    if (facets.length > 0) wanted.set(group, facets);
  }
  return wanted;
}

/** A class may lie in the next year already. */
function yearsOf({ from, to }: DirectorySearch): number[] {
  if (from === undefined && to === undefined) return [];
  const [first, last] = [from ?? 1850, to ?? 2200];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
}

/** The filters as a condition on `directory_circle`, one of them left out where its own choices are counted. */
export function fitsFilters(search: DirectorySearch, without?: FacetGroup): Prisma.Sql {
  const groups = [...wantedFacets(search)].filter(([group]) => group !== without);
  return all(groups.map(([, facets]) => Prisma.sql`facets && ${facets}::text[]`));
}

/** How the words of a search are found: spelled so (or beginning so), or with one slip in each word. */
export type Spelling = "alike" | "nearly";

/** The words as a condition, and how far from them a person is: 0 when every word stands there as it was typed. */
export function fitsWords(q: string | undefined, spelling: Spelling): { fits: Prisma.Sql; rank: Prisma.Sql } {
  const words = searchWords(q ?? "");
  const fits =
    spelling === "alike"
      ? words.map((forms) => Prisma.sql`words LIKE ANY (${forms.map((form) => `% ${form}%`)}::text[])`)
      : words.map(([folded = ""]) => hasWord(oneSlipAway(folded)));
  const ranks = words.map(
    (forms) =>
      Prisma.sql`CASE WHEN ${hasWord(forms.slice(0, 1))} THEN 0 WHEN ${hasWord(forms)} THEN 1 ELSE 2 END`,
  );
  return { fits: all(fits), rank: ranks.length > 0 ? Prisma.join(ranks, " + ") : Prisma.sql`0` };
}

const hasWord = (spellings: readonly string[]) =>
  Prisma.sql`string_to_array(words, ' ') && ${[...spellings]}::text[]`;
const all = (conditions: Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
