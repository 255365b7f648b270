import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { returnPlanAction } from "@/lib/plans/actions";
import { MoveForm } from "./move-form";
import { Target } from "./target";

type DecisionProps = {
  plan: { id: string; version: number };
  /** Remarks of this review so far. */
  remarks: number;
  /** The first day that can be given, and the one proposed: YYYY-MM-DD. */
  days: { first: string; proposed: string };
  locale: Locale;
};

/** Approve, or give back with remarks and another day. */
export function ReviewDecision({ plan, remarks, days, locale }: DecisionProps) {
  const t = translator(locale, "plans");
  return (
    <>
      <Card raised title={t("review.approveTitle")}>
        <p className="mb-4 text-sm text-ink-2">{t("review.approveSentence")}</p>
        <MoveForm move="approve" plan={plan} locale={locale} />
      </Card>
      <Card title={t("review.returnTitle")}>
        <p className="mb-4 text-sm text-ink-2">{t("review.returnSentence", { count: remarks })}</p>
        <ActionForm
          action={returnPlanAction}
          fields={{ comment: t("review.comment"), dueOn: t("review.dueOn") }}
          className="grid gap-4"
        >
          <Target of={plan} />
          <FormTextArea
            name="comment"
            label={t("review.comment")}
            {...(remarks > 0 ? { optional: t("optional") } : {})}
            rows={3}
            maxLength={2000}
          />
          <FormText
            name="dueOn"
            type="date"
            label={t("review.dueOn")}
            help={t("review.dueOnHelp")}
            min={days.first}
            defaultValue={days.proposed}
            required
          />
          <SubmitButton variant="default" pending={t("moving")} className="justify-self-start">
            {t("review.return")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}
