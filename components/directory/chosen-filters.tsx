import { X } from "lucide-react";
import Link from "next/link";
import { type DirectorySearch, directoryQuery, FILTERS } from "@/lib/directory/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { valueWords } from "./facet-words";

type ChosenFiltersProps = { search: DirectorySearch; units: ReadonlyMap<number, string>; locale: Locale };

/** What the directory is narrowed by now; each goes away with a click. */
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
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2 print:hidden" aria-label={t("filters.active")}>
      {chips.map(({ label, rest }) => (
        <li key={label}>
          <Link
            href={`?${directoryQuery(search, rest)}`}
            prefetch={false}
            scroll={false}
            className="num inline-flex min-h-7 items-center gap-1.5 rounded-full bg-brand-soft py-0.5 pr-2 pl-3 text-xs font-strong text-brand-ink no-underline hover:bg-sunken"
          >
            {label}
            <X className="size-3.5" />
            <span className="sr-only">{t("filters.remove")}</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            href={`?${directoryQuery({ q: search.q })}`}
            prefetch={false}
            scroll={false}
            className="text-xs"
          >
            {t("filters.clear")}
          </Link>
        </li>
      )}
    </ul>
  );
}
