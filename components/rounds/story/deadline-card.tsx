import { ActionForm } from "@/components/forms/action-form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { tickDeadlineAction } from "@/lib/rounds/actions";
import type { UnitStory } from "@/lib/rounds/queries/unit-story";
import { type CellState, isOfPlan, OPEN_STATES } from "@/lib/rounds/status";
import { cellText, cellTone } from "../cell-words";

type DeadlineCardProps = {
  story: UnitStory;
  at: number;
  mayDecide: boolean;
  mayTick: boolean;
  locale: Locale;
};

/** One deadline of a faculty: how it stands, why, where the work itself is, and what can be decided. */
export function DeadlineCard({ story, at, mayDecide, mayTick, locale }: DeadlineCardProps) {
  const t = translator(locale, "rounds");
  const { board, unit } = story;
  const [milestone, cell] = [board.milestones[at], unit.cells[at]];
  const stored = story.milestones.find(({ id }) => id === milestone?.id);
  if (!milestone || !cell || !stored) return null;
  const here = `/${locale}/rounds/${board.id}/units/${unit.id}`;
  const work = workHref(story, milestone);
  const isByHand = milestone.kind === "OTHER" || (milestone.kind === "MEETING" && stored.meetingId === null);
  const isMoved = cell.dueOn.getTime() !== milestone.dueOn.getTime();
  const day = (date: Date) => formatDate(date, { locale });
  // A returned plan is due again when the plan is.
  const planMilestone = board.milestones.find(({ kind }) => kind === "PLAN");
  const on = (milestone.kind === "APPROVAL" && planMilestone ? planMilestone : milestone).id;
  const decide = (act: "extend" | "waive" | "reinstate") => (
    <Link href={`${here}?act=${act}&on=${on}`}>{t(`acts.${act}.link`)}</Link>
  );
  return (
    <section id={`m-${milestone.id}`} className="border-t px-5 py-4 target:bg-sunken">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{localized(milestone.names, locale)}</h3>
        <Tag tone={cellTone(cell)}>
          {cell.state === "DUE" || cell.state === "NONE"
            ? t(`states.${cell.state}`)
            : cellText(cell, board.today, locale)}
        </Tag>
        <span className="num text-sm text-ink-2 max-sm:basis-full sm:ml-auto">
          {isMoved
            ? t("story.dueMoved", { day: day(cell.dueOn), was: day(milestone.dueOn) })
            : day(cell.dueOn)}
        </span>
      </div>
      <p className="mt-1.5 text-sm text-ink-2">{whyText(story, milestone, cell.state, locale)}</p>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm print:hidden">
        {work && <Link href={`/${locale}${work}`}>{t(`work.${milestone.kind}`)}</Link>}
        {mayDecide && OPEN_STATES.includes(cell.state) && decide("extend")}
        {mayDecide && !isOfPlan(milestone.kind) && OPEN_STATES.includes(cell.state) && decide("waive")}
        {mayDecide && !isOfPlan(milestone.kind) && cell.state === "WAIVED" && decide("reinstate")}
      </p>
      {mayTick && isByHand && cell.state !== "WAIVED" && (
        <ActionForm action={tickDeadlineAction} className="mt-2">
          <input type="hidden" name="milestoneId" value={milestone.id} />
          <input type="hidden" name="unitId" value={unit.id} />
          <input type="hidden" name="isMet" value={String(cell.state !== "DONE")} />
          <SubmitButton variant="default" size="sm" pending={translator(locale, "common")("saving")}>
            {t(cell.state === "DONE" ? "story.untick" : "story.tick")}
          </SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

type Milestone = UnitStory["board"]["milestones"][number];

/** Where the work behind a deadline is looked after. */
function workHref({ plan, syntheses, milestones, unit }: UnitStory, { id, kind }: Milestone): string | null {
  switch (kind) {
    case "PLAN":
    case "APPROVAL":
      return plan && `/plans/${plan.id}`;
    case "EX_ANTE":
    case "EX_POST": {
      const synthesis = syntheses.find((one) => one.kind === kind);
      return synthesis ? `/syntheses/${synthesis.id}` : null;
    }
    case "DATABASE":
      return `/data-goals/${id}/${unit.id}`;
    case "MEETING": {
      const meetingId = milestones.find((one) => one.id === id)?.meetingId;
      return meetingId ? `/meetings/${meetingId}` : null;
    }
    default:
      return null;
  }
}

/** The states that have a sentence of their own. */
const DATABASE_STATES = ["DONE", "AT_RISK", "OVERDUE", "PARTLY"] as const;
const MEETING_STATES = ["DONE", "ABSENT", "EXCUSED", "OVERDUE", "NONE"] as const;
const OTHER_STATES = ["DONE", "AT_RISK", "OVERDUE"] as const;

function isOneOf<S extends CellState>(state: CellState, states: readonly S[]): state is S {
  return (states as readonly CellState[]).includes(state);
}

/** The sentence that says why: of a plan or a synthesis by its own state, else by the cell's. */
function whyText(
  { plan, syntheses }: UnitStory,
  { kind }: Milestone,
  state: CellState,
  locale: Locale,
): string {
  const t = translator(locale, "rounds");
  if (state === "WAIVED") return t("why.waived");
  switch (kind) {
    case "PLAN":
      return t(`why.plan.${plan?.status ?? "NOT_STARTED"}`);
    case "APPROVAL":
      return t(`why.approval.${plan?.status ?? "NOT_STARTED"}`);
    case "EX_ANTE":
    case "EX_POST":
      return t(`why.synthesis.${syntheses.find((one) => one.kind === kind)?.status ?? "NOT_STARTED"}`);
    case "DATABASE":
      return t(`why.database.${isOneOf(state, DATABASE_STATES) ? state : "open"}`);
    case "MEETING":
      return t(`why.meeting.${isOneOf(state, MEETING_STATES) ? state : "open"}`);
    default:
      return t(`why.other.${isOneOf(state, OTHER_STATES) ? state : "open"}`);
  }
}
