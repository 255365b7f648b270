import { ActionForm } from "@/components/forms/action-form";
import { FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { blockPersonAction, writeMessageAction } from "@/lib/directory/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A message to somebody whose address the writer does not see. */
export function WriteForm({ publicId, locale }: { publicId: string; locale: Locale }) {
  const t = translator(locale, "directory");
  const labels = { subject: t("write.subject"), body: t("write.body") };
  return (
    <ActionForm action={writeMessageAction} fields={labels} className="grid gap-4">
      <input type="hidden" name="publicId" value={publicId} />
      <FormText name="subject" label={labels.subject} maxLength={200} autoComplete="off" required />
      <FormTextArea
        name="body"
        label={labels.body}
        help={t("write.help")}
        rows={7}
        maxLength={5_000}
        required
      />
      <SubmitButton pending={t("write.sending")} className="justify-self-start">
        {t("write.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Nobody has to be found by everybody. */
export function BlockPerson({ publicId, locale }: { publicId: string; locale: Locale }) {
  const t = translator(locale, "directory");
  return (
    <details className="mt-5 border-t pt-4 text-sm">
      <summary className="min-h-6 text-ink-2">{t("write.block")}</summary>
      <p className="my-3 text-ink-2">{t("write.blockHelp")}</p>
      <ActionForm action={blockPersonAction}>
        <input type="hidden" name="publicId" value={publicId} />
        <SubmitButton variant="danger" size="sm" pending={t("write.blocking")}>
          {t("write.blockAction")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
