import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Person } from "@/lib/meetings/queries/list-people";
import { AttendanceTag } from "./state-tags";

type Sitting = { id: string; time: string };

/** How everybody was at each sitting, to read and to print. */
export function AttendanceTable({
  people,
  sittings,
  locale,
}: {
  people: readonly Person[];
  sittings: readonly Sitting[];
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <DataTable
      caption={t("tabs.attendance")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("people.name"),
          cell: ({ name, unitName, isFirstTime, isMember }) => (
            <>
              {name} {isFirstTime && <Tag tone="brass">{t("attendance.new")}</Tag>}{" "}
              {!isMember && <Tag>{t("people.guest")}</Tag>}
              {unitName && <span className="block text-sm font-normal text-ink-3">{unitName}</span>}
            </>
          ),
        },
        ...sittings.map(({ id, time }) => ({
          id,
          label: time,
          cell: ({ at }: Person) => <AttendanceTag state={at.get(id)} locale={locale} />,
        })),
      ]}
    />
  );
}
