import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ListedMeeting } from "@/lib/meetings/queries/list-meetings";
import { MeetingTag, MinutesTag, RsvpTag } from "./state-tags";

/** Meetings with how they stand: what is to come with the answers, what was with who came and what was decided. */
export function MeetingTable({
  meetings,
  isPast,
  isOfOneBody = false,
  locale,
}: {
  meetings: readonly ListedMeeting[];
  isPast: boolean;
  /** On the page of a body, which names it already. */
  isOfOneBody?: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const number = (value: number) => <span className="num">{formatInteger(value, locale)}</span>;
  return (
    <DataTable
      caption={t("list.title")}
      rows={meetings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/meetings/${id}`}
      columns={[
        {
          id: "title",
          label: t("list.meeting"),
          cell: ({ title, bodyName }) => (
            <>
              {title}
              {!isOfOneBody && <span className="block text-sm font-normal text-ink-3">{bodyName}</span>}
            </>
          ),
        },
        { id: "days", label: t("list.days"), cell: ({ days }) => <span className="num">{days}</span> },
        {
          id: "place",
          label: t("list.place"),
          cell: ({ place, isOnline }) => place ?? (isOnline ? t("attendance.ONLINE") : "–"),
        },
        isPast
          ? { id: "came", label: t("list.came"), isEnd: true, cell: ({ came }) => number(came) }
          : {
              id: "coming",
              label: t("list.coming"),
              isEnd: true,
              cell: ({ coming, asked }) => (
                <span className="num">{asked > 0 ? t("list.ofAsked", { coming, asked }) : "–"}</span>
              ),
            },
        isPast
          ? {
              id: "decisions",
              label: t("list.decisions"),
              isEnd: true,
              cell: ({ decisions }) => number(decisions),
            }
          : {
              id: "own",
              label: t("list.own"),
              cell: ({ isAsked, rsvp, status }) =>
                isAsked && status !== "CANCELLED" ? <RsvpTag rsvp={rsvp} locale={locale} /> : "–",
            },
        {
          id: "state",
          label: t("list.state"),
          cell: ({ status, minutesStatus }) =>
            status === "HELD" ? (
              <MinutesTag status={minutesStatus} locale={locale} />
            ) : isPast && status === "INVITED" ? (
              <Tag tone="wait">{t("list.unrecorded")}</Tag>
            ) : (
              <MeetingTag status={status} locale={locale} />
            ),
        },
      ]}
    />
  );
}
