const DAY_MS = 86_400_000;

/** How many days one day comes after another, both at midnight UTC; negative when it comes before. */
export function daysAfter(day: Date, other: Date): number {
  return Math.round((day.getTime() - other.getTime()) / DAY_MS);
}

export function isWeekend(day: Date): boolean {
  return day.getUTCDay() === 0 || day.getUTCDay() === 6;
}

/**
 * Whether a day is one on which something is told of: the day at one of the distances from its deadline, or the Monday
 * after one that fell on a weekend.
 */
export function isReminderDay(day: Date, dueOn: Date, distances: readonly number[]): boolean {
  return distances.some((distance) => {
    const wanted = new Date(dueOn.getTime() + distance * DAY_MS);
    return nextWorkday(wanted).getTime() === day.getTime();
  });
}

function nextWorkday(day: Date): Date {
  return isWeekend(day) ? nextWorkday(new Date(day.getTime() + DAY_MS)) : day;
}
