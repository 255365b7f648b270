import { languageName } from "@/components/profile/words";
import { DescriptionList } from "@/components/ui/description-list";
import type { Card } from "@/lib/directory/card";
import { formatDate } from "@/lib/format/dates";
import { displayName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ProfileItem } from "@/prisma/generated/enums";
import { cardDegrees, cardPlace, cardWork } from "./words";

/** Everything that a card says of a person, besides the name and the photo. */
export function CardFacts({ card, locale }: { card: Card; locale: Locale }) {
  const t = translator(locale, "profile");
  const {
    formerNames = [],
    address,
    emails = [],
    phones = [],
    birthday,
    skills = [],
    languages = [],
    openTo = [],
  } = card;
  const words: [ProfileItem, readonly string[]][] = [
    ["FORMER_NAME", [formerNames.map((name) => displayName(name, { locale })).join(", ")]],
    ["DEGREE", cardDegrees(card, locale)],
    ["EMPLOYMENT", cardWork(card)],
    [card.city ? "CITY" : "COUNTRY", [cardPlace(card, locale)]],
    ["ADDRESS", [address ?? ""]],
    ["BIRTHDAY", [birthday ? formatDate(birthday.on, { locale, ...birthday }) : ""]],
    ["SKILLS", [skills.join(", ")]],
    ["LANGUAGES", [languages.map((code) => languageName(code, locale)).join(", ")]],
    ["OPEN_TO", [openTo.map((offer) => t(`offer.${offer}`)).join(", ")]],
  ];
  const ways: [ProfileItem, string, readonly string[]][] = [
    ["EMAIL", "mailto:", emails],
    ["PHONE", "tel:", phones],
  ];
  return (
    <DescriptionList
      items={[
        ...words.map(([item, lines]) => ({
          item,
          lines: lines.filter(Boolean).map((line) => (
            <span key={line} className="block whitespace-pre-line">
              {line}
            </span>
          )),
        })),
        ...ways.map(([item, scheme, values]) => ({
          item,
          lines: values.map((value) => (
            <a key={value} href={scheme + value} className="block wrap-anywhere">
              {value}
            </a>
          )),
        })),
      ]
        .filter(({ lines }) => lines.length > 0)
        .map(({ item, lines }) => ({ term: t(`item.${item}`), value: lines }))}
    />
  );
}
