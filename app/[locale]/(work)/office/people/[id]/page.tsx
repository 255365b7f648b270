import { AccountOffices } from "@/components/people/account-offices";
import { AccountRoles } from "@/components/people/account-roles";
import { ResetFactor } from "@/components/people/reset-factor";
import { SwitchAccount } from "@/components/people/switch-account";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { formatter, translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { getAccount } from "@/lib/people/queries/get-account";
import { personParams } from "@/lib/people/staff-schema";
import { may } from "@/lib/platform/actor";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

export default page({
  can: peoplePolicy.read,
  params: personParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "people");
    const account = await getAccount(ctx, params.id, locale);
    const { zone } = await getInstitution(ctx);
    const day = (instant: Date) => formatter(locale, zone).dateTime(instant, { dateStyle: "long" });
    const isSelf = ctx.actor.kind === "user" && ctx.actor.userId === account.id;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/people`}>{t("title")}</Link>}
          title={account.name}
          sentence={t("account.sentence", { email: account.email, day: day(account.createdAt) })}
        />
        {account.disabledAt && (
          <Notice
            tone="late"
            title={t("account.disabled", { day: day(account.disabledAt) })}
            className="mb-6"
          >
            {t("account.disabledMeans")}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <AccountOffices
            account={account}
            canEnd={may(ctx.actor, coordinatorPolicy.appoint)}
            locale={locale}
          />
          <div className="grid gap-6">
            <AccountRoles
              account={account}
              zone={zone}
              canGrant={may(ctx.actor, peoplePolicy.grant)}
              locale={locale}
            />
            {may(ctx.actor, peoplePolicy.disable) && !isSelf && (
              <SwitchAccount account={account} locale={locale} />
            )}
            {may(ctx.actor, peoplePolicy.resetFactor) && !isSelf && (
              <ResetFactor id={account.id} locale={locale} />
            )}
            <p className="grid justify-items-start gap-1 px-1 text-sm">
              <Link href={`/${locale}/office/audit?actor=${account.id}`} className="min-h-6">
                {t("account.did")}
              </Link>
              <Link href={`/${locale}/office/audit?subject=user&subjectId=${account.id}`} className="min-h-6">
                {t("account.happened")}
              </Link>
            </p>
          </div>
        </div>
      </>
    );
  },
});
