import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import type { ButtonVariant } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  approvePlanAction,
  closePlanAction,
  openReviewAction,
  reinstatePlanAction,
  startPlanAction,
  waivePlanAction,
  withdrawPlanAction,
} from "@/lib/plans/actions";
import { Target } from "./target";

const PRESSED = {
  start: startPlanAction,
  withdraw: withdrawPlanAction,
  open: openReviewAction,
  approve: approvePlanAction,
  close: closePlanAction,
} as const;

type MoveFormProps = {
  move: keyof typeof PRESSED;
  plan: { id: string; version: number };
  variant?: ButtonVariant;
  locale: Locale;
};

/** One press that moves a plan on. */
export function MoveForm({ move, plan, variant = "primary", locale }: MoveFormProps) {
  const t = translator(locale, "plans");
  return (
    <ActionForm action={PRESSED[move]} className="grid gap-3">
      <Target of={plan} />
      <SubmitButton variant={variant} pending={t("moving")} className="justify-self-start">
        {t(`moves.${move}`)}
      </SubmitButton>
    </ActionForm>
  );
}

const REASONED = { waive: waivePlanAction, reinstate: reinstatePlanAction } as const;

type ReasonedMoveProps = Omit<MoveFormProps, "move" | "variant"> & { move: keyof typeof REASONED };

/** A decision of the office about whether a plan is owed at all, folded away. */
export function ReasonedMove({ move, plan, locale }: ReasonedMoveProps) {
  const t = translator(locale, "plans");
  const label = t(`reasoned.${move}.label`);
  return (
    <details className="text-sm print:hidden">
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
        {t(`reasoned.${move}.open`)}
      </summary>
      <ActionForm action={REASONED[move]} fields={{ reason: label }} className="mt-3 grid gap-3">
        <Target of={plan} />
        <FormTextArea
          id={`${move}-reason`}
          name="reason"
          label={label}
          help={t(`reasoned.${move}.help`)}
          rows={2}
          maxLength={2000}
          required
        />
        <SubmitButton variant="default" size="sm" pending={t("moving")} className="justify-self-start">
          {t(`reasoned.${move}.send`)}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
