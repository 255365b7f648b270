import { AgendaDate } from "@/components/calendar/shown-date";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { ListedDate } from "@/lib/calendar/queries/list-dates";
import { dateFormat } from "@/lib/format/date-format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type DatesCardProps = {
  /** By day, in order. */
  days: ReadonlyMap<string, readonly ListedDate[]>;
  zone: string;
  locale: Locale;
};

/** What the next weeks bring. */
export function DatesCard({ days, zone, locale }: DatesCardProps) {
  const t = translator(locale, "today");
  const written = dateFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <Card flush title={t("dates.title")} actions={<Link href={`/${locale}/calendar`}>{t("dates.all")}</Link>}>
      {days.size === 0 && <p className="px-5 pb-5 text-sm text-ink-2">{t("dates.none")}</p>}
      <div className="grid gap-4 px-5 pb-5 empty:hidden">
        {[...days].map(([day, dates]) => (
          <section key={day}>
            <h3 className="eyebrow mb-1">
              <time dateTime={day}>{written.format(new Date(day))}</time>
            </h3>
            <ul className="grid gap-1.5">
              {dates.map((date) => (
                <AgendaDate key={date.uid} date={date} clashes={[]} zone={zone} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
