import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { acceptSynthesisAction, returnSynthesisAction } from "@/lib/syntheses/actions";

type ReviewProps = { synthesis: { id: string; version: number }; locale: Locale };

/** The office's decision: accept, or return with what should be changed. */
export function ReviewSynthesis({ synthesis, locale }: ReviewProps) {
  const t = translator(locale, "syntheses");
  const label = t("review.reason");
  const target = (
    <>
      <input type="hidden" name="id" value={synthesis.id} />
      <input type="hidden" name="version" value={synthesis.version} />
    </>
  );
  return (
    <Card title={t("review.title")} className="print:hidden">
      <div className="grid gap-6 md:grid-cols-2 md:gap-8">
        <ActionForm action={acceptSynthesisAction} className="grid content-start gap-3">
          {target}
          <p className="text-sm text-ink-2">{t("review.acceptHelp")}</p>
          <SubmitButton pending={t("review.deciding")} className="justify-self-start">
            {t("review.accept")}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={returnSynthesisAction}
          fields={{ reason: label }}
          className="grid content-start gap-3"
        >
          {target}
          <FormTextArea
            name="reason"
            label={label}
            help={t("review.reasonHelp")}
            rows={3}
            maxLength={8000}
            required
          />
          <SubmitButton variant="default" pending={t("review.deciding")} className="justify-self-start">
            {t("review.return")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
