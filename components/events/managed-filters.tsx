import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { EventUnit } from "@/lib/events/queries/event-units";
import type { ManagedSearch } from "@/lib/events/schema/list";
import { EVENT_KINDS } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ManagedFiltersProps = { search: ManagedSearch; units: readonly EventUnit[]; locale: Locale };

/** By words of the title, kind and unit. */
export function ManagedFilters({ search, units, locale }: ManagedFiltersProps) {
  const t = translator(locale, "events");
  return (
    <FilterForm
      action={`/${locale}/events/manage`}
      applyLabel={t("list.apply")}
      className="flex flex-wrap items-end gap-4 border-b px-5 py-4 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      <TextInput
        name="q"
        type="search"
        label={t("manage.search")}
        defaultValue={search.q ?? ""}
        className="w-64"
      />
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
          className="w-64"
        />
      )}
    </FilterForm>
  );
}
