import { Card } from "@/components/ui/card";
import type { Cohort } from "@/lib/funnel/queries/get-funnel";
import { wholeOf } from "@/lib/funnel/stages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const LAYERS = [
  ["graduates", "bg-sunken border border-line-strong"],
  ["records", "bg-line-strong"],
  ["reachable", "bg-info"],
  ["registered", "bg-brand"],
] as const;

/** Each class as a bar, the stages one before the other; the table beside says the same in figures. */
export function ClassBars({ classes, locale }: { classes: readonly Cohort[]; locale: Locale }) {
  const t = translator(locale, "funnel");
  const tallest = Math.max(1, ...classes.map(wholeOf));
  const [first, last] = [classes[0]?.year ?? 0, classes.at(-1)?.year ?? 0];
  const byYear = new Map(classes.map((one) => [one.year, one]));
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return (
    <Card title={t("classes.title")}>
      <div aria-hidden="true" className="flex h-44 items-end gap-0.5">
        {years.map((year) => {
          const one = byYear.get(year);
          return (
            <span key={year} className="relative h-full flex-1" title={one && titleOf(one, locale)}>
              {one &&
                LAYERS.map(([stage, look]) => (
                  <span
                    key={stage}
                    className={`absolute inset-x-0 bottom-0 h-(--height) rounded-t-[2px] ${look}`}
                    style={{ "--height": `${((one[stage] ?? 0) / tallest) * 100}%` }}
                  />
                ))}
            </span>
          );
        })}
      </div>
      <p aria-hidden="true" className="num mt-1 flex justify-between text-xs text-ink-3">
        <span>{first}</span>
        <span>{last}</span>
      </p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-xs text-ink-2">
        {LAYERS.map(([stage, look]) => (
          <span key={stage} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-2.5 rounded-[2px] ${look}`} />
            {t(`stages.${stage}`)}
          </span>
        ))}
      </p>
    </Card>
  );
}

function titleOf(one: Cohort, locale: Locale): string {
  const t = translator(locale, "funnel");
  return [one.year, ...LAYERS.map(([stage]) => `${t(`stages.${stage}`)}: ${one[stage] ?? "–"}`)].join("\n");
}
