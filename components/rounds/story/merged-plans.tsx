import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UnitStory } from "@/lib/rounds/queries/unit-story";

/** After a merger: the plans that this one took up, or the one that took it up. Each stays readable. */
export function MergedPlans({ story: { plan, board }, locale }: { story: UnitStory; locale: Locale }) {
  const t = translator(locale, "rounds");
  const others = [
    ...(plan?.mergedFrom.map((other) => ({ ...other, key: "from" as const })) ?? []),
    ...(plan?.mergedInto ? [{ ...plan.mergedInto, key: "into" as const }] : []),
  ];
  if (others.length === 0) return null;
  const nameOf = (unitId: number) =>
    localized([...board.units, ...board.left].find(({ id }) => id === unitId)?.names, locale);
  return (
    <Card title={t("merged.title")}>
      <ul className="grid gap-2 text-sm">
        {others.map(({ id, unitId, key }) => (
          <li key={id}>
            {t(`merged.${key}`, { unit: nameOf(unitId) })}{" "}
            <Link href={`/${locale}/plans/${id}`}>{t("work.PLAN")}</Link>
            {" · "}
            <Link href={`/${locale}/rounds/${board.id}/units/${unitId}`}>{t("merged.why")}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
