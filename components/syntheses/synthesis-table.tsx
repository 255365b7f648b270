import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedSynthesis } from "@/lib/syntheses/queries/list-syntheses";
import { SynthesisState } from "./synthesis-state";

type SynthesisTableProps = { rows: readonly ListedSynthesis[]; roundId: string; locale: Locale };

/** The faculties of a round with their syntheses. */
export function SynthesisTable({ rows, roundId, locale }: SynthesisTableProps) {
  const t = translator(locale, "syntheses");
  const day = (at: Date | null) => (at ? formatDate(at, { locale }) : "—");
  return (
    <DataTable
      caption={t("report.list")}
      rows={rows}
      rowKey={({ unit }) => String(unit.id)}
      columns={[
        {
          id: "faculty",
          label: t("columns.faculty"),
          cell: ({ unit, synthesis }) => (
            <Link
              className="row-link"
              href={
                synthesis
                  ? `/${locale}/syntheses/${synthesis.id}`
                  : `/${locale}/rounds/${roundId}/units/${unit.id}`
              }
            >
              {unit.name}
            </Link>
          ),
        },
        {
          id: "state",
          label: t("columns.state"),
          cell: ({ synthesis, isWaived }) => (
            <SynthesisState state={synthesis?.status ?? (isWaived ? "WAIVED" : "NONE")} locale={locale} />
          ),
        },
        {
          id: "submitted",
          label: t("columns.submitted"),
          cell: ({ synthesis, lateDays }) => (
            <>
              {day(synthesis?.submittedAt ?? null)}
              {lateDays > 0 && <span className="ml-2 text-late">{t("page.late", { days: lateDays })}</span>}
            </>
          ),
        },
        { id: "due", label: t("columns.due"), cell: ({ dueOn }) => day(dueOn) },
      ]}
    />
  );
}
