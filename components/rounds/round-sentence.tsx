import { formatDate, formatWeekday } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Board } from "@/lib/rounds/queries/board";

type RoundSentenceProps = {
  board: Board;
  /** A coordinator sees the own faculty only: how many there are is not theirs to count. */
  isWhole: boolean;
  locale: Locale;
};

/** How large a round is, since when it runs, and what comes next. */
export function RoundSentence({ board, isWhole, locale }: RoundSentenceProps) {
  const t = translator(locale, "rounds");
  const next = board.milestones.find(({ dueOn }) => dueOn >= board.today);
  return (
    <>
      {isWhole && `${t("board.units", { units: board.units.length })} · `}
      {t("board.directions", { directions: board.directions })}
      {board.openedAt && ` · ${t("board.openedOn", { day: formatDate(board.openedAt, { locale }) })}`}
      {board.status === "OPEN" && next && (
        <>
          {` · ${t("board.next")} `}
          <strong className="text-ink">
            {localized(next.names, locale)}, {formatWeekday(next.dueOn, { locale })}
          </strong>
        </>
      )}
    </>
  );
}
