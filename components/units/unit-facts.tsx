import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UnitPage } from "@/lib/units/queries";

/** What a unit is, where it belongs and how to reach it. */
export function UnitFacts({ unit, locale }: { unit: UnitPage; locale: Locale }) {
  const t = translator(locale, "units");
  const common = translator(locale, "common");
  const none = { value: common("none"), isFaint: true };
  const at = `/${locale}/office/units`;
  return (
    <Card
      title={t("facts")}
      actions={unit.isCurrent && <Link href={`${at}/${unit.code}/edit`}>{t("edit")}</Link>}
    >
      <DescriptionList
        items={[
          { term: t("code"), value: unit.code },
          { term: t("kind"), value: t(`kinds.${unit.kind}`) },
          {
            term: t("parent"),
            ...(unit.parent
              ? { value: <Link href={`${at}/${unit.parent.code}`}>{unit.parent.name}</Link> }
              : { value: t("university") }),
          },
          ...(unit.children.length > 0
            ? [{ term: t("parts"), value: unit.children.map(({ name }) => name).join(", ") }]
            : []),
          {
            term: t("email"),
            ...(unit.email ? { value: <a href={`mailto:${unit.email}`}>{unit.email}</a> } : none),
          },
          {
            term: t("website"),
            ...(unit.website
              ? {
                  value: (
                    <a href={unit.website} rel="noreferrer" className="wrap-anywhere">
                      {unit.website}
                    </a>
                  ),
                }
              : none),
          },
          ...(unit.isSensitive ? [{ term: t("sensitive"), value: t("sensitiveMeans") }] : []),
        ]}
      />
    </Card>
  );
}
