import { formatDate, formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { clockIn } from "@/lib/platform/clock";

type Dated = { startsAt: Date | null; endsAt: Date | null };

/** When help is needed, on the institution's clock; null where no day was said. Midnight stands for the whole day. */
export function whenText(
  { startsAt, endsAt }: Dated,
  { zone, locale }: { zone: string; locale: Locale },
): string | null {
  if (!startsAt) return null;
  const { day, time } = clockIn(zone, startsAt);
  if (time === "00:00" && !endsAt) return formatDate(new Date(day), { locale });
  const from = formatDateTime(startsAt, { locale, zone });
  return endsAt ? `${from}–${clockIn(zone, endsAt).time}` : from;
}
