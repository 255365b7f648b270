import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Board } from "@/lib/rounds/queries/board";

/** Units that were merged or closed while the round ran: what they did stays readable. */
export function LeftUnits({ board, locale }: { board: Board; locale: Locale }) {
  const t = translator(locale, "rounds");
  if (board.left.length === 0) return null;
  return (
    <Card title={t("board.left")} className="mt-6">
      <ul className="grid gap-1.5 text-sm">
        {board.left.map(({ id, names, leftOn }) => (
          <li key={id}>
            <Link href={`/${locale}/rounds/${board.id}/units/${id}`}>{localized(names, locale)}</Link>{" "}
            <span className="text-ink-3">
              {leftOn && t("board.leftOn", { day: formatDate(leftOn, { locale }) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
