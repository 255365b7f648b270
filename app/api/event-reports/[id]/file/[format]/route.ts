import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { toDocx } from "@/lib/documents/to-docx";
import { toPdf } from "@/lib/documents/to-pdf";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { getEventReport } from "@/lib/event-reports/queries/get-report";
import { reportDocument } from "@/lib/event-reports/report-document";
import { fileParams } from "@/lib/event-reports/schema";
import { isLocale } from "@/lib/i18n/locales";
import { route } from "@/lib/platform/route";

/** The report of an event as a file, in the language of `?in=`. */
export const GET = route({
  can: eventReportPolicy.manage,
  params: fileParams,
  run: async (ctx, { params: { id, format }, request }) => {
    const asked = request.nextUrl.searchParams.get("in");
    const locale = isLocale(asked) ? asked : "en";
    const report = await getEventReport(ctx, id, locale);
    const document = reportDocument(report, { sender: await senderOf(ctx, locale), locale });
    return download(`report-${report.event.slug}`, format, () =>
      format === "docx" ? toDocx(document) : toPdf(document),
    );
  },
});
