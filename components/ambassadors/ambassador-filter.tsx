import { Checkbox } from "@/components/ui/checkbox";
import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { AmbassadorsSearch } from "@/lib/ambassadors/schema/programme";
import { KINDS, VIEWS } from "@/lib/ambassadors/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { countryOptions, type UnitChoice } from "./place-fields";

type FilterProps = {
  search: AmbassadorsSearch;
  units: readonly UnitChoice[];
  countries: readonly string[];
  locale: Locale;
};

/** What the list is narrowed by. */
export function AmbassadorFilter({ search, units, countries, locale }: FilterProps) {
  const t = translator(locale, "ambassadors");
  const all = t("list.all");
  return (
    <FilterForm
      action={`/${locale}/ambassadors`}
      applyLabel={t("list.apply")}
      className="flex flex-wrap items-end gap-x-4 gap-y-3 border-b px-5 py-4 print:hidden"
    >
      <input type="hidden" name="view" value={search.view} />
      <TextInput
        name="q"
        type="search"
        label={t("fields.name")}
        defaultValue={search.q ?? ""}
        className="w-44"
      />
      <Select
        name="status"
        label={t("list.state")}
        empty={all}
        options={VIEWS[search.view].map((value) => ({ value, label: t(`status.${value}`) }))}
        defaultValue={search.status ?? ""}
        className="w-40"
      />
      <Select
        name="kind"
        label={t("fields.kind")}
        empty={all}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={search.kind ?? ""}
        className="w-36"
      />
      <Select
        name="country"
        label={t("fields.country")}
        empty={all}
        options={countryOptions(locale, countries)}
        defaultValue={search.country ?? ""}
        className="w-40"
      />
      {units.length > 1 && (
        <Select
          name="unit"
          label={t("fields.unit")}
          empty={all}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={search.unit === null ? "" : String(search.unit)}
          className="w-52"
        />
      )}
      {search.view === "serving" && (
        <div className="pb-2.5">
          <Checkbox
            name="pending"
            value="1"
            label={t("list.pendingOnly")}
            defaultChecked={search.pending === "1"}
          />
        </div>
      )}
    </FilterForm>
  );
}
