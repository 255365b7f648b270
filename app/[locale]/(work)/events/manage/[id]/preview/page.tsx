import { EventBody } from "@/components/events/event-body";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { eventPolicy } from "@/lib/events/policy";
import { getPreview } from "@/lib/events/queries/event-page";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";

export const metadata = { robots: { index: false } };

/** The page of an event as everybody will read it, before anybody else does. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getPreview(ctx, params.id, locale);
    return (
      <>
        <Notice
          tone="info"
          className="mb-8"
          action={
            <ButtonLink href={`/${locale}/events/manage/${event.id}`} size="sm">
              {t("preview.back")}
            </ButtonLink>
          }
        >
          {t("preview.sentence")}
        </Notice>
        <EventBody event={event} url={absoluteUrl(`/${locale}/events/${event.slug}`)} locale={locale} />
      </>
    );
  },
});
