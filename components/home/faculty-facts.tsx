import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UnitPage } from "@/lib/units/queries";

type FacultyFactsProps = { unit: UnitPage; locale: Locale };

/** Where a unit belongs, and how it was called before. */
export function FacultyFacts({ unit, locale }: FacultyFactsProps) {
  const t = translator(locale, "home");
  const former = unit.names.filter(({ validTo }) => validTo !== null);
  const facts = [
    unit.website && {
      term: t("faculty.website"),
      value: (
        <a href={unit.website} rel="noreferrer" className="wrap-anywhere">
          {new URL(unit.website).hostname}
        </a>
      ),
    },
    unit.parent && {
      term: t("faculty.parent"),
      value: <Link href={`/${locale}/faculties/${unit.parent.code}`}>{unit.parent.name}</Link>,
    },
    unit.children.length > 0 && {
      term: t("faculty.parts"),
      value: unit.children.map(({ name }) => name).join(", "),
    },
    former.length > 0 && {
      term: t("faculty.former"),
      value: former.map(({ id, names, validTo }) => (
        <span key={id} className="block">
          {localized(names, locale)}
          {validTo && (
            <span className="text-ink-3">
              {" "}
              ({t("faculty.until", { day: formatDate(validTo, { locale }) })})
            </span>
          )}
        </span>
      )),
    },
  ].filter((fact) => fact !== false && fact !== null && fact !== "");
  if (facts.length === 0) return null;
  return (
    <Card>
      <dl>
        {facts.map(({ term, value }) => (
          <div key={term} className="border-t py-3.5 first:border-0 first:pt-0 last:pb-0">
            <dt className="eyebrow">{term}</dt>
            <dd className="mt-1">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
