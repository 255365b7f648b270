import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { startApplyAction } from "@/lib/imports/actions";

type ApplyImportProps = {
  id: string;
  version: number;
  /** How many rows it imports. */
  count: number;
  /** Whether some rows were imported before. */
  isMore: boolean;
  locale: Locale;
};

/** Imports the rows, and says how many they are. */
export function ApplyImport({ id, version, count, isMore, locale }: ApplyImportProps) {
  const t = translator(locale, "imports");
  return (
    <ActionForm action={startApplyAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton pending={t("review.importing")}>
        {t(isMore ? "review.importMore" : "review.import", { count })}
      </SubmitButton>
    </ActionForm>
  );
}
