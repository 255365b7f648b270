import { ButtonLink } from "@/components/ui/button-link";
import type { EventPage } from "@/lib/events/queries/event-page";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The way to a place: to the own one, to signing up, onto the list, or since when and until when there is one. */
export function SignUp({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = translator(locale, "events");
  const { phase, own, slug, opensAt, closesAt, membersUntil, zone } = event;
  const on = (instant: Date) => formatDateTime(instant, { locale, zone });
  const now = phase === "OPEN" || phase === "FULL";
  return (
    <div className="mt-5 grid gap-2 print:hidden">
      {own ? (
        <>
          <p className="text-sm font-strong">{t(`own.${own.status}` as "own.CONFIRMED")}</p>
          <ButtonLink href={`/${locale}/me/events/${own.id}`} size="lg" className="w-full">
            {t("page.own")}
          </ButtonLink>
        </>
      ) : now ? (
        <ButtonLink
          href={`/${locale}/events/${slug}/register`}
          variant="primary"
          size="lg"
          className="w-full"
        >
          {t(phase === "FULL" ? "page.wait" : event.needsApproval ? "page.ask" : "page.signUp")}
        </ButtonLink>
      ) : (
        <p className="text-sm text-ink-2">
          {phase === "UPCOMING" && opensAt ? t("opens", { at: on(opensAt) }) : t(`phase.${phase}`)}
        </p>
      )}
      {now && !own && (membersUntil || closesAt) && (
        <p className="num text-xs text-ink-3">
          {[
            membersUntil && t("page.membersUntil", { until: on(membersUntil) }),
            closesAt && t("page.closes", { until: on(closesAt) }),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      )}
    </div>
  );
}
