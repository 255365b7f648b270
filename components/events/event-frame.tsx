import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import type { ManagedEvent } from "@/lib/events/queries/get-event";
import { isOpenToChange } from "@/lib/events/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PhaseTag } from "./phase-tag";

const TABS = {
  overview: "",
  edit: "/edit",
  programme: "/programme",
  tickets: "/tickets",
  questions: "/questions",
  people: "/people",
  registrations: "/registrations",
  waiting: "/waiting-list",
  door: "/door-list",
  report: "/report",
  photos: "/photos",
} as const;
export type EventTab = keyof typeof TABS;
/** A template takes nobody in, and a draft nobody yet. */
const WITH_PEOPLE: readonly EventTab[] = ["registrations", "waiting", "door", "report", "photos"];

type EventFrameProps = {
  event: ManagedEvent;
  /** None: a page under the event that is no tab. */
  tab?: EventTab;
  actions?: ReactNode;
  locale: Locale;
  children: ReactNode;
};

/** The head and the tabs of the pages on which an event is looked after. */
export function EventFrame({ event, tab, actions, locale, children }: EventFrameProps) {
  const t = translator(locale, "events");
  const base = `/${locale}/events/manage/${event.id}`;
  const { phase, isTemplate, status } = event;
  const missing = [
    ...(isTemplate || status === "DRAFT" ? WITH_PEOPLE : []),
    ...(isOpenToChange(status) ? [] : ["edit"]),
  ];
  return (
    <>
      <PageHead
        eyebrow={
          <Link
            href={`/${locale}/events/manage${isTemplate ? "?view=templates" : ""}`}
            className="text-ink-3 no-underline hover:underline"
          >
            {t("manage.title")}
          </Link>
        }
        title={event.title}
        sentence={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            {isTemplate ? (
              <Tag tone="plain">{t("template.tag")}</Tag>
            ) : (
              <>
                <span>{[event.days, event.hours, event.clock].filter(Boolean).join(", ")}</span>
                <PhaseTag event={event} locale={locale} />
              </>
            )}
            <span>{event.unitName ?? t("university")}</span>
          </span>
        }
        actions={actions}
      />
      {(phase === "CANCELLED" || phase === "POSTPONED") && (
        <Notice tone={phase === "CANCELLED" ? "late" : "wait"} title={t(`stopped.${phase}`)} className="mb-5">
          {event.statusReason}
        </Notice>
      )}
      <div className="mb-6 print:hidden">
        <Tabs
          label={t("tabs.label")}
          tabs={(Object.keys(TABS) as EventTab[])
            .filter((name) => !missing.includes(name))
            .map((name) => ({ href: base + TABS[name], label: t(`tabs.${name}`), isCurrent: name === tab }))}
        />
      </div>
      {children}
    </>
  );
}
