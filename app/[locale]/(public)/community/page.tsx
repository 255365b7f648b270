import { CommunityCountries, CommunityPeople, GroupList } from "@/components/ambassadors/community-parts";
import { PublicBand } from "@/components/layout/public-band";
import { SocialPreview } from "@/components/sections/social-preview";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { getCommunity } from "@/lib/ambassadors/queries/community";
import { listAmbassadorMeetings } from "@/lib/ambassadors/queries/statistics";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { dayIn, getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { institutionBrand } from "@/lib/units/brand";

/** The ambassadors as everybody sees them: who wants to be seen, where they serve, what they work at. */
export default page({
  can: ambassadorPolicy.open,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "ambassadors");
    const community = await getCommunity(ctx, locale);
    const { zone } = await getInstitution(ctx);
    const [latest] = await listAmbassadorMeetings(ctx);
    const serving = community.countries.reduce((sum, { count }) => sum + count, 0);
    const groups = community.groups.filter(({ kind }) => kind === "WORKING_GROUP");
    const chapters = community.groups.filter(({ kind }) => kind === "CHAPTER");
    const honored = community.people.filter(({ status }) => status === "EMERITUS");
    const number = (value: number) => formatInteger(value, locale);
    return (
      <>
        <PublicBand className="sm:pt-14">
          <SocialPreview
            title={t("community.title")}
            description={t("community.sentence")}
            site={(await institutionBrand(locale)).name}
            path={`/${locale}/community`}
          />
          <PageHead
            title={t("community.title")}
            sentence={t("community.sentence")}
            actions={
              <>
                <ButtonLink href={`/${locale}/charter`}>{t("community.charter")}</ButtonLink>
                <ButtonLink href={`/${locale}/ambassador/apply`} variant="primary">
                  {t("community.join")}
                </ButtonLink>
              </>
            }
          />
          {serving > 0 && (
            <StatStrip>
              <Stat label={t("community.serving")} value={number(serving)} />
              <Stat
                label={t("community.countries")}
                value={number(community.countries.filter(({ country }) => country !== null).length)}
                note={t("community.chapters", { count: chapters.length })}
              />
              <Stat label={t("community.groups")} value={number(groups.length)} />
              {latest && (
                <Stat
                  label={t("community.lastMeeting", {
                    day: formatDate(dayIn(zone, latest.heldOn), { locale }),
                  })}
                  value={number(latest.came)}
                  note={t("community.firstTime", { count: latest.firstTime })}
                />
              )}
            </StatStrip>
          )}
          {serving === 0 && (
            <EmptyState title={t("community.empty.title")} sentence={t("community.empty.sentence")} />
          )}
        </PublicBand>
        {groups.length > 0 && (
          <PublicBand hasLine>
            <h2 className="mb-5">{t("community.groups")}</h2>
            <GroupList groups={groups} locale={locale} />
          </PublicBand>
        )}
        {serving > 0 && (
          <PublicBand hasLine>
            <h2 className="mb-5">{t("community.where")}</h2>
            <CommunityCountries community={community} locale={locale} />
          </PublicBand>
        )}
        {honored.length > 0 && (
          <PublicBand hasLine>
            <h2>{t("community.honored")}</h2>
            <CommunityPeople people={honored} locale={locale} />
          </PublicBand>
        )}
      </>
    );
  },
});
