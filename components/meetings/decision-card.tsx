import { Gavel } from "lucide-react";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WrittenDecision } from "@/lib/meetings/queries/get-minutes";
import type { Person } from "@/lib/meetings/queries/list-people";
import { votesText } from "@/lib/meetings/votes-text";
import type { TaskStatus } from "@/prisma/generated/enums";
import { ChangeDecisionForm, TaskForm } from "./decision-forms";

const TASK_TONES: Record<TaskStatus, Tone> = { OPEN: "wait", DONE: "ok", DROPPED: "plain" };

type DecisionCardProps = {
  decision: WrittenDecision;
  people: readonly Person[];
  isOpen: boolean;
  mayGiveTasks: boolean;
  locale: Locale;
};

/** A decision under its number: how it was taken, and who does what by when. */
export function DecisionCard({ decision, people, isOpen, mayGiveTasks, locale }: DecisionCardProps) {
  const t = translator(locale, "meetings");
  return (
    <article className="mt-4 border-l-2 border-brand pl-4">
      <p className="num flex items-center gap-2 text-sm font-strong text-ink-2">
        <Gavel /> {t("decide.number", { number: `${decision.year}/${decision.number}` })}
      </p>
      <p className="mt-1 max-w-prose whitespace-pre-line">{decision.text}</p>
      <p className="num mt-1 text-sm text-ink-3">{votesText(decision, locale)}</p>
      {decision.tasks.length > 0 && (
        <ul className="mt-2 grid gap-1 text-sm">
          {decision.tasks.map(({ id, title, owner, dueOn, status }) => (
            <li key={id} className="num flex flex-wrap items-baseline gap-x-2">
              <Tag tone={TASK_TONES[status]}>{t(`task.status.${status}`)}</Tag>
              <span className="font-strong">{title}</span>
              <span className="text-ink-2">
                {[owner, dueOn && t("task.by", { day: formatDate(dueOn, { locale }) })]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-x-6 print:hidden">
        {mayGiveTasks && (
          <details className="mt-2 min-w-0 text-sm open:w-full">
            <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
              {t("task.give")}
            </summary>
            <TaskForm decisionId={decision.id} people={people} locale={locale} />
          </details>
        )}
        {isOpen && (
          <details className="mt-2 min-w-0 text-sm open:w-full">
            <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
              {t("decide.change")}
            </summary>
            <ChangeDecisionForm decision={decision} locale={locale} />
          </details>
        )}
      </div>
    </article>
  );
}
