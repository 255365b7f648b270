import { DoorHead } from "@/components/check-in/door-head";
import { Scanner } from "@/components/check-in/scanner";
import { MessagesProvider } from "@/components/forms/messages-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { checkInPolicy } from "@/lib/check-in/policy";
import { getDoorEvent } from "@/lib/check-in/queries/get-door";
import { idParams } from "@/lib/check-in/schema";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** The scanner at an event's door. Phones keep this page: it has nobody's name; the list comes by the endpoint. */
export default page({
  can: checkInPolicy.door,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "checkIn");
    const { event, organizes } = await getDoorEvent(ctx, params.id, locale);
    const { common, checkIn } = messages[locale];
    return (
      <>
        <DoorHead
          event={event}
          organizes={organizes}
          title={t("title")}
          actions={
            <ButtonLink href={`/${locale}/events/manage/${event.id}/door-list`}>{t("list.title")}</ButtonLink>
          }
          locale={locale}
        />
        <MessagesProvider locale={locale} messages={{ common, checkIn }}>
          <Scanner eventId={event.id} zone={event.zone} />
        </MessagesProvider>
      </>
    );
  },
});
