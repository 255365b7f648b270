import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { eraseOwnAction, eraseRequestedAction } from "@/lib/privacy/actions";

type EraseFormProps = {
  /** The request at the desk; none: the reader's own data. */
  request?: { id: string; version: number };
  locale: Locale;
};

/** The last step before an erasure: a word to type, so that no stray click does it. */
export function EraseForm({ request, locale }: EraseFormProps) {
  const t = translator(locale, "privacy");
  const label = t("erase.type", { word: t("erase.word") });
  return (
    <ActionForm
      action={request ? eraseRequestedAction : eraseOwnAction}
      fields={{ word: label }}
      className="grid max-w-field gap-4"
    >
      {request && <input type="hidden" name="id" value={request.id} />}
      {request && <input type="hidden" name="version" value={request.version} />}
      <FormText name="word" label={label} autoComplete="off" required />
      <SubmitButton variant="danger" pending={t("erase.pending")} className="justify-self-start">
        {t(request ? "desk.erase" : "erase.confirm")}
      </SubmitButton>
    </ActionForm>
  );
}
