import { GOALS } from "@/lib/data-goals/goals";
import type { Block } from "@/lib/documents/document";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { CountedDatabase, WrittenTexts } from "../content";
import { type Figure, figureKey, HEADLINES } from "../figures";
import type { Consolidated, Report } from "../queries/get-report";
import type { ReportSection } from "../status";
import { figureText, goalText } from "./words";

/** What the office wrote into one section; nothing when it wrote nothing. */
export function officeWords(section: ReportSection, prose: WrittenTexts, locale: Locale): Block[] {
  const text = prose[section];
  if (!text) return [];
  return [
    { kind: "heading", level: 1, text: translator(locale, "syntheses")(`reportSections.${section}`) },
    ...text.split(/\n{2,}/).map((paragraph): Block => ({ kind: "paragraph", text: paragraph })),
  ];
}

/** How many of how many are in it, and by name who is not, with how it stands. */
export function notThere({ kind, chapters, missing, waived }: Consolidated, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  const asked = chapters.length + missing.length;
  return [
    { kind: "paragraph", text: t("inIt", { synthesis: t(`kinds.${kind}`), count: chapters.length, asked }) },
    ...(missing.length > 0
      ? ([
          { kind: "paragraph", text: t("missing", { count: missing.length }) },
          {
            kind: "list",
            items: missing.map(
              ({ unit, synthesis }) => `${unit.name}: ${t(`states.${synthesis?.status ?? "NONE"}`)}`,
            ),
          },
        ] satisfies Block[])
      : []),
    ...(waived.length > 0
      ? ([
          { kind: "paragraph", text: t("waived", { names: waived.map(({ unit }) => unit.name).join("; ") }) },
        ] satisfies Block[])
      : []),
  ];
}

/** The main figures of each faculty, and their sums. */
export function overview(report: Report, part: Consolidated, locale: Locale): Block[] {
  const { kind, chapters, totals } = part;
  const t = translator(locale, "syntheses");
  if (chapters.length === 0) return [];
  const names = HEADLINES[kind];
  const cells = (figures: readonly Figure[]) =>
    names.map((name) => {
      const found = figures.find((figure) => figure.name === name);
      return found ? figureText(found, locale) : "—";
    });
  return [
    { kind: "heading", level: 2, text: t("overview") },
    {
      kind: "table",
      columns: [
        { head: t("columns.faculty"), width: 2.4 },
        ...names.map((name) => ({ head: t(`figures.${name}.name`), isNumber: true })),
      ],
      rows: chapters.map(({ unit, figures }) => [unit.name, ...cells(figures)]),
      foot: [t("total"), ...cells(totals)],
    },
    ...countedElsewhere(report, [part], locale),
  ];
}

/** Whose plan is counted with whom, where both tell of it. */
export function countedElsewhere(
  { takenOver }: Report,
  parts: readonly Consolidated[],
  locale: Locale,
): Block[] {
  const t = translator(locale, "syntheses");
  const names = new Map(
    parts.flatMap(({ chapters }) => chapters.map(({ unit }) => [unit.id, unit.name] as const)),
  );
  const kinds = parts.map(({ kind }) => kind);
  const told = takenOver.filter(({ kind }) => kinds.includes(kind));
  const pairs = new Map(told.map((one) => [`${one.unitId} ${one.heirId}`, one]));
  return [...pairs.values()].flatMap(({ unitId, heirId }): Block[] => {
    const [unit, heir] = [names.get(unitId), names.get(heirId)];
    return unit && heir ? [{ kind: "paragraph", text: t("takenOver", { unit, heir }), tone: "faint" }] : [];
  });
}

/** The records of each faculty at the deadline for them, and of all together. */
export function databases({ chapters }: Consolidated, locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  const counted = chapters.flatMap(({ unit, content: { database } }) =>
    database ? [{ unit, ...database }] : [],
  );
  if (counted.length === 0) return [];
  const cells = (figures: CountedDatabase["counted"]) => [
    formatInteger(figures.records, locale),
    ...GOALS.map((goal) => goalText(goal, figures, locale)),
  ];
  return [
    { kind: "heading", level: 2, text: t("databases") },
    {
      kind: "table",
      columns: [
        { head: t("columns.faculty"), width: 2.4 },
        { head: t("columns.records"), isNumber: true },
        ...GOALS.map((goal) => ({ head: t(`goals.${goal}`), isNumber: true })),
        { head: t("columns.verdict"), width: 1.2 },
      ],
      rows: counted.map((one) => [one.unit.name, ...cells(one.counted), t(`verdicts.${one.verdict}`)]),
      foot: [t("total"), ...cells(sumDatabases(counted.map((one) => one.counted))), ""],
    },
  ];
}

/** The sums beside those of the round before; nothing when there was none. */
export function comparison({ parts, before }: Report, locale: Locale): Block[] {
  if (!before) return [];
  const t = translator(locale, "syntheses");
  const rows = parts.flatMap((part, at) => {
    const then = before.parts[at];
    return [
      [
        t("facultiesIn", { synthesis: t(`kinds.${part.kind}`) }),
        formatInteger(part.chapters.length, locale),
        formatInteger(then?.accepted ?? 0, locale),
        change(part.chapters.length, then?.accepted ?? 0, locale),
      ],
      ...part.totals.map((now) => {
        const was = then?.totals.find((figure) => figureKey(figure) === figureKey(now));
        return [
          t(`figures.${now.name}.name`),
          figureText(now, locale),
          was ? figureText(was, locale) : "—",
          was && !now.currency ? change(now.value, was.value, locale) : "",
        ];
      }),
    ];
  });
  return [
    { kind: "heading", level: 2, text: t("comparison", { round: before.roundName }) },
    {
      kind: "table",
      columns: [
        { head: t("columns.figure"), width: 2 },
        { head: t("columns.now"), isNumber: true },
        { head: t("columns.before"), isNumber: true },
        { head: t("columns.change"), isNumber: true },
      ],
      rows,
    },
  ];
}

/** With its sign: "+12", "−3", "0". */
function change(now: number, before: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(now - before);
}

function sumDatabases(all: readonly CountedDatabase["counted"][]): CountedDatabase["counted"] {
  const sum = (name: keyof CountedDatabase["counted"]) => all.reduce((whole, one) => whole + one[name], 0);
  return {
    records: sum("records"),
    completeness: sum("completeness"),
    reachable: sum("reachable"),
    confirmed: sum("confirmed"),
    duplicates: sum("duplicates"),
  };
}
