import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { retryImportAction } from "@/lib/imports/actions";

/** Reads the stored file again. */
export function RetryImport({ id, version, locale }: { id: string; version: number; locale: Locale }) {
  const t = translator(locale, "imports");
  return (
    <ActionForm action={retryImportAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton pending={t("failed.trying")}>{t("failed.tryAgain")}</SubmitButton>
    </ActionForm>
  );
}
