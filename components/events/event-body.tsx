import { Prose } from "@/components/sections/prose";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { EventPage } from "@/lib/events/queries/event-page";
import { initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { EventFacts } from "./event-facts";
import { AudienceTag, PhaseTag } from "./phase-tag";
import { Programme } from "./programme";

type EventBodyProps = { event: EventPage; url: string; locale: Locale };

/** The page of an event, for everybody. */
export function EventBody({ event, url, locale }: EventBodyProps) {
  const t = translator(locale, "events");
  const { title, summary, description, phase, sessions, people } = event;
  const reason = event.statusReason;
  return (
    <article className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <header>
        <p className="eyebrow flex flex-wrap gap-x-2">
          <Link href={`/${locale}/events`} className="text-ink-3 no-underline hover:underline">
            {t("title")}
          </Link>
          <span aria-hidden="true">·</span>
          {t(`kind.${event.kind}`)}
        </p>
        <title>{title}</title>
        <h1 className="mt-3">{title}</h1>
        {summary && <p className="mt-4 max-w-[48ch] text-lg text-ink-2">{summary}</p>}
        <p className="mt-4 flex flex-wrap gap-2">
          <PhaseTag event={event} locale={locale} />
          <AudienceTag audience={event.audience} locale={locale} />
        </p>
        {(phase === "CANCELLED" || phase === "POSTPONED") && (
          <Notice
            tone={phase === "CANCELLED" ? "late" : "wait"}
            title={t(`stopped.${phase}`)}
            className="mt-6"
          >
            {reason}
          </Notice>
        )}
      </header>
      <div className="lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <EventFacts event={event} url={url} locale={locale} />
      </div>
      <div className="grid max-w-prose gap-11 empty:hidden">
        {description && (
          <div className="text-lg text-ink-2">
            <Prose text={description} />
          </div>
        )}
        {sessions.length > 0 && (
          <section aria-labelledby="programme">
            <h2 id="programme" className="mb-1 border-b pb-3">
              {t("page.programme")}
            </h2>
            <Programme event={event} locale={locale} />
          </section>
        )}
        {people.length > 0 && (
          <section aria-labelledby="people">
            <h2 id="people" className="border-b pb-3">
              {t("page.people")}
            </h2>
            <ul className="mt-5 grid gap-6 sm:grid-cols-2">
              {people.map(({ id, name, kind, about }) => (
                <li key={id} className="flex gap-4">
                  <Avatar initials={initialsOf(name)} size="lg" />
                  <div className="min-w-0">
                    <p className="font-serif text-lg leading-tight font-semibold">{name}</p>
                    <p className="text-sm text-ink-3">{t(`role.${kind}`)}</p>
                    {about && <p className="mt-1 text-sm text-ink-2">{about}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

function initialsOf(name: string): string {
  const words = name.split(" ");
  return initials({ given: words[0] ?? "", family: words.at(-1) ?? "" });
}
