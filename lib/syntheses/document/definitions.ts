import type { Block } from "@/lib/documents/document";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Figure, FigureName } from "../figures";

/** How the figures of a document were counted. */
export function definitions(figures: readonly Figure[], locale: Locale): Block[] {
  const t = translator(locale, "syntheses");
  const names = [...new Set<FigureName>(figures.map(({ name }) => name))];
  if (names.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: t("definitionsTitle") },
    {
      kind: "table",
      columns: [{ head: t("columns.figure") }, { head: t("columns.definition"), width: 3 }],
      rows: names.map((name) => [t(`figures.${name}.name`), t(`figures.${name}.definition`)]),
    },
  ];
}
