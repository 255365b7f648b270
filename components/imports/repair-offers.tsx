import { ArrowRight } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FileSample } from "@/lib/imports/file/file-sample";

/** Columns whose text was once read with the wrong code page, each with what its repair would make of it. */
export function RepairOffers({ sample, locale }: { sample: FileSample; locale: Locale }) {
  const t = translator(locale, "imports");
  const { repairs, options, header } = sample;
  if (repairs.length === 0) return null;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-sm font-strong">{t("file.repairs")}</legend>
      {repairs.map(({ column, was, readAs, samples }) => (
        <Checkbox
          key={column}
          id={`repair-${column}`}
          name="repairs"
          value={column}
          defaultChecked={options.repairs.some((repair) => repair.column === column)}
          label={t("file.repair", {
            column: header[column] || t("columns.nameless", { number: column + 1 }),
          })}
          help={
            <>
              {t("file.repairsHelp", { was, readAs })}
              <span className="mt-1.5 grid gap-1">
                {samples.map(({ before, after }) => (
                  <span key={before} className="flex flex-wrap items-center gap-x-2">
                    <del className="text-ink-3 no-underline">{before}</del>
                    <ArrowRight aria-label={t("file.becomes")} />
                    <ins className="text-ink no-underline">{after}</ins>
                  </span>
                ))}
              </span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
