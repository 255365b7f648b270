import type { Block } from "@/lib/documents/document";
import { formatInteger } from "@/lib/format/numbers";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemContent, PlanContent } from "@/lib/plans/content";
import type { SynthesisContent, WrittenTexts } from "../content";
import { HEADLINES } from "../figures";
import type { PartnerNames } from "../queries/partner-names";
import { SECTIONS } from "../status";
import { lookBackBlocks } from "./look-back-blocks";
import { figureText, spanText } from "./words";

/** All that a synthesis says. */
export type Told = {
  content: SynthesisContent;
  prose: WrittenTexts;
  remarks: WrittenTexts;
  partners: PartnerNames;
};

/** A synthesis under headings of a level: figures, the faculty's words, what was planned or done, what happened around it. */
export function chapterBlocks(told: Told, level: 2 | 3, locale: Locale): Block[] {
  return [
    ...figuresRow(told, locale),
    ...proseBlocks(told, level, locale),
    ...listedBlocks(told, level, locale),
    ...figuresTable(told, level, locale),
  ];
}

/** What the figures are counted from. */
export function listedBlocks(told: Told, level: 2 | 3, locale: Locale): Block[] {
  return [...measuresBlocks(told, level, locale), ...lookBackBlocks(told.content, level, locale)];
}

function figuresRow({ content: { kind, figures } }: Told, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  const shown = HEADLINES[kind].flatMap((name) => figures.filter((figure) => figure.name === name));
  return [
    {
      kind: "figures",
      figures: shown.map((figure) => ({
        value: figureText(figure, locale),
        label: t(`figures.${figure.name}.name`),
      })),
    },
  ];
}

function proseBlocks({ content, prose }: Told, level: 2 | 3, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  return SECTIONS[content.kind].flatMap((section): Block[] => {
    const text = prose[section];
    if (!text) return [];
    return [
      { kind: "heading", level, text: t(`sections.${section}.title`) },
      ...text.split(/\n{2,}/).map((paragraph): Block => ({ kind: "paragraph", text: paragraph })),
    ];
  });
}

/** A table for each direction; a measure without items says why. */
function measuresBlocks({ content, partners }: Told, level: 2 | 3, locale: Locale): Block[] {
  const { plan, kind, evidence } = content;
  const t = translator(locale, "syntheses");
  if (!plan) return [{ kind: "paragraph", text: t("noPlan"), tone: "faint" }];
  const isPast = kind === "EX_POST";
  const heads = isPast
    ? (["measure", "action", "state", "reached", "evidence", "outcome"] as const)
    : (["measure", "action", "days", "people", "partners"] as const);
  const rowOf = (item: ItemContent) =>
    isPast ? doneCells(item, evidence[item.id] ?? 0, locale) : plannedCells(item, partners, locale);
  return plan.directions.flatMap(({ names, measures }): Block[] => {
    const rows = measures.flatMap((measure) => rowsOfMeasure(measure, rowOf, locale));
    if (rows.length === 0) return [];
    return [
      { kind: "heading", level, text: localized(names, locale) },
      {
        kind: "table",
        columns: heads.map((head) => ({
          head: t(`columns.${head}`),
          ...(WIDTHS[head] && { width: WIDTHS[head] }),
        })),
        rows,
      },
    ];
  });
}

const WIDTHS: Readonly<Record<string, number>> = {
  measure: 1.6,
  action: 1.8,
  outcome: 1.6,
  evidence: 0.7,
  state: 0.9,
};

function rowsOfMeasure(
  { names, skip, items }: PlanContent["directions"][number]["measures"][number],
  rowOf: (item: ItemContent) => string[],
  locale: Locale,
): string[][] {
  const name = localized(names, locale);
  if (items.length === 0)
    return skip === null ? [] : [[name, translator(locale, "syntheses")("skipped", { reason: skip })]];
  return items.map((item, at) => [at === 0 ? name : "", ...rowOf(item)]);
}

function plannedCells(item: ItemContent, partners: PartnerNames, locale: Locale): string[] {
  const { title, audience, startsOn, endsOn, peopleCount } = item;
  return [
    title,
    spanText(startsOn, endsOn, locale),
    [audience, peopleCount === null ? null : formatInteger(peopleCount, locale)].filter(Boolean).join(" · "),
    item.partners.map(partners).join(", "),
  ];
}

function doneCells(item: ItemContent, evidence: number, locale: Locale): string[] {
  const t = translator(locale, "syntheses");
  const { title, status, reachedCount, peopleCount, outcome } = item;
  const of = peopleCount === null ? {} : { of: peopleCount };
  return [
    title,
    t(`itemStates.${status}`),
    reachedCount === null ? "" : figureText({ name: "peopleReached", value: reachedCount, ...of }, locale),
    formatInteger(evidence, locale),
    outcome ?? "",
  ];
}

/** Every figure, with the faculty's remark on it. */
function figuresTable({ content, remarks }: Told, level: 2 | 3, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  return [
    { kind: "heading", level, text: t("figuresTitle") },
    {
      kind: "table",
      columns: [
        { head: t("columns.figure"), width: 2 },
        { head: t("columns.value"), isNumber: true },
        { head: t("columns.remark"), width: 2 },
      ],
      rows: content.figures.map((figure) => [
        t(`figures.${figure.name}.name`),
        figureText(figure, locale),
        remarks[figure.name] ?? "",
      ]),
    },
  ];
}
