import { FormSelect } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";
import type { Plan } from "@/lib/imports/plan";

type DateOrderProps = { column: number; sample: FileSample; plan: Plan; locale: Locale };

/** The order of a column's dates: told where the file proves it, asked where it does not. */
export function DateOrder({ column, sample, plan, locale }: DateOrderProps) {
  const t = translator(locale, "imports");
  const dates = sample.dateColumns.find((one) => one.column === column);
  const name = `order-${column}`;
  if (!dates) return null;
  if (dates.order !== "ambiguous") {
    return (
      <p className="text-ink-2">
        <input type="hidden" name={name} value={dates.order} />
        {t("columns.dateOrderProven", { order: t(`columns.dateOrders.${dates.order}`) })}
      </p>
    );
  }
  return (
    <FormSelect
      name={name}
      label={t("columns.dateOrder")}
      help={t("columns.dateOrderAsk")}
      empty={t("columns.dateOrderChoose")}
      options={(["DMY", "MDY", "YMD"] as const).map((order) => ({
        value: order,
        label: t(`columns.dateOrders.${order}`),
      }))}
      defaultValue={plan.dateOrders[String(column)] ?? ""}
    />
  );
}
