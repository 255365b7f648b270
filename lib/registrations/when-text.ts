type Times = { startsAt: Date; endsAt: Date };

/** When something is, on its own clock: "Thursday 20 May 2027, 10:00 – 13:00"; with the day of the end where that is another. */
export function whenText(
  { startsAt, endsAt }: Times,
  { locale, zone }: { locale: string; zone: string },
): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).formatRange(startsAt, endsAt);
}
