import { BasesForm } from "@/components/consent/bases-form";
import { WordingForm, WordingTexts, WordingVersions } from "@/components/consent/wording-parts";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { seenBases } from "@/lib/consent/bases-seen";
import { consentPolicy } from "@/lib/consent/policy";
import { listPurposeBases } from "@/lib/consent/queries/list-configuration";
import { listWordings } from "@/lib/consent/queries/wordings";
import { purposeParams } from "@/lib/consent/schema";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One purpose: its bases by channel, the text of today in four languages, and all texts before it. */
export default page({
  can: consentPolicy.configure,
  params: purposeParams,
  render: async (ctx, { locale, params: { purpose } }) => {
    const t = translator(locale, "consent");
    const bases = await listPurposeBases(ctx, purpose);
    const wordings = await listWordings(ctx, purpose);
    const { zone } = await getInstitution(ctx);
    const current = wordings[0] ?? null;
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/consent`}>{t("office.title")}</Link>}
          title={t(`purposes.${purpose}`)}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
          <BasesForm purpose={purpose} bases={bases} seen={seenBases(bases)} locale={locale} />
          <div className="grid gap-6">
            {current && (
              <Card title={t("office.current", { version: current.version })}>
                <WordingTexts texts={current.texts} />
              </Card>
            )}
            <WordingForm purpose={purpose} current={current} locale={locale} />
            <WordingVersions wordings={wordings} zone={zone} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});
