import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { columnOf, type Plan } from "@/lib/imports/plan";
import { problemText } from "@/lib/imports/result-file";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";
import { graduateBirth, graduateDegree, graduateName } from "@/lib/imports/words";
import type { RowClass } from "@/prisma/generated/enums";
import { ChangeList } from "./change-list";
import { UnreadCells } from "./unread-cells";

/** Rows of these classes are read in a table; those that may be about a recorded person stand side by side with it. */
type TableClass = Exclude<RowClass, "AMBIGUOUS">;

type RowTableProps = {
  rowClass: TableClass;
  rows: readonly ReviewedRow[];
  header: readonly string[];
  plan: Pick<Plan, "mapping">;
  locale: Locale;
};

/** Rows of one class: what will be recorded, what changes, or why a row is left out. */
export function RowTable({ rowClass, rows, header, plan, locale }: RowTableProps) {
  const t = translator(locale, "imports");
  const hasRemarks = rows.some(({ problems }) => problems.length > 0);
  const columns: Record<string, Column<ReviewedRow>> = {
    row: { id: "row", label: t("review.rowColumn"), cell: ({ row }) => formatInteger(row, locale) },
    person: {
      id: "person",
      label: t("review.person"),
      cell: (row) => <PersonCell row={row} locale={locale} />,
    },
    born: {
      id: "born",
      label: t("review.born"),
      cell: ({ graduate }) => (graduate && graduateBirth(graduate, locale)) ?? "—",
    },
    degree: {
      id: "degree",
      label: t("review.degree"),
      cell: ({ graduate }) => (graduate ? graduateDegree(graduate, locale) : "—"),
    },
    contact: {
      id: "contact",
      label: t("review.contact"),
      cell: ({ graduate }) =>
        [graduate?.email?.address, graduate?.phone?.e164].filter(Boolean).join(" · ") || "—",
    },
    remarks: {
      id: "remarks",
      label: t("review.remarks"),
      cell: ({ problems }) => problems.map(({ field, code }) => problemText(t, field, code)).join(" ") || "—",
    },
    changes: {
      id: "changes",
      label: t("review.changes"),
      cell: (row) => <ChangeList row={row} locale={locale} />,
    },
    unit: {
      id: "unit",
      label: t("review.unit"),
      cell: ({ graduate, cells }) => graduate?.unitName ?? (cells[columnOf(plan, "unit")] || "—"),
    },
    repeats: {
      id: "repeats",
      label: t("review.repeats"),
      cell: ({ personRow }) => (personRow === null ? "—" : t("review.row", { row: personRow })),
    },
    unread: {
      id: "unread",
      label: t("review.reason"),
      cell: (row) => <UnreadCells row={row} header={header} plan={plan} locale={locale} />,
    },
  };
  return (
    <DataTable
      caption={t(`review.captions.${rowClass}`)}
      align="top"
      columns={COLUMNS[rowClass]
        .filter((id) => id !== "remarks" || hasRemarks)
        .flatMap((id) => columns[id] ?? [])}
      rows={rows}
      rowKey={({ row }) => String(row)}
    />
  );
}

const COLUMNS: Record<TableClass, readonly string[]> = {
  NEW: ["person", "row", "born", "degree", "contact", "remarks"],
  UPDATE: ["person", "row", "changes", "remarks"],
  SAME: ["person", "row", "born", "degree"],
  INVALID: ["person", "row", "unread"],
  DUPLICATE_IN_FILE: ["person", "row", "degree", "repeats"],
  OUT_OF_SCOPE: ["person", "row", "unit", "remarks"],
  SUPPRESSED: ["person", "row"],
};

/** Who the row is about: the record, where there is one to open; the cells as they stand, where nothing could be read. */
function PersonCell({ row: { graduate, cells, record }, locale }: { row: ReviewedRow; locale: Locale }) {
  const name = graduate ? graduateName(graduate, locale) : cells.filter(Boolean).slice(0, 4).join(" · ");
  return record ? (
    <Link href={`/${locale}/alumni/${record.id}`}>{name}</Link>
  ) : (
    <span className="font-strong">{name || "—"}</span>
  );
}
