import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormSelect } from "@/components/forms/form-field";
import { localizedLabels } from "@/components/forms/localized-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeQuestionAction } from "@/lib/events/actions/parts";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { QUESTION_KINDS } from "@/lib/events/status";
import { LOCALES, type Locale, type LocalizedText } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LocalizedLines } from "./localized-lines";
import { Target } from "./target";

type Question = ManagedEvent["questions"][number];
type QuestionFormProps = { event: { id: string; version: number }; question?: Question; locale: Locale };

/** What is asked of those who sign up. */
export function QuestionForm({ event, question, locale }: QuestionFormProps) {
  const t = translator(locale, "events");
  const common = translator(locale, "common");
  const prefix = question?.id ?? "new";
  return (
    <ActionForm
      action={writeQuestionAction}
      fields={{
        kind: t("questions.kind"),
        ...localizedLabels("texts", t("questions.text")),
        ...localizedLabels("options", t("questions.options")),
      }}
      className="grid gap-5"
    >
      <Target event={event} {...(question && { partId: question.id })} />
      <LocalizedLines prefix={prefix} name="texts" legend={t("questions.text")} value={question?.texts} />
      <FormSelect
        id={`${prefix}-kind`}
        name="kind"
        label={t("questions.kind")}
        options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`questionKind.${kind}`) }))}
        defaultValue={question?.kind ?? "TEXT"}
        className="max-w-80"
      />
      <details open={question?.kind === "CHOICE"}>
        <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
          {t("questions.options")}
        </summary>
        <div className="mt-2">
          <LocalizedLines
            prefix={prefix}
            name="options"
            legend={<span className="sr-only">{t("questions.options")}</span>}
            help={t("questions.optionsHelp")}
            value={optionLines(question?.options)}
            rows={3}
          />
        </div>
      </details>
      <FormCheckbox
        id={`${prefix}-required`}
        name="isRequired"
        label={t("questions.isRequired")}
        defaultChecked={question?.isRequired ?? false}
      />
      <FormCheckbox
        id={`${prefix}-sensitive`}
        name="isSensitive"
        label={t("questions.isSensitive")}
        help={t("questions.sensitiveHelp")}
        defaultChecked={question?.isSensitive ?? false}
      />
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {question ? common("save") : t("questions.add")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Choices as they are typed: in each language one a line. */
function optionLines(options: unknown): LocalizedText {
  const choices = (Array.isArray(options) ? options : []) as LocalizedText[];
  return Object.fromEntries(
    Object.keys(LOCALES).flatMap((locale) =>
      choices.some((choice) => choice[locale])
        ? [[locale, choices.map((choice) => choice[locale] ?? "").join("\n")]]
        : [],
    ),
  );
}
