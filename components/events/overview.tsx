import { CircleAlert, CircleCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import type { Lack } from "@/lib/events/completeness";
import { LACKS } from "@/lib/events/completeness";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { daysText } from "@/lib/events/when-text";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SeriesForm, StopForm, TemplateForm } from "./move-forms";
import { PlacesByPart } from "./places-by-part";

type OverviewProps = { event: ManagedEvent; url: string; locale: Locale };

/** How an event stands: what is taken, what it lacks, and what else can be done with it. */
export function Overview({ event, url, locale }: OverviewProps) {
  const t = translator(locale, "events");
  const { status, isTemplate, siblings } = event;
  const over = event.capacity === null ? 0 : event.taken - event.capacity;
  const mayStop = !isTemplate && (status === "PUBLISHED" || status === "POSTPONED");
  return (
    <>
      {!isTemplate && status !== "DRAFT" && <Figures event={event} locale={locale} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          {!isTemplate && (status === "DRAFT" || status === "POSTPONED") && (
            <Checklist event={event} locale={locale} />
          )}
          {over > 0 && (
            <Notice tone="wait" title={t("overview.overbooked", { count: over })}>
              {t("overview.overbookedSentence")}
            </Notice>
          )}
          {isTemplate && <Notice tone="info">{t("template.notice")}</Notice>}
          {status !== "DRAFT" && !isTemplate && (
            <Card title={t("overview.address")}>
              <p className="flex flex-wrap items-center gap-3">
                <a href={url} className="min-w-0 wrap-anywhere">
                  {url}
                </a>
                <CopyButton text={url} labels={{ copy: t("page.copy"), copied: t("page.copied") }} />
              </p>
              <p className="mt-2 text-sm text-ink-2">{t("overview.addressHelp")}</p>
            </Card>
          )}
          {status !== "DRAFT" && <PlacesByPart event={event} locale={locale} />}
          {siblings.length > 0 && (
            <Card flush title={t("series.occurrences")}>
              <ul className="border-t">
                {siblings.map((sibling) => (
                  <li key={sibling.id} className="flex flex-wrap gap-x-4 border-t px-5 py-3 first:border-t-0">
                    <Link href={`/${locale}/events/manage/${sibling.id}`} className="num">
                      {daysText(sibling, { locale, zone: sibling.zone })}
                    </Link>
                    <span className="ml-auto text-sm text-ink-3">{t(`status.${sibling.status}`)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        {!isTemplate && (
          <Card title={t("overview.more")} className="print:hidden">
            <SeriesForm event={event} locale={locale} />
            <TemplateForm event={event} locale={locale} />
            {mayStop && status === "PUBLISHED" && event.phase !== "ENDED" && (
              <StopForm event={event} move="postpone" locale={locale} />
            )}
            {mayStop && event.phase !== "ENDED" && <StopForm event={event} move="cancel" locale={locale} />}
          </Card>
        )}
      </div>
    </>
  );
}

function Figures({ event, locale }: { event: ManagedEvent; locale: Locale }) {
  const t = translator(locale, "events");
  const { id, capacity, taken, waiting } = event;
  const over = capacity !== null && taken > capacity;
  const base = `/${locale}/events/manage/${id}`;
  return (
    <StatStrip>
      <Stat
        label={t("manage.taken")}
        value={formatInteger(taken, locale)}
        note={capacity === null ? t("overview.unlimited") : t("page.of", { capacity })}
        href={`${base}/registrations`}
        isLate={over}
        {...(capacity !== null && {
          bar: { max: Math.max(capacity, 1), parts: [{ value: taken, tone: over ? "late" : "plain" }] },
        })}
      />
      <Stat
        label={t("overview.waiting")}
        value={formatInteger(waiting, locale)}
        href={`${base}/waiting-list`}
        note={t(`order.${event.waitlistOrder}`)}
      />
      <Stat
        label={t("overview.slots")}
        value={formatInteger(event.sessions.length, locale)}
        href={`${base}/programme`}
      />
      <Stat
        label={t("tabs.people")}
        value={formatInteger(event.roles.length, locale)}
        href={`${base}/people`}
      />
    </StatStrip>
  );
}

const MEND: Record<Lack, string> = {
  summary: "/edit#what",
  past: "/edit#where",
  place: "/edit#where",
  link: "/edit#where",
  currency: "/tickets",
  programme: "/programme",
};

/** What has to be there before it is published, and where it is mended. */
function Checklist({ event, locale }: { event: ManagedEvent; locale: Locale }) {
  const t = translator(locale, "events");
  const base = `/${locale}/events/manage/${event.id}`;
  return (
    <Card title={t("overview.checklist")}>
      <p className="text-sm text-ink-2">
        {event.lacks.length === 0 ? t("overview.ready") : t("overview.lacks", { count: event.lacks.length })}
      </p>
      <ul className="mt-4 grid gap-2.5">
        {LACKS.map((lack) => {
          const isMissing = event.lacks.includes(lack);
          return (
            <li key={lack} className="flex items-start gap-2.5 text-sm">
              {isMissing ? (
                <CircleAlert className="mt-0.5 text-wait" />
              ) : (
                <CircleCheck className="mt-0.5 text-ok" />
              )}
              {isMissing ? (
                <Link href={base + MEND[lack]}>{t(`lack.${lack}`)}</Link>
              ) : (
                <span className="text-ink-2">{t(`has.${lack}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
