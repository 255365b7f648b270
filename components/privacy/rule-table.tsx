import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { setRuleAction } from "@/lib/privacy/actions";
import type { Rule } from "@/lib/privacy/queries/list-rules";

type RuleTableProps = { rules: readonly Rule[]; tonight: ReadonlyMap<string, number>; locale: Locale };

/** How long each kind is kept, what happens then, and how much of it goes tonight. */
export function RuleTable({ rules, tonight, locale }: RuleTableProps) {
  const t = translator(locale, "privacy");
  const columns: Column<Rule>[] = [
    {
      id: "kind",
      label: t("retention.kind"),
      cell: ({ kind }) => (
        <>
          {t(`rules.${kind}.title`)}
          <span className="block max-w-prose text-sm font-normal text-ink-2">{t(`rules.${kind}.then`)}</span>
        </>
      ),
    },
    {
      id: "days",
      label: t("retention.days"),
      cell: ({ kind, days, version }) => (
        <ActionForm action={setRuleAction} className="flex items-end gap-2">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="version" value={version} />
          <FormText
            name="days"
            id={`days-${kind}`}
            label={
              <span className="sr-only">{t("retention.daysOf", { kind: t(`rules.${kind}.title`) })}</span>
            }
            inputMode="numeric"
            defaultValue={String(days)}
            className="w-20"
            required
          />
          <SubmitButton size="sm" variant="quiet" pending={t("retention.saving")}>
            {t("retention.save")}
          </SubmitButton>
        </ActionForm>
      ),
    },
    {
      id: "tonight",
      label: t("retention.tonight"),
      isEnd: true,
      cell: ({ kind }) => formatInteger(tonight.get(kind) ?? 0, locale),
    },
  ];
  return (
    <DataTable
      caption={t("retention.caption")}
      columns={columns}
      rows={rules}
      rowKey={({ kind }) => kind}
      align="top"
    />
  );
}
