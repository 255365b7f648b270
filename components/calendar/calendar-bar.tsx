import { ArrowLeft, ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { CALENDAR_VIEWS, type CalendarView } from "@/lib/calendar/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type CalendarBarProps = {
  title: string;
  view: CalendarView;
  hrefs: { previous: string; today: string; next: string } & Record<CalendarView, string>;
  locale: Locale;
};

/** Which time is shown, the ways to the times around it, and how it is laid out. Each way has a key. */
export function CalendarBar({ title, view, hrefs, locale }: CalendarBarProps) {
  const t = translator(locale, "calendar");
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 border-b px-5 py-3.5">
      <h2 className="min-w-40 flex-1 first-letter:uppercase">{title}</h2>
      <div className="flex items-center gap-1.5 print:hidden">
        <ButtonLink
          href={hrefs.previous}
          size="sm"
          variant="quiet"
          data-key="p"
          aria-keyshortcuts="p"
          scroll={false}
        >
          <ArrowLeft />
          <span className="sr-only">{t("previous")}</span>
        </ButtonLink>
        <ButtonLink href={hrefs.today} size="sm" data-key="t" aria-keyshortcuts="t" scroll={false}>
          {t("today")}
        </ButtonLink>
        <ButtonLink
          href={hrefs.next}
          size="sm"
          variant="quiet"
          data-key="n"
          aria-keyshortcuts="n"
          scroll={false}
        >
          <ArrowRight />
          <span className="sr-only">{t("next")}</span>
        </ButtonLink>
      </div>
      <nav aria-label={t("views.label")} className="print:hidden">
        <ul className="flex rounded-md border border-line-strong">
          {CALENDAR_VIEWS.map((one) => (
            <li key={one} className="border-l border-line-strong first:border-l-0">
              <Link
                href={hrefs[one]}
                scroll={false}
                data-key={one.charAt(0)}
                aria-keyshortcuts={one.charAt(0)}
                aria-current={one === view ? "page" : undefined}
                className={classNames(
                  "block min-h-8 px-3 py-1.5 text-sm leading-tight font-medium text-ink-2 no-underline hover:bg-sunken",
                  "aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-brand-ink",
                )}
              >
                {t(`views.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
