import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Cell } from "@/lib/rounds/cell";
import { cellText, cellTone } from "./cell-words";

type CellLinkProps = { cell: Cell; href: string; today: Date; locale: Locale };

/** How a faculty stands with a deadline, one click from why. */
export function CellLink({ cell, href, today, locale }: CellLinkProps) {
  const text = cellText(cell, today, locale);
  if (text === "–") {
    const t = translator(locale, "rounds");
    return (
      <Link href={href} data-nothing="" className="-mx-1 inline-block min-w-6 px-1 text-ink-3 no-underline">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t(`states.${cell.state}`)}</span>
      </Link>
    );
  }
  return (
    <Link href={href} className="no-underline hover:underline">
      {/* Where six deadlines have little room, long words take a second line. */}
      <Tag
        tone={cellTone(cell)}
        className="@max-[68rem]/data-table:rounded-lg @max-[68rem]/data-table:whitespace-normal"
      >
        {text}
      </Tag>
    </Link>
  );
}
