import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type FormerUnit = {
  code: string;
  name: string;
  validTo: Date | null;
  successors: { code: string; name: string }[];
};

/** Units that exist no more, and who looks after their graduates. */
export function FormerUnits({ units, locale }: { units: readonly FormerUnit[]; locale: Locale }) {
  const t = translator(locale, "units");
  return (
    <Card title={t("former.title")} className="mt-7">
      <ul>
        {units.map(({ code, name, validTo, successors }) => (
          <li key={code} className="border-t py-2.5 text-sm first:border-0">
            <Link href={`/${locale}/office/units/${code}`} className="font-strong text-ink">
              {name}
            </Link>
            <span className="block text-ink-2">
              {validTo && t("former.until", { day: formatDate(validTo, { locale }) })}
              {successors.length > 0 &&
                ` · ${t("former.successors", { names: successors.map((unit) => unit.name).join(", ") })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
