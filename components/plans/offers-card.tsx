import { ActionForm } from "@/components/forms/action-form";
import { FormSelect } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { takeItemAction, takeOverPlanAction } from "@/lib/plans/actions";
import { measuresOf, type PlanContent } from "@/lib/plans/content";
import type { Offers } from "@/lib/plans/queries/offers";
import { PlanStatusTag } from "./status-tags";

type OffersCardProps = { planId: string; content: PlanContent; offers: Offers; locale: Locale };

/** What a plan may go on with: what the last round left, and what merged faculties planned. */
export function OffersCard({ planId, content, offers: { moved, merged }, locale }: OffersCardProps) {
  const t = translator(locale, "plans");
  const measures = measuresOf(content).map(({ id, names }) => ({
    value: id,
    label: localized(names, locale),
  }));
  return (
    <Card title={t("offers.title")} className="print:hidden">
      {merged.map(({ id, unitName, itemCount, status }) => (
        <section key={id} className="border-t py-3.5 first:border-0 first:pt-0">
          <p className="flex flex-wrap items-baseline gap-x-2.5">
            <span className="font-strong">{unitName}</span>
            <PlanStatusTag status={status} locale={locale} />
          </p>
          <p className="text-sm text-ink-2">{t("offers.merged", { count: itemCount })}</p>
          <ActionForm action={takeOverPlanAction} className="mt-2.5">
            <input type="hidden" name="planId" value={planId} />
            <input type="hidden" name="fromId" value={id} />
            <SubmitButton size="sm" variant="default" pending={t("moving")}>
              {t("offers.takeOver", { count: itemCount })}
            </SubmitButton>
          </ActionForm>
        </section>
      ))}
      {moved.map(({ id, title, outcome, measureId }) => (
        <section key={id} className="border-t py-3.5 first:border-0 first:pt-0">
          <p className="font-strong">{title}</p>
          <p className="text-sm text-ink-2">{outcome ?? t("offers.moved")}</p>
          <ActionForm
            action={takeItemAction}
            fields={{ measureId: t("fields.measureId") }}
            className="mt-2.5 grid gap-2.5"
          >
            <input type="hidden" name="planId" value={planId} />
            <input type="hidden" name="itemId" value={id} />
            {measureId ? (
              <input type="hidden" name="measureId" value={measureId} />
            ) : (
              <FormSelect
                id={`measure-of-${id}`}
                name="measureId"
                label={t("fields.measureId")}
                options={measures}
              />
            )}
            <SubmitButton size="sm" variant="default" pending={t("moving")} className="justify-self-start">
              {t("offers.take")}
            </SubmitButton>
          </ActionForm>
        </section>
      ))}
    </Card>
  );
}
