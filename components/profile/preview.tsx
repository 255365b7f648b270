import { CardFacts } from "@/components/directory/card-facts";
import { cardName } from "@/components/directory/words";
import type { Card } from "@/lib/directory/card";
import { initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Audience } from "@/prisma/generated/enums";
import { Photo } from "./photo";

type PreviewProps = {
  audience: Audience;
  /** The entry that the directory keeps for this circle; none: the circle does not find the person. */
  card: Card | undefined;
  photo: string | null;
  locale: Locale;
};

/** What a circle sees of the reader: the entry that the directory keeps for it, and nothing else. */
export function Preview({ audience, card, photo, locale }: PreviewProps) {
  const t = translator(locale, "profile");
  const isWhole = audience === "ONLY_ME" || audience === "OFFICE";
  if (isWhole) return <p className="text-ink-2">{t(`visibility.whole.${audience}`)}</p>;
  if (!card) return <p className="text-ink-2">{t("visibility.nobody")}</p>;
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-4">
        <Photo src={card.photo ? photo : null} initials={initials(card.name)} alt="" />
        <h3>{cardName(card, locale)}</h3>
      </div>
      <CardFacts card={card} locale={locale} />
    </div>
  );
}
