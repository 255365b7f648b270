import { everyYear } from "@/components/alumni/alumni-filters";
import { shownValues } from "@/components/alumni/shown-values";
import { Facet } from "@/components/ui/facet";
import { FilterPanel } from "@/components/ui/filter-panel";
import { YearHistogram } from "@/components/ui/year-histogram";
import type { FoundPeople } from "@/lib/directory/queries/find-people";
import { type DirectorySearch, FILTERS, type Filter } from "@/lib/directory/schema";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueWords } from "./facet-words";

type DirectoryFiltersProps = {
  search: DirectorySearch;
  facets: FoundPeople["facets"];
  units: ReadonlyMap<number, string>;
  locale: Locale;
};

/** Everything the directory can be narrowed by: only what somebody shows to the reader. Lies in a `FilterForm`. */
export function DirectoryFilters(props: DirectoryFiltersProps) {
  const { search, facets, locale } = props;
  const t = translator(locale, "directory");
  const count =
    FILTERS.reduce((sum, filter) => sum + search[filter].length, 0) + (search.from || search.to ? 1 : 0);
  const years = facets.year.values;
  return (
    <FilterPanel label={t("filters.label", { count })}>
      {years.length > 0 && (
        <YearHistogram
          legend={t("filters.year")}
          years={everyYear(years)}
          from={search.from}
          to={search.to}
          names={{ from: "from", to: "to" }}
          labels={{ from: t("filters.from"), to: t("filters.to"), apply: t("filters.apply") }}
        />
      )}
      {FILTERS.map((filter) => (
        <FilterFacet key={filter} filter={filter} {...props} />
      ))}
    </FilterPanel>
  );
}

function FilterFacet({ filter, search, facets, units, locale }: DirectoryFiltersProps & { filter: Filter }) {
  const chosen = search[filter].map(String);
  const { values, isWhole } = facets[filter];
  const options = shownValues(values, chosen).map(({ value, count }) => ({
    value,
    label: valueWords(filter, value, units, locale),
    count: isWhole ? formatInteger(count, locale) : "",
  }));
  return (
    (options.length > 1 || chosen.length > 0) && (
      <Facet
        legend={translator(locale, "directory")(`filters.${filter}`)}
        name={filter}
        chosen={chosen}
        options={options}
      />
    )
  );
}
