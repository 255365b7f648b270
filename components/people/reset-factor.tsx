import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { resetFactorAction } from "@/lib/people/actions/staff";

/** For somebody who lost the phone and the recovery codes. */
export function ResetFactor({ id, locale }: { id: string; locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <Card title={t("reset.title")}>
      <p className="mb-4 text-sm text-ink-2">{t("reset.sentence")}</p>
      <ActionForm
        action={resetFactorAction}
        fields={{ reason: t("reset.reason") }}
        done={t("reset.done")}
        className="grid gap-4"
      >
        <input type="hidden" name="id" value={id} />
        <FormText
          id="reset-reason"
          name="reason"
          label={t("reset.reason")}
          help={t("reset.reasonHelp")}
          required
        />
        <SubmitButton pending={t("pending")} size="sm" variant="danger" className="justify-self-start">
          {t("reset.action")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
