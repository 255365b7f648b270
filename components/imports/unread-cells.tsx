import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { columnOf, type Plan } from "@/lib/imports/plan";
import { problemText } from "@/lib/imports/result-file";
import type { ReviewedRow } from "@/lib/imports/reviewed-row";

type UnreadCellsProps = {
  row: ReviewedRow;
  header: readonly string[];
  plan: Pick<Plan, "mapping">;
  locale: Locale;
};

/** The cells that keep a row out, what is wrong with each, and what to do. */
export function UnreadCells({ row: { problems, cells }, header, plan, locale }: UnreadCellsProps) {
  const t = translator(locale, "imports");
  return (
    <ul className="grid gap-1.5">
      {problems.map(({ field, code }) => {
        const column = columnOf(plan, field);
        return (
          <li key={`${field} ${code}`}>
            {problemText(t, field, code)}
            {column >= 0 && (
              <span className="block text-ink-3">
                {header[column]}: <q className="text-ink">{cells[column] || t("review.emptyCell")}</q>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
