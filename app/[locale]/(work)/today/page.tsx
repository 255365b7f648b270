import { NoRecord } from "@/components/profile/no-record";
import { ChangedCard } from "@/components/today/changed-card";
import { DatesCard } from "@/components/today/dates-card";
import { DueCard } from "@/components/today/due-card";
import { RecordCard, StillRight } from "@/components/today/record-card";
import { RoundCard } from "@/components/today/round-card";
import { WaitingCard } from "@/components/today/waiting-card";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { auditPolicy } from "@/lib/audit/policy";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { findOwnClaim, getOwnHome } from "@/lib/profile/queries/get-own-home";
import { isStillRightDue, missingToBeFound } from "@/lib/profile/status";
import { roundPolicy } from "@/lib/rounds/policy";
import { todayPolicy } from "@/lib/today/policy";
import { listChanged } from "@/lib/today/queries/changed";
import { listComingDates } from "@/lib/today/queries/coming-dates";
import { listDue } from "@/lib/today/queries/due";
import { listOpenRounds } from "@/lib/today/queries/open-rounds";
import { listWaiting } from "@/lib/today/queries/waiting";

/** Where everybody's work starts: what is due, what waits for the reader, what changed. */
export default page({
  can: todayPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "today");
    const { actor, now } = ctx;
    const { zone } = await getInstitution(ctx);
    const hasOffice = actor.kind === "user" && actor.roles.some((role) => role !== "alumnus");
    const own = ctx.scope.alumnusId ? await getOwnHome(ctx) : null;
    const isAsked = own !== null && isStillRightDue(own.record.lastConfirmedAt, now);
    // The units that the reader works or studied at.
    const near = [...ctx.scope.unitIds, ...(own?.record.unitIds ?? [])];
    const waiting = await listWaiting(ctx, actor);
    const due = await listDue(ctx);
    const rounds = may(actor, roundPolicy.manage) ? await listOpenRounds(ctx, locale) : [];
    const waits = waiting.reduce((sum, { count }) => sum + count, 0) + (isAsked ? 1 : 0);
    return (
      <>
        <PageHead
          eyebrow={formatDate(dayIn(zone, now), { locale })}
          title={t("title")}
          sentence={t("sentence", { waiting: waits, due: due.length })}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            {!hasOffice && !own && <NoRecord claim={await findOwnClaim(ctx)} zone={zone} locale={locale} />}
            <WaitingCard waiting={waiting} locale={locale}>
              {isAsked && <StillRight version={own.record.version} locale={locale} />}
            </WaitingCard>
            {(hasOffice || due.length > 0) && <DueCard due={due} locale={locale} />}
            {rounds.map((round) => (
              <RoundCard key={round.id} round={round} locale={locale} />
            ))}
          </div>
          <div className="grid gap-6">
            {own && (
              <RecordCard
                lastConfirmedAt={own.record.lastConfirmedAt}
                missing={missingToBeFound({ ...own.record, profile: own.profile }).length}
                now={now}
                locale={locale}
              />
            )}
            <DatesCard
              days={await listComingDates(ctx, ctx.scope.reach === "all" ? null : near, locale)}
              zone={zone}
              locale={locale}
            />
            {hasOffice && (
              <ChangedCard
                changes={await listChanged(ctx)}
                trailHref={may(actor, auditPolicy.read) ? `/${locale}/office/audit` : null}
                now={now}
                locale={locale}
              />
            )}
          </div>
        </div>
        <TableKeys />
      </>
    );
  },
});
