import { badges } from "@/lib/check-in/badges";
import { checkInPolicy } from "@/lib/check-in/policy";
import { getDoorPapers } from "@/lib/check-in/queries/get-door-papers";
import { doorLanguage, eventParams } from "@/lib/check-in/schema";
import { download } from "@/lib/documents/download";
import { route } from "@/lib/platform/route";

/** `/api/events/<id>/badges?locale=`: a badge for everybody who may come, to cut out. */
export const GET = route({
  can: checkInPolicy.papers,
  params: eventParams,
  run: async (ctx, { params, request }) => {
    const { locale } = doorLanguage.parse(Object.fromEntries(request.nextUrl.searchParams));
    const papers = await getDoorPapers(ctx, params.slug, locale);
    return download("badges", "pdf", () => badges(papers));
  },
});
