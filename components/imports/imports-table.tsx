import { type Column, DataTable } from "@/components/ui/data-table";
import { formatDateTime, formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedImport } from "@/lib/imports/queries";
import { StatusTag } from "./status-tag";

type ImportsTableProps = {
  rows: readonly ListedImport[];
  path: string;
  now: Date;
  zone: string;
  locale: Locale;
};

/** Lists that were brought in, and where each is. */
export function ImportsTable({ rows, path, now, zone, locale }: ImportsTableProps) {
  const t = translator(locale, "imports");
  const columns: Column<ListedImport>[] = [
    {
      id: "file",
      label: t("list.file"),
      cell: ({ fileName }) => fileName,
    },
    { id: "unit", label: t("list.unit"), cell: ({ unitName }) => unitName ?? t("wholeUniversity") },
    {
      id: "when",
      label: t("list.when"),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt.toISOString()} title={formatDateTime(createdAt, { locale, zone })}>
          {formatRelative(createdAt, { locale, now })}
        </time>
      ),
    },
    { id: "by", label: t("list.by"), cell: ({ uploader }) => uploader ?? t("list.portal") },
    {
      id: "state",
      label: t("list.state"),
      cell: ({ status }) => <StatusTag status={status} locale={locale} />,
    },
    { id: "counts", label: t("list.counts"), cell: ({ counts }) => countsText(counts, locale) || "—" },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${path}/${id}`}
    />
  );
}

const COUNTED = ["NEW", "UPDATE", "AMBIGUOUS", "INVALID"] as const;

function countsText(counts: ListedImport["counts"], locale: Locale): string {
  const t = translator(locale, "imports");
  const byClass = counts as Partial<Record<(typeof COUNTED)[number], number>>;
  return COUNTED.flatMap((rowClass) => {
    const count = byClass[rowClass] ?? 0;
    return count > 0 ? [t(`counted.${rowClass}`, { count })] : [];
  }).join(" · ");
}
