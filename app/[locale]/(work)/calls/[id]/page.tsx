import { SignUpForm, WithdrawForm } from "@/components/calls/answer-forms";
import { AnswerTag, CallStatusTag } from "@/components/calls/call-words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import { callPolicy } from "@/lib/calls/policy";
import { getCall } from "@/lib/calls/queries/calls";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";

/** One call: what is needed, and the own answer to it. */
export default page({
  can: callPolicy.own,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "calls");
    const call = await getCall(ctx, params.id, locale);
    const isOver = call.status === "DONE" || call.status === "CANCELLED";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calls`}>{t("list.title")}</Link>}
          title={call.title}
          sentence={
            <span className="inline-flex flex-wrap items-center gap-1.5">
              <CallStatusTag status={call.status} locale={locale} />
              {call.answer && <AnswerTag answer={call.answer} locale={locale} />}
            </span>
          }
        />
        {call.status === "CANCELLED" && (
          <Notice tone="late" title={t("cancelledTitle")} className="mb-6 max-w-5xl">
            <p className="whitespace-pre-line">{call.cancelReason}</p>
          </Notice>
        )}
        <div className="grid max-w-5xl items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <Card>
            {call.text && <p className="mb-5 max-w-prose whitespace-pre-line">{call.text}</p>}
            <DescriptionList
              items={[
                { term: t("fields.kind"), value: t(`kinds.${call.kind}`) },
                { term: t("fields.day"), value: call.when ?? "–", isFaint: !call.when },
                { term: t("fields.place"), value: call.place ?? "–", isFaint: !call.place },
                ...(call.unitName ? [{ term: t("fields.unit"), value: call.unitName }] : []),
                ...(call.eventLink
                  ? [
                      {
                        term: t("fields.event"),
                        value: (
                          <Link href={`/${locale}/events/${call.eventLink.slug}`}>
                            {call.eventLink.title}
                          </Link>
                        ),
                      },
                    ]
                  : []),
                {
                  term: t("fields.placeCount"),
                  value: t("desk.taken", { taken: call.taken, count: call.placeCount }),
                },
                ...(call.signUpUntil
                  ? [{ term: t("fields.signUpUntil"), value: formatDate(call.signUpUntil, { locale }) }]
                  : []),
                ...(call.skills.length > 0
                  ? [
                      {
                        term: t("fields.skills"),
                        value: (
                          <span className="flex flex-wrap gap-1.5">
                            {call.skills.map((skill) => (
                              <Tag key={skill}>{skill}</Tag>
                            ))}
                          </span>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
          {!isOver && (
            <Card title={t("answer.title")} className="print:hidden">
              <p className="mb-4 text-sm text-ink-2">
                {call.answer
                  ? t(`answer.is.${call.answer}`)
                  : !call.takesSignUps
                    ? t("answer.closed")
                    : call.isChosen
                      ? t("answer.chosen")
                      : call.left > 0
                        ? t("answer.free", { count: call.left })
                        : t("answer.full")}
              </p>
              {call.takesSignUps && <SignUpForm call={call} locale={locale} />}
              {call.answer && <WithdrawForm call={call} locale={locale} />}
            </Card>
          )}
        </div>
      </>
    );
  },
});
