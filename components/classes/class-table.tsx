import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import type { ListedClass } from "@/lib/classes/queries";
import type { ClassState } from "@/lib/classes/status";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export const CLASS_TONES: Record<ClassState, Tone> = {
  open: "ok",
  full: "wait",
  expired: "plain",
  ended: "plain",
};

/** The classes that join by a code, the latest first. */
export function ClassTable({ classes, locale }: { classes: readonly ListedClass[]; locale: Locale }) {
  const t = translator(locale, "classes");
  return (
    <DataTable
      caption={t("title")}
      rows={classes}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/${locale}/classes/${id}`}
      columns={[
        {
          id: "class",
          label: t("class"),
          cell: ({ programme, unitName, graduationYear }) => (
            <>
              {programme ?? unitName} <span className="num">{graduationYear}</span>
            </>
          ),
        },
        { id: "unit", label: t("fields.unitId"), cell: ({ unitName }) => unitName },
        {
          id: "uses",
          label: t("joined"),
          isEnd: true,
          cell: ({ useCount, mostUses }) => (
            <span className="num">{t("uses", { used: useCount, most: mostUses })}</span>
          ),
        },
        {
          id: "until",
          label: t("fields.lastDay"),
          isEnd: true,
          cell: ({ expiresAt }) => <span className="num">{formatDate(expiresAt, { locale })}</span>,
        },
        {
          id: "state",
          label: t("state"),
          cell: ({ state }) => <Tag tone={CLASS_TONES[state]}>{t(`states.${state}`)}</Tag>,
        },
      ]}
    />
  );
}
