import { termText } from "@/components/people/term-text";
import { DescriptionList } from "@/components/ui/description-list";
import type { AppointmentPage } from "@/lib/coordinators/queries/get-appointment";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";

type AppointmentFactsProps = { appointment: AppointmentPage; zone: string; locale: Locale };

/** From when to when, by which act, with how many hours and which languages, and what was answered. */
export function AppointmentFacts({ appointment, zone, locale }: AppointmentFactsProps) {
  const t = translator(locale, "coordinators");
  const day = (date: Date) => formatDate(date, { locale });
  const { act, actOn, acceptedAt, declinedAt, weeklyHours, languages, endedAt, endedReason } = appointment;
  const answer = acceptedAt
    ? t("appointment.accepted", { day: day(acceptedAt) })
    : declinedAt
      ? t("appointment.declined", { day: day(declinedAt) })
      : t("appointment.open");
  const named = new Intl.DisplayNames(locale, { type: "language" });
  const facts = [
    [t("appointment.term"), termText(appointment, locale)],
    [t("act"), [act, actOn && day(actOn)].filter(Boolean).join(", ")],
    [t("appointment.answer"), answer],
    [
      t("weeklyHours"),
      weeklyHours === null ? "" : t("hours", { hours: formatter(locale, "UTC").number(weeklyHours) }),
    ],
    [t("languages"), formatter(locale, "UTC").list(languages.map((code) => named.of(code) ?? code))],
    [t("appointment.endedAt"), endedAt ? formatDateTime(endedAt, { locale, zone }) : ""],
    [t("reason"), endedReason ?? ""],
    [
      t("appointment.promise"),
      appointment.promisedAt
        ? t("appointment.promised", { day: day(appointment.promisedAt) })
        : appointment.state === "held"
          ? t("appointment.owed")
          : "",
    ],
  ] as const;
  return (
    <DescriptionList items={facts.flatMap(([term, value]) => (value === "" ? [] : [{ term, value }]))} />
  );
}
