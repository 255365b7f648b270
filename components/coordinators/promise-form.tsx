import { ActionForm } from "@/components/forms/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { makePromiseAction } from "@/lib/coordinators/actions";
import { PROMISE_VERSION } from "@/lib/coordinators/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PromiseText } from "./promise-text";

type PromiseFormProps = { year: number; next: string | undefined; locale: Locale };

/** The promise of this year: read, ticked, sent. */
export function PromiseForm({ year, next, locale }: PromiseFormProps) {
  const t = translator(locale, "coordinators");
  const label = t("promise.agree", { year });
  return (
    <ActionForm action={makePromiseAction} fields={{ isPromised: label }}>
      <PromiseText locale={locale} />
      <input type="hidden" name="wordingVersion" value={PROMISE_VERSION} />
      {next && <input type="hidden" name="next" value={next} />}
      <Checkbox name="isPromised" label={label} required className="mt-6 mb-4" />
      <SubmitButton pending={t("promise.pending")}>{t("promise.confirm")}</SubmitButton>
    </ActionForm>
  );
}
