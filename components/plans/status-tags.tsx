import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlanItemStatus, PlanStatus } from "@/prisma/generated/enums";

const PLAN_TONES: Partial<Record<PlanStatus, Tone>> = {
  SUBMITTED: "info",
  IN_REVIEW: "info",
  RETURNED: "wait",
  APPROVED: "ok",
  IN_PROGRESS: "ok",
};

/** How a plan stands, in a word. */
export function PlanStatusTag({ status, locale }: { status: PlanStatus; locale: Locale }) {
  const t = translator(locale, "plans");
  return <Tag tone={PLAN_TONES[status] ?? "plain"}>{t(`status.${status}`)}</Tag>;
}

const ITEM_TONES: Partial<Record<PlanItemStatus, Tone>> = {
  ACTIVE: "info",
  DONE: "ok",
  PARTLY: "wait",
  NOT_DONE: "late",
  MOVED: "wait",
};

/** How an item stands, in a word. */
export function ItemStatusTag({ status, locale }: { status: PlanItemStatus; locale: Locale }) {
  const t = translator(locale, "plans");
  return <Tag tone={ITEM_TONES[status] ?? "plain"}>{t(`itemStatus.${status}`)}</Tag>;
}
