import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerClauseCommentAction, commentOnClauseAction } from "@/lib/charter/actions";
import type { EditionPage } from "@/lib/charter/queries/get-edition";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Comment = EditionPage["clauses"][number]["comments"][number];
type ClauseCommentsProps = {
  clauseId: string;
  comments: readonly Comment[];
  takesComments: boolean;
  /** To those who write the text: they answer. */
  answers?: boolean;
  zone: string;
  locale: Locale;
};

/** What people said of a clause, what was answered, and the place to say something. */
export function ClauseComments({
  clauseId,
  comments,
  takesComments,
  answers = false,
  zone,
  locale,
}: ClauseCommentsProps) {
  const t = translator(locale, "charter");
  const label = t("comment.text");
  return (
    <div className="mt-3 grid gap-3 text-sm print:hidden">
      {comments.map(({ id, byName, at, text, answer }) => (
        <div key={id} className="rounded-md bg-sunken px-4 py-3">
          <p className="text-ink-3">
            <span className="font-strong text-ink">{byName}</span> · {formatDateTime(at, { locale, zone })}
          </p>
          <p className="mt-1 whitespace-pre-line">{text}</p>
          {answer && (
            <p className="mt-2 border-l-2 border-brand pl-3 whitespace-pre-line">
              <span className="font-strong">{t("comment.answered")}</span> {answer}
            </p>
          )}
          {answers && <AnswerForm id={id} answer={answer} locale={locale} />}
        </div>
      ))}
      {takesComments && (
        <details>
          <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">
            {t("comment.open")}
          </summary>
          <ActionForm action={commentOnClauseAction} fields={{ text: label }} className="mt-2 grid gap-3">
            <input type="hidden" name="clauseId" value={clauseId} />
            <FormTextArea
              name="text"
              id={`comment-${clauseId}`}
              label={label}
              rows={3}
              maxLength={2000}
              required
            />
            <SubmitButton
              size="sm"
              variant="default"
              pending={translator(locale, "common")("saving")}
              className="justify-self-start"
            >
              {t("comment.send")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}

function AnswerForm({ id, answer, locale }: { id: string; answer: string | null; locale: Locale }) {
  const t = translator(locale, "charter");
  return (
    <ActionForm
      action={answerClauseCommentAction}
      fields={{ answer: t("comment.answer") }}
      className="mt-3 grid gap-2"
    >
      <input type="hidden" name="id" value={id} />
      <FormTextArea
        name="answer"
        id={`answer-${id}`}
        label={t("comment.answer")}
        rows={2}
        maxLength={2000}
        defaultValue={answer ?? ""}
        required
      />
      <SubmitButton
        size="sm"
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t(answer ? "comment.answerAgain" : "comment.sendAnswer")}
      </SubmitButton>
    </ActionForm>
  );
}
