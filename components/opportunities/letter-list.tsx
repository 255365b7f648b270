import { ActionForm } from "@/components/forms/action-form";
import { FormSelect, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answerApplicationAction } from "@/lib/opportunities/actions";
import type { Letter } from "@/lib/opportunities/queries/list";
import { ANSWERS, isAnswerable } from "@/lib/opportunities/status";
import { LetterTag } from "./tags";

/** Who wrote to the poster, and the answer to each. */
export function LetterList({ letters, locale }: { letters: readonly Letter[]; locale: Locale }) {
  const t = translator(locale, "opportunities");
  if (letters.length === 0) return <p className="px-5 pb-5 text-sm text-ink-3">{t("letters.none")}</p>;
  return (
    <ul className="divide-y border-t">
      {letters.map((letter) => (
        <li key={letter.id} className="grid gap-3 px-5 py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <b className="font-strong">{letter.name}</b>
            <LetterTag status={letter.status} locale={locale} />
            <span className="num text-sm text-ink-3">{formatDate(letter.createdAt, { locale })}</span>
          </p>
          <p className="max-w-prose whitespace-pre-line text-sm">{letter.letter}</p>
          {letter.cvName && (
            <p className="text-sm">
              <a href={`/api/applications/${letter.id}/cv`}>{letter.cvName}</a>
            </p>
          )}
          {letter.answer && (
            <p className="max-w-prose whitespace-pre-line border-l-2 pl-3 text-sm text-ink-2">
              {letter.answer}
            </p>
          )}
          {isAnswerable(letter.status) && <AnswerForm letter={letter} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}

function AnswerForm({ letter, locale }: { letter: Letter; locale: Locale }) {
  const t = translator(locale, "opportunities");
  const common = translator(locale, "common");
  return (
    <details className="print:hidden">
      <summary className="inline-block py-1 text-sm">{t("letters.reply")}</summary>
      <ActionForm
        action={answerApplicationAction}
        fields={{ status: t("letters.decision"), answer: t("letters.words") }}
        className="mt-2 grid max-w-xl gap-4"
      >
        <input type="hidden" name="applicationId" value={letter.id} />
        <input type="hidden" name="version" value={letter.version} />
        <FormSelect
          name="status"
          label={t("letters.decision")}
          empty={t("fields.choose")}
          options={ANSWERS.map((value) => ({ value, label: t(`letters.decisions.${value}`) }))}
          defaultValue=""
          required
        />
        <FormTextArea
          name="answer"
          label={t("letters.words")}
          optional={common("optional")}
          rows={3}
          maxLength={2000}
        />
        <SubmitButton pending={common("saving")} className="justify-self-start">
          {t("letters.send")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
