import { Bar } from "@/components/ui/bar";
import { Card } from "@/components/ui/card";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";

type CountTableProps = {
  title: string;
  rows: readonly { label: string; count: number }[];
  locale: Locale;
};

/** How many of each, with a bar to compare them by. */
export function CountTable({ title, rows, locale }: CountTableProps) {
  const max = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Card title={title}>
      <table className="w-full text-sm">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label} className="border-t first:border-t-0">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="w-2/5 py-1.5 pr-3">
                <Bar parts={[{ value: count, tone: "plain" }]} max={max} />
              </td>
              <td className="num py-1.5 text-right">{formatInteger(count, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
