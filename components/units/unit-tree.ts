/** A unit with how deep it lies below the university. */
export type Placed<U> = U & { depth: number };

/** Units in the order of a table of contents: each followed by its parts. Parts of a unit that is not listed stand on top. */
export function inTreeOrder<U extends { id: number; parentId: number | null }>(
  units: readonly U[],
): Placed<U>[] {
  const listed = new Set(units.map(({ id }) => id));
  const below = (parentId: number | null, depth: number): Placed<U>[] =>
    units
      .filter(
        (unit) => (unit.parentId !== null && listed.has(unit.parentId) ? unit.parentId : null) === parentId,
      )
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
