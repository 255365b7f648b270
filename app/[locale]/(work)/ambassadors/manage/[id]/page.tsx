import { countryName } from "@/components/alumni/facet-words";
import { AnswerAppealForm, DeskPlaceForm, RemindForm } from "@/components/ambassadors/desk-forms";
import { History } from "@/components/ambassadors/history";
import { MoveForm } from "@/components/ambassadors/move-forms";
import { StatusTags } from "@/components/ambassadors/status-tags";
import { languageName } from "@/components/profile/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { getAmbassador } from "@/lib/ambassadors/queries/get-ambassador";
import { ambassadorParams } from "@/lib/ambassadors/schema/programme";
import { isServing } from "@/lib/ambassadors/status";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listCurrentUnits } from "@/lib/units/queries";

/** One person of the programme at the desk: what was said, what happened, and the next step. */
export default page({
  can: ambassadorPolicy.list,
  params: ambassadorParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "ambassadors");
    const one = await getAmbassador(ctx, params.id, locale);
    const { zone } = await getInstitution(ctx);
    const { reach, unitIds } = ctx.scope;
    const units = (await listCurrentUnits(ctx, locale)).filter(
      ({ id }) => reach !== "some" || unitIds.includes(id),
    );
    const day = (date: Date | null) => (date ? formatDate(date, { locale }) : "–");
    const next = one.moves.find((move) => move === "screen" || move === "invite");
    const others = one.moves.filter((move) => move !== next);
    const hasBadge = isServing(one.status) || one.status === "EMERITUS";
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/ambassadors`}>{t("list.title")}</Link>}
          title={one.name}
          sentence={<StatusTags status={one.status} standing={one.standing} locale={locale} />}
          actions={
            hasBadge && (
              <ButtonLink href={`/${locale}/ambassadors/${one.publicId}`}>{t("own.openBadge")}</ButtonLink>
            )
          }
        />
        {one.status === "SCREENED" && !one.hasCharter && (
          <Notice tone="wait" className="mb-6">
            {t("desk.noCharter")}
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            <Card title={t("desk.said")}>
              {one.nominationReason && (
                <>
                  <p className="text-sm text-ink-3">
                    {one.nominatedBy ? t("desk.nominatedBy", { name: one.nominatedBy }) : t("desk.nominated")}
                  </p>
                  <p className="mb-3 whitespace-pre-line">{one.nominationReason}</p>
                </>
              )}
              {one.motivation && <p className="mb-3 whitespace-pre-line">{one.motivation}</p>}
              <DescriptionList
                items={[
                  { term: t("fields.kind"), value: t(`kinds.${one.kind}`) },
                  { term: t("fields.email"), value: one.email },
                  { term: t("fields.unit"), value: one.unitName ?? t("fields.noUnit") },
                  {
                    term: t("list.place"),
                    value:
                      [one.city, one.country && countryName(one.country, locale)]
                        .filter(Boolean)
                        .join(", ") || "–",
                  },
                  { term: t("fields.theme"), value: one.theme ?? "–" },
                  {
                    term: t("fields.languages"),
                    value: one.languages.map((code) => languageName(code, locale)).join(", ") || "–",
                  },
                  { term: t("badge.since"), value: day(one.startsOn) },
                  { term: t("badge.until"), value: day(one.endsOn) },
                  ...(one.leaveUntil ? [{ term: t("own.leaveUntil"), value: day(one.leaveUntil) }] : []),
                  ...(one.endReason ? [{ term: t("desk.endReason"), value: one.endReason }] : []),
                ]}
              />
              {one.alumnusId && (
                <p className="mt-3 text-sm">
                  <Link href={`/${locale}/alumni/${one.alumnusId}`}>{t("desk.record")}</Link>
                </p>
              )}
            </Card>
            {one.appeal && (
              <Card title={t("desk.appeal.title")}>
                <p className="whitespace-pre-line">{one.appeal}</p>
                <div className="mt-4 border-t pt-4">
                  {one.hasOpenAppeal && one.answersAppeal ? (
                    <AnswerAppealForm ambassador={one} locale={locale} />
                  ) : (
                    <p className="whitespace-pre-line text-ink-2">
                      {one.appealAnswer ?? t("own.appeal.waits")}
                    </p>
                  )}
                </div>
              </Card>
            )}
            {one.signatures.length > 0 && (
              <Card title={t("desk.signatures")}>
                <DescriptionList
                  items={one.signatures.map(({ typedName, at, hash, edition }) => ({
                    term: t("badge.signed", { number: edition.number, day: day(at) }),
                    value: (
                      <>
                        <span className="font-serif">{typedName}</span>
                        <code className="block text-xs break-all text-ink-3">{hash}</code>
                      </>
                    ),
                  }))}
                />
              </Card>
            )}
            {one.decides && (
              <Card title={t("desk.place")} className="print:hidden">
                <DeskPlaceForm ambassador={one} units={units} locale={locale} />
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            {one.decides && (one.moves.length > 0 || one.status === "INVITED") && (
              <Card title={t("desk.next")} className="print:hidden">
                <div className="grid gap-3">
                  {next && <MoveForm ambassador={one} move={next} isNext locale={locale} />}
                  {(one.status === "INVITED" || one.standing !== "signed") && (
                    <RemindForm ambassador={one} locale={locale} />
                  )}
                  {others.map((move) => (
                    <MoveForm key={move} ambassador={one} move={move} locale={locale} />
                  ))}
                </div>
              </Card>
            )}
            <Card title={t("history.title")}>
              <History steps={one.steps} zone={zone} locale={locale} />
            </Card>
          </div>
        </div>
      </>
    );
  },
});
