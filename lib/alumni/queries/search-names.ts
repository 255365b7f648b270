import { searchWords } from "@/lib/matching/name-key";
import { Prisma } from "@/lib/platform/db";
import { oneSlipAway } from "../one-slip";

/** More people than this are not ranked: the reader adds a word. */
export const MOST_CANDIDATES = 1_000;
/** Trigrams find nothing in the middle of shorter words. */
const SHORTEST_PART = 3;
/** The words of a search, each with the spellings that may stand for it. Empty when there is nothing to search. */
export type Words = readonly (readonly string[])[];
export const wordsOf = (q: string | undefined): Words => searchWords(q ?? "");

/** Ids with sort name, facets and rank (the lower, the closer) of at most MOST_CANDIDATES people. */
type Candidates = Prisma.Sql;

// Spellings are letters and digits, so no pattern holds a % or _ of the reader's.
const startsSo = (forms: readonly string[]) => like(forms.map((form) => `% ${form}%`));
const holdsSo = (forms: readonly string[]) =>
  like(forms.map((form) => (form.length < SHORTEST_PART ? `% ${form}%` : `%${form}%`)));
const isSo = (forms: readonly string[]) => Prisma.sql`string_to_array(words, ' ') && ${[...forms]}::text[]`;
const like = (patterns: string[]) => Prisma.sql`words LIKE ANY (${patterns}::text[])`;
const all = (conditions: Prisma.Sql[]) => Prisma.join(conditions, " AND ");

/**
 * People whose names hold every word, in any order: as typed, in another spelling, as the beginning of a word, as a
 * part of one. Parts are looked for only while whole words leave room.
 */
export function spelledAlike(words: Words, where: Prisma.Sql): Candidates {
  const rank = Prisma.join(
    words.map(
      (forms) =>
        Prisma.sql`CASE WHEN ${isSo(forms.slice(0, 1))} THEN 0 WHEN ${isSo(forms)} THEN 1 WHEN ${startsSo(forms)} THEN 2 ELSE 3 END`,
    ),
    " + ",
  );
  return Prisma.sql`
    WITH whole AS MATERIALIZED (
      SELECT alumnus_id, sort_name, facets, words FROM alumnus_search
      WHERE ${all(words.map(isSo))} AND ${where} LIMIT ${MOST_CANDIDATES}
    ), part AS MATERIALIZED (
      SELECT alumnus_id, sort_name, facets, words FROM alumnus_search
      WHERE (SELECT count(*) FROM whole) < ${MOST_CANDIDATES} AND ${all(words.map(holdsSo))} AND ${where}
      LIMIT ${MOST_CANDIDATES}
    ), found AS (
      SELECT * FROM whole UNION ALL SELECT * FROM part WHERE NOT EXISTS (SELECT 1 FROM whole w WHERE w.alumnus_id = part.alumnus_id)
      LIMIT ${MOST_CANDIDATES}
    )
    SELECT alumnus_id, sort_name, facets, (${rank}) AS rank FROM found`;
}

/** People whose names hold every word with at most one slip in each. They rank behind everybody spelled alike. */
export function spelledNearly(words: Words, where: Prisma.Sql): Candidates {
  const slips = words.map(([folded = ""]) => oneSlipAway(folded));
  const rank = Prisma.join(
    words.map((forms) => Prisma.sql`CASE WHEN ${isSo(forms)} THEN 0 ELSE 1 END`),
    " + ",
  );
  return Prisma.sql`
    SELECT alumnus_id, sort_name, facets, (${3 * words.length} + ${rank}) AS rank FROM alumnus_search
    WHERE ${all(slips.map(isSo))} AND ${where} LIMIT ${MOST_CANDIDATES}`;
}
