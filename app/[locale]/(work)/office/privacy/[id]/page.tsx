import { AnswerRequest } from "@/components/privacy/answer-request";
import { RequestState, whoAsks } from "@/components/privacy/request-table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { getRequest } from "@/lib/privacy/queries/desk";
import { requestParams } from "@/lib/privacy/schema";

/** One request: who, until when, what was written, and the answer. */
export default page({
  can: privacyPolicy.desk,
  params: requestParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "privacy");
    const request = await getRequest(ctx, params.id, locale);
    const { kind, receivedAt, dueAt, doneAt, message, extension, outcome, hasRecord, alumnusId } = request;
    const day = (date: Date) => formatDate(date, { locale });
    const who = whoAsks(request, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/privacy`}>{t("desk.title")}</Link>}
          title={t(`kinds.${kind}`)}
          sentence={<RequestState request={request} locale={locale} now={ctx.now} />}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
          <Card>
            <DescriptionList
              items={[
                {
                  term: t("desk.who"),
                  value: hasRecord ? <Link href={`/${locale}/alumni/${alumnusId}`}>{who}</Link> : who,
                },
                { term: t("desk.received"), value: day(receivedAt) },
                { term: t("desk.due"), value: day(dueAt) },
                ...(extension ? [{ term: t("desk.extended"), value: extension }] : []),
                ...(doneAt ? [{ term: t("desk.done"), value: day(doneAt) }] : []),
                ...(outcome ? [{ term: t("desk.outcome"), value: outcome }] : []),
              ]}
            />
            {message && (
              <>
                <h2 className="mt-5 mb-2">{t("desk.message")}</h2>
                <p className="max-w-prose whitespace-pre-line text-sm text-ink-2">{message}</p>
              </>
            )}
          </Card>
          {request.status === "OPEN" && <AnswerRequest request={request} locale={locale} />}
        </div>
      </>
    );
  },
});
