import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Voted = {
  isConsensus: boolean;
  votesFor: number | null;
  votesAgainst: number | null;
  abstentions: number | null;
};

/** How a decision was taken, in words. */
export function votesText(
  { isConsensus, votesFor, votesAgainst, abstentions }: Voted,
  locale: Locale,
): string {
  const t = translator(locale, "meetings");
  return isConsensus
    ? t("decide.byConsensus")
    : t("decide.byVotes", { for: votesFor ?? 0, against: votesAgainst ?? 0, abstentions: abstentions ?? 0 });
}
