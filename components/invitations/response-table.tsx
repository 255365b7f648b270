import { DataTable } from "@/components/ui/data-table";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ClassResponse } from "@/lib/invitations/queries/list-batches";

const COUNTS = ["made", "sent", "opened", "used", "expired"] as const;

/** How each class of each faculty answered. */
export function ResponseTable({
  rows,
  hasUnits,
  locale,
}: {
  rows: readonly ClassResponse[];
  hasUnits: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "invitations");
  return (
    <DataTable
      caption={t("response.title")}
      rows={rows}
      rowKey={({ unitId, year }) => `${unitId}-${year}`}
      columns={[
        {
          id: "class",
          label: t("response.class"),
          cell: ({ unit, year }) => (
            <>
              {hasUnits && <span className="block">{unit}</span>}
              <span className={hasUnits ? "num text-sm text-ink-2" : "num"}>
                {year ? t("response.year", { year: String(year) }) : t("response.noYear")}
              </span>
            </>
          ),
        },
        ...COUNTS.map((count) => ({
          id: count,
          label: t(`counts.${count}`),
          isEnd: true,
          cell: (row: ClassResponse) => <span className="num">{formatInteger(row[count], locale)}</span>,
        })),
        {
          id: "share",
          label: t("response.share"),
          isEnd: true,
          cell: ({ used, made }: ClassResponse) => (
            <span className="num">{formatPercent(made === 0 ? 0 : used / made, locale)}</span>
          ),
        },
      ]}
    />
  );
}
