import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { PublicEvent } from "@/lib/events/queries/list-public";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AudienceTag, PhaseTag } from "./phase-tag";

type EventListProps = {
  events: readonly PublicEvent[];
  /** The level below the heading over the list. */
  heading: "h2" | "h3";
  /** The year belongs to the day of what is long over. */
  hasYears?: boolean;
  locale: Locale;
};

/** Events by their days, as a diary has them: the day, what it is and where, and whether there is a place. */
export function EventList({ events, heading: Heading, hasYears = false, locale }: EventListProps) {
  const t = translator(locale, "events");
  return (
    <ul>
      {events.map((event) => {
        const { id, slug, title, summary, mode, place, unitName, hours, phase, waiting, opensAt } = event;
        const isOff = phase === "CANCELLED" || phase === "POSTPONED";
        const where = mode === "ONLINE" ? t("mode.ONLINE") : place;
        return (
          <li
            key={id}
            className="grid grid-cols-[5.25rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-b py-6 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto] sm:items-center sm:gap-x-6"
          >
            <p
              className={classNames("figure text-[2.2rem] leading-none", isOff && "text-ink-3 line-through")}
            >
              <time dateTime={event.startsAt.toISOString()}>
                {Number(event.day.slice(8))}
                <span className="eyebrow mt-1.5 block no-underline max-sm:text-[0.68rem] max-sm:tracking-normal">
                  {new Intl.DateTimeFormat(locale, { month: "long", timeZone: event.zone }).format(
                    event.startsAt,
                  )}
                  {hasYears && <span className="mt-0.5 block">{event.day.slice(0, 4)}</span>}
                </span>
              </time>
            </p>
            <div className="min-w-0">
              <Heading className="text-lg">
                <Link
                  href={`/${locale}/events/${slug}`}
                  className="text-ink decoration-transparent hover:decoration-current"
                >
                  {title}
                </Link>
              </Heading>
              {summary && <p className="mt-1 text-ink-2">{summary}</p>}
              <p className="num mt-1 text-sm text-ink-3">
                {[hours, where, unitName].filter(Boolean).join(" · ")}
              </p>
            </div>
            <div className="col-start-2 flex flex-wrap items-center gap-x-2 gap-y-1 sm:col-start-3 sm:flex-col sm:items-end">
              <AudienceTag audience={event.audience} locale={locale} />
              {phase !== "ENDED" && <PhaseTag event={event} locale={locale} />}
              {phase === "FULL" && waiting > 0 && (
                <span className="num text-xs text-ink-3">{t("waiting", { count: waiting })}</span>
              )}
              {phase === "UPCOMING" && opensAt && (
                <span className="num text-xs text-ink-3">
                  {t("opens", { at: formatDateTime(opensAt, { locale, zone: event.zone }) })}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
