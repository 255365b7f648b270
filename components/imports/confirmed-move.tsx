import type { ComponentProps } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";

type ConfirmedMoveProps = Omit<ComponentProps<typeof ConfirmDialog>, "children"> & {
  /** What the action is sent: the import, its version, the language. */
  values: Record<string, string | number>;
};

/** A step of an import that is asked about first. Without scripts the question stands on the page itself. */
export function ConfirmedMove({ values, className, ...question }: ConfirmedMoveProps) {
  const inputs = Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const { sentence, confirm, action } = question;
  return (
    <>
      <ConfirmDialog {...question} className={`needs-script ${className ?? ""}`}>
        {inputs}
      </ConfirmDialog>
      <noscript>
        <ActionForm
          action={action as ComponentProps<typeof ActionForm>["action"]}
          className="grid gap-2 text-sm"
        >
          <p className="max-w-field text-ink-2">{sentence}</p>
          {inputs}
          <SubmitButton pending={confirm.pending} variant={confirm.isDanger ? "danger" : "default"}>
            {confirm.label}
          </SubmitButton>
        </ActionForm>
      </noscript>
    </>
  );
}
