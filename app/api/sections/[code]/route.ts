import { readPublicFeed } from "@/lib/calendar/queries/feeds";
import { sendIcs } from "@/lib/calendar/send-ics";
import { isLocale } from "@/lib/i18n/locales";
import { getInstitution } from "@/lib/platform/institution";
import { route } from "@/lib/platform/route";
import { sectionPolicy } from "@/lib/sections/policy";
import { ALL_NEWS, getPublished } from "@/lib/sections/queries/get-section";
import { toRss } from "@/lib/sections/rss";
import { feedParams, feedSearch } from "@/lib/sections/schema";
import { sectionJson } from "@/lib/sections/section-json";
import { FROM_ANYWHERE, sendPublic } from "@/lib/sections/send-public";

/** A published section for other sites: `.json` all of it, `.rss` its news, `.ics` its dates; `?lang=` in one language. */
export const GET = route({
  can: sectionPolicy.read,
  params: feedParams,
  run: async (ctx, { params, request }) => {
    const { code, format } = params.code;
    const { lang } = feedSearch.parse(Object.fromEntries(request.nextUrl.searchParams));
    const { locale: own } = await getInstitution(ctx);
    const locale = lang ?? (isLocale(own) ? own : "en");
    const section = await getPublished(ctx, code, { locale, news: ALL_NEWS });
    if (format === "ics") {
      const { dates, ...feed } = await readPublicFeed(ctx, code, locale);
      // Who reads it has no account: every date leads to the page.
      const href = `/faculties/${code}`;
      const answer = await sendIcs(
        ctx,
        { ...feed, dates: dates.map((date) => ({ ...date, href })) },
        request,
        "public",
      );
      for (const [name, value] of Object.entries(FROM_ANYWHERE)) answer.headers.set(name, value);
      return answer;
    }
    return format === "rss"
      ? sendPublic(request, toRss(section, locale), {
          ...FROM_ANYWHERE,
          "content-type": "application/rss+xml; charset=utf-8",
        })
      : sendPublic(request, JSON.stringify(sectionJson(section, locale)), {
          ...FROM_ANYWHERE,
          "content-type": "application/json; charset=utf-8",
        });
  },
});
