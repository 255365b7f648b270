import { AuthenticatorCard } from "@/components/people/authenticator-card";
import { PasskeysCard } from "@/components/people/passkeys-card";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { SessionsCard } from "@/components/people/sessions-card";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { formatter, translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { findWaitingApp, getOwnFactors } from "@/lib/people/queries/get-own-factors";
import { listOwnSessions } from "@/lib/people/queries/list-own-sessions";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** How the reader signs in, with what they prove themselves, and where they are signed in. */
export default page({
  can: peoplePolicy.prove,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "security");
    const { zone, shortName } = await getInstitution(ctx);
    const factors = await getOwnFactors(ctx);
    const waiting = await findWaitingApp(ctx, `${shortName} Alumni`);
    const sessions = await listOwnSessions(ctx);
    const format = formatter(locale, zone);
    const day = (instant: Date) => format.dateTime(instant, { dateStyle: "long" });
    const moment = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });
    const isHalfway = ctx.actor.kind === "user" && ctx.actor.awaitsSecondFactor;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { sessions: sessions.length })}
          actions={!isHalfway && <Link href={`/${locale}/me/email`}>{t("changeEmail")}</Link>}
        />
        {isHalfway && (
          <Notice
            tone="wait"
            title={t("owed.title")}
            className="mb-6 print:hidden"
            action={
              factors.hasFactor && <Link href={`/${locale}/sign-in/second-factor`}>{t("owed.show")}</Link>
            }
          >
            {t(factors.hasFactor ? "owed.has" : "owed.none")}
          </Notice>
        )}
        {!isHalfway && factors.isStaff && !factors.hasFactor && (
          <Notice tone="info" title={t("offered.title")} className="mb-6 print:hidden">
            {t("offered.sentence")}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <AuthenticatorCard
            since={factors.app?.confirmedAt ? day(factors.app.confirmedAt) : null}
            waiting={waiting}
            locale={locale}
          />
          <PasskeysCard
            passkeys={factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
              id,
              name,
              since: day(createdAt),
              used: lastUsedAt && moment(lastUsedAt),
            }))}
            locale={locale}
          />
          {factors.hasFactor && (
            <Card title={t("codes.title")}>
              <p className="mb-4 text-sm text-ink-2">
                {t("codes.sentence")} {t("codes.left", { count: factors.codes })}
              </p>
              <RecoveryCodes
                labels={{
                  make: t(factors.codes > 0 ? "codes.makeNew" : "codes.make"),
                  making: t("pending"),
                  once: t("codes.once"),
                  list: t("codes.title"),
                  print: t("codes.print"),
                  copy: t("codes.copy"),
                  copied: t("codes.copied"),
                  failed: t("codes.failed"),
                }}
              />
            </Card>
          )}
        </div>
        <div className="mt-6">
          <SessionsCard
            sessions={sessions.map(({ createdAt, seenAt, ...session }) => ({
              ...session,
              since: moment(createdAt),
              used: moment(seenAt),
            }))}
            locale={locale}
          />
        </div>
      </>
    );
  },
});
