import { OwnAccount } from "@/components/people/own-account";
import { OwnRecord } from "@/components/people/own-record";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { findOwnRecord } from "@/lib/people/queries/find-own-record";
import { getOwnAccount } from "@/lib/people/queries/get-account";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** The reader's own pages: what the university knows, and the account. */
export default page({
  can: peoplePolicy.self,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "people");
    const account = await getOwnAccount(ctx, locale);
    const record = await findOwnRecord(ctx, locale);
    const { zone } = await getInstitution(ctx);
    return (
      <>
        <PageHead title={account.name} sentence={record ? t("me.sentence") : t("me.noRecord")} />
        <div
          className={
            record ? "grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]" : "max-w-xl"
          }
        >
          {record && <OwnRecord record={record} zone={zone} locale={locale} />}
          <div className="grid gap-6">
            {record && (
              <Notice tone="info" title={t("me.change")}>
                {t("me.changeSentence")}
                {record.keepers.map(({ code, name, email }) => (
                  <span key={code} className="mt-1.5 block">
                    {name}
                    {email && (
                      <>
                        {": "}
                        <a href={`mailto:${email}`}>{email}</a>
                      </>
                    )}
                  </span>
                ))}
              </Notice>
            )}
            <OwnAccount account={account} zone={zone} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});
