import { AppointmentFacts } from "@/components/coordinators/appointment-facts";
import { BeginHandOver } from "@/components/coordinators/begin-hand-over";
import { EndOffice } from "@/components/coordinators/end-office";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import { Officers } from "@/components/units/officers";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { getAppointment } from "@/lib/coordinators/queries/get-appointment";
import { listOfficers } from "@/lib/coordinators/queries/list-officers";
import { appointmentParams } from "@/lib/coordinators/schema";
import { handOverState } from "@/lib/coordinators/status";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** One office of one person: its act and term, the hand-over, the way to end it. */
export default page({
  can: coordinatorPolicy.read,
  params: appointmentParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "coordinators");
    const people = translator(locale, "people");
    const appointment = await getAppointment(ctx, params.id, locale);
    const { zone } = await getInstitution(ctx);
    const { state, handOver, unit } = appointment;
    const wasHeld = state === "held" || state === "past";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/coordinators`}>{t("title")}</Link>}
          title={appointment.name}
          sentence={
            <>
              {t("appointment.sentence", {
                unit: unit.name,
                office: people(`office.${appointment.office}`),
              })}{" "}
              <Tag tone={state === "held" ? "ok" : state === "declined" ? "late" : "info"}>
                {people(`state.${state}`)}
              </Tag>
            </>
          }
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <Card>
              <AppointmentFacts appointment={appointment} zone={zone} locale={locale} />
              {state !== "past" && state !== "declined" && (
                <div className="mt-4 border-t pt-3 print:hidden">
                  <EndOffice appointment={appointment} locale={locale} />
                </div>
              )}
            </Card>
            {wasHeld && (
              <Card title={t("handOver.title")}>
                {handOver ? (
                  <p className="flex flex-wrap items-center gap-3">
                    <ButtonLink href={`/${locale}/hand-over/${handOver.id}`} size="sm">
                      {t("handOver.open")}
                    </ButtonLink>
                    <Tag tone={handOverState(handOver) === "done" ? "ok" : "wait"}>
                      {t(`handOver.state.${handOverState(handOver)}`)}
                    </Tag>
                  </p>
                ) : (
                  <>
                    <p className="mb-3 text-sm text-ink-2">{t("handOver.none")}</p>
                    <BeginHandOver appointmentId={appointment.id} locale={locale} />
                  </>
                )}
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            <Officers
              officers={await listOfficers(ctx, appointment.unitId)}
              appointHref={`/${locale}/office/coordinators/appoint?unit=${unit.code}`}
              locale={locale}
            />
            <p className="grid justify-items-start gap-1 px-1 text-sm">
              <Link href={`/${locale}/office/people/${appointment.userId}`} className="min-h-6">
                {t("appointment.account")}
              </Link>
              <Link
                href={`/${locale}/office/audit?subject=user&subjectId=${appointment.userId}`}
                className="min-h-6"
              >
                {t("appointment.trail")}
              </Link>
            </p>
          </div>
        </div>
      </>
    );
  },
});
