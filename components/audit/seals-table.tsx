import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { SealRow, SealState } from "@/lib/audit/queries/list-seals";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const TONES = { whole: "ok", broken: "late", unchecked: "wait" } as const satisfies Record<SealState, string>;

type SealsTableProps = { seals: readonly SealRow[]; zone: string; locale: Locale };

/** Closed days, the latest first: how they stand, and the hash to compare with a head kept elsewhere. */
export function SealsTable({ seals, zone, locale }: SealsTableProps) {
  const t = translator(locale, "audit");
  const columns: Column<SealRow>[] = [
    { id: "day", label: t("day"), cell: ({ day }) => formatDate(day, { locale }) },
    {
      id: "state",
      label: t("seals.state"),
      cell: ({ state }) => <Tag tone={TONES[state]}>{t(`seals.states.${state}`)}</Tag>,
    },
    {
      id: "entries",
      label: t("seals.entries"),
      isEnd: true,
      cell: ({ entryCount }) => <span className="num">{formatInteger(entryCount, locale)}</span>,
    },
    {
      id: "hash",
      label: t("seals.hash"),
      cell: ({ hash }) => (
        <code className="text-xs text-ink-2" title={hash}>
          {hash.slice(0, 16)}…
        </code>
      ),
    },
    {
      id: "sealedAt",
      label: t("seals.closed"),
      cell: ({ sealedAt }) => (
        <span className="text-ink-2">{formatDateTime(sealedAt, { locale, zone })}</span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("seals.title")}
      columns={columns}
      rows={seals}
      rowKey={({ day }) => day.toISOString()}
    />
  );
}
