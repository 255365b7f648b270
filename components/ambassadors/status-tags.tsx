import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { Standing } from "@/lib/ambassadors/terms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AmbassadorStatus } from "@/prisma/generated/enums";

const TONES: Record<AmbassadorStatus, Tone> = {
  NOMINATED: "wait",
  APPLIED: "wait",
  SCREENED: "info",
  INVITED: "info",
  SIGNED: "info",
  ACTIVE: "ok",
  ON_LEAVE: "plain",
  EMERITUS: "brass",
  ENDED: "plain",
  REVOKED: "late",
  DECLINED: "plain",
};

type StatusTagsProps = { status: AmbassadorStatus; standing: Standing; locale: Locale };

/** Where somebody stands in the programme, and whether a signature is owed. */
export function StatusTags({ status, standing, locale }: StatusTagsProps) {
  const t = translator(locale, "ambassadors");
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={TONES[status]}>{t(`status.${status}`)}</Tag>
      {standing === "pending" && <Tag tone="late">{t("standing.pending")}</Tag>}
      {standing === "due" && <Tag tone="wait">{t("standing.due")}</Tag>}
    </span>
  );
}
