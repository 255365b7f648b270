import { BadgeCard } from "@/components/ambassadors/badge-card";
import { PublicBand } from "@/components/layout/public-band";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { getBadge } from "@/lib/ambassadors/queries/community";
import { badgeParams } from "@/lib/ambassadors/schema/programme";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

export const metadata = { robots: { index: false } };

/** Where the code of a badge leads: whether it holds. */
export default page({
  can: ambassadorPolicy.open,
  params: badgeParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "ambassadors");
    const badge = await getBadge(ctx, params.publicId, locale);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}/community`}>{t("community.title")}</Link>}
          title={badge.name ?? t("badge.title")}
          sentence={t(`badge.sentences.${badge.state}`)}
        />
        <BadgeCard
          badge={badge}
          university={(await institutionBrand(locale)).name}
          url={absoluteUrl(`/${locale}/ambassadors/${badge.publicId}`)}
          locale={locale}
        />
        <p className="mt-6 max-w-3xl text-sm text-ink-2">{t("badge.privacy")}</p>
      </PublicBand>
    );
  },
});
