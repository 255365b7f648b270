import { FirstSteps } from "@/components/coordinators/first-steps";
import { OwnOffices } from "@/components/coordinators/own-offices";
import { OwnProposal } from "@/components/coordinators/own-proposal";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { getOwnOffice, type OwnOffice } from "@/lib/coordinators/queries/get-own-office";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One's own offices: proposals to answer, the promise of this year, the first steps, hand-overs. */
export default page({
  can: coordinatorPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "coordinators");
    const own = await getOwnOffice(ctx, locale);
    const year = (await today(ctx)).getUTCFullYear();
    const held = own.offices.filter(({ state }) => state === "held").length;
    const others = own.offices.filter(({ state }) => state !== "proposed");
    return (
      <>
        <PageHead title={t("own.title")} sentence={t("own.sentence", { count: held })} />
        {own.offices.length === 0 ? (
          <Card>
            <EmptyState title={t("own.none.title")} sentence={t("own.none.sentence")} />
          </Card>
        ) : (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
            <div className="grid gap-6">
              {own.proposals.map((proposal) => (
                <OwnProposal key={proposal.id} proposal={proposal} locale={locale} />
              ))}
              {others.length > 0 && <OwnOffices offices={others} locale={locale} />}
            </div>
            {own.isOfficer && (
              <div className="grid gap-6">
                {own.promisedAt ? (
                  <Notice
                    tone="ok"
                    title={t("promise.made", { year, day: formatDate(own.promisedAt, { locale }) })}
                    action={
                      <ButtonLink href={`/${locale}/me/office/promise`} size="sm" variant="quiet">
                        {t("promise.title")}
                      </ButtonLink>
                    }
                  />
                ) : (
                  <Notice
                    tone="wait"
                    title={t("promise.owed", { year })}
                    action={
                      <ButtonLink href={`/${locale}/me/office/promise`} size="sm">
                        {t("promise.read")}
                      </ButtonLink>
                    }
                  />
                )}
                {own.steps && <FirstSteps steps={own.steps} hrefs={stepPaths(own)} locale={locale} />}
              </div>
            )}
          </div>
        )}
      </>
    );
  },
});

/** Where each first step is taken. */
function stepPaths({ offices }: OwnOffice) {
  const toSign = offices.flatMap(({ takenOver }) => takenOver).find(({ state }) => state !== "done");
  return {
    promise: "/me/office/promise",
    factor: "/me/security",
    handOver: toSign ? `/hand-over/${toSign.id}` : "/me/office",
    plan: "/plans",
    section: "/section",
    feed: "/me/feeds",
  };
}
