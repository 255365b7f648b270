import type { Block, Document, Sender } from "@/lib/documents/document";
import { formatDate, formatDateTime } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { attendanceFigures, came } from "./attendance-figures";
import type { MeetingPage } from "./queries/get-meeting";
import type { Minutes, WrittenDecision } from "./queries/get-minutes";
import type { Group } from "./queries/list-groups";
import type { Person } from "./queries/list-people";
import { sittingTime } from "./sitting-text";
import { votesText } from "./votes-text";

export type Recorded = {
  meeting: MeetingPage;
  minutes: Minutes;
  people: readonly Person[];
  groups: readonly Group[];
  sender: Sender;
};

/** The minutes as a document in the language of the meeting: who was there, what was said, what was decided, who does what. */
export function minutesDocument({ meeting, minutes, people, groups, sender }: Recorded): Document {
  const { locale, body, minutesStatus } = meeting;
  const t = translator(locale, "meetings");
  return {
    title: t("document.minutes", { title: meeting.title }),
    subtitle: `${body.name} · ${t(`minutesStatus.${minutesStatus}`)}`,
    locale,
    sender,
    blocks: [
      ...headBlocks(meeting),
      ...attendanceBlocks(meeting, people),
      ...(meeting.minutesIntro ? paragraphs(meeting.minutesIntro) : []),
      ...minutes.items.flatMap((item, at): Block[] => [
        { kind: "heading", level: 2, text: `${at + 1}. ${item.title}` },
        ...(item.proposer ? [faint(item.proposer)] : []),
        ...(item.discussion ? paragraphs(item.discussion) : []),
        ...(item.status === "DONE" ? [] : [faint(t(`minutes.item.${item.status}`))]),
        ...minutes.decisions
          .filter(({ agendaItemId }) => agendaItemId === item.id)
          .flatMap((decision) => decisionBlocks(decision, meeting)),
      ]),
      ...minutes.decisions
        .filter(({ agendaItemId }) => agendaItemId === null)
        .flatMap((decision) => decisionBlocks(decision, meeting)),
      ...groupBlocks(meeting, groups, people),
      ...errataBlocks(meeting, minutes),
    ],
  };
}

const faint = (text: string): Block => ({ kind: "paragraph", text, tone: "faint" });
const paragraphs = (text: string): Block[] =>
  text.split(/\n{2,}/).map((paragraph) => ({ kind: "paragraph", text: paragraph }));

function headBlocks({ locale, zone, sittings, approvedAt, approvedBy }: MeetingPage): Block[] {
  const t = translator(locale, "meetings");
  return [
    {
      kind: "facts",
      facts: [
        ...sittings.map((sitting, at) => ({
          label: t("sitting.nth", { nth: at + 1 }),
          value: [sittingTime(sitting, { locale, zone }), sitting.place, sitting.link]
            .filter(Boolean)
            .join("\n"),
        })),
        ...(approvedAt
          ? [
              {
                label: t("minutesStatus.APPROVED"),
                value: [approvedBy, formatDateTime(approvedAt, { locale, zone })].filter(Boolean).join(", "),
              },
            ]
          : []),
      ],
    },
  ];
}

function attendanceBlocks(meeting: MeetingPage, people: readonly Person[]): Block[] {
  const { locale } = meeting;
  const t = translator(locale, "meetings");
  const figures = attendanceFigures(people, meeting);
  const number = (value: number) => formatInteger(value, locale);
  const there = people.filter(came).map(({ name, unitName }) => [name, unitName].filter(Boolean).join(", "));
  const excused = people.filter((person) => !came(person) && [...person.at.values()].includes("EXCUSED"));
  return [
    { kind: "heading", level: 2, text: t("document.present") },
    {
      kind: "figures",
      figures: [
        {
          value: number(figures.came),
          label: `${t("attendance.came")} (${t("attendance.firstTime", { count: figures.firstTime })})`,
        },
        {
          value: number(figures.taken),
          label: `${t("attendance.seats")} (${t("attendance.ofSeats", { count: figures.members })})`,
        },
        {
          value: t(figures.isQuorate ? "attendance.reached" : "attendance.missed"),
          label: `${t("attendance.quorum")} (${t("attendance.needed", { count: figures.needed })})`,
        },
      ],
    },
    ...(there.length > 0 ? [{ kind: "list" as const, items: there }] : []),
    ...(excused.length > 0
      ? [faint(t("document.excused", { names: excused.map(({ name }) => name).join(", ") }))]
      : []),
  ];
}

function decisionBlocks(decision: WrittenDecision, { locale }: MeetingPage): Block[] {
  const t = translator(locale, "meetings");
  const { year, number, text, tasks } = decision;
  return [
    { kind: "heading", level: 3, text: t("decide.number", { number: `${year}/${number}` }) },
    ...paragraphs(text),
    faint(votesText(decision, locale)),
    ...(tasks.length > 0
      ? [
          {
            kind: "table" as const,
            columns: [
              { head: t("task.title"), width: 3 },
              { head: t("task.owner"), width: 2 },
              { head: t("task.dueOn"), width: 1.4 },
            ],
            rows: tasks.map(({ title, owner, dueOn }) => [
              title,
              owner ?? "",
              dueOn ? formatDate(dueOn, { locale }) : "",
            ]),
          },
        ]
      : []),
  ];
}

function groupBlocks({ locale }: MeetingPage, groups: readonly Group[], people: readonly Person[]): Block[] {
  if (groups.length === 0) return [];
  const t = translator(locale, "meetings");
  return [
    { kind: "heading", level: 2, text: t("tabs.groups") },
    ...groups.flatMap(({ topic, moderator, notes, members }): Block[] => [
      { kind: "heading", level: 3, text: topic },
      ...(moderator ? [faint(t("groups.moderatedBy", { name: moderator }))] : []),
      ...(members.length > 0
        ? [
            faint(
              people
                .filter(({ id }) => members.includes(id))
                .map(({ name }) => name)
                .join(", "),
            ),
          ]
        : []),
      ...(notes ? paragraphs(notes) : []),
    ]),
  ];
}

function errataBlocks({ locale, zone }: MeetingPage, { errata }: Minutes): Block[] {
  if (errata.length === 0) return [];
  const t = translator(locale, "meetings");
  return [
    { kind: "heading", level: 2, text: t("errata.title") },
    {
      kind: "list",
      items: errata.map(({ at, text }) => `${formatDateTime(at, { locale, zone })}: ${text}`),
    },
  ];
}
