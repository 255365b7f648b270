import { Steps } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The way to a new round. */
export function RoundSteps({ current, locale }: { current: 0 | 1 | 2; locale: Locale }) {
  const t = translator(locale, "rounds");
  return (
    <Steps
      label={t("steps.label")}
      steps={(["begin", "parts", "open"] as const).map((step) => ({ label: t(`steps.${step}`) }))}
      current={current}
      doneLabel={t("steps.done")}
    />
  );
}
