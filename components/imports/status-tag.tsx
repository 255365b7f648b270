import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ImportStatus } from "@/prisma/generated/enums";

const TONES: Record<ImportStatus, Tone> = {
  UPLOADED: "info",
  ANALYSED: "wait",
  DRY_RUNNING: "info",
  DRY_RUN: "wait",
  APPLYING: "info",
  APPLIED: "ok",
  UNDOING: "info",
  UNDONE: "plain",
  FAILED: "late",
  CANCELLED: "plain",
};

/** Where an import is. */
export function StatusTag({ status, locale }: { status: ImportStatus; locale: Locale }) {
  return <Tag tone={TONES[status]}>{translator(locale, "imports")(`status.${status}`)}</Tag>;
}
