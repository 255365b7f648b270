import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const STEPS = ["mail", "check", "yours"] as const;

/** What happens after "find my record" was sent. */
export function StepsAhead({ locale }: { locale: Locale }) {
  const t = translator(locale, "claims");
  return (
    <Card raised title={t("find.steps.title")}>
      <ol>
        {STEPS.map((step, at) => (
          <li
            key={step}
            className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-t py-4 first:border-0 first:pt-2 last:pb-0"
          >
            <span aria-hidden="true" className="figure text-xl text-brand">
              {at + 1}
            </span>
            <div>
              <p className="font-semibold">{t(`find.steps.${step}.title`)}</p>
              <p className="mt-0.5 text-sm text-ink-2">{t(`find.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
