import { FormRadio } from "@/components/forms/form-choices";
import { FormTextArea } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answerField } from "@/lib/registrations/answers";
import type { SignUpPage } from "@/lib/registrations/queries/sign-up-page";

export type AskedQuestion = SignUpPage["questions"][number];

type QuestionFieldsProps = { questions: readonly AskedQuestion[]; keptDays: number; locale: Locale };

/** What the organizers ask, each as it is to be answered. Who reads what is sensitive, and how long, stands beside it. */
export function QuestionFields({ questions, keptDays, locale }: QuestionFieldsProps) {
  const t = translator(locale, "registrations");
  const optional = translator(locale, "common")("optional");
  return questions.map(({ id, kind, text, options, isRequired, isSensitive, answer }) => {
    const field = {
      name: answerField(id),
      help: isSensitive ? t("question.sensitive", { days: keptDays }) : undefined,
    };
    if (kind === "TEXT")
      return (
        <FormTextArea
          key={id}
          {...field}
          label={text}
          rows={2}
          defaultValue={answer ?? ""}
          required={isRequired}
          {...(isRequired ? {} : { optional })}
        />
      );
    const choices =
      kind === "YES_NO"
        ? (["yes", "no"] as const).map((value) => ({ value, label: t(`question.${value}`) }))
        : options.map((label, at) => ({ value: String(at), label }));
    return (
      <FormRadio
        key={id}
        {...field}
        legend={isRequired ? text : `${text} (${optional})`}
        options={isRequired ? choices : [...choices, { value: "", label: t("question.none") }]}
        defaultValue={answer ?? ""}
        required={isRequired}
      />
    );
  });
}

/** The labels by field, for the summary of problems. */
export const questionLabels = (questions: readonly AskedQuestion[]) =>
  Object.fromEntries(questions.map(({ id, text }) => [answerField(id), text]));
