import { DescriptionList } from "@/components/ui/description-list";
import { hoursText } from "@/lib/activities/hours-text";
import type { ReviewedActivity } from "@/lib/activities/queries/review";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** All that an entry says, with its proof. */
export function ActivityFacts({ activity, locale }: { activity: ReviewedActivity; locale: Locale }) {
  const t = translator(locale, "activities");
  const { minutes, peopleReached, studentsHelped, unitNames, evidenceUrl, hasFile } = activity;
  const count = (value: number | null) => ({ value: value ?? "–", isFaint: value === null });
  return (
    <DescriptionList
      items={[
        { term: t("fields.startsOn"), value: formatDate(activity.startsOn, { locale }) },
        { term: t("fields.category"), value: t(`categories.${activity.category}`) },
        { term: t("fields.mode"), value: t(`modes.${activity.mode}`) },
        {
          term: t("fields.hours"),
          value: minutes === null ? "–" : hoursText(minutes, locale),
          isFaint: minutes === null,
        },
        { term: t("fields.peopleReached"), ...count(peopleReached) },
        { term: t("fields.studentsHelped"), ...count(studentsHelped) },
        {
          term: t("fields.units"),
          value: unitNames.join(", ") || "–",
          isFaint: unitNames.length === 0,
        },
        ...(evidenceUrl
          ? [
              {
                term: t("fields.evidenceUrl"),
                value: (
                  <a href={evidenceUrl} rel="noreferrer" className="break-all">
                    {evidenceUrl}
                  </a>
                ),
              },
            ]
          : []),
        ...(hasFile
          ? [
              {
                term: t("file.title"),
                value: <a href={`/api/activities/${activity.id}/evidence`}>{t("file.open")}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}
