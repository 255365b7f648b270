import type { Document, Sender } from "@/lib/documents/document";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SynthesisPage } from "../queries/get-synthesis";
import { chapterBlocks } from "./chapter";
import { definitions } from "./definitions";
import { periodText } from "./words";

/** One faculty's synthesis as a document of its own. */
export function synthesisDocument(synthesis: SynthesisPage, sender: Sender, locale: Locale): Document {
  const { kind, unit, round, status, submittedAt, submittedBy, acceptedAt, content } = synthesis;
  const t = translator(locale, "syntheses");
  const day = (at: Date | null) => (at ? formatDate(at, { locale }) : "—");
  return {
    title: t("documentTitle", { synthesis: t(`kinds.${kind}`), unit: unit.name }),
    subtitle: `${round.name} · ${periodText(round, locale)}`,
    locale,
    sender,
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: t("facts.state"), value: t(`states.${status}`) },
          { label: t("facts.plan"), value: content.planNumber ?? "—" },
          { label: t("facts.submitted"), value: [day(submittedAt), submittedBy].filter(Boolean).join(" · ") },
          { label: t("facts.accepted"), value: day(acceptedAt) },
        ],
      },
      ...chapterBlocks({ ...synthesis, content }, 2, locale),
      ...definitions(content.figures, locale),
    ],
  };
}
