import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Succession } from "@/components/units/succession";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { SectionPage } from "@/lib/sections/queries/get-section";
import { CoordinatorCard } from "./coordinator-card";
import { DatesCard } from "./dates-card";
import { NewsList } from "./news-list";
import { PlanPart } from "./plan-part";
import { Prose } from "./prose";

type SectionBodyProps = {
  page: SectionPage;
  zone: string;
  locale: Locale;
  /** What else is told of the unit, below the cards. */
  facts?: ReactNode;
};

/** A faculty's section, or of a unit without one what it is: in the faculty's own color, where it chose one. */
export function SectionBody({ page: { unit, coordinator, content }, zone, locale, facts }: SectionBodyProps) {
  const t = translator(locale, "sections");
  const home = `/${locale}/faculties/${unit.code}`;
  const hue = content?.hue ?? null;
  // The theme's colors are worked out anew where data-theme stands; "system" chooses nothing else.
  const colored = hue === null ? {} : { "data-theme": "system", style: { "--brand-h": hue } };
  const { intro = "", waysToHelp = "", plan = null, news = [], newsCount = 0, dates = [] } = content ?? {};
  return (
    <div
      {...colored}
      className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]"
    >
      <div className="grid max-w-prose gap-10">
        <div className="grid gap-5 text-lg text-ink-2">
          <Succession unit={unit} unitHref={(code) => `/${locale}/faculties/${code}`} locale={locale} />
          <div>{intro ? <Prose text={intro} /> : unit.isCurrent && <p>{t("keeps")}</p>}</div>
          {unit.isCurrent && (
            <ButtonLink href={`/${locale}/find-my-record`} variant="primary" className="justify-self-start">
              {t("findRecord")}
            </ButtonLink>
          )}
        </div>
        {news.length > 0 && (
          <Part
            id="news"
            title={t("news")}
            action={<a href={`/api/sections/${unit.code}.rss?lang=${locale}`}>RSS</a>}
          >
            <div>
              <NewsList news={news} zone={zone} locale={locale} />
            </div>
            {newsCount > news.length && (
              <p className="mt-4">
                <Link href={`${home}?news=all`}>{t("allNews", { count: newsCount })}</Link>
              </p>
            )}
          </Part>
        )}
        {plan && (
          <Part id="plan" title={t("plan")}>
            <PlanPart plan={plan} locale={locale} />
          </Part>
        )}
        {waysToHelp && (
          <Part id="help" title={t("waysToHelp")}>
            <Prose text={waysToHelp} />
          </Part>
        )}
      </div>
      <div className="grid gap-6">
        {unit.isCurrent && (
          <CoordinatorCard
            coordinator={coordinator}
            content={content ?? { officeHours: "", email: unit.email }}
            locale={locale}
          />
        )}
        {dates.length > 0 && (
          <DatesCard
            dates={dates}
            icsHref={`/api/sections/${unit.code}.ics?lang=${locale}`}
            zone={zone}
            locale={locale}
          />
        )}
        {facts}
      </div>
    </div>
  );
}

type PartProps = { id: string; title: string; action?: ReactNode; children: ReactNode };

function Part({ id, title, action, children }: PartProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 border-b pb-2">
        <h2 id={`${id}-title`}>{title}</h2>
        {action && <span className="ml-auto text-sm">{action}</span>}
      </div>
      {children}
    </section>
  );
}
