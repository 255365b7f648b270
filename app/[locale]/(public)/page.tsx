import { EventList } from "@/components/events/event-list";
import { FacultyList } from "@/components/home/faculty-list";
import { Hero } from "@/components/home/hero";
import { PublicBand } from "@/components/layout/public-band";
import { NewsList } from "@/components/sections/news-list";
import { Link } from "@/components/ui/link";
import { listNextEvents } from "@/lib/events/queries/list-public";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listPublicNews } from "@/lib/sections/queries/news";
import { institutionBrand } from "@/lib/units/brand";
import { unitPolicy } from "@/lib/units/policy";
import { listPublicUnits } from "@/lib/units/queries";

/** As much of the university's news as one takes in at a glance. */
const NEWS = 3;
const EVENTS = 4;

/** The public home of the portal. */
export default page({
  can: unitPolicy.read,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "home");
    const { records, units } = await listPublicUnits(ctx, locale);
    const account =
      ctx.actor.kind === "user"
        ? { href: `/${locale}/today`, label: t("myPages") }
        : { href: `/${locale}/sign-in`, label: t("signIn") };
    const { name } = await institutionBrand(locale);
    const { news } = await listPublicNews(ctx, null, { take: NEWS, locale });
    const { zone } = await getInstitution(ctx);
    const events = await listNextEvents(ctx, { take: EVENTS }, locale);
    const ofEvents = translator(locale, "events");
    return (
      <>
        <title>{name}</title>
        <Hero
          records={records}
          find={{ href: `/${locale}/find-my-record`, label: t("findRecord") }}
          account={account}
          locale={locale}
        />
        {events.length > 0 && (
          <PublicBand hasLine>
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h2>{ofEvents("comingUp")}</h2>
              <Link href={`/${locale}/events`} className="text-sm">
                {ofEvents("all")}
              </Link>
            </div>
            <EventList events={events} heading="h3" locale={locale} />
          </PublicBand>
        )}
        {news.length > 0 && (
          <PublicBand hasLine>
            <h2 className="mb-5">{t("news")}</h2>
            <div className="max-w-prose">
              <NewsList news={news} zone={zone} locale={locale} />
            </div>
          </PublicBand>
        )}
        <PublicBand hasLine className="pb-15">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2>{t("facultiesTitle")}</h2>
            <p className="text-sm text-ink-2">{t("facultiesSentence", { count: units.length })}</p>
          </div>
          <FacultyList units={units} locale={locale} heading="h3" className="mt-2" />
        </PublicBand>
      </>
    );
  },
});
