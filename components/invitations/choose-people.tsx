import { FilterForm } from "@/components/ui/filter-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { ListSearch } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type ChoosePeopleProps = {
  search: ListSearch;
  units: ReadonlyMap<number, string>;
  path: string;
  locale: Locale;
};

/** Whom to invite: a faculty and classes. A selection that came from the list is kept as it is. */
export function ChoosePeople({ search, units, path, locale }: ChoosePeopleProps) {
  const t = translator(locale, "invitations");
  return (
    <FilterForm action={path} applyLabel={t("new.show")} className="flex flex-wrap items-end gap-4">
      {units.size > 1 && (
        <Select
          name="unit"
          label={t("new.unit")}
          empty={t("new.allUnits")}
          options={[...units].map(([id, name]) => ({ value: String(id), label: name }))}
          defaultValue={String(search.unit[0] ?? "")}
          className="grow basis-64"
        />
      )}
      <TextInput
        name="from"
        label={t("new.from")}
        inputMode="numeric"
        maxLength={4}
        defaultValue={search.from}
        className="w-28"
      />
      <TextInput
        name="to"
        label={t("new.to")}
        inputMode="numeric"
        maxLength={4}
        defaultValue={search.to}
        className="w-28"
      />
      <button type="submit" className="control w-auto cursor-pointer px-4 font-medium">
        {t("new.show")}
      </button>
    </FilterForm>
  );
}
