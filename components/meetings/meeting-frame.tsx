import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import { MeetingTag } from "./state-tags";

const TABS = {
  agenda: "",
  people: "/people",
  attendance: "/attendance",
  groups: "/groups",
  minutes: "/minutes",
} as const;
export type MeetingTab = keyof typeof TABS;

type MeetingFrameProps = {
  meeting: MeetingPage;
  /** None: a page under the meeting that is no tab. */
  tab?: MeetingTab;
  actions?: ReactNode;
  locale: Locale;
  children: ReactNode;
};

/** The head and the tabs of every page of a meeting. */
export function MeetingFrame({ meeting, tab, actions, locale, children }: MeetingFrameProps) {
  const t = translator(locale, "meetings");
  const base = `/${locale}/meetings/${meeting.id}`;
  return (
    <>
      <PageHead
        eyebrow={<Link href={`/${locale}/bodies/${meeting.body.id}`}>{meeting.body.name}</Link>}
        title={meeting.title}
        sentence={
          <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{meeting.days}</span>
            <MeetingTag status={meeting.status} locale={locale} />
            {meeting.milestone && (
              <Link href={`/${locale}/rounds/${meeting.milestone.roundId}`}>{meeting.milestone.name}</Link>
            )}
          </span>
        }
        actions={actions}
      />
      {meeting.status === "CANCELLED" && (
        <Notice tone="late" title={t("cancelled.title")} className="mb-5">
          {meeting.cancelReason}
        </Notice>
      )}
      <div className="mb-6 print:hidden">
        <Tabs
          isBare
          label={t("tabs.label")}
          tabs={(Object.keys(TABS) as MeetingTab[]).map((name) => ({
            href: base + TABS[name],
            label: t(`tabs.${name}`),
            isCurrent: name === tab,
          }))}
        />
      </div>
      {children}
    </>
  );
}
