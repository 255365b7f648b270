import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { ListedClaim } from "@/lib/claims/queries/list-claims";
import { formatRelative } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ClaimStatus } from "@/prisma/generated/enums";
import { ClaimFacts } from "./claim-facts";

const TONES: Partial<Record<ClaimStatus, Tone>> = {
  VERIFIED: "ok",
  REFUSED: "plain",
  REVERSED: "late",
  APPEALED: "late",
  INFO_REQUESTED: "info",
};

/** How a claim stands, in a word. */
export function ClaimStatusTag({ status, locale }: { status: ClaimStatus; locale: Locale }) {
  const t = translator(locale, "claims");
  return <Tag tone={TONES[status] ?? "wait"}>{t(`status.${status}`)}</Tag>;
}

type ClaimHeadProps = { claim: ListedClaim; now: Date; isLink?: boolean; locale: Locale };

/** Who says to be whom, since when. */
export function ClaimHead({ claim, now, isLink = false, locale }: ClaimHeadProps) {
  const t = translator(locale, "claims");
  const name = displayName({ ...claim, patronymic: null }, { locale });
  const since = formatRelative(claim.provedAt ?? claim.createdAt, { locale, now });
  return (
    <>
      <p className="eyebrow mb-1.5">{t("queue.claimed", { since })}</p>
      <h2 className="text-lg">
        {isLink ? (
          <Link
            href={`/${locale}/claims/${claim.id}`}
            className="row-link text-ink decoration-transparent hover:decoration-current"
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </h2>
      <div className="mt-2.5">
        <ClaimFacts claim={claim} locale={locale} />
      </div>
      {claim.escalatedAt && (
        <Tag tone="late" className="mt-3">
          {t("queue.escalated")}
        </Tag>
      )}
      {claim.answer && (
        <p className="mt-3 border-l-2 pl-3 text-sm whitespace-pre-line">
          <span className="block text-ink-3">{t("queue.answered")}</span>
          {claim.answer}
        </p>
      )}
      {claim.appeal && (
        <p className="mt-3 border-l-2 border-late pl-3 text-sm whitespace-pre-line">
          <span className="block text-ink-3">{t("queue.appealedBecause")}</span>
          {claim.appeal}
        </p>
      )}
    </>
  );
}
