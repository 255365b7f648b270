import { ClaimHead, ClaimStatusTag } from "@/components/claims/claim-head";
import { ClaimKeys } from "@/components/claims/claim-keys";
import { CreateFromClaim, WrittenDecision } from "@/components/claims/decide-forms";
import { FoundRecord, Likeness } from "@/components/claims/found-record";
import { VerifyClaim } from "@/components/claims/verify-claim";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { claimPolicy } from "@/lib/claims/policy";
import { getClaim } from "@/lib/claims/queries/list-claims";
import { claimParams } from "@/lib/claims/schema";
import { isForOffice, nextStatus } from "@/lib/claims/status";
import { displayName } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** One claim, every record that it may be about, and every decision. */
export default page({
  can: claimPolicy.list,
  params: claimParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "claims");
    const claim = await getClaim(ctx, params.id, locale);
    const isMine = ctx.scope.reach === "all" || !isForOffice(claim);
    const mayDecide = isMine && may(ctx.actor, claimPolicy.decide);
    const isOpen = nextStatus(claim.status, "verify") !== null;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/claims`}>{t("queue.title")}</Link>}
          title={displayName({ ...claim, patronymic: null }, { locale })}
          sentence={<ClaimStatusTag status={claim.status} locale={locale} />}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card>
              <ClaimHead claim={claim} now={ctx.now} locale={locale} />
              {claim.question && <Said title={t("queue.asked")} text={claim.question} />}
              {claim.refusal && <Said title={t("queue.refusedBecause")} text={claim.refusal} />}
            </Card>
            {isOpen && !isMine && <p className="text-sm text-ink-2">{t("queue.officeDecides")}</p>}
            {isOpen && (
              <Card flush title={t("queue.candidates", { count: claim.records.length })}>
                {claim.records.length === 0 && (
                  <p className="px-5 pb-5 text-sm text-ink-2">{t("queue.noRecord")}</p>
                )}
                {claim.records.map((found) => (
                  <article
                    key={found.record.id}
                    data-row=""
                    className="grid gap-5 border-t px-5 py-4.5 focus-within:shadow-[inset_3px_0_var(--brand)] md:grid-cols-[1fr_240px]"
                  >
                    <div>
                      <FoundRecord claim={claim} found={found} locale={locale} />
                    </div>
                    <div>
                      <Likeness found={found} locale={locale} />
                      {mayDecide && found.isFree && (
                        <div className="mt-3.5">
                          <VerifyClaim claim={claim} alumnusId={found.record.id} locale={locale} />
                        </div>
                      )}
                    </div>
                  </article>
                ))}
              </Card>
            )}
          </div>
          {mayDecide && (
            <div className="grid gap-6">
              {isOpen && nextStatus(claim.status, "ask") && (
                <WrittenDecision kind="ask" claim={claim} locale={locale} />
              )}
              {isOpen && <WrittenDecision kind="refuse" claim={claim} locale={locale} />}
              {isOpen && claim.unitId !== null && <CreateFromClaim claim={claim} locale={locale} />}
              {claim.status === "VERIFIED" && (
                <WrittenDecision kind="reverse" claim={claim} locale={locale} />
              )}
            </div>
          )}
        </div>
        <ClaimKeys />
        <TableKeys />
      </>
    );
  },
});

function Said({ title, text }: { title: string; text: string }) {
  return (
    <p className="mt-3 border-l-2 pl-3 text-sm whitespace-pre-line">
      <span className="block text-ink-3">{title}</span>
      {text}
    </p>
  );
}
