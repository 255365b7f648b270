import { countryName } from "@/components/alumni/facet-words";
import { CountTable } from "@/components/ambassadors/count-table";
import { MeetingFigures } from "@/components/ambassadors/meeting-figures";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { ambassadorPolicy } from "@/lib/ambassadors/policy";
import { listAmbassadorMeetings, programmeStatistics } from "@/lib/ambassadors/queries/statistics";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** The programme in figures, to be printed for the rector. */
export default page({
  can: ambassadorPolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "ambassadors");
    const statistics = await programmeStatistics(ctx, locale);
    const meetings = await listAmbassadorMeetings(ctx);
    const { zone } = await getInstitution(ctx);
    const [latest] = meetings;
    const serving = statistics.kind.reduce((sum, { count }) => sum + count, 0);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/ambassadors`}>{t("list.title")}</Link>}
          title={t("statistics.title")}
          sentence={[
            t("statistics.serving", { count: serving }),
            latest && t("statistics.lastMeeting", { came: latest.came, firstTime: latest.firstTime }),
            statistics.days !== null && t("statistics.days", { count: statistics.days }),
          ]
            .filter(Boolean)
            .join(" ")}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <CountTable
            title={t("statistics.byStatus")}
            rows={statistics.status.map(({ value, count }) => ({ label: t(`status.${value}`), count }))}
            locale={locale}
          />
          <CountTable
            title={t("statistics.byCountry")}
            rows={statistics.country.map(({ value, count }) => ({
              label: value ? countryName(value, locale) : t("community.elsewhere"),
              count,
            }))}
            locale={locale}
          />
          <CountTable
            title={t("statistics.byKind")}
            rows={statistics.kind.map(({ value, count }) => ({ label: t(`kinds.${value}`), count }))}
            locale={locale}
          />
          <CountTable
            title={t("statistics.byYear")}
            rows={statistics.year.map(({ value, count }) => ({ label: value, count }))}
            locale={locale}
          />
          <CountTable
            title={t("statistics.byUnit")}
            rows={statistics.unit.map(({ name, count }) => ({ label: name || t("fields.noUnit"), count }))}
            locale={locale}
          />
          {meetings.length > 0 && (
            <Card flush title={t("statistics.meetings")}>
              <MeetingFigures meetings={meetings} zone={zone} locale={locale} />
            </Card>
          )}
        </div>
      </>
    );
  },
});
