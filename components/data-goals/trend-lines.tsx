import { permille } from "@/lib/data-goals/goals";
import type { ShownSnapshot } from "@/lib/data-goals/queries/get-data-goal";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const SHARES = [
  ["reachable", "stroke-brand", "bg-brand"],
  ["completeness", "stroke-info", "bg-info"],
  ["confirmed", "stroke-wait", "bg-wait"],
] as const;
const [WIDTH, HEIGHT] = [600, 120];

/** The shares over time as lines, for the eye; the table below says the same in figures. */
export function TrendLines({ trend, locale }: { trend: readonly ShownSnapshot[]; locale: Locale }) {
  const t = translator(locale, "dataGoals");
  const [first, last] = [trend[0]?.takenAt.getTime() ?? 0, trend.at(-1)?.takenAt.getTime() ?? 1];
  const x = (at: Date) => ((at.getTime() - first) / Math.max(1, last - first)) * WIDTH;
  const due = trend.find(({ isDue }) => isDue);
  return (
    <div className="border-b px-5 pb-4">
      <svg
        aria-hidden="true"
        viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
        preserveAspectRatio="none"
        className="h-32 w-full overflow-visible"
      >
        {[0, 0.5, 1].map((level) => (
          <line
            key={level}
            x1={0}
            x2={WIDTH}
            y1={HEIGHT * level}
            y2={HEIGHT * level}
            className="stroke-line"
          />
        ))}
        {due && (
          <line
            x1={x(due.takenAt)}
            x2={x(due.takenAt)}
            y1={0}
            y2={HEIGHT}
            strokeDasharray="4 4"
            className="stroke-ink-3"
          />
        )}
        {SHARES.map(([goal, stroke]) => (
          <polyline
            key={goal}
            fill="none"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
            className={stroke}
            points={trend
              .map(({ takenAt, figures }) => {
                const share = permille(figures[goal], figures.records) / 1000;
                return `${x(takenAt)},${HEIGHT * (1 - share)}`;
              })
              .join(" ")}
          />
        ))}
      </svg>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-xs text-ink-2">
        {SHARES.map(([goal, , fill]) => (
          <span key={goal} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-2 rounded-full ${fill}`} />
            {t(`goals.${goal}.title`)}
          </span>
        ))}
      </p>
    </div>
  );
}
