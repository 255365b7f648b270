import { calendarPolicy } from "@/lib/calendar/policy";
import { readPublicFeed } from "@/lib/calendar/queries/feeds";
import { publicFeedSearch } from "@/lib/calendar/schema";
import { sendIcs } from "@/lib/calendar/send-ics";
import { preferredLocale } from "@/lib/i18n/locales";
import { notFound } from "@/lib/platform/errors";
import { route } from "@/lib/platform/route";

/** The public calendar, `?unit=<code>` of one faculty, `?locale=` in one language. */
export const GET = route({
  can: calendarPolicy.subscribe,
  run: async (ctx, { request }) => {
    const search = publicFeedSearch.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!search.success) throw notFound();
    const { unit, locale = preferredLocale(request.headers.get("accept-language")) } = search.data;
    return sendIcs(ctx, await readPublicFeed(ctx, unit, locale), request, "public");
  },
});
