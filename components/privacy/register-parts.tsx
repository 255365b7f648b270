import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { CHANNELS } from "@/lib/consent/purposes";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Register } from "@/lib/privacy/queries/register";

type PartProps = { register: Register; locale: Locale };

/** For what data is used, and on which legal basis: as configured for consent. */
export function PurposesPart({ register, locale }: PartProps) {
  const t = translator(locale, "privacy");
  const consent = translator(locale, "consent");
  const base = { id: "base", purpose: t("register.base"), bases: t("register.baseBasis") };
  const rows = [
    base,
    ...register.purposes.map(({ purpose, bases }) => ({
      id: purpose as string,
      purpose: consent(`purposes.${purpose}`),
      bases: CHANNELS.flatMap((channel) => {
        const basis = bases.get(channel);
        return basis ? `${consent(`channels.${channel}`)}: ${consent(`bases.${basis}`)}` : [];
      }).join(" · "),
    })),
  ];
  return (
    <Part
      title={t("register.purposes")}
      rows={rows}
      columns={[
        { id: "purpose", label: t("register.purpose"), cell: ({ purpose }) => purpose },
        { id: "bases", label: t("register.bases"), cell: ({ bases }) => bases },
      ]}
    />
  );
}

/** The kinds of data, from the list that copies and erasures go through. */
export function CategoriesPart({ register, locale }: PartProps) {
  const t = translator(locale, "privacy");
  return (
    <Part
      title={t("register.categories")}
      rows={register.categories.map(({ category, tables }) => ({ id: category, tables }))}
      columns={[
        { id: "category", label: t("register.category"), cell: ({ id }) => t(`categories.${id}`) },
        {
          id: "holds",
          label: t("register.holds"),
          cell: ({ tables }) => tables.map((table) => t(`tables.${table}` as "tables.alumnus")).join(", "),
        },
      ]}
    />
  );
}

/** How long, by the rules in force. */
export function RetentionPart({ register, locale }: PartProps) {
  const t = translator(locale, "privacy");
  return (
    <Part
      title={t("register.retention")}
      foot={t("register.rest")}
      rows={register.rules.map(({ kind, days }) => ({ id: kind, days }))}
      columns={[
        { id: "kind", label: t("retention.kind"), cell: ({ id }) => t(`rules.${id}.title`) },
        { id: "then", label: t("retention.what"), cell: ({ id }) => t(`rules.${id}.then`) },
        { id: "days", label: t("retention.days"), cell: ({ days }) => t("retention.inDays", { days }) },
      ]}
    />
  );
}

/** Who else gets to see data, by this installation's configuration. */
export function RecipientsPart({ register, locale }: PartProps) {
  const t = translator(locale, "privacy");
  return (
    <Card title={t("register.recipients")}>
      <ul className="grid list-disc gap-1 pl-5">
        {register.recipients.map((one) => (
          <li key={one}>{t(`recipients.${one}`)}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-ink-2">{t("register.transfers")}</p>
    </Card>
  );
}

type TableProps<Row> = {
  title: string;
  foot?: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
};

function Part<Row extends { id: string }>({ title, foot, rows, columns }: TableProps<Row>) {
  return (
    <Card title={title} flush>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} align="top" />
      {foot && <p className="border-t px-5 py-3 text-sm text-ink-2">{foot}</p>}
    </Card>
  );
}
