import type { Block, Document, Sender } from "@/lib/documents/document";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { FigureName } from "../figures";
import type { Chapter, Consolidated, Report } from "../queries/get-report";
import type { ListedSynthesis } from "../queries/list-syntheses";
import { unitSection } from "../schema";
import { comparison, countedElsewhere, notThere, officeWords } from "./report-parts";
import { periodText } from "./words";

/** What the annex tells of each faculty. */
export const ANNEX_FIGURES = [
  ...(["itemsPlanned", "itemsDone", "itemsPartly", "itemsNotDone"] as const),
  ...(["peopleReached", "meetingsAttended", "recordsCreated", "recordsUpdated"] as const),
] satisfies FigureName[];

export type AnnexRow = {
  unit: ListedSynthesis["unit"];
  ahead: Chapter | null;
  back: Chapter | null;
  /** Null where the synthesis that tells it was not accepted. */
  values: (number | null)[];
};

/** A row for each faculty of which a synthesis was accepted, and the sums of what there is. */
export function annexRows({ parts, takenOver }: Report): { rows: AnnexRow[]; totals: number[] } {
  const [ahead, back] = parts;
  const chapterOf = (part: Consolidated | undefined, id: number) =>
    part?.chapters.find(({ unit }) => unit.id === id) ?? null;
  const units = new Map(
    parts.flatMap(({ chapters }) => chapters.map(({ unit }) => [unit.id, unit] as const)),
  );
  const inOrder = [...units.values()].sort((a, b) => a.place - b.place);
  const rows = inOrder.map((unit) => {
    const chapters = { ahead: chapterOf(ahead, unit.id), back: chapterOf(back, unit.id) };
    // Whoever took the plan over tells of its actions in whichever synthesis there is.
    const isElsewhere = takenOver.some(({ unitId }) => unitId === unit.id);
    const values = ANNEX_FIGURES.map((name) =>
      name === "itemsPlanned" && isElsewhere ? null : figureOf(chapters, name),
    );
    return { unit, ...chapters, values };
  });
  return {
    rows,
    totals: ANNEX_FIGURES.map((_, at) => rows.reduce((all, { values }) => all + (values[at] ?? 0), 0)),
  };
}

/** As the faculty looked back; what was planned, as it looked ahead where it did not look back yet. */
function figureOf({ ahead, back }: Pick<AnnexRow, "ahead" | "back">, name: FigureName): number | null {
  const figures = back?.figures ?? (name === "itemsPlanned" ? (ahead?.figures ?? []) : []);
  return figures.find((figure) => figure.name === name)?.value ?? null;
}

/** The annex to the rector's report: a table of one to three pages with room for a word on each faculty. */
export function annexDocument(report: Report, sender: Sender, locale: Locale): Document {
  const { round, prose, parts } = report;
  const t = translator(locale, "syntheses");
  const { rows, totals } = annexRows(report);
  const cell = (value: number | null) => (value === null ? "—" : formatInteger(value, locale));
  const words = rows.flatMap(({ unit }): Block[] => {
    const text = prose[unitSection(unit.id)];
    return text
      ? [
          { kind: "heading", level: 3, text: unit.name },
          { kind: "paragraph", text },
        ]
      : [];
  });
  return {
    title: t("reports.annex"),
    subtitle: `${round.name} · ${periodText(round, locale)}`,
    locale,
    sender,
    isLandscape: true,
    blocks: [
      ...officeWords("foreword", prose, locale),
      {
        kind: "table",
        columns: [
          { head: t("columns.faculty"), width: 2.6 },
          { head: t("columns.planNumber"), width: 1.1 },
          ...ANNEX_FIGURES.map((name) => ({ head: t(`annexColumns.${name}`), isNumber: true })),
          { head: t("columns.database"), width: 1.2 },
        ],
        rows: rows.map(({ unit, ahead, back, values }) => [
          unit.name,
          (back ?? ahead)?.content.planNumber ?? "—",
          ...values.map(cell),
          back?.content.database ? t(`verdicts.${back.content.database.verdict}`) : "—",
        ]),
        foot: [t("total"), "", ...totals.map(cell), ""],
      },
      { kind: "paragraph", text: t("annexLegend"), tone: "faint" },
      ...countedElsewhere(report, parts, locale),
      ...words,
      ...parts.flatMap((part) => notThere(part, locale)),
      ...comparison(report, locale),
      ...officeWords("conclusions", prose, locale),
    ],
  };
}
