type Limited = { readonly capacity: number | null; readonly taken: number };

const leftOf = ({ capacity, taken }: Limited) =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken);

/** How many places are left where somebody chooses a slot, if there are any, and a seat in the room; null: as many as come. */
export function placesLeft(event: Limited, slots: readonly Limited[]): number | null {
  const inSlots =
    slots.length === 0 ? Number.POSITIVE_INFINITY : slots.reduce((sum, slot) => sum + leftOf(slot), 0);
  const left = Math.min(leftOf(event), inSlots);
  return left === Number.POSITIVE_INFINITY ? null : left;
}
