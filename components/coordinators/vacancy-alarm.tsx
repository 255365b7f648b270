import { CircleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { UnitOffices } from "@/lib/coordinators/queries/list-offices";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";

type VacancyAlarmProps = { vacancies: readonly UnitOffices[]; locale: Locale };

/** Units that nobody coordinates, since when, and who attends to what waits there: what the office must act upon. */
export function VacancyAlarm({ vacancies, locale }: VacancyAlarmProps) {
  const t = translator(locale, "coordinators");
  return (
    <Card
      title={
        <span className="inline-flex items-center gap-2 text-late-ink">
          <CircleAlert aria-hidden="true" className="size-5" />
          {t("alarm.title", { count: vacancies.length })}
        </span>
      }
      className="mb-7"
    >
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {vacancies.map((unit) => (
          <li key={unit.code} className="flex items-baseline gap-4 py-2.5 text-sm">
            <span className="num min-w-0 flex-1">
              <span className="block leading-tight font-strong">{unit.name}</span>
              <span className="block text-xs text-ink-2">
                {unit.vacantSince
                  ? t("alarm.since", { day: formatDate(unit.vacantSince, { locale }) })
                  : t("alarm.never")}
                {" · "}
                {t("alarm.records", { count: unit.records })}
              </span>
              <span className="block text-xs text-ink-2">
                {unit.others.length > 0
                  ? t("alarm.standIn", { names: namesOf(unit.others, locale) })
                  : t("alarm.office")}
                {unit.waiting > 0 && ` · ${t("alarm.waiting", { count: unit.waiting })}`}
              </span>
              {unit.coming.length > 0 && (
                <span className="block text-xs text-ink-2">
                  {t("table.follows", { name: namesOf(unit.coming, locale) })}
                  {unit.coming.every(({ state }) => state === "proposed") &&
                    ` · ${translator(locale, "people")("state.proposed")}`}
                </span>
              )}
            </span>
            <Link
              href={`/${locale}/office/coordinators/appoint?unit=${unit.code}`}
              className="inline-block min-h-6 print:hidden"
            >
              {t("appoint.action")}
              <span className="sr-only">: {unit.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function namesOf(officers: readonly { name: string }[], locale: Locale): string {
  return formatter(locale, "UTC").list(officers.map(({ name }) => name));
}
