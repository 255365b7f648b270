import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ItemAudience, OwnProfile } from "@/lib/profile/queries/get-own-profile";
import type { ProfileItem } from "@/prisma/generated/enums";
import { Photo, photoSrc } from "./photo";
import { languageName, seenBy } from "./words";

type ProfileCardProps = {
  profile: OwnProfile;
  audiences: readonly ItemAudience[];
  person: { name: string; initials: string };
  locale: Locale;
};

/** What the person wrote to be found by, with who sees it. */
export function ProfileCard({ profile, audiences, person, locale }: ProfileCardProps) {
  const t = translator(locale, "profile");
  const line = (item: ProfileItem, words: readonly string[]) => ({
    term: t(`item.${item}`),
    value: (
      <>
        {words.length > 0 ? words.join(", ") : t("edit.none")}
        {words.length > 0 && (
          <span className="block text-xs text-ink-3">{seenBy(item, audiences, locale)}</span>
        )}
      </>
    ),
    isFaint: words.length === 0,
  });
  return (
    <Card
      title={t("edit.title")}
      actions={
        <Link href={`/${locale}/me/profile`} className="print:hidden">
          {t("home.edit")}
        </Link>
      }
    >
      <div className="mb-4">
        <Photo
          src={photoSrc(profile)}
          initials={person.initials}
          alt={t("edit.photoAlt", { name: person.name })}
        />
        {profile.photoKey && (
          <span className="mt-1 block text-xs text-ink-3">{seenBy("PHOTO", audiences, locale)}</span>
        )}
      </div>
      <DescriptionList
        items={[
          line("SKILLS", profile.skills),
          line(
            "LANGUAGES",
            profile.languages.map((code) => languageName(code, locale)),
          ),
          line(
            "OPEN_TO",
            profile.openTo.map((offer) => t(`offer.${offer}`)),
          ),
        ]}
      />
    </Card>
  );
}
