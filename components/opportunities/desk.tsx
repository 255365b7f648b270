import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { handleReportAction } from "@/lib/opportunities/actions";
import type { OpenReport, ReviewRow } from "@/lib/opportunities/queries/list";
import { OfferTag } from "./tags";

/** The offers at the desk. */
export function DeskTable({ rows, locale }: { rows: readonly ReviewRow[]; locale: Locale }) {
  const t = translator(locale, "opportunities");
  return (
    <DataTable
      caption={t("desk.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/opportunities/review/${id}`}
      columns={[
        {
          id: "title",
          label: t("fields.title"),
          cell: ({ title, kind, employer }) => (
            <>
              {title}
              <span className="block text-sm font-normal text-ink-3">
                {t(`kinds.${kind}`)} · {employer}
              </span>
            </>
          ),
        },
        { id: "poster", label: t("facts.poster"), cell: ({ posterName }) => posterName },
        {
          id: "units",
          label: t("fields.units"),
          cell: ({ units }) => units.join(", ") || t("facts.everyUnit"),
        },
        {
          id: "since",
          label: t("desk.since"),
          cell: ({ createdAt }) => <span className="num">{formatDate(createdAt, { locale })}</span>,
        },
        {
          id: "status",
          label: t("fields.status"),
          cell: ({ status }) => <OfferTag status={status} locale={locale} />,
        },
      ]}
    />
  );
}

/** What readers reported, and what came of each. */
export function ReportList({ reports, locale }: { reports: readonly OpenReport[]; locale: Locale }) {
  const t = translator(locale, "opportunities");
  return (
    <ul className="divide-y">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-3 px-5 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Link href={`/${locale}/opportunities/review/${report.opportunity.id}`}>
              {report.opportunity.title}
            </Link>
            <span className="num text-sm text-ink-3">{formatDate(report.at, { locale })}</span>
          </p>
          <p className="max-w-prose whitespace-pre-line text-sm">{report.reason}</p>
          <ActionForm
            action={handleReportAction}
            fields={{ outcome: t("report.outcome") }}
            className="flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name="reportId" value={report.id} />
            <FormText name="outcome" label={t("report.outcome")} maxLength={500} required className="w-80" />
            <SubmitButton pending={translator(locale, "common")("saving")}>{t("report.handle")}</SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
