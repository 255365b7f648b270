import { headers } from "next/headers";
import { VerifiedCard } from "@/components/certificates/verified-card";
import { PublicBand } from "@/components/layout/public-band";
import { PageHead } from "@/components/ui/page-head";
import { certificatePolicy } from "@/lib/certificates/policy";
import { verifyCertificate } from "@/lib/certificates/queries/verify";
import { codeParams } from "@/lib/certificates/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { clientAddress } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

export const metadata = { robots: { index: false } };

/** Where the code of a certificate leads: whether it holds. */
export default page({
  can: certificatePolicy.verify,
  params: codeParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "certificates");
    const certificate = await verifyCertificate(ctx, params.code, clientAddress(await headers()));
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead title={t("file.title")} sentence={t(`verify.sentences.${certificate.state}`)} />
        <VerifiedCard
          certificate={certificate}
          university={(await institutionBrand(locale)).name}
          locale={locale}
        />
        <p className="mt-6 max-w-3xl text-sm text-ink-2">{t("verify.privacy")}</p>
      </PublicBand>
    );
  },
});
