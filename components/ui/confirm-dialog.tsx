"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-style";
import { Dialog } from "./dialog";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

/** The part of an action's answer that a question needs. */
type Answer = { status: "idle" | "done" } | { status: "failed"; reason: string };

type Question = {
  /** What will change, in numbers, and whether it can be taken back. */
  sentence: ReactNode;
  action(before: Answer, form: FormData): Promise<Answer>;
  /** The answer names its effect: "Remove 4,870 rows". */
  confirm: { label: string; pending: string; isDanger?: boolean | undefined };
  cancel: string;
  /** Why it may fail, by the reason that the action gives; `other` for the rest. */
  reasons: { other: string } & Record<string, string>;
  /** Hidden inputs, or a field such as the reason. */
  children?: ReactNode;
};

type ConfirmDialogProps = ButtonLook &
  Question & { trigger: ReactNode /** "Undo this import?" */; title: ReactNode };

/** Asks before something changes, and says what. It closes when the action is done, and tells when it failed. */
export function ConfirmDialog({ trigger, title, variant, size, className, ...question }: ConfirmDialogProps) {
  return (
    <Dialog
      trigger={trigger}
      title={title}
      role="alertdialog"
      variant={variant}
      size={size}
      className={className}
    >
      {(close) => <QuestionForm {...question} close={close} />}
    </Dialog>
  );
}

function QuestionForm({
  sentence,
  action,
  confirm,
  cancel,
  reasons,
  children,
  close,
}: Question & { close: () => void }) {
  const [answer, send] = useActionState<Answer, FormData>(action, { status: "idle" });

  useEffect(() => {
    if (answer.status === "done") close();
  }, [answer, close]);

  return (
    <form action={send}>
      <p className="text-ink-2">{sentence}</p>
      {children && <div className="mt-4">{children}</div>}
      {answer.status === "failed" && (
        <Notice tone="late" className="mt-4">
          {reasons[answer.reason] ?? reasons.other}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{cancel}</Button>
        <SubmitButton variant={confirm.isDanger ? "danger" : "primary"} pending={confirm.pending}>
          {confirm.label}
        </SubmitButton>
      </div>
    </form>
  );
}
