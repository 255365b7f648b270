import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatDate, formatRelative } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedPlan } from "@/lib/plans/queries/list-plans";
import { PlanStatusTag } from "./status-tags";

type PlansTableProps = { plans: readonly ListedPlan[]; now: Date; locale: Locale };

/** Plans with their state, what is due and what waits. */
export function PlansTable({ plans, now, locale }: PlansTableProps) {
  const t = translator(locale, "plans");
  const figure = (value: number) => formatInteger(value, locale);
  return (
    <DataTable
      caption={t("list.caption")}
      rows={plans}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/plans/${id}`}
      align="top"
      columns={[
        {
          id: "unit",
          label: t("list.unit"),
          cell: ({ unitName, roundName }) => (
            <>
              {unitName}
              <span className="block text-sm font-normal text-ink-3">{roundName}</span>
            </>
          ),
        },
        {
          id: "status",
          label: t("list.status"),
          cell: ({ status, isMerged, number }) => (
            <span>
              {isMerged ? <Tag>{t("list.merged")}</Tag> : <PlanStatusTag status={status} locale={locale} />}
              {number && <span className="num mt-1 block text-sm text-ink-3">{number}</span>}
            </span>
          ),
        },
        {
          id: "due",
          label: t("list.due"),
          cell: (plan) => <DueCell plan={plan} locale={locale} />,
        },
        {
          id: "submitted",
          label: t("list.submitted"),
          cell: ({ submittedAt }) =>
            submittedAt ? (
              <time dateTime={submittedAt.toISOString()} title={formatDate(submittedAt, { locale })}>
                {formatRelative(submittedAt, { locale, now })}
              </time>
            ) : (
              <span data-nothing="" className="text-ink-3">
                –
              </span>
            ),
        },
        {
          id: "items",
          label: t("list.items"),
          isEnd: true,
          cell: ({ items, ended }) => `${figure(ended)}/${figure(items)}`,
        },
        {
          id: "comments",
          label: t("list.comments"),
          isEnd: true,
          cell: ({ openComments }) =>
            openComments > 0 ? (
              figure(openComments)
            ) : (
              <span data-nothing="" className="text-ink-3">
                –
              </span>
            ),
        },
      ]}
    />
  );
}

function DueCell({ plan, locale }: { plan: ListedPlan; locale: Locale }) {
  const t = translator(locale, "plans");
  const { dueOn, late, submittedAt, status } = plan;
  if (!dueOn || status === "WAIVED")
    return (
      <span data-nothing="" className="text-ink-3">
        –
      </span>
    );
  return (
    <span>
      {formatDate(dueOn, { locale })}
      {late > 0 && (
        <span className={`block text-sm ${submittedAt ? "text-wait-ink" : "text-late-ink"}`}>
          {t(submittedAt ? "late.handedIn" : "late.owed", { days: late })}
        </span>
      )}
    </span>
  );
}
