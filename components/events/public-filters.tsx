import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import type { PublicSearch } from "@/lib/events/schema/list";
import { EVENT_KINDS } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PublicFiltersProps = {
  search: PublicSearch;
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

/** What kind, and whose. */
export function PublicFilters({ search, units, locale }: PublicFiltersProps) {
  const t = translator(locale, "events");
  return (
    <FilterForm
      action={`/${locale}/events`}
      applyLabel={t("list.apply")}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      <Select
        name="kind"
        label={t("list.kind")}
        empty={t("list.allKinds")}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        defaultValue={search.kind ?? ""}
        className="w-52"
      />
      {units.length > 1 && (
        <Select
          name="unit"
          label={t("list.unit")}
          empty={t("list.allUnits")}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={search.unit === undefined ? "" : String(search.unit)}
          className="w-72"
        />
      )}
    </FilterForm>
  );
}
