import type { Block, Document, Sender, Table } from "@/lib/documents/document";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SMALLEST_PUBLIC_COUNT } from "@/lib/units/figures";
import { classText, scoreText } from "./figure-text";
import { isTooSmall } from "./figures";
import type { EventReport } from "./queries/get-report";

/**
 * The report of an event as a file. It is passed on, so small numbers are not printed where they could point at persons,
 * and nobody's own words are in it.
 */
export function reportDocument(
  report: EventReport,
  { sender, locale }: { sender: Sender; locale: Locale },
): Document {
  const t = translator(locale, "eventReports");
  const events = translator(locale, "events");
  const { event, feedback } = report;
  const number = (count: number) => formatInteger(count, locale);
  const careful = (count: number) =>
    isTooSmall(count) ? t("few", { count: SMALLEST_PUBLIC_COUNT }) : number(count);
  const figure = (label: string, value: string) => ({ label, value });
  return {
    title: t("document.title", { title: event.title }),
    subtitle: [event.days, event.hours, event.place].filter(Boolean).join(", "),
    locale,
    sender,
    blocks: [
      {
        kind: "figures",
        figures: [
          figure(t("figure.signedUp"), number(report.signedUp)),
          figure(t("figure.came"), number(report.came)),
          figure(t("figure.noShows"), number(report.noShows)),
          figure(t("figure.walkIns"), number(report.walkIns)),
          figure(t("figure.firstTimers"), careful(report.firstTimers)),
          figure(t("figure.hours"), number(report.hours)),
          ...(report.online > 0 ? [figure(t("figure.online"), number(report.online))] : []),
        ],
      },
      ...counted(t("by.unit"), t("people"), [
        ...report.byUnit.map(({ name, count }) => [name, careful(count)]),
      ]),
      ...counted(t("by.class"), t("people"), [
        ...report.byClass.map((line) => [classText(line, locale), careful(line.count)]),
      ]),
      ...counted(t("by.role"), t("people"), [
        ...report.byKind.map(({ key, count }) => [t(`kind.${key}`), careful(count)]),
        ...report.makers.map(({ kind, count }) => [events(`role.${kind}`), number(count)]),
      ]),
      { kind: "heading", level: 2, text: t("feedback.title") },
      feedback.shown
        ? { kind: "paragraph", text: scoreText({ count: feedback.count, ...feedback.shown }, locale) }
        : { kind: "paragraph", text: t("feedback.tooFew", { count: feedback.count }) },
      { kind: "paragraph", tone: "faint", text: t("document.note", { count: SMALLEST_PUBLIC_COUNT }) },
    ],
  };
}

/** A heading and its table; nothing where nothing was counted. */
function counted(head: string, unit: string, rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: [
      { head, width: 4 },
      { head: unit, isNumber: true },
    ],
    rows,
  };
  return [{ kind: "heading", level: 2, text: head }, table];
}
