import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ActionState } from "@/lib/platform/action";

type ObjectToAllProps = {
  action: (before: ActionState<void>, form: FormData) => Promise<ActionState<void>>;
  sealed?: string | undefined;
  locale: Locale;
};

/** One button that ends all marketing (GDPR, article 21): no question back, nothing to fill in. */
export function ObjectToAll({ action, sealed, locale }: ObjectToAllProps) {
  const t = translator(locale, "consent");
  return (
    <section className="rounded-lg bg-sunken p-5 sm:p-6.5" aria-labelledby="object-title">
      <h2 id="object-title">{t("me.objectTitle")}</h2>
      <p className="mt-1.5 mb-4 max-w-prose text-ink-2">{t("me.objectSentence")}</p>
      <ActionForm action={action} done={t("me.objected")} className="grid justify-items-start gap-3">
        {sealed && <input type="hidden" name="link" value={sealed} />}
        <input type="hidden" name="answer" value="object" />
        <SubmitButton variant="default" pending={t("me.saving")}>
          {t("me.object")}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
