import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";

type CountCardProps = {
  title: string;
  /** How it was counted, where that is not plain. */
  note?: string;
  /** What stands there when nothing was counted. */
  empty: string;
  rows: readonly { key: string | number; name: string; count: number }[];
  locale: Locale;
};

/** How many of each, with a bar that repeats it for the eye. */
export function CountCard({ title, note, empty, rows, locale }: CountCardProps) {
  const most = Math.max(...rows.map(({ count }) => count), 0);
  return (
    <Card title={title} className="break-inside-avoid">
      {rows.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <dl className="num grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-3 text-sm">
          {rows.map(({ key, name, count }) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid gap-y-1">
              <dt className="min-w-0">{name}</dt>
              <dd className="text-right font-strong">{formatInteger(count, locale)}</dd>
              <dd className="col-span-2">
                <Bar parts={[{ value: count, tone: "info" }]} max={most} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {note && rows.length > 0 && <p className="mt-4 text-sm text-ink-3">{note}</p>}
    </Card>
  );
}
