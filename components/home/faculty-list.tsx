import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { SMALLEST_PUBLIC_COUNT } from "@/lib/units/figures";

export type PublicUnit = {
  id: number;
  code: string;
  name: string;
  records: number;
  coordinator: string | null;
};

/** The units of the university with how many graduates each knows; a handful is not told. */
export function FacultyList({
  units,
  locale,
  heading: Heading,
  className,
}: {
  units: readonly PublicUnit[];
  locale: Locale;
  /** The level below the heading over the list. */
  heading: "h2" | "h3";
  className?: string;
}) {
  const t = translator(locale, "home");
  return (
    <ul className={classNames("grid gap-x-14 md:grid-cols-2", className)}>
      {units.map(({ code, name, records, coordinator }) => {
        const isTold = records >= SMALLEST_PUBLIC_COUNT;
        return (
          <li key={code} className="grid grid-cols-[5.5rem_1fr] items-baseline gap-x-5 border-b py-5">
            <p className="figure text-[1.9rem] leading-none">
              {isTold ? formatInteger(records, locale) : <span aria-hidden="true">–</span>}
              <span className="eyebrow mt-1.5 block">
                {isTold ? t("records", { count: records }) : t("few", { count: SMALLEST_PUBLIC_COUNT })}
              </span>
            </p>
            <div className="min-w-0">
              <Heading className="text-lg">
                <Link
                  href={`/${locale}/faculties/${code}`}
                  className="text-ink decoration-transparent hover:decoration-current"
                >
                  {name}
                </Link>
              </Heading>
              {coordinator && (
                <p className="mt-1 text-sm text-ink-2">{t("coordinator", { name: coordinator })}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
