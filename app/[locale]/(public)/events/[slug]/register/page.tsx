import { PublicBand } from "@/components/layout/public-band";
import { GuestLinkForm } from "@/components/registrations/guest-link-form";
import { SignUpForm } from "@/components/registrations/sign-up-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getSignUpPage } from "@/lib/registrations/queries/sign-up-page";
import { signUpSearch, slugParams } from "@/lib/registrations/schema";

export const metadata = { robots: { index: false } };

/** Signing up for an event: with the account, or by a mailbox that answers. */
export default page({
  can: registrationPolicy.open,
  params: slugParams,
  search: signUpSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "registrations");
    const guest = search.guest ?? null;
    const event = await getSignUpPage(ctx, { slug: params.slug, guest, locale });
    const isOpen = event.phase === "OPEN" || event.phase === "FULL";
    const on = (instant: Date | null) =>
      instant ? formatDateTime(instant, { locale, zone: event.zone }) : "";
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={
            <Link
              href={`/${locale}/events/${event.slug}`}
              className="text-ink-3 no-underline hover:underline"
            >
              {event.title}
            </Link>
          }
          title={t("title")}
          sentence={[event.when, event.place].filter(Boolean).join(" · ")}
        />
        <div className="grid max-w-3xl gap-6">
          {search.sent && <Notice tone="ok" title={t("who.sent")} />}
          {guest && event.as === null && <Notice tone="late" title={t("who.spent")} />}
          {event.mine ? (
            <Notice
              tone="ok"
              title={t("alreadyIn")}
              action={<ButtonLink href={`/${locale}/me/events/${event.mine}`}>{t("toOwn")}</ButtonLink>}
            />
          ) : !isOpen ? (
            <Notice
              tone="info"
              title={
                event.phase === "UPCOMING"
                  ? t("phase.UPCOMING", { at: on(event.opensAt) })
                  : t("phase.closed")
              }
            />
          ) : event.as === null ? (
            !search.sent && <GuestLinkForm event={event} locale={locale} />
          ) : event.why ? (
            <Notice tone="info" title={t(`why.${event.why}`, { until: on(event.membersUntil) })} />
          ) : (
            <>
              {event.left !== null && (
                <Notice tone={event.left > 0 && event.waiting === 0 ? "info" : "wait"}>
                  {event.left > 0 && event.waiting === 0
                    ? t("left", { count: event.left })
                    : t("fullNow", { count: event.waiting })}
                </Notice>
              )}
              <SignUpForm event={event} guest={guest} locale={locale} />
            </>
          )}
        </div>
      </PublicBand>
    );
  },
});
