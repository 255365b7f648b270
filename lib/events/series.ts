const DAY_MS = 86_400_000;

export type Series = { how: "weekly" | "monthly" | "dates"; count: number; days: readonly string[] };

/**
 * The days of the further occurrences of a series that begins on a day, as YYYY-MM-DD: each week, each month on the same
 * day or on the last that the month has, or the days that were given; the first is not among them.
 */
export function seriesDays(first: string, { how, count, days }: Series): string[] {
  if (how === "dates") return [...new Set(days)].filter((day) => day !== first).sort();
  const nths = Array.from({ length: count }, (_, at) => at + 1);
  const start = new Date(`${first}T00:00:00Z`);
  if (how === "weekly") return nths.map((nth) => iso(new Date(start.getTime() + nth * 7 * DAY_MS)));
  return nths.map((nth) => {
    const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + nth];
    const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return iso(new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay))));
  });
}

const iso = (day: Date) => day.toISOString().slice(0, 10);
