import type { Block, Document, Fact, Sender } from "@/lib/documents/document";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dayIn } from "@/lib/platform/institution";
import type { ItemContent, PlanContent } from "./content";
import { facts, itemFacts } from "./item-facts";

type Issued = {
  sender: Sender;
  locale: Locale;
  number: string | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  /** When the content was amended; null for what was approved at first. */
  amendedAt: Date | null;
  zone: string;
};

/** A plan as a document: what is issued once it is approved. */
export function planDocument(content: PlanContent, issued: Issued): Document {
  const { sender, locale } = issued;
  const t = translator(locale, "plans");
  return {
    sender,
    locale,
    title: t("document.title", { unit: localized(content.unit.names, locale) }),
    subtitle: localized(content.round.names, locale),
    blocks: [
      { kind: "facts", facts: headFacts(content, issued) },
      ...content.directions.flatMap((direction): Block[] => [
        { kind: "heading", level: 1, text: localized(direction.names, locale) },
        ...direction.measures.flatMap((measure): Block[] => [
          { kind: "heading", level: 2, text: localized(measure.names, locale) },
          ...(measure.skip ? [paragraph(t("document.skip", { reason: measure.skip }))] : []),
          ...(measure.items.length === 0 && !measure.skip ? [paragraph(t("document.nothing"), "faint")] : []),
          ...measure.items.flatMap((item) => itemBlocks(item, locale)),
        ]),
      ]),
    ],
  };
}

const paragraph = (text: string, tone?: "faint"): Block => ({
  kind: "paragraph",
  text,
  ...(tone ? { tone } : {}),
});

function headFacts({ round, visaName, visaOn }: PlanContent, issued: Issued): Fact[] {
  const { locale, number, approvedAt, approvedBy, amendedAt, zone } = issued;
  const t = translator(locale, "plans");
  const on = (day: string | Date) => formatDate(day, { locale });
  return facts([
    [t("facts.number"), number],
    [t("facts.period"), `${on(round.startsOn)} – ${on(round.endsOn)}`],
    [
      t("facts.approvedOn"),
      approvedAt && [on(dayIn(zone, approvedAt)), approvedBy].filter(Boolean).join(", "),
    ],
    [t("facts.amendedOn"), amendedAt && on(dayIn(zone, amendedAt))],
    [t("facts.visa"), [visaName, visaOn && on(visaOn)].filter(Boolean).join(", ") || null],
  ]);
}

function itemBlocks(item: ItemContent, locale: Locale): Block[] {
  return [
    { kind: "heading", level: 3, text: item.title },
    ...(item.description ? [paragraph(item.description)] : []),
    { kind: "facts", facts: itemFacts(item, locale) },
  ];
}
