import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OpportunitySearch } from "@/lib/opportunities/schema";
import { KINDS } from "@/lib/opportunities/status";

type FiltersProps = {
  search: OpportunitySearch;
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

/** What the list is narrowed by. */
export function OfferFilters({ search, units, locale }: FiltersProps) {
  const t = translator(locale, "opportunities");
  return (
    <FilterForm
      action={`/${locale}/opportunities`}
      applyLabel={t("list.apply")}
      className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
    >
      <TextInput
        name="q"
        type="search"
        label={t("list.words")}
        defaultValue={search.q ?? ""}
        className="w-56"
      />
      <Select
        name="kind"
        label={t("fields.kind")}
        empty={t("list.all")}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={search.kind ?? ""}
        className="w-48"
      />
      <Select
        name="unit"
        label={t("fields.units")}
        empty={t("list.all")}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={String(search.unit ?? "")}
        className="w-64"
      />
    </FilterForm>
  );
}
