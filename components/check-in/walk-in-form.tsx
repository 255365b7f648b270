import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { walkInAction } from "@/lib/check-in/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Somebody came without a place: a name is enough. */
export function WalkInForm({ eventId, locale }: { eventId: string; locale: Locale }) {
  const t = translator(locale, "checkIn");
  const fields = { name: t("name"), email: t("walkIn.email") };
  return (
    <ActionForm action={walkInAction} fields={fields} done={t("walkIn.done")} className="grid gap-4">
      <p className="text-sm text-ink-2">{t("walkIn.sentence")}</p>
      <input type="hidden" name="id" value={eventId} />
      <FormText id="walk-in-name" name="name" label={fields.name} required autoComplete="off" />
      <FormText
        id="walk-in-email"
        name="email"
        type="email"
        label={fields.email}
        optional={translator(locale, "common")("optional")}
        autoComplete="off"
      />
      <SubmitButton
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t("walkIn.letIn")}
      </SubmitButton>
    </ActionForm>
  );
}
