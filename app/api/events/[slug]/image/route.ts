import { eventPolicy } from "@/lib/events/policy";
import { getPublicEvent } from "@/lib/events/queries/event-page";
import { languageSearch, slugParams } from "@/lib/events/schema/list";
import { shareImage } from "@/lib/events/share-image";
import { preferredLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { limit, networkOf } from "@/lib/platform/rate-limit";
import { clientAddress } from "@/lib/platform/request";
import { route } from "@/lib/platform/route";

/** The picture by which a published event is shared, `?lang=` in one language. Caches in front keep it for an hour. */
export const GET = route({
  can: eventPolicy.read,
  params: slugParams,
  run: async (ctx, { params, request }) => {
    const { lang } = languageSearch.parse(Object.fromEntries(request.nextUrl.searchParams));
    const locale = lang ?? preferredLocale(request.headers.get("accept-language"));
    await limit(ctx, "share-image", networkOf(clientAddress(request.headers)));
    const event = await getPublicEvent(ctx, params.slug, locale);
    const { shortName, brandHue } = await getInstitution(ctx);
    const t = translator(locale, "events");
    const isOff = event.status === "CANCELLED" || event.status === "POSTPONED";
    const picture = {
      title: event.title,
      lines: [
        `${event.days}, ${event.hours}`,
        event.mode === "ONLINE" ? t("mode.ONLINE") : (event.place ?? ""),
      ],
      institution: event.unit?.name ?? event.office,
      seal: shortName.slice(0, 1).toUpperCase(),
      hue: brandHue,
      stamp: isOff ? t(`phase.${event.status === "CANCELLED" ? "CANCELLED" : "POSTPONED"}`) : null,
    };
    // Drawn once the transaction has ended: it takes longer than all that was asked of the database.
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(await shareImage(picture));
        controller.close();
      },
    });
    return new Response(body, {
      headers: { "content-type": "image/png", "cache-control": "public, max-age=3600" },
    });
  },
});
