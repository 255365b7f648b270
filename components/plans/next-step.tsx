import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlanPage } from "@/lib/plans/queries/get-plan";
import { isWritable, nextStatus } from "@/lib/plans/status";
import { HandInCard } from "./hand-in-card";
import { MoveForm, ReasonedMove } from "./move-form";
import { PlanStatusTag } from "./status-tags";

/** How a plan stands: its state, what is due or when it was done, and which edition it is. */
export function planSentence(plan: PlanPage, locale: Locale): ReactNode {
  const t = translator(locale, "plans");
  const { status, dueOn, late, number, edition, submittedAt } = plan;
  const isOwed = isWritable(plan) || status === "NOT_STARTED";
  const parts = [
    number && t("sentence.number", { number }),
    isOwed && dueOn && t("sentence.due", { due: formatDate(dueOn, { locale }) }),
    submittedAt && !isOwed && t("sentence.handedIn", { on: formatDate(submittedAt, { locale }) }),
    late > 0 &&
      status !== "WAIVED" &&
      t(submittedAt && !isOwed ? "late.handedIn" : "late.owed", { days: late }),
    edition > 1 && t("edition", { number: edition }),
  ].filter(Boolean);
  return (
    <>
      <PlanStatusTag status={status} locale={locale} /> {parts.join(" · ")}
    </>
  );
}

type NextStepProps = { plan: PlanPage; mayWrite: boolean; mayReview: boolean; locale: Locale };

/** What comes next with a plan, for whoever does it, and what the others wait for. */
export function NextStep({ plan, mayWrite, mayReview, locale }: NextStepProps) {
  const t = translator(locale, "plans");
  const move = nextStatus(plan, "waive") ? "waive" : nextStatus(plan, "reinstate") ? "reinstate" : null;
  return (
    <>
      {mayWrite && isWritable(plan) ? (
        <HandInCard plan={plan} locale={locale} />
      ) : (
        <Card title={t(`next.${plan.status}.title`)}>
          <p className="text-sm text-ink-2">
            {plan.status === "WAIVED" ? plan.waiveReason : t(`next.${plan.status}.sentence`)}
          </p>
          {mayWrite && plan.status === "IN_PROGRESS" && <ClosePlan plan={plan} locale={locale} />}
          {mayWrite && !mayReview && plan.mayHandIn && nextStatus(plan, "withdraw") && (
            <div className="mt-4">
              <MoveForm move="withdraw" variant="default" plan={plan} locale={locale} />
            </div>
          )}
          {mayReview && plan.status === "IN_REVIEW" && (
            <ButtonLink href={`/${locale}/plans/${plan.id}/review`} variant="primary" className="mt-4">
              {t("review.goOn")}
            </ButtonLink>
          )}
        </Card>
      )}
      {mayReview && mayWrite && isWritable(plan) && (
        <p className="px-1 text-sm text-ink-3">{t("onBehalf")}</p>
      )}
      {mayReview && move && <ReasonedMove move={move} plan={plan} locale={locale} />}
    </>
  );
}

/** A plan is closed once each item has its end and the report is accepted. */
function ClosePlan({ plan, locale }: { plan: PlanPage; locale: Locale }) {
  const t = translator(locale, "plans");
  const { unfinished, isSynthesisAccepted } = plan;
  if (unfinished === 0 && isSynthesisAccepted)
    return (
      <div className="mt-4">
        <MoveForm move="close" plan={plan} locale={locale} />
      </div>
    );
  return (
    <ul className="mt-3 list-disc pl-5 text-sm text-ink-2">
      {unfinished > 0 && <li>{t("close.unfinished", { count: unfinished })}</li>}
      {!isSynthesisAccepted && <li>{t("close.synthesis")}</li>}
    </ul>
  );
}
