import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Queue } from "@/lib/consent/queries/notice-queue";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A queue with the name and the address of its page. */
export type NamedQueue = Queue & { name: string; href: string };

/** Who still has to be told, by faculty. */
export function QueueTable({ queues, locale }: { queues: readonly NamedQueue[]; locale: Locale }) {
  const t = translator(locale, "notices");
  const columns: Column<NamedQueue>[] = [
    { id: "unit", label: t("unit"), cell: ({ name }) => name },
    {
      id: "waiting",
      label: t("waiting"),
      isEnd: true,
      cell: ({ waiting }) => formatInteger(waiting, locale),
    },
    {
      id: "overdue",
      label: t("overdue"),
      isEnd: true,
      cell: ({ overdue }) =>
        overdue > 0 ? <Tag tone="late">{formatInteger(overdue, locale)}</Tag> : formatInteger(0, locale),
    },
    { id: "due", label: t("due"), isEnd: true, cell: ({ dueOn }) => formatDate(dueOn, { locale }) },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={queues}
        rowKey={({ unitId }) => String(unitId)}
        rowHref={({ href }) => href}
      />
    </Card>
  );
}
