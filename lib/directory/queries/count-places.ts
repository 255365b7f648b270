import type { Ctx } from "@/lib/platform/ctx";
import { notFound } from "@/lib/platform/errors";

/** A place with fewer people than this is not told: it would point at them. */
export const LEAST_TOLD = 3;

export type PlaceCount = { place: string; count: number };
type Places = {
  /** Places that are told, the largest first. */
  places: PlaceCount[];
  /** People of places that are not told. */
  few: number;
  /** People who show the reader no place. */
  nowhere: number;
};

type Row = { country: string | null; city: string | null; count: number };

/**
 * How many people live in which country, and in which cities of the chosen one, as far as they show it to the reader.
 * @throws DomainError not-found for a country that is not told
 */
export async function countPlaces(
  ctx: Ctx,
  chosen: string | undefined,
): Promise<{ countries: Places; cities: Places | null }> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT country, city, count(*)::int AS count FROM directory_circle GROUP BY country, city`;
  const countries = placesFrom(rows, ({ country }) => country);
  if (chosen === undefined) return { countries, cities: null };
  if (!countries.places.some(({ place }) => place === chosen)) throw notFound();
  const inside = rows.filter(({ country }) => country === chosen);
  return { countries, cities: placesFrom(inside, ({ city }) => city) };
}

function placesFrom(rows: readonly Row[], placeOf: (row: Row) => string | null): Places {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + row.count);
  const nowhere = counts.get(null) ?? 0;
  counts.delete(null);
  const all = [...counts].flatMap(([place, count]) => (place === null ? [] : [{ place, count }]));
  const told = all.filter(({ count }) => count >= LEAST_TOLD).sort((a, b) => b.count - a.count);
  const few = all.filter(({ count }) => count < LEAST_TOLD).reduce((sum, { count }) => sum + count, 0);
  return { places: told, few, nowhere };
}
