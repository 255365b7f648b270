import type { CalendarDate } from "./date";

/** More planned actions than this on a day would drown its deadlines and meetings. */
const MOST_ITEMS = 3;

/** The dates of a day that are shown one by one, and how many planned actions stand together in one line instead. */
export function foldItems<D extends CalendarDate>(
  dates: readonly D[],
): { shown: readonly D[]; folded: number } {
  const others = dates.filter(({ kind }) => kind !== "item");
  const folded = dates.length - others.length;
  return folded > MOST_ITEMS ? { shown: others, folded } : { shown: dates, folded: 0 };
}
