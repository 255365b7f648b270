import { EventFrame } from "@/components/events/event-frame";
import { DiscardButton, MoveButton } from "@/components/events/move-forms";
import { Overview } from "@/components/events/overview";
import { ButtonLink } from "@/components/ui/button-link";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";

/** An event for those who organize it: how it stands, and its next step. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getEvent(ctx, params.id, locale);
    const { id, slug, status, phase, isTemplate, lacks } = event;
    const isDraft = status === "DRAFT";
    const next = isDraft || status === "POSTPONED";
    const mayArchive = phase === "ENDED" || status === "CANCELLED";
    return (
      <EventFrame
        event={event}
        tab="overview"
        locale={locale}
        actions={
          <>
            {isDraft && <DiscardButton event={event} locale={locale} />}
            {status === "PUBLISHED" && event.taken === 0 && event.waiting === 0 && phase !== "ENDED" && (
              <MoveButton event={event} move="withdraw" locale={locale} />
            )}
            {mayArchive && <MoveButton event={event} move="archive" locale={locale} />}
            {!isTemplate && (
              <ButtonLink href={`/${locale}/events/manage/new?from=${id}`}>{t("moves.duplicate")}</ButtonLink>
            )}
            <ButtonLink
              href={isDraft ? `/${locale}/events/manage/${id}/preview` : `/${locale}/events/${slug}`}
            >
              {t(isDraft ? "moves.preview" : "moves.look")}
            </ButtonLink>
            {isTemplate && (
              <ButtonLink href={`/${locale}/events/manage/new?from=${id}`} variant="primary">
                {t("template.use")}
              </ButtonLink>
            )}
            {status === "POSTPONED" && lacks.length === 0 && (
              <ButtonLink href={`/${locale}/events/manage/${id}/edit#where`}>{t("moves.newDay")}</ButtonLink>
            )}
            {!isTemplate && next && lacks.length === 0 && (
              <MoveButton event={event} move="publish" isPrimary locale={locale} />
            )}
            {!isTemplate && next && lacks.length > 0 && (
              <ButtonLink href={`/${locale}/events/manage/${id}/edit`} variant="primary">
                {t("moves.goOn")}
              </ButtonLink>
            )}
          </>
        }
      >
        <Overview event={event} url={absoluteUrl(`/${locale}/events/${slug}`)} locale={locale} />
      </EventFrame>
    );
  },
});
