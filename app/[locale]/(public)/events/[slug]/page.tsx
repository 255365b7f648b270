import { ShownPhotos } from "@/components/event-reports/shown-photos";
import { EventBody } from "@/components/events/event-body";
import { PublicBand } from "@/components/layout/public-band";
import { SocialPreview } from "@/components/sections/social-preview";
import { listShownPhotos } from "@/lib/event-reports/queries/photos";
import { shownPhotosSearch } from "@/lib/event-reports/schema";
import { IMAGE_SIZE } from "@/lib/events/image-size";
import { eventJsonLd } from "@/lib/events/json-ld";
import { eventPolicy } from "@/lib/events/policy";
import { getPublicEvent } from "@/lib/events/queries/event-page";
import { slugParams } from "@/lib/events/schema/list";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

/** An event for everybody, for search engines and for those who pass its address on. */
export default page({
  can: eventPolicy.read,
  params: slugParams,
  search: shownPhotosSearch,
  render: async (ctx, { locale, params, search }) => {
    const event = await getPublicEvent(ctx, params.slug, locale);
    const path = `/${locale}/events/${event.slug}`;
    const url = absoluteUrl(path);
    const image = absoluteUrl(`/api/events/${event.slug}/image?lang=${locale}`);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <SocialPreview
          title={event.title}
          description={event.summary || [event.days, event.place].filter(Boolean).join(", ")}
          site={(await institutionBrand(locale)).name}
          path={path}
          image={{ url: image, ...IMAGE_SIZE }}
        />
        <link rel="canonical" href={url} />
        <script type="application/ld+json">{eventJsonLd(event, { url, image })}</script>
        <EventBody event={event} url={url} locale={locale} />
        <ShownPhotos
          photos={await listShownPhotos(ctx, event.id, locale)}
          isRemoved={search.removed === "1"}
          locale={locale}
        />
      </PublicBand>
    );
  },
});
