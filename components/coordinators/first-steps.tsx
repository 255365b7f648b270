import { Check } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { FirstStep } from "@/lib/coordinators/queries/get-own-office";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type FirstStepsProps = {
  /** Taken, to be taken, or not asked of this officer. */
  steps: Record<FirstStep, boolean | null>;
  hrefs: Record<FirstStep, string>;
  locale: Locale;
};

/** What somebody new in an office does first: ticked by itself as it is done. */
export function FirstSteps({ steps, hrefs, locale }: FirstStepsProps) {
  const t = translator(locale, "coordinators");
  const asked = (Object.entries(steps) as [FirstStep, boolean | null][]).filter(([, done]) => done !== null);
  const done = asked.filter(([, isDone]) => isDone).length;
  return (
    <Card title={t("steps.title")} actions={t("steps.sentence", { done, all: asked.length })}>
      <ol>
        {asked.map(([step, isDone]) => (
          <li
            key={step}
            className="grid grid-cols-[1.5rem_1fr] gap-x-3 border-t py-3 first:border-0 first:pt-0 last:pb-0"
          >
            <span
              className={
                isDone
                  ? "mt-0.5 grid size-5 place-items-center rounded-full bg-ok-soft text-ok-ink"
                  : "mt-0.5 size-5 rounded-full border border-line-strong"
              }
            >
              {isDone && <Check aria-hidden="true" className="size-3.5" />}
              <span className="sr-only">{t(isDone ? "steps.done" : "steps.open")}</span>
            </span>
            <span>
              {isDone ? (
                <span className="text-ink-2">{t(`steps.${step}.title`)}</span>
              ) : (
                <Link href={`/${locale}${hrefs[step]}`} className="inline-block min-h-6 font-strong">
                  {t(`steps.${step}.title`)}
                </Link>
              )}
              <span className="block text-sm text-ink-3">{t(`steps.${step}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
