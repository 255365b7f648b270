import { DecideForms } from "@/components/registrations/decide-forms";
import { PaymentCard } from "@/components/registrations/payment-card";
import { RegistrationTag } from "@/components/registrations/state-tag";
import { StepList } from "@/components/registrations/step-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { formatDateTime } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { getRegistration } from "@/lib/registrations/queries/registrations";
import { registrationParams } from "@/lib/registrations/schema";

/** One registration, with all that happened to it, for those who organize the event. */
export default page({
  can: registrationPolicy.manage,
  params: registrationParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "registrations");
    const found = await getRegistration(ctx, params, locale);
    const { event, name, status, answers, payments, admissions } = found;
    const guests =
      admissions.length > 0 ? admissions.slice(1).flatMap((one) => one.name ?? []) : found.guestNames;
    const mayJump = may(ctx.actor, registrationPolicy.jump);
    return (
      <>
        <PageHead
          eyebrow={
            <Link
              href={`/${locale}/events/manage/${event.id}/registrations`}
              className="text-ink-3 no-underline hover:underline"
            >
              {event.title}
            </Link>
          }
          title={name}
          sentence={<RegistrationTag status={status} locale={locale} />}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card>
              <DescriptionList
                items={[
                  { term: t("who.email"), value: found.email ?? "–" },
                  {
                    term: t("fact.party"),
                    value: [t("heads", { count: found.partySize }), ...guests].join(" · "),
                  },
                  ...(found.session ? [{ term: t("field.slot"), value: found.session }] : []),
                  ...(found.ticket ? [{ term: t("field.ticket"), value: found.ticket }] : []),
                  ...(found.isOnline ? [{ term: t("list.status"), value: t("list.online") }] : []),
                  ...(found.wouldComeAlone ? [{ term: t("list.alone"), value: t("question.yes") }] : []),
                  ...(found.heldUntil
                    ? [
                        {
                          term: t("list.held"),
                          value: formatDateTime(found.heldUntil, { locale, zone: event.zone }),
                        },
                      ]
                    : []),
                  ...(found.jumpReason ? [{ term: t("list.ahead"), value: found.jumpReason }] : []),
                  ...answers.map(({ text, kind, answer }) => ({
                    term: text,
                    value: kind === "YES_NO" && answer ? t(`question.${answer as "yes"}`) : (answer ?? "–"),
                    isFaint: answer === null,
                  })),
                ]}
              />
            </Card>
            {payments.length > 0 && (
              <Card title={t("fact.payment")} className="grid gap-5">
                {payments.map((payment) => (
                  <PaymentCard key={payment.id} payment={payment} registration={found} locale={locale} />
                ))}
              </Card>
            )}
            <Card title={t("steps.title")}>
              <StepList registration={found} locale={locale} />
            </Card>
          </div>
          <div className="print:hidden">
            <DecideForms registration={found} mayJump={mayJump} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});
