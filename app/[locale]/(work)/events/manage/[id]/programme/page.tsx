import { EventFrame } from "@/components/events/event-frame";
import { PartList } from "@/components/events/part-list";
import { PartMoves } from "@/components/events/part-moves";
import { SessionForm } from "@/components/events/session-form";
import { Tag } from "@/components/ui/tag";
import { removeSessionAction } from "@/lib/events/actions/parts";
import { eventPolicy } from "@/lib/events/policy";
import { getEvent } from "@/lib/events/queries/get-event";
import { isOpenToChange } from "@/lib/events/status";
import { daysText, hoursText } from "@/lib/events/when-text";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { clockIn } from "@/lib/platform/clock";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** The programme of an event, and the slots that people choose. */
export default page({
  can: eventPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "events");
    const event = await getEvent(ctx, params.id, locale);
    const reader = { locale, zone: event.zone };
    return (
      <EventFrame event={event} tab="programme" locale={locale}>
        <PartList
          title={t("tabs.programme")}
          empty={{ title: t("programme.empty"), sentence: t("programme.emptySentence") }}
          change={t("part.change")}
          parts={event.sessions.map((session) => {
            const { id, startsAt, endsAt, place, isSlot, capacity, taken } = session;
            const title = localized(session.titles, locale);
            const { day, time: from } = clockIn(event.zone, startsAt);
            const values = { ...session, day, from, to: clockIn(event.zone, endsAt).time };
            return {
              id,
              line: (
                <div className="grid gap-x-5 sm:grid-cols-[8rem_minmax(0,1fr)_auto]">
                  <p className="num text-sm text-ink-2">
                    {hoursText(session, reader)}
                    <span className="block text-ink-3">{daysText(session, reader)}</span>
                  </p>
                  <div>
                    <p className="font-strong">{title}</p>
                    {place && <p className="text-sm text-ink-3">{place}</p>}
                  </div>
                  {isSlot && (
                    <p>
                      <Tag tone="info">
                        {capacity === null ? t("programme.slot") : t("manage.takenOf", { taken, capacity })}
                      </Tag>
                    </p>
                  )}
                </div>
              ),
              form: (
                <>
                  <SessionForm event={event} session={values} locale={locale} />
                  <PartMoves
                    event={event}
                    part={{ id, title }}
                    remove={removeSessionAction}
                    locale={locale}
                  />
                </>
              ),
            };
          })}
          add={
            isOpenToChange(event.status)
              ? {
                  title: t("programme.new"),
                  form: (
                    <SessionForm
                      key={event.sessions.length}
                      event={event}
                      session={{ day: clockIn(event.zone, event.startsAt).day }}
                      locale={locale}
                    />
                  ),
                }
              : null
          }
        />
      </EventFrame>
    );
  },
});
