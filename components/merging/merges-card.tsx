import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { unmergeAction } from "@/lib/merging/actions";
import type { ListedMerge } from "@/lib/merging/queries/list-merges";

type MergesCardProps = { merges: readonly ListedMerge[]; canUndo: boolean; locale: Locale };

/** What was made one with a record, and the way back. Nothing where nothing was. */
export function MergesCard({ merges, canUndo, locale }: MergesCardProps) {
  const t = translator(locale, "merging");
  if (merges.length === 0) return null;
  return (
    <Card title={t("card.title")} id="merges">
      <ul className="grid gap-3 text-sm">
        {merges.map(({ id, at, undoneAt, canUndo: state }) => (
          <li key={id} className="grid gap-1.5 border-l-2 border-line-strong pl-3">
            <p>{t("card.merged", { date: formatDate(at, { locale }) })}</p>
            {undoneAt && (
              <p className="text-ink-3">{t("card.undone", { date: formatDate(undoneAt, { locale }) })}</p>
            )}
            {state === "merged-since" && <p className="text-ink-3">{t("card.mergedSince")}</p>}
            {canUndo && state === "yes" && (
              <ConfirmDialog
                size="sm"
                className="justify-self-start print:hidden"
                trigger={t("card.undo")}
                title={t("card.undoTitle")}
                sentence={t("card.undoMore")}
                action={unmergeAction}
                confirm={{ label: t("card.undo"), pending: t("card.undoing") }}
                cancel={translator(locale, "common")("cancel")}
                reasons={{ other: t("card.failed"), "merged-since": t("card.mergedSince") }}
              >
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="locale" value={locale} />
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
