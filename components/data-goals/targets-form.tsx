import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { dropTargetsAction, setTargetsAction } from "@/lib/data-goals/actions";
import { GOALS, type Goal } from "@/lib/data-goals/goals";
import type { DataGoal } from "@/lib/data-goals/queries/get-data-goal";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";

/** What the faculty should reach, or all that have no targets of their own. */
export function TargetsForm({ dataGoal, locale }: { dataGoal: DataGoal; locale: Locale }) {
  const t = translator(locale, "dataGoals");
  const { milestoneId, unitId, versions, hasOwnTargets } = dataGoal;
  const targets = { unit: dataGoal.targets, all: dataGoal.sharedTargets };
  const label = (goal: Goal) =>
    t(goal === "duplicates" ? "set.number" : "set.percent", { goal: t(`goals.${goal}.title`) });
  const value = (of: "unit" | "all", goal: Goal) => {
    const target = targets[of][goal];
    if (target === undefined) return "";
    return goal === "duplicates"
      ? String(target)
      : formatter(locale, "UTC").number(target / 10, { maximumFractionDigits: 1, useGrouping: false });
  };
  const place = (
    <>
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <input type="hidden" name="unitId" value={unitId} />
    </>
  );
  return (
    <Card title={t("set.title")} className="print:hidden">
      <p className="mb-4 text-sm text-ink-2">{t(hasOwnTargets ? "set.own" : "set.shared")}</p>
      {(["unit", "all"] as const).map((of) => (
        <details key={of} className="border-t py-2" open={of === "unit" && hasOwnTargets}>
          <summary className="min-h-6 py-1 text-sm font-strong text-brand-ink">{t(`set.${of}`)}</summary>
          <ActionForm
            action={setTargetsAction}
            fields={Object.fromEntries(GOALS.map((goal) => [goal, label(goal)]))}
            className="mt-3 mb-2 grid gap-4"
          >
            {place}
            <input type="hidden" name="of" value={of} />
            <input type="hidden" name="version" value={versions[of]} />
            {GOALS.map((goal) => (
              <FormText
                key={goal}
                id={`${of}-${goal}`}
                name={goal}
                inputMode="decimal"
                label={label(goal)}
                defaultValue={value(of, goal)}
                className="[&_input]:max-w-28"
              />
            ))}
            <p className="text-sm text-ink-2">{t("set.help")}</p>
            <SubmitButton
              size="sm"
              variant="default"
              pending={t("set.pending")}
              className="justify-self-start"
            >
              {t("set.save")}
            </SubmitButton>
          </ActionForm>
        </details>
      ))}
      {hasOwnTargets && (
        <ActionForm action={dropTargetsAction} className="border-t pt-4">
          {place}
          <input type="hidden" name="version" value={versions.unit} />
          <SubmitButton size="sm" variant="quiet" pending={t("set.pending")}>
            {t("set.drop")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
