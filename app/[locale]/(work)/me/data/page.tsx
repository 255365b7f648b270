import { CopyCard } from "@/components/privacy/copy-card";
import { RestrictCard } from "@/components/privacy/restrict-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getOwnData } from "@/lib/privacy/queries/own-data";
import { dataSearch } from "@/lib/privacy/schema";

/** The reader's data: taken along, restricted, erased. */
export default page({
  can: privacyPolicy.own,
  search: dataSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "privacy");
    const { email, since, copies, record } = await getOwnData(ctx);
    return (
      <>
        <PageHead title={t("me.title")} sentence={t("me.sentence")} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <CopyCard copies={copies} isOrdered={search.asked === "copy"} locale={locale} />
            {record && <RestrictCard since={record.restrictedAt} locale={locale} />}
            <Card title={t("erase.title")}>
              <p className="mb-4 max-w-prose text-ink-2">{t("erase.sentence")}</p>
              <ButtonLink href={`/${locale}/me/data/erase`}>{t("erase.open")}</ButtonLink>
            </Card>
          </div>
          <Card title={t("me.account")}>
            <p className="text-sm text-ink-2">
              {t("me.accountSentence", { email, date: formatDate(since, { locale }) })}
            </p>
            <ul className="mt-4 grid gap-1.5 text-sm">
              <li>
                <Link href={`/${locale}/me/security`}>{t("me.security")}</Link>
              </li>
              {record && (
                <li>
                  <Link href={`/${locale}/me/consent`}>{t("me.consent")}</Link>
                </li>
              )}
              <li>
                <Link href={`/${locale}/privacy`}>{t("me.notice")}</Link>
              </li>
            </ul>
          </Card>
        </div>
      </>
    );
  },
});
