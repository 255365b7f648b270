import { PublicBand } from "@/components/layout/public-band";
import { OwnPage } from "@/components/registrations/own-page";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getOwnByLink } from "@/lib/registrations/queries/own";
import { ownSearch, tokenParams } from "@/lib/registrations/schema";

export const metadata = { robots: { index: false }, referrer: "no-referrer" };

/** Behind the link of a mail, without signing in. Looking changes nothing; only the buttons do. */
export default page({
  can: registrationPolicy.open,
  params: tokenParams,
  search: ownSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "registrations");
    const { zone } = await getInstitution(ctx);
    const mine = await getOwnByLink(ctx, params.token, locale);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={t("own.eyebrow", { name: mine.name })}
          title={mine.event.title}
          sentence={<Link href={`/${locale}/events/${mine.event.slug}`}>{t("own.toEvent")}</Link>}
        />
        {search.again && (
          <Notice tone="info" className="mb-5">
            {t("alreadyIn")}
          </Notice>
        )}
        <OwnPage mine={mine} zone={zone} locale={locale} />
      </PublicBand>
    );
  },
});
