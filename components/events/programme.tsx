import { Prose } from "@/components/sections/prose";
import { Tag } from "@/components/ui/tag";
import type { EventPage } from "@/lib/events/queries/event-page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ProgrammeProps = { event: Pick<EventPage, "sessions" | "phase">; locale: Locale };

/** The parts of an event by their hours, under their days where there are several; a slot says how many places it has left. */
export function Programme({ event: { sessions, phase }, locale }: ProgrammeProps) {
  const t = translator(locale, "events");
  const days = [...new Set(sessions.map((session) => session.days))];
  const takesPeople = phase === "OPEN" || phase === "FULL";
  return days.map((day) => (
    <div key={day}>
      {days.length > 1 && <h3 className="mt-6 text-md text-ink-2">{day}</h3>}
      <ol>
        {sessions
          .filter((session) => session.days === day)
          .map(({ id, hours, title, description, place, isSlot, left }) => (
            <li
              key={id}
              className="grid gap-x-6 gap-y-1 border-b py-4 last:border-b-0 sm:grid-cols-[7rem_minmax(0,1fr)_auto]"
            >
              <p className="num text-sm leading-[1.6] text-ink-2">{hours}</p>
              <div className="min-w-0">
                <p className="font-strong">{title}</p>
                {place && <p className="text-sm text-ink-3">{place}</p>}
                {description && (
                  <div className="mt-1 text-sm text-ink-2">
                    <Prose text={description} />
                  </div>
                )}
              </div>
              {isSlot && takesPeople && (
                <p>
                  <Tag tone={left === 0 ? "wait" : "ok"}>
                    {left === null
                      ? t("phase.OPEN")
                      : left === 0
                        ? t("phase.FULL")
                        : t("left", { count: left })}
                  </Tag>
                </p>
              )}
            </li>
          ))}
      </ol>
    </div>
  ));
}
