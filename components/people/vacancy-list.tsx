import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Vacancy } from "@/lib/people/queries/list-vacancies";

/** So many are in sight; the others unfold. */
const SHOWN = 6;

/** Units that nobody coordinates: what the office must act upon. */
export function VacancyList({ vacancies, locale }: { vacancies: readonly Vacancy[]; locale: Locale }) {
  const t = translator(locale, "people");
  const [shown, others] = [vacancies.slice(0, SHOWN), vacancies.slice(SHOWN)];
  return (
    <Card title={t("vacancies.title", { count: vacancies.length })} className="mb-7">
      <Vacancies vacancies={shown} locale={locale} />
      {others.length > 0 && (
        <details className="group mt-1">
          <summary className="inline-block min-h-6 py-1 text-sm font-strong text-brand-ink group-open:hidden">
            {t("vacancies.others", { count: others.length })}
          </summary>
          <Vacancies vacancies={others} locale={locale} />
        </details>
      )}
    </Card>
  );
}

function Vacancies({ vacancies, locale }: { vacancies: readonly Vacancy[]; locale: Locale }) {
  const t = translator(locale, "people");
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {vacancies.map(({ code, name, records }) => (
        <li key={code} className="flex items-baseline gap-4 border-b py-2.5 text-sm">
          <span className="min-w-0 flex-1">
            <span className="block leading-tight font-strong">{name}</span>
            <span className="num text-xs text-ink-3">{t("vacancies.records", { count: records })}</span>
          </span>
          <Link href={`/${locale}/office/people/appoint?unit=${code}`} className="inline-block min-h-6">
            {t("appoint.action")}
            <span className="sr-only">: {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
