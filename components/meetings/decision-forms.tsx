import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeDecisionAction, decideAction, giveTaskAction } from "@/lib/meetings/actions/minutes";
import type { WrittenDecision } from "@/lib/meetings/queries/get-minutes";
import type { Person } from "@/lib/meetings/queries/list-people";
import { Target } from "./change-forms";

const VOTES = ["for", "against", "abstentions"] as const;

/** A new decision, of an item or of the meeting at large. */
export function DecideForm({
  meetingId,
  items,
  locale,
}: {
  meetingId: string;
  items: readonly { id: string; title: string }[];
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <ActionForm action={decideAction} fields={labelsOf(locale)} className="mt-3 grid gap-4">
      <input type="hidden" name="id" value={meetingId} />
      <FormSelect
        name="agendaItemId"
        label={t("decide.item")}
        empty={t("decide.atLarge")}
        options={items.map(({ id, title }, at) => ({ value: id, label: `${at + 1}. ${title}` }))}
      />
      <DecisionFields prefix="new" locale={locale} />
      <SubmitButton
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t("decide.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Other words or votes; the number stays. */
export function ChangeDecisionForm({ decision, locale }: { decision: WrittenDecision; locale: Locale }) {
  const common = translator(locale, "common");
  return (
    <ActionForm action={changeDecisionAction} fields={labelsOf(locale)} className="mt-2 grid gap-4">
      <Target meeting={decision} />
      <DecisionFields prefix={decision.id} decision={decision} locale={locale} />
      <SubmitButton size="sm" variant="default" pending={common("saving")} className="justify-self-start">
        {common("save")}
      </SubmitButton>
    </ActionForm>
  );
}

function DecisionFields({
  prefix,
  decision,
  locale,
}: {
  prefix: string;
  decision?: WrittenDecision;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const stored = {
    for: decision?.votesFor,
    against: decision?.votesAgainst,
    abstentions: decision?.abstentions,
  };
  return (
    <>
      <FormTextArea
        id={`${prefix}-text`}
        name="text"
        label={t("decide.text")}
        defaultValue={decision?.text ?? ""}
        rows={3}
        required
      />
      <FormRadio
        id={`${prefix}-way`}
        name="way"
        legend={t("decide.way")}
        options={(["consensus", "votes"] as const).map((value) => ({
          value,
          label: t(`decide.ways.${value}`),
        }))}
        defaultValue={decision && !decision.isConsensus ? "votes" : "consensus"}
      />
      <div className="grid max-w-field grid-cols-3 gap-3">
        {VOTES.map((vote) => (
          <FormText
            key={vote}
            id={`${prefix}-${vote}`}
            name={vote}
            type="number"
            min={0}
            label={t(`decide.votes.${vote}`)}
            defaultValue={stored[vote] ?? ""}
          />
        ))}
      </div>
    </>
  );
}

type TaskFormProps = { decisionId: string; people: readonly Person[]; locale: Locale };

/** Who does what by when. Only somebody with an account can be given a task. */
export function TaskForm({ decisionId, people, locale }: TaskFormProps) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={giveTaskAction}
      fields={{ title: t("task.title"), ownerId: t("task.owner"), dueOn: t("task.dueOn") }}
      className="mt-2 grid gap-4"
    >
      <input type="hidden" name="id" value={decisionId} />
      <FormText id={`${decisionId}-title`} name="title" label={t("task.title")} autoComplete="off" required />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormSelect
          id={`${decisionId}-owner`}
          name="ownerId"
          label={t("task.owner")}
          empty={t("task.choose")}
          options={people.flatMap(({ userId, name }) => (userId ? [{ value: userId, label: name }] : []))}
          required
        />
        <FormText
          id={`${decisionId}-due`}
          name="dueOn"
          type="date"
          label={t("task.dueOn")}
          optional={common("optional")}
        />
      </div>
      <SubmitButton size="sm" variant="default" pending={common("saving")} className="justify-self-start">
        {t("task.send")}
      </SubmitButton>
    </ActionForm>
  );
}

function labelsOf(locale: Locale): Record<string, string> {
  const t = translator(locale, "meetings");
  return {
    text: t("decide.text"),
    ...Object.fromEntries(VOTES.map((vote) => [vote, t(`decide.votes.${vote}`)])),
  };
}
