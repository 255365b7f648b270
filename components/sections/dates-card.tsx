import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { ListedDate } from "@/lib/calendar/queries/list-dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { dateText } from "@/lib/sections/date-text";

type DatesCardProps = { dates: readonly ListedDate[]; icsHref: string; zone: string; locale: Locale };

/** What is coming, and the address by which a calendar program keeps up with it. */
export function DatesCard({ dates, icsHref, zone, locale }: DatesCardProps) {
  const t = translator(locale, "sections");
  return (
    <Card title={t("dates")} actions={<a href={icsHref}>{t("subscribe")}</a>}>
      <ul>
        {dates.map((date) => (
          <li key={date.uid} className="border-t py-3 first:border-0 first:pt-0 last:pb-0">
            <p className={date.isCancelled ? "line-through" : "font-semibold"}>
              {date.kind === "event" ? <Link href={`/${locale}${date.href}`}>{date.title}</Link> : date.title}
            </p>
            <p className="num text-sm text-ink-2">
              {[dateText(date, { zone, locale }), date.place].filter(Boolean).join(" · ")}
            </p>
            {date.isCancelled && <Tag>{t("cancelled")}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
