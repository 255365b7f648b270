import { ButtonLink } from "@/components/ui/button-link";
import type { ListedClaim } from "@/lib/claims/queries/list-claims";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ClaimHead, ClaimStatusTag } from "./claim-head";
import { FoundRecord, Likeness } from "./found-record";
import { VerifyClaim } from "./verify-claim";

type QueuedClaimProps = { claim: ListedClaim; mayDecide: boolean; now: Date; locale: Locale };

/** A claim beside the likeliest record, why, and what to make of it. */
export function QueuedClaim({ claim, mayDecide, now, locale }: QueuedClaimProps) {
  const t = translator(locale, "claims");
  const [best, ...others] = claim.records;
  const path = `/${locale}/claims/${claim.id}`;
  const isOpen =
    claim.status === "CLAIM_PENDING" || claim.status === "CLAIM_AMBIGUOUS" || claim.status === "APPEALED";
  return (
    <article
      data-row=""
      aria-label={t("queue.claimOf", { name: `${claim.given} ${claim.family}` })}
      className="grid gap-px border-b bg-line *:bg-surface *:px-5 *:py-4.5 last:border-b-0 focus-within:shadow-[inset_3px_0_var(--brand)] md:grid-cols-2 xl:grid-cols-[1fr_1fr_240px]"
    >
      <div>
        <ClaimHead claim={claim} now={now} isLink locale={locale} />
      </div>
      <div>
        {best ? (
          <FoundRecord claim={claim} found={best} locale={locale} />
        ) : (
          <>
            <p className="eyebrow mb-1.5">{t("queue.record")}</p>
            <p className="text-sm text-ink-2">
              {isOpen || claim.status === "INFO_REQUESTED" ? (
                t("queue.noRecord")
              ) : (
                <ClaimStatusTag status={claim.status} locale={locale} />
              )}
            </p>
          </>
        )}
        {others.length > 0 && (
          <p className="mt-3 text-sm text-wait-ink">{t("queue.others", { count: others.length })}</p>
        )}
      </div>
      <div className="max-xl:empty:hidden md:max-xl:col-span-2">
        {best && <Likeness found={best} locale={locale} />}
        {mayDecide && isOpen && (
          <div className="mt-3.5 grid gap-2">
            {best?.isFree && <VerifyClaim claim={claim} alumnusId={best.record.id} locale={locale} />}
            <ButtonLink href={`${path}#refuse`} size="sm" data-key="n" className="justify-start">
              {t("queue.refuse")}
            </ButtonLink>
            <ButtonLink href={`${path}#ask`} size="sm" variant="quiet" data-key="m" className="justify-start">
              {t("queue.ask")}
            </ButtonLink>
          </div>
        )}
      </div>
    </article>
  );
}
