import { photoSrc } from "@/components/profile/photo";
import { PhotoForm } from "@/components/profile/photo-form";
import { ProfileForm } from "@/components/profile/profile-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { shownName } from "@/lib/alumni/words";
import { initials } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { profilePolicy } from "@/lib/profile/policy";
import { getOwnHome } from "@/lib/profile/queries/get-own-home";
import { profileSearch } from "@/lib/profile/schema";

/** What the person adds to the record to be found by. */
export default page({
  can: profilePolicy.own,
  search: profileSearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "profile");
    const { record, profile, audiences } = await getOwnHome(ctx);
    const [name] = record.names;
    const person = { name: shownName(record.names, locale), initials: name ? initials(name) : "" };
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/me`}>{t("edit.back")}</Link>}
          title={t("edit.title")}
          sentence={t("edit.sentence")}
          actions={<ButtonLink href={`/${locale}/me/visibility`}>{t("edit.visibility")}</ButtonLink>}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Card title={t("edit.about")}>
            <ProfileForm profile={profile} audiences={audiences} locale={locale} />
          </Card>
          <Card title={t("edit.photo")} id="photo">
            <PhotoForm src={photoSrc(profile)} person={person} problem={search.problem} locale={locale} />
          </Card>
        </div>
      </>
    );
  },
});
