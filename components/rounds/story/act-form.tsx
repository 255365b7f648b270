import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { extendDeadlineAction, reinstateDeadlineAction, waiveDeadlineAction } from "@/lib/rounds/actions";
import type { Cell } from "@/lib/rounds/cell";
import { daysAfter } from "@/lib/rounds/days";
import type { BoardMilestone } from "@/lib/rounds/queries/board";
import { dayField } from "../period-fields";

const ACTS = { extend: extendDeadlineAction, waive: waiveDeadlineAction, reinstate: reinstateDeadlineAction };

type ActFormProps = {
  act: keyof typeof ACTS;
  milestone: BoardMilestone;
  cell: Cell;
  unitId: number;
  backHref: string;
  locale: Locale;
};

/** More time, a waiver, or taking it back: an act with its reason, which stays on record. */
export function ActForm({ act, milestone, cell, unitId, backHref, locale }: ActFormProps) {
  const t = translator(locale, "rounds");
  const labels = { toOn: t("acts.toOn"), reason: t("acts.reason") };
  return (
    <Card title={t(`acts.${act}.title`, { milestone: localized(milestone.names, locale) })}>
      <p className="mb-4 text-sm text-ink-2">
        {t(`acts.${act}.sentence`, { day: formatDate(cell.dueOn, { locale }) })}
      </p>
      <ActionForm action={ACTS[act]} fields={labels} className="grid gap-4">
        <input type="hidden" name="milestoneId" value={milestone.id} />
        <input type="hidden" name="unitId" value={unitId} />
        <input type="hidden" name="seen" value={dayField(cell.dueOn)} />
        {act === "extend" && (
          <FormText
            name="toOn"
            type="date"
            label={labels.toOn}
            min={dayField(daysAfter(cell.dueOn, 1))}
            className="max-w-field [&_input]:max-w-48"
            required
          />
        )}
        <FormTextArea
          name="reason"
          label={labels.reason}
          help={t("acts.reasonHelp")}
          rows={3}
          maxLength={2000}
          required
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton pending={translator(locale, "common")("saving")}>
            {t(`acts.${act}.send`)}
          </SubmitButton>
          <ButtonLink href={backHref}>{translator(locale, "common")("cancel")}</ButtonLink>
        </div>
      </ActionForm>
    </Card>
  );
}
