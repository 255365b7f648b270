import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { startHandOverAction } from "@/lib/coordinators/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Collects what is open in an office into a checklist. */
export function BeginHandOver({ appointmentId, locale }: { appointmentId: string; locale: Locale }) {
  const t = translator(locale, "coordinators");
  return (
    <ActionForm action={startHandOverAction} className="print:hidden">
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <SubmitButton size="sm" variant="quiet" className="-ml-3 text-start" pending={t("handOver.beginning")}>
        {t("handOver.begin")}
      </SubmitButton>
    </ActionForm>
  );
}
