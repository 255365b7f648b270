import { EraseForm } from "@/components/privacy/erase-form";
import { WhatGoes } from "@/components/privacy/what-goes";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getOwnData } from "@/lib/privacy/queries/own-data";

/** What an erasure means, and the step itself. */
export default page({
  can: privacyPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "privacy");
    const { isStaff, hadOffice } = await getOwnData(ctx);
    return (
      <>
        <PageHead title={t("erase.title")} sentence={t("erase.pageSentence")} />
        <WhatGoes hadOffice={hadOffice} locale={locale} />
        <Card className="mt-6">
          {isStaff ? (
            <Notice tone="wait">{t("erase.staff")}</Notice>
          ) : (
            <>
              <p className="mb-4 text-sm">
                <Link href={`/${locale}/me/data`}>{t("erase.first")}</Link>
              </p>
              <EraseForm locale={locale} />
            </>
          )}
        </Card>
      </>
    );
  },
});
