import type { BarPart } from "@/components/ui/bar";
import { Bar } from "@/components/ui/bar";
import { formatPercent } from "@/lib/format/numbers";

type ShareProps = { parts: readonly BarPart[]; max: number; locale: string };

/** A share of a whole in a cell of a table: the line for the eye, the figure to read. */
export function Share({ parts, max, locale }: ShareProps) {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  if (max === 0) return <span className="text-ink-3">–</span>;
  return (
    <span className="flex w-36 items-center gap-2.5">
      <Bar className="flex-1" parts={parts} max={max} />
      <span className="num w-13 text-end">{formatPercent(value / max, locale)}</span>
    </span>
  );
}
