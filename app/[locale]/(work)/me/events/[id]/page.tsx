import { OwnPage } from "@/components/registrations/own-page";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getOwn } from "@/lib/registrations/queries/own";
import { ownSearch } from "@/lib/registrations/schema";

/** One of the own places: the tickets, and what can be changed. */
export default page({
  can: registrationPolicy.own,
  params: idParams,
  search: ownSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "registrations");
    const { zone } = await getInstitution(ctx);
    const mine = await getOwn(ctx, params.id, locale);
    return (
      <>
        <PageHead
          eyebrow={
            <Link href={`/${locale}/me/events`} className="text-ink-3 no-underline hover:underline">
              {t("mine.title")}
            </Link>
          }
          title={mine.event.title}
          sentence={<Link href={`/${locale}/events/${mine.event.slug}`}>{t("own.toEvent")}</Link>}
        />
        {search.again && (
          <Notice tone="info" className="mb-5">
            {t("alreadyIn")}
          </Notice>
        )}
        <OwnPage mine={mine} zone={zone} locale={locale} />
      </>
    );
  },
});
