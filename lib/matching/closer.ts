/** The one of two levels that stands first in the list; null is none. */
export function closer<L extends string>(levels: readonly L[], one: L | null, other: L | null): L | null {
  if (one === null || other === null) return one ?? other;
  return levels.indexOf(one) <= levels.indexOf(other) ? one : other;
}
