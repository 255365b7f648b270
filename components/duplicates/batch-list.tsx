import { RefreshWhile } from "@/components/alumni/refresh-while";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Progress } from "@/components/ui/progress";
import { undoManyAction } from "@/lib/duplicates/actions";
import type { ListedBatch } from "@/lib/duplicates/queries/many";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Merges of many: how far the one at work is, and the way back of those that are done. */
export function BatchList({ batches, locale }: { batches: readonly ListedBatch[]; locale: Locale }) {
  const t = translator(locale, "duplicates");
  const common = translator(locale, "common");
  if (batches.length === 0) return null;
  return (
    <Card flush title={t("many.earlier")} className="mt-6">
      <ul>
        {batches.map(({ id, version, status, at, asked, done, merged, mergeFrom }) => {
          const isAtWork = status === "MERGING" || status === "UNDOING";
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-5 py-3">
              {isAtWork ? (
                <div className="min-w-0 flex-1">
                  <Progress
                    label={t(`many.states.${status}`)}
                    text={t("many.progress", {
                      done: status === "MERGING" ? done : asked - merged,
                      count: asked,
                    })}
                    value={status === "MERGING" ? done : asked - merged}
                    max={asked}
                  />
                  <RefreshWhile />
                </div>
              ) : (
                <p className="num min-w-0 flex-1 text-sm">
                  <span className="font-medium">{t(`many.states.${status}`)}</span>{" "}
                  <span className="text-ink-2">
                    {t("many.outcome", { count: merged, asked, from: mergeFrom })}{" "}
                    {formatDate(at, { locale })}
                  </span>
                </p>
              )}
              {status === "MERGED" && merged > 0 && (
                <ConfirmDialog
                  size="sm"
                  trigger={t("many.undo")}
                  title={t("many.undoTitle")}
                  sentence={t("many.undoMore", { count: merged })}
                  action={undoManyAction}
                  confirm={{ label: t("many.undo"), pending: t("deciding") }}
                  cancel={common("cancel")}
                  reasons={{ other: t("problems.other") }}
                >
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="locale" value={locale} />
                </ConfirmDialog>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
