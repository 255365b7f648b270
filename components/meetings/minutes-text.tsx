import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import type { Minutes } from "@/lib/meetings/queries/get-minutes";
import type { Person } from "@/lib/meetings/queries/list-people";
import { areMinutesOpen } from "@/lib/meetings/status";
import { DecisionCard } from "./decision-card";
import { DecideForm } from "./decision-forms";
import { IntroForm, RecordForm } from "./minutes-forms";

type MinutesTextProps = {
  meeting: MeetingPage;
  minutes: Minutes;
  people: readonly Person[];
  locale: Locale;
};

/** What was said and decided, item by item; open minutes with the forms to write them. */
export function MinutesText({ meeting, minutes, people, locale }: MinutesTextProps) {
  const t = translator(locale, "meetings");
  const isOpen = meeting.runs && areMinutesOpen(meeting.minutesStatus);
  const decided = (itemId: string | null) =>
    minutes.decisions
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map((decision) => (
        <DecisionCard
          key={decision.id}
          decision={decision}
          people={people}
          isOpen={isOpen}
          mayGiveTasks={meeting.runs && meeting.lockedAt === null}
          locale={locale}
        />
      ));
  const atLarge = decided(null);
  return (
    <Card flush>
      {(meeting.minutesIntro || meeting.publicSummary || isOpen) && (
        <section className="px-5 py-5">
          {isOpen ? (
            <IntroForm meeting={meeting} locale={locale} />
          ) : (
            <>
              {meeting.minutesIntro && (
                <p className="max-w-prose whitespace-pre-line">{meeting.minutesIntro}</p>
              )}
              {meeting.publicSummary && (
                <p className="mt-3 max-w-prose border-l-2 pl-3 text-sm whitespace-pre-line">
                  <span className="block text-ink-3">{t("minutes.publicSummary")}</span>
                  {meeting.publicSummary}
                </p>
              )}
            </>
          )}
        </section>
      )}
      {minutes.items.map((item, at) => (
        <section key={item.id} className="border-t px-5 py-5 print:break-inside-avoid">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h2 className="text-lg">
              <span className="num text-ink-3">{at + 1}.</span> {item.title}
            </h2>
            {item.status !== "DONE" && <Tag tone="wait">{t(`minutes.item.${item.status}`)}</Tag>}
          </div>
          {isOpen ? (
            <RecordForm item={item} locale={locale} />
          ) : (
            item.discussion && <p className="mt-2 max-w-prose whitespace-pre-line">{item.discussion}</p>
          )}
          {decided(item.id)}
        </section>
      ))}
      {atLarge.length > 0 && <section className="border-t px-5 py-5">{atLarge}</section>}
      {isOpen && (
        <section className="border-t bg-sunken px-5 py-5 print:hidden">
          <h2 className="text-lg">{t("decide.title")}</h2>
          <DecideForm meetingId={meeting.id} items={minutes.items} locale={locale} />
        </section>
      )}
    </Card>
  );
}
