import { ActiveFilters } from "@/components/ui/active-filters";
import { FILTERS, type ListSearch, listQuery } from "@/lib/alumni/schema/list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueWords } from "./facet-words";

type FilterChipsProps = {
  search: ListSearch;
  units: ReadonlyMap<number, string>;
  /** The file of the import that the list is narrowed to. */
  importedFile: string | null;
  locale: Locale;
};

/** What the list is narrowed by now. */
export function FilterChips({ search, units, importedFile, locale }: FilterChipsProps) {
  const t = translator(locale, "alumni");
  const chips = [
    ...(importedFile
      ? [{ label: t("filters.import", { file: importedFile }), rest: { import: undefined } }]
      : []),
    ...(search.lacks ? [{ label: t(`filters.lacks.${search.lacks}`), rest: { lacks: undefined } }] : []),
    ...(search.registered ? [{ label: t("filters.registered"), rest: { registered: undefined } }] : []),
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
      chips={chips.map(({ label, rest }) => ({ label, query: listQuery(search, rest) }))}
      clearQuery={listQuery({ ...search, ...NONE })}
      labels={{ active: t("filters.active"), remove: t("filters.remove"), clear: t("filters.clear") }}
    />
  );
}

const NONE = {
  unit: [],
  programme: [],
  level: [],
  country: [],
  city: [],
  reach: [],
  affiliation: [],
  from: undefined,
  to: undefined,
  import: undefined,
  lacks: undefined,
  registered: undefined,
};
