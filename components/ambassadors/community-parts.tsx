import { countryName } from "@/components/alumni/facet-words";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Community } from "@/lib/ambassadors/queries/community";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PartProps = { community: Community; locale: Locale };

/** Where ambassadors serve: each country with how many, its chapter, and those who want to be seen. */
export function CommunityCountries({ community, locale }: PartProps) {
  const t = translator(locale, "ambassadors");
  const chapters = new Map(
    community.groups.filter(({ kind }) => kind === "CHAPTER").map((chapter) => [chapter.country, chapter]),
  );
  return (
    <ul className="grid gap-x-10 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
      {community.countries.map(({ country, count }) => {
        const chapter = chapters.get(country);
        const people = community.people.filter((one) => one.country === country && one.status !== "EMERITUS");
        return (
          <li key={country ?? ""} className="border-t pt-3">
            <h3 className="flex items-baseline gap-2">
              {country ? countryName(country, locale) : t("community.elsewhere")}
              <span className="num text-sm font-normal text-ink-3">{formatInteger(count, locale)}</span>
            </h3>
            {chapter && (
              <p className="text-sm">
                <Link href={`/${locale}/community/groups/${chapter.slug}`}>{chapter.name}</Link>
              </p>
            )}
            <CommunityPeople people={people} locale={locale} />
            {people.length < count && (
              <p className="mt-1 text-sm text-ink-3">
                {t("community.more", { count: count - people.length })}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Those who want to be seen, each with the badge. */
export function CommunityPeople({ people, locale }: { people: Community["people"]; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  return (
    <ul className="mt-1.5 grid gap-1.5 text-sm">
      {people.map(({ publicId, name, kind, city, theme, unitName }) => (
        <li key={publicId}>
          <Link href={`/${locale}/ambassadors/${publicId}`}>{name}</Link>
          {kind !== "ALUMNUS" && <Tag className="ml-2">{t(`kinds.${kind}`)}</Tag>}
          <span className="block text-ink-2">{[city, theme ?? unitName].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

/** Working groups, each with what it does and how many belong to it. */
export function GroupList({ groups, locale }: { groups: Community["groups"]; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {groups.map(({ slug, name, text, members }) => (
        <li key={slug} className="rounded-lg border bg-surface p-5">
          <h3>
            <Link href={`/${locale}/community/groups/${slug}`}>{name}</Link>
          </h3>
          <p className="num mt-0.5 text-sm text-ink-3">{t("community.members", { count: members })}</p>
          <p className="mt-2 line-clamp-3 text-sm text-ink-2">{text}</p>
        </li>
      ))}
    </ul>
  );
}
