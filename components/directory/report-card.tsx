import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { judgeReportAction } from "@/lib/directory/actions";
import type { Report } from "@/lib/directory/queries/reports";
import { OUTCOMES } from "@/lib/directory/schema";
import { formatDateTime } from "@/lib/format/dates";
import { displayName, type PersonName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ReportCardProps = { report: Report; zone: string; locale: Locale };

/** A reported message, why it was reported, and the decision. */
export function ReportCard({ report, zone, locale }: ReportCardProps) {
  const t = translator(locale, "directory");
  const nameOf = (name: PersonName | null) => (name ? displayName(name, { locale }) : t("reports.gone"));
  return (
    <Card
      title={report.subject}
      actions={report.outcome && <Tag>{t(`reports.decided.${report.outcome}`)}</Tag>}
    >
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-4">
          <blockquote className="border-l-2 pl-4 wrap-anywhere whitespace-pre-line">{report.body}</blockquote>
          <DescriptionList
            items={[
              { term: t("reports.from"), value: nameOf(report.writer) },
              { term: t("reports.to"), value: nameOf(report.recipient) },
              { term: t("reports.sent"), value: formatDateTime(report.sentAt, { locale, zone }) },
              { term: t("reports.reason"), value: report.reason },
            ]}
          />
          <p className="text-sm text-ink-2">{t("reports.before", { count: report.reports })}</p>
        </div>
        <ActionForm action={judgeReportAction} className="grid content-start gap-4">
          <input type="hidden" name="message" value={report.id} />
          <input type="hidden" name="before" value={report.outcome ?? ""} />
          <RadioGroup
            name="outcome"
            id={`outcome-${report.id}`}
            legend={t("reports.outcome")}
            options={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`reports.outcomes.${outcome}`) }))}
            defaultValue={report.outcome ?? undefined}
            required
          />
          <SubmitButton pending={t("reports.deciding")} className="justify-self-start">
            {t("reports.decide")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
