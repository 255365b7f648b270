import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { cancelImportAction } from "@/lib/imports/actions";
import { ConfirmedMove } from "./confirmed-move";

type DiscardImportProps = { id: string; version: number; locale: Locale };

/** Throws a list away before it changed anything. */
export function DiscardImport({ id, version, locale }: DiscardImportProps) {
  const t = translator(locale, "imports");
  return (
    <ConfirmedMove
      trigger={t("discard.action")}
      title={t("discard.title")}
      sentence={t("discard.sentence")}
      action={cancelImportAction}
      values={{ id, version, locale }}
      confirm={{ label: t("discard.confirm"), pending: t("discard.pending") }}
      cancel={t("keep")}
      reasons={{ stale: t("moveErrors.stale"), other: t("moveErrors.other") }}
    />
  );
}
