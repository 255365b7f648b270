import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { informSomeAction } from "@/lib/consent/actions";
import type { Waiting } from "@/lib/consent/queries/notice-queue";
import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type WaitingTableProps = {
  people: readonly Waiting[];
  day: Date;
  mayInform: boolean;
  firstHref: string | undefined;
  nextHref: string | undefined;
  locale: Locale;
};

/** The people of a queue, those first whose day is nearest; those selected can be marked as told. */
export function WaitingTable({ people, day, mayInform, firstHref, nextHref, locale }: WaitingTableProps) {
  const t = translator(locale, "notices");
  const columns: Column<Waiting>[] = [
    { id: "person", label: t("queue.person"), cell: ({ name }) => displayName(name, { locale }) },
    {
      id: "due",
      label: t("queue.due"),
      cell: ({ dueOn }) => (
        <span className="flex flex-wrap items-center gap-2">
          {formatDate(dueOn, { locale })}
          {dueOn < day && <Tag tone="late">{t("queue.overdue")}</Tag>}
        </span>
      ),
    },
    {
      id: "ways",
      label: t("queue.ways"),
      cell: ({ ways }) =>
        ways.length > 0 ? (
          ways.map((way) => t(`queue.${way}`)).join(", ")
        ) : (
          <span className="text-ink-3">{t("queue.noWay")}</span>
        ),
    },
  ];
  const table = (
    <Card flush>
      <DataTable
        caption={t("queue.caption")}
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/${locale}/alumni/${id}`}
        {...(mayInform && {
          choose: {
            name: "ids",
            label: ({ name }: Waiting) => t("queue.select", { name: displayName(name, { locale }) }),
            labelAll: t("queue.selectAll"),
          },
        })}
      />
      <Pager
        previousHref={firstHref}
        nextHref={nextHref}
        labels={{ nav: t("queue.pages"), previous: t("queue.first"), next: t("queue.next") }}
      />
    </Card>
  );
  if (!mayInform) return table;
  return (
    <ActionForm action={informSomeAction} fields={{ reason: t("queue.how"), ids: t("queue.person") }}>
      {table}
      <BulkBar label={t("queue.bulk")}>
        <FormText name="reason" id="some-reason" label={t("queue.how")} placeholder={t("queue.howExample")} />
        <SubmitButton pending={t("queue.marking")} className="self-end">
          {t("queue.mark")}
        </SubmitButton>
      </BulkBar>
    </ActionForm>
  );
}
