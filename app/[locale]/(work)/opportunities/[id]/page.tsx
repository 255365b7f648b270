import {
  ApplyForm,
  CvForm,
  FollowForm,
  ReportForm,
  WithdrawForm,
} from "@/components/opportunities/apply-forms";
import { OfferFacts } from "@/components/opportunities/offer-facts";
import { LetterTag, OfferTag } from "@/components/opportunities/tags";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { opportunityPolicy } from "@/lib/opportunities/policy";
import { getOpportunity } from "@/lib/opportunities/queries/list";
import { pageSearch } from "@/lib/opportunities/schema";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** One offer, and the own letter to it. */
export default page({
  can: opportunityPolicy.use,
  params: idParams,
  search: pageSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "opportunities");
    const offer = await getOpportunity(ctx, params.id, locale);
    const { own } = offer;
    const mayWrite = offer.takesApplications && !offer.isOwn && (!own || own.status === "WITHDRAWN");
    const isOpen = own && (own.status === "SENT" || own.status === "SHORTLISTED");
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/opportunities`}>{t("list.title")}</Link>}
          title={offer.title}
          sentence={
            <span className="inline-flex flex-wrap items-center gap-1.5">
              {offer.status !== "PUBLISHED" && <OfferTag status={offer.status} locale={locale} />}
              {own && <LetterTag status={own.status} locale={locale} />}
              {[t(`kinds.${offer.kind}`), offer.employer].join(" · ")}
            </span>
          }
        />
        {search.said && (
          <Notice tone="ok" className="mb-6 max-w-5xl">
            {t("report.done")}
          </Notice>
        )}
        <div className="grid max-w-5xl items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <Card>
            <OfferFacts offer={offer} locale={locale} />
          </Card>
          <div className="grid gap-6 print:hidden">
            <Card title={t("apply.title")}>
              {offer.isOwn && (
                <p className="text-sm">
                  <Link href={`/${locale}/opportunities/mine/${offer.id}`}>{t("apply.own")}</Link>
                </p>
              )}
              {offer.eventLink && (
                <p className="text-sm">
                  <Link href={`/${locale}/events/${offer.eventLink.slug}`}>
                    {t("apply.byEvent", { title: offer.eventLink.title })}
                  </Link>
                </p>
              )}
              {!offer.isOwn && offer.applyUrl && offer.status === "PUBLISHED" && (
                <FollowForm offer={offer} locale={locale} />
              )}
              {mayWrite && <ApplyForm offer={offer} locale={locale} />}
              {own && own.status !== "WITHDRAWN" && (
                <div className="grid gap-4 text-sm">
                  <p className="whitespace-pre-line border-l-2 pl-3 text-ink-2">{own.letter}</p>
                  {own.answer && (
                    <Notice tone="info" title={t("apply.answer")}>
                      <p className="whitespace-pre-line">{own.answer}</p>
                    </Notice>
                  )}
                  <CvForm
                    offer={offer}
                    own={own}
                    isOpen={isOpen === true}
                    problem={search.problem}
                    locale={locale}
                  />
                </div>
              )}
              {own && own.status !== "WITHDRAWN" && <WithdrawForm applicationId={own.id} locale={locale} />}
              {!mayWrite && !own && !offer.isOwn && !offer.applyUrl && !offer.eventLink && (
                <p className="text-sm text-ink-2">{t("apply.closed")}</p>
              )}
            </Card>
            {!offer.isOwn && <ReportForm offer={offer} locale={locale} />}
          </div>
        </div>
      </>
    );
  },
});
