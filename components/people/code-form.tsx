import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { proveByCodeAction } from "@/lib/people/actions/sign-in";

type CodeFormProps = { next: string; problem?: "wrong" | "too-many" | undefined; locale: Locale };

/** The code of the app, or a recovery code. */
export function CodeForm({ next, problem, locale }: CodeFormProps) {
  const t = translator(locale, "security");
  return (
    <ActionForm action={proveByCodeAction} fields={{ code: t("proof.code") }} className="grid gap-4">
      {problem && <Notice tone="late">{t(`proof.problem.${problem}`)}</Notice>}
      <input type="hidden" name="next" value={next} />
      <FormText
        name="code"
        label={t("proof.code")}
        help={t("proof.codeHelp")}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton pending={t("pending")} className="justify-self-start">
        {t("proof.go")}
      </SubmitButton>
    </ActionForm>
  );
}
