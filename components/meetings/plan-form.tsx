import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { planMeetingAction } from "@/lib/meetings/actions/meeting";
import type { LeftOver } from "@/lib/meetings/queries/left-over";
import type { OpenMilestone } from "@/lib/meetings/queries/list-milestones";
import { MOST_SITTINGS } from "@/lib/meetings/status";
import { LeftOverBoxes } from "./left-over-boxes";
import { SittingFields, sittingLabels } from "./sitting-fields";

type PlanFormProps = {
  bodyId: string;
  left: LeftOver;
  milestones: readonly OpenMilestone[];
  locale: Locale;
};

/** A new meeting of a body: title, sittings, and what earlier meetings left. */
export function PlanForm({ bodyId, left, milestones, locale }: PlanFormProps) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={planMeetingAction}
      fields={{
        title: t("plan.name"),
        language: t("plan.language"),
        ...sittingLabels(MOST_SITTINGS, locale),
      }}
      className="grid gap-6"
    >
      <input type="hidden" name="bodyId" value={bodyId} />
      <Card className="grid gap-5">
        <MeetingFacts title="" language={locale} locale={locale} />
        {milestones.length > 0 && (
          <FormSelect
            name="milestoneId"
            label={t("plan.milestone")}
            help={t("plan.milestoneHelp")}
            optional={common("optional")}
            empty={t("plan.noMilestone")}
            options={milestones.map(({ id, name, roundName, dueOn }) => ({
              value: id,
              label: `${roundName}: ${name}, ${formatDate(dueOn, { locale })}`,
            }))}
          />
        )}
      </Card>
      <Card title={t("plan.sittings")}>
        <p className="mb-4 text-sm text-ink-2">{t("plan.sittingsHelp")}</p>
        <SittingFields sittings={[]} most={MOST_SITTINGS} locale={locale} />
      </Card>
      {left.items.length + left.tasks.length > 0 && (
        <Card title={t("left.title")}>
          <p className="mb-3 text-sm text-ink-2">{t("left.sentence")}</p>
          <LeftOverBoxes left={left} isTicked locale={locale} />
        </Card>
      )}
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t("plan.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What a meeting is called, and the language that its minutes are written in. */
export function MeetingFacts({
  title,
  language,
  locale,
}: {
  title: string;
  language: Locale;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <>
      <FormText name="title" label={t("plan.name")} defaultValue={title} autoComplete="off" required />
      <FormSelect
        name="language"
        label={t("plan.language")}
        help={t("plan.languageHelp")}
        defaultValue={language}
        options={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
