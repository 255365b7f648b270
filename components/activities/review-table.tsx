import { ActionForm } from "@/components/forms/action-form";
import { BulkBar } from "@/components/ui/bulk-bar";
import { DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmActivitiesAction } from "@/lib/activities/actions";
import { hoursText } from "@/lib/activities/hours-text";
import type { ReviewedActivity } from "@/lib/activities/queries/review";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ActivityStatusTag } from "./activity-words";

type ReviewTableProps = { activities: readonly ReviewedActivity[]; canConfirm: boolean; locale: Locale };

/** What people did, each leading to its own page; what waits can be chosen and confirmed together. */
export function ReviewTable({ activities, canConfirm, locale }: ReviewTableProps) {
  const t = translator(locale, "activities");
  const number = (value: number | null) => <span className="num">{value ?? "–"}</span>;
  const table = (
    <DataTable
      caption={t("review.title")}
      rows={activities}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/activities/review/${id}`}
      choose={
        canConfirm
          ? {
              name: "ids",
              label: ({ title }) => t("review.choose", { title }),
              labelAll: t("review.chooseAll"),
            }
          : undefined
      }
      columns={[
        {
          id: "name",
          label: t("review.who"),
          cell: ({ name, title }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-ink-2">{title}</span>
            </>
          ),
        },
        {
          id: "category",
          label: t("fields.category"),
          cell: ({ category, unitNames }) => (
            <>
              {t(`categories.${category}`)}
              <span className="block text-sm text-ink-3">{unitNames.join(", ")}</span>
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
          id: "people",
          label: t("figures.people"),
          isEnd: true,
          cell: ({ peopleReached }) => number(peopleReached),
        },
        {
          id: "students",
          label: t("figures.students"),
          isEnd: true,
          cell: ({ studentsHelped }) => number(studentsHelped),
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <ActivityStatusTag status={status} locale={locale} />,
        },
      ]}
    />
  );
  if (!canConfirm) return table;
  return (
    <ActionForm action={confirmActivitiesAction}>
      {table}
      <BulkBar label={t("review.chosen")}>
        <SubmitButton pending={translator(locale, "common")("saving")}>
          {t("review.confirmChosen")}
        </SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
