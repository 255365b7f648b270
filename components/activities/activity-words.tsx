import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { hoursText } from "@/lib/activities/hours-text";
import type { ActivityFigures } from "@/lib/activities/queries/list-own";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActivityStatus } from "@/prisma/generated/enums";

const TONES: Record<ActivityStatus, Tone> = {
  SELF_REPORTED: "wait",
  CONFIRMED: "ok",
  RETURNED: "late",
  AUTOMATIC: "info",
};

/** How an entry stands. */
export function ActivityStatusTag({ status, locale }: { status: ActivityStatus; locale: Locale }) {
  return <Tag tone={TONES[status]}>{translator(locale, "activities")(`status.${status}`)}</Tag>;
}

/** What the own log comes to, in figures that are not nothing. */
export function figureItems(figures: ActivityFigures, locale: Locale) {
  const t = translator(locale, "activities");
  const number = new Intl.NumberFormat(locale);
  return [
    { label: t("figures.hours"), value: hoursText(figures.minutes, locale) },
    { label: t("figures.count"), value: number.format(figures.count) },
    { label: t("figures.people"), value: number.format(figures.people) },
    { label: t("figures.students"), value: number.format(figures.students) },
  ];
}
