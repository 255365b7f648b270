import { Facet } from "@/components/ui/facet";
import { FilterPanel } from "@/components/ui/filter-panel";
import { YearHistogram } from "@/components/ui/year-histogram";
import type { FacetCounts } from "@/lib/alumni/queries/count-facets";
import { FILTERS, type Filter, type ListSearch } from "@/lib/alumni/schema/list";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueWords } from "./facet-words";
import { shownValues } from "./shown-values";

type AlumniFiltersProps = {
  search: ListSearch;
  facets: FacetCounts;
  units: ReadonlyMap<number, string>;
  locale: Locale;
};

/** Everything a list can be narrowed by, with how many people each choice would leave. Lies in a `FilterForm`. */
export function AlumniFilters({ search, facets, units, locale }: AlumniFiltersProps) {
  const t = translator(locale, "alumni");
  const count =
    FILTERS.reduce((sum, filter) => sum + search[filter].length, 0) + (search.from || search.to ? 1 : 0);
  const first = facets.year[0]?.value;
  return (
    <FilterPanel label={t("filters.label", { count })}>
      {first !== undefined && (
        <YearHistogram
          legend={t("filters.year")}
          years={everyYear(facets.year)}
          from={search.from}
          to={search.to}
          names={{ from: "from", to: "to" }}
          labels={{ from: t("filters.from"), to: t("filters.to"), apply: t("filters.apply") }}
        />
      )}
      {FILTERS.filter((filter) => filter !== "unit" || units.size > 1).map((filter) => (
        <FilterFacet
          key={filter}
          filter={filter}
          search={search}
          facets={facets}
          units={units}
          locale={locale}
        />
      ))}
    </FilterPanel>
  );
}

function FilterFacet({ filter, search, facets, units, locale }: AlumniFiltersProps & { filter: Filter }) {
  const t = translator(locale, "alumni");
  const chosen = search[filter].map(String);
  const known =
    filter === "unit" ? facets.unit.filter(({ value }) => units.has(Number(value))) : facets[filter];
  const options = shownValues(known, chosen, filter === "unit" ? known.length : undefined).map(
    ({ value, count }) => ({
      value,
      label: valueWords(filter, value, units, locale),
      count: formatInteger(count, locale),
    }),
  );
  return (
    (options.length > 1 || chosen.length > 0) && (
      <Facet legend={t(`filters.${filter}`)} name={filter} chosen={chosen} options={options} />
    )
  );
}

/** A year without graduates is a gap between the bars. */
export function everyYear(years: FacetCounts["year"]): { year: number; count: number }[] {
  const counts = new Map(years.map(({ value, count }) => [Number(value), count]));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}
