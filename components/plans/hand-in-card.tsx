import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { submitPlanAction } from "@/lib/plans/actions";
import type { PlanPage } from "@/lib/plans/queries/get-plan";
import { MissingList } from "./missing-list";
import { Target } from "./target";

/** How far a plan is written, what it lacks, and once it lacks nothing the way to hand it in. */
export function HandInCard({ plan, locale }: { plan: PlanPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const { done, all } = plan.completeness;
  const isComplete = plan.missing.length === 0;
  return (
    <Card
      id="hand-in"
      title={t(isComplete ? "handIn.ready" : "handIn.missing", { count: plan.missing.length })}
    >
      <Progress
        label={t("handIn.progress")}
        text={t("handIn.share", { done, all })}
        value={done}
        max={all}
        tone={isComplete ? "ok" : "plain"}
      />
      {isComplete && !plan.mayHandIn && (
        <p className="mt-4 text-sm text-ink-2">{t("handIn.byCoordinator")}</p>
      )}
      {isComplete && plan.mayHandIn && (
        <ActionForm
          action={submitPlanAction}
          fields={{ visaName: t("handIn.visaName"), visaOn: t("handIn.visaOn") }}
          className="mt-5 grid gap-4"
        >
          <Target of={plan} />
          {plan.round.isVisaNeeded && (
            <>
              <FormText
                name="visaName"
                label={t("handIn.visaName")}
                help={t("handIn.visaHelp")}
                defaultValue={plan.visaName ?? ""}
                maxLength={200}
                required
              />
              <FormText
                name="visaOn"
                type="date"
                label={t("handIn.visaOn")}
                defaultValue={plan.visaOn?.toISOString().slice(0, 10) ?? ""}
                required
              />
            </>
          )}
          <p className="text-sm text-ink-2">{t("handIn.what")}</p>
          <SubmitButton pending={t("handIn.sending")} className="justify-self-start">
            {t(plan.status === "RETURNED" ? "handIn.sendAgain" : "handIn.send")}
          </SubmitButton>
        </ActionForm>
      )}
      {!isComplete && (
        <div className="mt-4">
          <MissingList planId={plan.id} content={plan.content} missing={plan.missing} locale={locale} />
        </div>
      )}
    </Card>
  );
}
