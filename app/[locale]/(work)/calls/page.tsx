import { CallCard } from "@/components/calls/call-card";
import { AnswerTag, CallStatusTag } from "@/components/calls/call-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { callPolicy } from "@/lib/calls/policy";
import { listCalls } from "@/lib/calls/queries/calls";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

/** Where help is needed that the reader can give. */
export default page({
  can: callPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "calls");
    const { open, past } = await listCalls(ctx, locale);
    return (
      <>
        <PageHead title={t("list.title")} sentence={t("list.sentence", { count: open.length })} />
        {open.length === 0 ? (
          <Card flush>
            <EmptyState title={t("list.empty.title")} sentence={t("list.empty.sentence")} />
          </Card>
        ) : (
          <ul className="grid gap-5 md:grid-cols-2 2xl:grid-cols-3">
            {open.map((call) => (
              <li key={call.id}>
                <CallCard call={call} locale={locale} />
              </li>
            ))}
          </ul>
        )}
        {past.length > 0 && (
          <Card title={t("list.past")} className="mt-6">
            <ul className="grid gap-2">
              {past.map(({ id, title, when, status, answer }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  <Link href={`/${locale}/calls/${id}`}>{title}</Link>
                  <span className="num text-sm text-ink-3">{when}</span>
                  {answer === "helped" ? (
                    <AnswerTag answer={answer} locale={locale} />
                  ) : (
                    <CallStatusTag status={status} locale={locale} />
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </>
    );
  },
});
