import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { EditedRound } from "@/lib/rounds/queries/get-round";

type CardProps = { round: EditedRound; mayEdit: boolean; locale: Locale };

/** Period, numbers, visa and reminders. */
export function SettingsCard({ round, mayEdit, locale }: CardProps) {
  const t = translator(locale, "rounds");
  const common = translator(locale, "common");
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  return (
    <Card
      title={t("edit.settings")}
      actions={
        mayEdit && <Link href={`/${locale}/rounds/${round.id}/edit?part=settings`}>{t("edit.change")}</Link>
      }
    >
      <DescriptionList
        items={[
          {
            term: t("list.period"),
            value: `${formatDate(round.startsOn, { locale })} – ${formatDate(round.endsOn, { locale })}`,
          },
          { term: t("edit.prefix"), value: round.numberPrefix },
          { term: t("fields.visa"), value: round.isVisaNeeded ? t("edit.visaYes") : t("edit.visaNo") },
          {
            term: t("edit.reminders"),
            value:
              round.reminderDistances.map((days) => signed.format(days).replace("-", "−")).join(" · ") ||
              common("none"),
          },
          { term: t("edit.copy"), value: t("edit.copyFrom", { days: round.copyFromDay }) },
        ]}
      />
    </Card>
  );
}

/** Who takes part. */
export function UnitsCard({ round, mayEdit, locale }: CardProps) {
  const t = translator(locale, "rounds");
  const names = round.units.filter(({ id }) => round.unitIds.includes(id)).map(({ name }) => name);
  return (
    <Card
      title={t("edit.units", { count: names.length })}
      actions={
        mayEdit && <Link href={`/${locale}/rounds/${round.id}/edit?part=units`}>{t("edit.change")}</Link>
      }
    >
      <ul className="grid gap-1 text-sm text-ink-2">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Card>
  );
}
