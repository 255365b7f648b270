import { ActiveFilters } from "@/components/ui/active-filters";
import { type DirectorySearch, directoryQuery, FILTERS } from "@/lib/directory/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueWords } from "./facet-words";

type ChosenFiltersProps = { search: DirectorySearch; units: ReadonlyMap<number, string>; locale: Locale };

/** What the directory is narrowed by now. */
export function ChosenFilters({ search, units, locale }: ChosenFiltersProps) {
  const t = translator(locale, "directory");
  const chips = [
    ...(search.from || search.to
      ? [
          {
            label: t("filters.years", { from: search.from ?? "…", to: search.to ?? "…" }),
            rest: { from: undefined, to: undefined },
          },
        ]
      : []),
    ...FILTERS.flatMap((filter) =>
      search[filter].map((value) => ({
        label: valueWords(filter, String(value), units, locale),
        rest: { [filter]: (search[filter] as (string | number)[]).filter((other) => other !== value) },
      })),
    ),
  ];
  return (
    <ActiveFilters
      chips={chips.map(({ label, rest }) => ({ label, query: directoryQuery(search, rest) }))}
      clearQuery={directoryQuery({ q: search.q })}
      labels={{ active: t("filters.active"), remove: t("filters.remove"), clear: t("filters.clear") }}
    />
  );
}
