import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { Figures } from "@/lib/data-goals/goals";
import { formatInteger, formatPercent } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const SHARES = ["withEmail", "verified", "withPhone", "withEmployer", "registered", "informed"] as const;

/** A faculty's database in numbers, beyond what it is held to. */
export function DatabaseFacts({ figures, locale }: { figures: Figures; locale: Locale }) {
  const t = translator(locale, "dataGoals");
  const number = (value: number) => formatInteger(value, locale);
  const share = (value: number) =>
    figures.records === 0
      ? number(value)
      : `${number(value)} · ${formatPercent(value / figures.records, locale)}`;
  return (
    <Card title={t("facts.title")}>
      <DescriptionList
        items={[
          { term: t("facts.records"), value: number(figures.records) },
          ...SHARES.map((fact) => ({ term: t(`facts.${fact}`), value: share(figures[fact]) })),
          { term: t("facts.imported"), value: number(figures.imported) },
        ]}
      />
    </Card>
  );
}
