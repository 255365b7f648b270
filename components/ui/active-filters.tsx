import { X } from "lucide-react";
import { Link } from "./link";

type ActiveFiltersProps = {
  /** What the list is narrowed by, and the query string without it. */
  chips: readonly { label: string; query: string }[];
  /** The query string without any of them. */
  clearQuery: string;
  labels: Record<"active" | "remove" | "clear", string>;
};

/** What a list is narrowed by now; each goes away with a click. */
export function ActiveFilters({ chips, clearQuery, labels }: ActiveFiltersProps) {
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2 print:hidden" aria-label={labels.active}>
      {chips.map(({ label, query }) => (
        <li key={label}>
          <Link
            href={`?${query}`}
            scroll={false}
            className="num inline-flex min-h-7 items-center gap-1.5 rounded-full bg-brand-soft py-0.5 pr-2 pl-3 text-xs font-strong text-brand-ink no-underline hover:bg-sunken"
          >
            {label}
            <X className="size-3.5" />
            <span className="sr-only">{labels.remove}</span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link href={`?${clearQuery}`} scroll={false} className="text-xs">
            {labels.clear}
          </Link>
        </li>
      )}
    </ul>
  );
}
