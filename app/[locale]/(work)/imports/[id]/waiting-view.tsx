import { DiscardImport } from "@/components/imports/discard-import";
import { ImportFrame, type Step } from "@/components/imports/import-frame";
import { Waiting } from "@/components/imports/waiting";
import { translator } from "@/lib/i18n/translator";
import type { View } from "./view";

const STEP_OF = {
  UPLOADED: "file",
  DRY_RUNNING: "review",
  APPLYING: "done",
  UNDOING: "done",
} as const satisfies Record<string, Step>;

/** The worker is at it. */
export function waitingView({ found, locale, path, mayDecide }: View) {
  const t = translator(locale, "imports");
  const status = found.status as keyof typeof STEP_OF;
  const isHarmless = status === "UPLOADED" || status === "DRY_RUNNING";
  return (
    <ImportFrame
      fileName={found.fileName}
      path={path}
      step={STEP_OF[status]}
      title={t(`waiting.${status}`)}
      sentence={isHarmless ? t("waiting.unchanged") : undefined}
      actions={
        mayDecide && isHarmless && <DiscardImport id={found.id} version={found.version} locale={locale} />
      }
      locale={locale}
    >
      <Waiting {...found} status={status} locale={locale} />
    </ImportFrame>
  );
}
