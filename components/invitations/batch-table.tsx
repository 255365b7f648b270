import { DataTable } from "@/components/ui/data-table";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Batch } from "@/lib/invitations/queries/list-batches";

const COUNTS = ["made", "sent", "opened", "used", "expired"] as const;

/** The sendings, the latest first. */
export function BatchTable({ batches, locale }: { batches: readonly Batch[]; locale: Locale }) {
  const t = translator(locale, "invitations");
  return (
    <DataTable
      caption={t("batches.title")}
      rows={batches}
      rowKey={({ batchId }) => batchId}
      rowHref={({ batchId }) => `/${locale}/invitations/${batchId}`}
      columns={[
        {
          id: "when",
          label: t("batches.when"),
          cell: ({ createdAt, channel }) =>
            `${formatDate(createdAt, { locale })} · ${t(`channels.${channel}`)}`,
        },
        ...COUNTS.map((count) => ({
          id: count,
          label: t(`counts.${count}`),
          isEnd: true,
          cell: (row: Batch) => <span className="num">{formatInteger(row[count], locale)}</span>,
        })),
      ]}
    />
  );
}
