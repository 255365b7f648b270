import { History } from "@/components/ambassadors/history";
import { MoveForm } from "@/components/ambassadors/move-forms";
import { AppealForm, OwnPlaceForm } from "@/components/ambassadors/own-forms";
import { StatusTags } from "@/components/ambassadors/status-tags";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { QrCode } from "@/components/ui/qr-code";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { findOwn, listOwnBodies } from "@/lib/ambassadors/queries/own";
import { isServing, openMoves } from "@/lib/ambassadors/status";
import { formatDate } from "@/lib/format/dates";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";

/** One's own place in the programme: how it stands, what is to be done, the badge, and the way out. */
export default page({
  can: ambassadorPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "ambassadors");
    const own = await findOwn(ctx);
    const join = (
      <>
        <ButtonLink href={`/${locale}/ambassador/nominate`}>{t("own.nominate")}</ButtonLink>
        {!own?.isOpen && (
          <ButtonLink href={`/${locale}/ambassador/apply`} variant="primary">
            {t("community.join")}
          </ButtonLink>
        )}
      </>
    );
    if (!own)
      return (
        <>
          <PageHead title={t("own.title")} sentence={t("own.noneSentence")} actions={join} />
          <Card flush>
            <EmptyState
              title={t("own.none.title")}
              sentence={t("own.none.sentence")}
              action={<ButtonLink href={`/${locale}/community`}>{t("apply.toCommunity")}</ButtonLink>}
            />
          </Card>
        </>
      );
    const { zone } = await getInstitution(ctx);
    const day = (date: Date) => formatDate(date, { locale });
    const bodies = isServing(own.status) ? await listOwnBodies(ctx, locale) : [];
    const hasBadge = isServing(own.status) || own.status === "EMERITUS";
    const badge = `/${locale}/ambassadors/${own.publicId}`;
    const moves = openMoves(own.status, "person").filter(
      (move) => move !== "sign" && (move !== "renew" || own.isRenewable),
    );
    return (
      <>
        <PageHead
          title={t("own.title")}
          sentence={<StatusTags status={own.status} standing={own.standing} locale={locale} />}
          actions={join}
        />
        <div className="grid gap-4 pb-6 empty:hidden">
          {own.status === "INVITED" && (
            <Notice
              tone="info"
              title={t("own.invited")}
              action={
                <ButtonLink size="sm" href={`/${locale}/ambassador/sign`}>
                  {t("own.sign")}
                </ButtonLink>
              }
            />
          )}
          {own.standing !== "signed" && own.dueOn && (
            <Notice
              tone={own.standing === "pending" ? "late" : "wait"}
              title={t(`own.standing.${own.standing}`, { day: day(own.dueOn) })}
              action={
                <ButtonLink size="sm" href={`/${locale}/ambassador/sign`}>
                  {t("own.sign")}
                </ButtonLink>
              }
            />
          )}
          {own.isRenewable && own.endsOn && (
            <Notice tone="wait" title={t("own.termEnds", { day: day(own.endsOn) })} />
          )}
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-6">
            {own.status === "REVOKED" && (
              <Card title={t("own.revoked")}>
                <p className="whitespace-pre-line">{own.endReason}</p>
                <div className="mt-4 border-t pt-4">
                  {own.mayAppeal ? (
                    <AppealForm own={own} locale={locale} />
                  ) : own.appeal ? (
                    <>
                      <p className="font-strong">{t("own.appeal.said")}</p>
                      <p className="whitespace-pre-line text-ink-2">{own.appeal}</p>
                      <p className="mt-3 font-strong">{t("own.appeal.answer")}</p>
                      <p className="whitespace-pre-line text-ink-2">
                        {own.appealAnswer ?? t("own.appeal.waits")}
                      </p>
                    </>
                  ) : (
                    <p className="text-sm text-ink-2">{t("own.appeal.over")}</p>
                  )}
                </div>
              </Card>
            )}
            {own.isOpen && (
              <Card title={t("own.place")}>
                <OwnPlaceForm own={own} locale={locale} />
              </Card>
            )}
            {bodies.length > 0 && (
              <Card title={t("own.bodies")}>
                <ul className="grid gap-1.5">
                  {bodies.map(({ id, name }) => (
                    <li key={id}>
                      <Link href={`/${locale}/bodies/${id}`}>{name}</Link>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </div>
          <div className="grid gap-6">
            {hasBadge && (
              <Card title={t("own.badge")} actions={<Link href={badge}>{t("own.openBadge")}</Link>}>
                <QrCode
                  text={absoluteUrl(badge)}
                  label={t("badge.qr", { url: absoluteUrl(badge) })}
                  className="w-40 rounded-md border"
                />
              </Card>
            )}
            <Card title={t("own.term")}>
              <DescriptionList
                items={[
                  {
                    term: t("badge.since"),
                    value: own.startsOn ? day(own.startsOn) : "–",
                    isFaint: !own.startsOn,
                  },
                  { term: t("badge.until"), value: own.endsOn ? day(own.endsOn) : "–", isFaint: !own.endsOn },
                  ...(own.leaveUntil ? [{ term: t("own.leaveUntil"), value: day(own.leaveUntil) }] : []),
                  { term: t("fields.unit"), value: own.unitNames ? localized(own.unitNames, locale) : "–" },
                  ...(own.signatures.length > 0
                    ? [
                        {
                          term: t("badge.charter"),
                          value: own.signatures.map(({ at, edition }) => (
                            <span key={edition.number} className="block">
                              {t("badge.signed", { number: edition.number, day: day(at) })}
                            </span>
                          )),
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
            {moves.length > 0 && (
              <Card title={t("own.steps")} className="print:hidden">
                <div className="grid gap-3">
                  {moves.map((move) => (
                    <MoveForm key={move} ambassador={own} move={move} isOwn locale={locale} />
                  ))}
                </div>
              </Card>
            )}
            <Card title={t("history.title")}>
              <History steps={own.steps} zone={zone} locale={locale} />
            </Card>
          </div>
        </div>
      </>
    );
  },
});
