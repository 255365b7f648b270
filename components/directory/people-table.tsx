import { MarkedText } from "@/components/alumni/marked-text";
import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { markWords } from "@/lib/alumni/mark-words";
import type { Entry } from "@/lib/directory/queries/read-entries";
import { initials } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { cardDegrees, cardName, cardPlace, cardWork } from "./words";

type PeopleTableProps = { entries: readonly Entry[]; q: string | undefined; locale: Locale };

/** People of the directory, each with what the reader may see; cards on a phone. */
export function PeopleTable({ entries, q, locale }: PeopleTableProps) {
  const t = translator(locale, "directory");
  const columns: Column<Entry>[] = [
    {
      id: "name",
      label: t("columns.name"),
      cell: ({ card }) => (
        <span className="flex items-center gap-3">
          <Avatar initials={initials(card.name)} />
          <span className="min-w-0 font-semibold">
            <MarkedText stretches={markWords(cardName(card, locale), q)} />
          </span>
        </span>
      ),
    },
    {
      id: "degree",
      label: t("columns.degree"),
      cell: ({ card }) =>
        cardDegrees(card, locale)
          .slice(0, 2)
          .map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          )),
    },
    {
      id: "now",
      label: t("columns.now"),
      cell: ({ card }) => {
        const place = cardPlace(card, locale);
        return (
          <span>
            {cardWork(card)[0]}
            {place && <span className="block text-ink-2">{place}</span>}
          </span>
        );
      },
    },
    {
      id: "offers",
      label: t("columns.offers"),
      cell: ({ card: { openTo = [], skills = [] } }) => (
        <span className="flex flex-wrap gap-1.5">
          {openTo.map((offer) => (
            <Tag key={offer} tone="ok">
              {translator(locale, "profile")(`offer.${offer}`)}
            </Tag>
          ))}
          {skills.slice(0, 3).map((skill) => (
            <Tag key={skill} className="max-w-48 truncate">
              {skill}
            </Tag>
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      align="top"
      columns={columns}
      rows={entries}
      rowKey={({ publicId }) => publicId}
      rowHref={({ publicId }) => `/${locale}/directory/${publicId}`}
    />
  );
}
