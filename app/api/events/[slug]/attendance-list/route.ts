import { attendanceDocument } from "@/lib/check-in/attendance-document";
import { checkInPolicy } from "@/lib/check-in/policy";
import { getDoorPapers } from "@/lib/check-in/queries/get-door-papers";
import { doorLanguage, eventParams } from "@/lib/check-in/schema";
import { download } from "@/lib/documents/download";
import { toPdf } from "@/lib/documents/to-pdf";
import { route } from "@/lib/platform/route";

/** `/api/events/<id>/attendance-list?locale=`: everybody who may come, to sign; with the time of those who are in. */
export const GET = route({
  can: checkInPolicy.papers,
  params: eventParams,
  run: async (ctx, { params, request }) => {
    const { locale } = doorLanguage.parse(Object.fromEntries(request.nextUrl.searchParams));
    const document = attendanceDocument(await getDoorPapers(ctx, params.slug, locale));
    return download("attendance", "pdf", () => toPdf(document));
  },
});
