import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { UnitKind } from "@/prisma/generated/enums";
import { inTreeOrder, type Placed } from "./unit-tree";

export type ListedUnit = {
  id: number;
  parentId: number | null;
  code: string;
  kind: UnitKind;
  name: string;
  coordinator: string | null;
  records: number;
};

/** Today's units as a tree. */
export function UnitTable({ units, locale }: { units: readonly ListedUnit[]; locale: Locale }) {
  const t = translator(locale, "units");
  const columns: Column<Placed<ListedUnit>>[] = [
    {
      id: "name",
      label: t("unit"),
      cell: ({ name, depth }) => (
        <span className="block pl-(--indent) leading-tight" style={{ "--indent": `${depth * 1.5}rem` }}>
          {name}
        </span>
      ),
    },
    {
      id: "kind",
      label: t("kind"),
      cell: ({ kind }) => <span className="text-ink-2">{t(`kinds.${kind}`)}</span>,
    },
    {
      id: "coordinator",
      label: t("coordinator"),
      cell: ({ coordinator }) => coordinator ?? <Tag tone="wait">{t("vacant")}</Tag>,
    },
    {
      id: "records",
      label: t("records"),
      isEnd: true,
      cell: ({ records }) => formatInteger(records, locale),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={inTreeOrder(units)}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `/${locale}/office/units/${code}`}
      />
    </Card>
  );
}
