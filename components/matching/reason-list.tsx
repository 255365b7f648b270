import { Minus, Plus } from "lucide-react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { reasonText } from "@/lib/imports/words";
import type { Reason } from "@/lib/matching/reasons";

/** What speaks for and against two being one person, the weightiest first. */
export function ReasonList({ reasons, locale }: { reasons: readonly Reason[]; locale: Locale }) {
  const t = translator(locale, "imports");
  const sorted = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <ul aria-label={t("review.why")} className="mt-3 grid gap-1 text-sm text-ink-2">
      {sorted.map((reason) => {
        const speaksFor = reason.points > 0;
        const Icon = speaksFor ? Plus : Minus;
        return (
          <li key={reason.code} className="flex gap-1.5">
            <Icon aria-hidden="true" className={`mt-0.5 ${speaksFor ? "text-ok" : "text-late"}`} />
            <span>
              <span className="sr-only">{t(speaksFor ? "review.speaksFor" : "review.speaksAgainst")}: </span>
              {reasonText(reason, locale)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
