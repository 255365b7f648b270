import { PhotoForm } from "@/components/event-reports/photo-form";
import { UploadForm } from "@/components/event-reports/upload-form";
import { EventFrame } from "@/components/events/event-frame";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { listPhotos } from "@/lib/event-reports/queries/photos";
import { photosSearch } from "@/lib/event-reports/schema";
import { MOST_PHOTOS } from "@/lib/event-reports/status";
import { getEvent } from "@/lib/events/queries/get-event";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** The photos of an event: what each shows, and whether everybody on it has agreed. */
export default page({
  can: eventReportPolicy.manage,
  params: idParams,
  search: photosSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "eventReports");
    const event = await getEvent(ctx, params.id, locale);
    const photos = await listPhotos(ctx, event.id);
    return (
      <EventFrame event={event} tab="photos" locale={locale}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Card title={t("photos.title")}>
            {photos.length === 0 ? (
              <EmptyState title={t("photos.empty")} sentence={t("photos.emptySentence")} />
            ) : (
              <ul className="divide-y">
                {photos.map((photo) => (
                  <li key={photo.id} className="py-6 first:pt-2 last:pb-0">
                    <PhotoForm photo={photo} locale={locale} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {photos.length < MOST_PHOTOS && (
            <Card title={t("photos.add")} className="print:hidden">
              <UploadForm eventId={event.id} problem={search.problem} locale={locale} />
            </Card>
          )}
        </div>
      </EventFrame>
    );
  },
});
