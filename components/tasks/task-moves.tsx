import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { doneTaskAction, dropTaskAction, handTaskAction, reopenTaskAction } from "@/lib/tasks/actions";
import type { Colleague } from "@/lib/tasks/queries/colleagues";
import { OwnerField } from "./task-fields";

type Target = { id: string; version: number };
type MoveProps = { task: Target; locale: Locale };

/** Ends a task: it was done, and what came out of it; or it is dropped, and why. */
export function EndTask({ task, move, locale }: MoveProps & { move: "done" | "drop" }) {
  const t = translator(locale, "tasks");
  const isDone = move === "done";
  const label = t(`${move}.outcome`);
  return (
    <Card title={t(`${move}.title`)}>
      <ActionForm
        action={isDone ? doneTaskAction : dropTaskAction}
        fields={{ outcome: label }}
        className="grid gap-3"
      >
        <TaskTarget task={task} />
        <FormTextArea
          name="outcome"
          id={`${move}-outcome`}
          label={label}
          {...(isDone && { help: t("done.help"), optional: translator(locale, "common")("optional") })}
          rows={2}
          maxLength={2000}
          required={!isDone}
        />
        <SubmitButton
          variant={isDone ? "primary" : "default"}
          pending={t(`${move}.pending`)}
          className="justify-self-start"
        >
          {t(`${move}.button`)}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

export function HandTask({ task, owners, locale }: MoveProps & { owners: readonly Colleague[] }) {
  const t = translator(locale, "tasks");
  const label = t("hand.ownerId");
  return (
    <Card title={t("hand.title")}>
      <ActionForm action={handTaskAction} fields={{ ownerId: label }} className="grid gap-3">
        <TaskTarget task={task} />
        <OwnerField owners={owners} label={label} locale={locale} />
        <SubmitButton variant="default" pending={t("hand.pending")} className="justify-self-start">
          {t("hand.button")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

export function ReopenTask({ task, locale }: MoveProps) {
  const t = translator(locale, "tasks");
  return (
    <ActionForm action={reopenTaskAction} className="grid gap-3">
      <TaskTarget task={task} />
      <SubmitButton variant="default" pending={t("reopen.pending")} className="justify-self-start">
        {t("reopen.button")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Which task, as it was seen. */
export function TaskTarget({ task: { id, version } }: { task: Target }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
