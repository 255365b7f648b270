import { DownloadLinks } from "@/components/documents/download-links";
import { Feedback } from "@/components/event-reports/feedback";
import { ReportFigures } from "@/components/event-reports/report-figures";
import { EventFrame } from "@/components/events/event-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { getEventReport } from "@/lib/event-reports/queries/get-report";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** How an event went: who came, from where, for the first time or again, and what they thought. */
export default page({
  can: eventReportPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "eventReports");
    const report = await getEventReport(ctx, params.id, locale);
    return (
      <EventFrame
        event={report.event}
        tab="report"
        actions={
          report.hasBegun && (
            <DownloadLinks
              formats={["docx", "pdf"]}
              href={(format) => `/api/event-reports/${params.id}/file/${format}?in=${locale}`}
            />
          )
        }
        locale={locale}
      >
        {report.hasBegun ? (
          <>
            <ReportFigures report={report} locale={locale} />
            <Feedback report={report} locale={locale} />
          </>
        ) : (
          <Card flush>
            <EmptyState title={t("early.title")} sentence={t("early.sentence")} />
          </Card>
        )}
      </EventFrame>
    );
  },
});
