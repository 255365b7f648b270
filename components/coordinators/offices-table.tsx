import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { UnitOffices } from "@/lib/coordinators/queries/list-offices";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Every unit with who holds its offices, until when and who follows. */
export function OfficesTable({ units, locale }: { units: readonly UnitOffices[]; locale: Locale }) {
  const t = translator(locale, "coordinators");
  const people = translator(locale, "people");
  const here = `/${locale}/office/coordinators`;
  const columns: Column<UnitOffices>[] = [
    { id: "unit", label: t("unit"), cell: ({ name }) => <span className="leading-tight">{name}</span> },
    {
      id: "coordinator",
      label: t("table.coordinator"),
      cell: ({ coordinator }) =>
        coordinator ? (
          <Link href={`${here}/${coordinator.id}`}>{coordinator.name}</Link>
        ) : (
          <Tag tone="late">{t("table.vacant")}</Tag>
        ),
    },
    {
      id: "term",
      label: t("table.term"),
      cell: ({ coordinator, leaving, coming }) => {
        const next = coming.find(({ office }) => office === "COORDINATOR");
        if (!coordinator && !next)
          return (
            <span data-nothing="" className="text-ink-3">
              –
            </span>
          );
        return (
          <span className="num text-sm text-ink-2">
            {coordinator && (
              <span className="block">
                {coordinator.endsOn
                  ? t("table.until", { day: formatDate(coordinator.endsOn, { locale }) })
                  : people("term.since", { from: formatDate(coordinator.startsOn, { locale }) })}
              </span>
            )}
            {leaving?.endsOn && (
              <Link
                href={
                  leaving.handOver ? `/${locale}/hand-over/${leaving.handOver.id}` : `${here}/${leaving.id}`
                }
                className="block"
              >
                {t("table.before", { name: leaving.name, day: formatDate(leaving.endsOn, { locale }) })}
              </Link>
            )}
            {next ? (
              <Link href={`${here}/${next.id}`} className="block">
                {t("table.follows", { name: next.name })}
                {next.state === "proposed" && ` · ${people("state.proposed")}`}
              </Link>
            ) : (
              coordinator?.endsOn && <Tag tone="wait">{t("table.leaves")}</Tag>
            )}
          </span>
        );
      },
    },
    {
      id: "others",
      label: t("table.others"),
      cell: ({ others }) =>
        others.length === 0 ? (
          <span data-nothing="" className="text-ink-3">
            –
          </span>
        ) : (
          <ul>
            {others.map(({ id, name, office }) => (
              <li key={id} className="text-sm">
                <Link href={`${here}/${id}`}>{name}</Link>
                <span className="text-ink-3"> · {people(`office.${office}`)}</span>
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: "promise",
      label: t("table.promise"),
      cell: ({ coordinator }) =>
        coordinator ? (
          <Tag tone={coordinator.hasPromised ? "ok" : "wait"}>
            {t(coordinator.hasPromised ? "table.promised" : "table.owed")}
          </Tag>
        ) : (
          <span data-nothing="" className="text-ink-3">
            –
          </span>
        ),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={units}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `/${locale}/office/units/${code}`}
        align="top"
      />
    </Card>
  );
}
