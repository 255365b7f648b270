import { toIcs } from "@/lib/calendar/ics";
import { eventDate } from "@/lib/events/calendar-date";
import { eventPolicy } from "@/lib/events/policy";
import { getPublicEvent } from "@/lib/events/queries/event-page";
import { icsParams, languageSearch } from "@/lib/events/schema/list";
import { preferredLocale } from "@/lib/i18n/locales";
import { route } from "@/lib/platform/route";

/** `<slug>.ics`: an event for a calendar program, `?lang=` in one language. */
export const GET = route({
  can: eventPolicy.read,
  params: icsParams,
  run: async (ctx, { params, request }) => {
    const { lang } = languageSearch.parse(Object.fromEntries(request.nextUrl.searchParams));
    const locale = lang ?? preferredLocale(request.headers.get("accept-language"));
    const event = await getPublicEvent(ctx, params.slug, locale);
    const ics = toIcs([eventDate(event, locale)], {
      name: event.title,
      zone: event.zone,
      locale,
      now: ctx.now,
      summary: ({ title }) => title,
      isAttachment: true,
    });
    return new Response(ics, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": `attachment; filename="${event.slug}.ics"`,
        "cache-control": "public, max-age=300",
        "x-robots-tag": "noindex",
      },
    });
  },
});
