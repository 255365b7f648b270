import { CallForm } from "@/components/calls/call-form";
import { CallStatusTag } from "@/components/calls/call-words";
import { CallMoveForm, RemoveCallForm, ThankForm } from "@/components/calls/desk-forms";
import { HelperList } from "@/components/calls/helper-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { callPolicy } from "@/lib/calls/policy";
import { getCallAtDesk } from "@/lib/calls/queries/calls";
import { translator } from "@/lib/i18n/translator";
import { idParams } from "@/lib/platform/input/fields";
import { page } from "@/lib/platform/page";
import { listOwnUnits } from "@/lib/units/queries";

/** One call at the desk: who helps, who waits, the next step, and the call itself. */
export default page({
  can: callPolicy.manage,
  params: idParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "calls");
    const call = await getCallAtDesk(ctx, params.id, locale);
    const isDraft = call.status === "DRAFT";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calls/manage`}>{t("desk.title")}</Link>}
          title={call.title}
          sentence={
            <span className="inline-flex flex-wrap items-center gap-2">
              <CallStatusTag status={call.status} locale={locale} />
              {[call.when, call.place].filter(Boolean).join(" · ")}
            </span>
          }
          actions={
            !isDraft &&
            call.eventLink && (
              <ButtonLink href={`/${locale}/events/${call.eventLink.slug}`}>
                {call.eventLink.title}
              </ButtonLink>
            )
          }
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {!isDraft && (
              <Card
                flush
                title={t("desk.placed")}
                actions={
                  <span className="num">
                    {t("desk.taken", { taken: call.taken, count: call.placeCount })}
                  </span>
                }
              >
                {call.placed.length === 0 && (
                  <p className="px-5 pb-5 text-sm text-ink-3">{t("desk.nobodyPlaced")}</p>
                )}
                <HelperList call={call} helpers={call.placed} locale={locale} />
              </Card>
            )}
            {call.waiting.length > 0 && (
              <Card flush title={t("desk.waitingTitle", { count: call.waiting.length })}>
                <HelperList call={call} helpers={call.waiting} locale={locale} />
              </Card>
            )}
            {(isDraft || call.isRunning) && (
              <Card title={t("desk.call")} className="print:hidden">
                <CallForm
                  call={call}
                  units={await listOwnUnits(ctx, locale)}
                  events={call.events}
                  isOffice={ctx.scope.reach === "all"}
                  locale={locale}
                />
              </Card>
            )}
          </div>
          <div className="grid gap-6 print:hidden">
            {(call.moves.length > 0 || isDraft) && (
              <Card title={t("desk.steps")}>
                <div className="grid gap-3">
                  {call.moves.map((move) => (
                    <CallMoveForm key={move} call={call} move={move} locale={locale} />
                  ))}
                  {isDraft && <RemoveCallForm call={call} locale={locale} />}
                </div>
              </Card>
            )}
            {call.canThank && (
              <Card title={t("thank.title")}>
                <ThankForm call={call} locale={locale} />
              </Card>
            )}
            {call.cancelReason && (
              <Card title={t("cancelledTitle")}>
                <p className="whitespace-pre-line">{call.cancelReason}</p>
              </Card>
            )}
          </div>
        </div>
      </>
    );
  },
});
