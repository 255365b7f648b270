import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { MergedPair } from "@/lib/duplicates/queries/list-merged";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { unmergeAction } from "@/lib/merging/actions";

type MergedPairsProps = { merges: readonly MergedPair[]; mayUndo: boolean; locale: Locale };

/** Pairs that became one record, each with the way back. */
export function MergedPairs({ merges, mayUndo, locale }: MergedPairsProps) {
  const t = translator(locale, "duplicates");
  const common = translator(locale, "common");
  return (
    <ul>
      {merges.map(({ id, survivorId, name, at, isOfMany, canUndo }) => (
        <li
          key={id}
          data-row=""
          className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b px-5 py-2.5 last:border-b-0"
        >
          <Link href={`/${locale}/alumni/${survivorId}`} className="row-link min-w-0 flex-1 font-medium">
            {name}
          </Link>
          {isOfMany && <Tag>{t("merged.ofMany")}</Tag>}
          <span className="num text-sm text-ink-2">{formatDate(at, { locale })}</span>
          {mayUndo && canUndo === "yes" && (
            <ConfirmDialog
              size="sm"
              trigger={t("merged.undo")}
              title={t("merged.undoTitle", { name })}
              sentence={t("merged.undoMore")}
              action={unmergeAction}
              confirm={{ label: t("merged.undo"), pending: t("deciding") }}
              cancel={common("cancel")}
              reasons={{ other: t("problems.other"), "merged-since": t("merged.mergedSince") }}
            >
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="locale" value={locale} />
            </ConfirmDialog>
          )}
          {canUndo === "merged-since" && (
            <span className="text-sm text-ink-3">{t("merged.mergedSince")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
