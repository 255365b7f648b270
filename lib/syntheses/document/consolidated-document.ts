import type { Block, Document, Sender } from "@/lib/documents/document";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { HEADLINES } from "../figures";
import type { Consolidated, Report } from "../queries/get-report";
import { chapterBlocks } from "./chapter";
import { definitions } from "./definitions";
import { comparison, databases, notThere, officeWords, overview } from "./report-parts";
import { figureText, periodText } from "./words";

/** The syntheses of all faculties as one document: what they come to, who is not in it, a chapter for each. */
export function consolidatedDocument(
  report: Report,
  part: Consolidated,
  sender: Sender,
  locale: Locale,
): Document {
  const { round, prose, partners } = report;
  const t = translator(locale, "syntheses");
  const chapters = part.chapters.flatMap((chapter): Block[] => [
    { kind: "page-break" },
    { kind: "heading", level: 1, text: chapter.unit.name },
    ...chapterBlocks({ ...chapter, partners }, 3, locale),
  ]);
  return {
    title: t(`reports.${part.kind}`),
    subtitle: `${round.name} · ${periodText(round, locale)}`,
    locale,
    sender,
    hasContents: true,
    blocks: [
      ...officeWords("foreword", prose, locale),
      { kind: "heading", level: 1, text: t("atAGlance") },
      {
        kind: "figures",
        figures: HEADLINES[part.kind].flatMap((name) =>
          part.totals
            .filter((figure) => figure.name === name)
            .map((figure) => ({ value: figureText(figure, locale), label: t(`figures.${name}.name`) })),
        ),
      },
      ...notThere(part, locale),
      ...overview(report, part, locale),
      ...databases(part, locale),
      ...comparison(report, locale),
      ...chapters,
      ...(part.chapters.length > 0 ? [{ kind: "page-break" as const }] : []),
      ...officeWords("conclusions", prose, locale),
      ...definitions(part.totals, locale),
    ],
  };
}
