import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { signUpForCallAction, withdrawFromCallAction } from "@/lib/calls/actions";
import type { CallPage } from "@/lib/calls/queries/calls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type AnswerProps = { call: CallPage; locale: Locale };

/** Signing up with a word, or changing that word. */
export function SignUpForm({ call, locale }: AnswerProps) {
  const t = translator(locale, "calls");
  return (
    <ActionForm action={signUpForCallAction} fields={{ note: t("answer.note") }} className="grid gap-4">
      <input type="hidden" name="id" value={call.id} />
      <FormTextArea
        name="note"
        label={t("answer.note")}
        help={t("answer.noteHelp")}
        optional={translator(locale, "common")("optional")}
        rows={3}
        maxLength={2000}
        defaultValue={call.note ?? ""}
      />
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t(call.answer ? "answer.change" : call.left > 0 || call.isChosen ? "answer.send" : "answer.wait")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Giving the place to somebody else. */
export function WithdrawForm({ call, locale }: AnswerProps) {
  const t = translator(locale, "calls");
  return (
    <details className="mt-4 border-t pt-2">
      <summary className="inline-block py-1 text-sm">{t("answer.withdraw")}</summary>
      <ActionForm action={withdrawFromCallAction} className="mt-2 grid gap-3">
        <input type="hidden" name="id" value={call.id} />
        <p className="text-sm text-ink-2">{t("answer.withdrawHelp")}</p>
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("answer.withdrawNow")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
