import { FeedbackForm } from "@/components/event-reports/feedback-form";
import { PublicBand } from "@/components/layout/public-band";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { eventReportPolicy } from "@/lib/event-reports/policy";
import { getFeedback } from "@/lib/event-reports/queries/get-feedback";
import { tokenParams } from "@/lib/event-reports/schema";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false }, referrer: "no-referrer" };

/** Behind the link of the thanks: what somebody thought of an event. Looking changes nothing; only the button does. */
export default page({
  can: eventReportPolicy.open,
  params: tokenParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "eventReports");
    const feedback = await getFeedback(ctx, params.token, locale);
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={
            <Link
              href={`/${locale}/events/${feedback.slug}`}
              className="text-ink-3 no-underline hover:underline"
            >
              {feedback.title}
            </Link>
          }
          title={t("feedback.pageTitle")}
          sentence={feedback.when}
        />
        {feedback.isOpen ? (
          <FeedbackForm feedback={feedback} locale={locale} />
        ) : (
          <Notice tone="info" title={t("feedback.over")}>
            {t("feedback.overSentence")}
          </Notice>
        )}
      </PublicBand>
    );
  },
});
