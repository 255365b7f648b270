import { isLocale } from "@/lib/i18n/locales";
import { getInstitution } from "@/lib/platform/institution";
import { route } from "@/lib/platform/route";
import { EMBEDDED_NEWS, embedPage, embedPolicy } from "@/lib/sections/embed-page";
import { sectionPolicy } from "@/lib/sections/policy";
import { getPublished } from "@/lib/sections/queries/get-section";
import { feedSearch, sectionParams } from "@/lib/sections/schema";
import { sendPublic } from "@/lib/sections/send-public";

/** A faculty's section to stand in a frame of the sites that the faculty allows; `?lang=` in one language. */
export const GET = route({
  can: sectionPolicy.read,
  params: sectionParams,
  run: async (ctx, { params, request }) => {
    const { zone, brandHue, locale: own } = await getInstitution(ctx);
    const { lang } = feedSearch.parse(Object.fromEntries(request.nextUrl.searchParams));
    const locale = lang ?? (isLocale(own) ? own : "en");
    const section = await getPublished(ctx, params.code, { locale, news: EMBEDDED_NEWS });
    const hue = section.content.hue ?? brandHue;
    return sendPublic(request, embedPage(section, { hue, zone, locale }), {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": embedPolicy(hue, section.content.embedOrigins),
    });
  },
});
