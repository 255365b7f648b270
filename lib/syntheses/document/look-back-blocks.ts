import { hoursText } from "@/lib/activities/hours-text";
import { GOALS } from "@/lib/data-goals/goals";
import type { Block } from "@/lib/documents/document";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SynthesisContent } from "../content";
import { goalText, shortDay, targetText } from "./words";

/** What a synthesis tells besides the plan: meetings, lists, activities, the records at the deadline, moved deadlines. */
export function lookBackBlocks(content: SynthesisContent, level: 2 | 3, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  const part = (title: string, table: Omit<Block & { kind: "table" }, "kind">): Block[] =>
    table.rows.length === 0
      ? []
      : [
          { kind: "heading", level, text: title },
          { kind: "table", ...table },
        ];
  const category = translator(locale, "activities");
  const { meetings, imports, activities, database, acts } = content;
  return [
    ...part(t("meetingsTitle"), {
      columns: [
        { head: t("columns.meeting"), width: 3 },
        { head: t("columns.day") },
        { head: t("columns.state") },
      ],
      rows: meetings.map(({ title, on, state }) => [
        title,
        on ? shortDay(on, locale) : "—",
        t(`attendance.${state ?? "NONE"}`),
      ]),
    }),
    ...part(t("importsTitle"), {
      columns: [
        { head: t("columns.day"), width: 2 },
        { head: t("columns.created"), isNumber: true },
        { head: t("columns.updated"), isNumber: true },
      ],
      rows: imports.map(({ on, created, updated }) => [
        shortDay(on, locale),
        formatInteger(created, locale),
        formatInteger(updated, locale),
      ]),
    }),
    ...part(t("activitiesTitle"), {
      columns: [
        { head: t("columns.activity"), width: 2 },
        { head: t("columns.entries"), isNumber: true },
        { head: t("columns.doers"), isNumber: true },
        { head: t("columns.hours"), isNumber: true },
        { head: t("columns.reached"), isNumber: true },
        { head: t("columns.helped"), isNumber: true },
      ],
      rows: activities.map(({ category: kind, entries, people, minutes, reached, helped }) => [
        category(`categories.${kind}`),
        formatInteger(entries, locale),
        formatInteger(people, locale),
        hoursText(minutes, locale),
        formatInteger(reached, locale),
        formatInteger(helped, locale),
      ]),
    }),
    ...(database
      ? [
          {
            kind: "heading" as const,
            level,
            text: t("databaseTitle", { day: shortDay(database.on, locale) }),
          },
          {
            kind: "paragraph" as const,
            text: t("databaseSentence", {
              verdict: t(`verdicts.${database.verdict}`),
              records: database.counted.records,
            }),
          },
          {
            kind: "table" as const,
            columns: [
              { head: t("columns.figure"), width: 2 },
              { head: t("columns.value"), isNumber: true },
              { head: t("columns.target"), isNumber: true },
            ],
            rows: GOALS.map((goal) => [
              t(`goals.${goal}`),
              goalText(goal, database.counted, locale),
              targetText(goal, database.targets[goal], locale),
            ]),
          },
        ]
      : []),
    ...part(t("actsTitle"), {
      columns: [
        { head: t("columns.deadline"), width: 2 },
        { head: t("columns.act") },
        { head: t("columns.days"), width: 1.5 },
        { head: t("columns.reason"), width: 2 },
      ],
      rows: acts.map(({ milestone, kind, fromOn, toOn, reason }) => [
        localized(milestone, locale),
        t(`acts.${kind}`),
        [fromOn, toOn].flatMap((day) => (day ? [shortDay(day, locale)] : [])).join(" → "),
        reason,
      ]),
    }),
  ];
}
