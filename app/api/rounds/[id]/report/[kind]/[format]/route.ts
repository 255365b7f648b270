import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { route } from "@/lib/platform/route";
import { reportFile } from "@/lib/syntheses/document/report-file";
import { synthesisPolicy } from "@/lib/syntheses/policy";
import { getReport } from "@/lib/syntheses/queries/get-report";
import { inLanguage, reportFileParams } from "@/lib/syntheses/schema";

/** A round's consolidated document or the rector's annex as a file. */
export const GET = route({
  can: synthesisPolicy.report,
  params: reportFileParams,
  run: async (ctx, { params: { id, kind, format }, request }) => {
    const { in: locale } = inLanguage.parse(Object.fromEntries(request.nextUrl.searchParams));
    const report = await getReport(ctx, id, kind, locale);
    const sender = await senderOf(ctx, locale);
    const name = `${kind}-${report.round.startsOn.getUTCFullYear()}-${locale}`;
    return download(name, format, () => reportFile(report, format, sender, locale));
  },
});
