import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { DATE_KINDS } from "@/lib/calendar/date";
import { AUDIENCES, type CalendarSearch } from "@/lib/calendar/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type CalendarFilterProps = {
  search: CalendarSearch;
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

/** Which kinds of dates, whose, and for whom. No kind chosen: all of them. */
export function CalendarFilter({ search, units, locale }: CalendarFilterProps) {
  const t = translator(locale, "calendar");
  return (
    <FilterForm
      action={`/${locale}/calendar`}
      applyLabel={t("filter.apply")}
      className="flex flex-wrap items-end gap-x-8 gap-y-3 border-b px-5 py-3.5 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      {search.from && <input type="hidden" name="from" value={search.from} />}
      <fieldset className="min-w-0">
        <legend className="eyebrow mb-1">{t("filter.title")}</legend>
        <div className="flex flex-wrap gap-x-5">
          {DATE_KINDS.map((kind) => (
            <label key={kind} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="kind"
                value={kind}
                className="tick"
                defaultChecked={search.kind.includes(kind)}
              />
              {t(`kinds.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {units.length > 1 && (
        <Select
          name="unit"
          label={t("filter.unit")}
          empty={t("filter.allUnits")}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={search.unit === null ? "" : String(search.unit)}
          className="w-64"
        />
      )}
      <Select
        name="audience"
        label={t("entry.audience")}
        empty={t("filter.allAudiences")}
        options={AUDIENCES.map((audience) => ({ value: audience, label: t(`entry.audiences.${audience}`) }))}
        defaultValue={search.audience ?? ""}
        className="w-44"
      />
    </FilterForm>
  );
}
