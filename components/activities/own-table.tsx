import { DataTable } from "@/components/ui/data-table";
import { hoursText } from "@/lib/activities/hours-text";
import type { OwnActivity } from "@/lib/activities/queries/list-own";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ActivityStatusTag } from "./activity-words";

/** The own log, the latest first. */
export function OwnTable({ activities, locale }: { activities: readonly OwnActivity[]; locale: Locale }) {
  const t = translator(locale, "activities");
  return (
    <DataTable
      caption={t("own.title")}
      rows={activities}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/activities/${id}`}
      columns={[
        {
          id: "title",
          label: t("fields.title"),
          cell: ({ title, category, unitNames }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">
                {[t(`categories.${category}`), ...unitNames].join(" · ")}
              </span>
            </>
          ),
        },
        {
          id: "day",
          label: t("fields.startsOn"),
          cell: ({ startsOn }) => <span className="num">{formatDate(startsOn, { locale })}</span>,
        },
        {
          id: "hours",
          label: t("fields.hours"),
          isEnd: true,
          cell: ({ minutes }) => <span className="num">{minutes ? hoursText(minutes, locale) : "–"}</span>,
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <ActivityStatusTag status={status} locale={locale} />,
        },
      ]}
    />
  );
}
