import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { startUndoAction } from "@/lib/imports/actions";
import { ConfirmedMove } from "./confirmed-move";

type UndoImportProps = { id: string; version: number; created: number; updated: number; locale: Locale };

/** Takes a whole import back, after saying what that means in numbers. */
export function UndoImport({ id, version, created, updated, locale }: UndoImportProps) {
  const t = translator(locale, "imports");
  return (
    <ConfirmedMove
      trigger={t("done.undo")}
      title={t("done.undoQuestion")}
      sentence={t("done.undoWill", { created, updated })}
      action={startUndoAction}
      values={{ id, version, locale }}
      confirm={{
        label: t("done.undoConfirm", { count: created + updated }),
        pending: t("done.undoing"),
        isDanger: true,
      }}
      cancel={t("done.cancel")}
      reasons={{ stale: t("moveErrors.stale"), other: t("moveErrors.other") }}
    />
  );
}
