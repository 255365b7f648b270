import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { StaffMember } from "@/lib/people/queries/list-staff";
import { termText } from "./term-text";

/** People with the roles and offices that they hold. */
export function StaffTable({ staff, locale }: { staff: readonly StaffMember[]; locale: Locale }) {
  const t = translator(locale, "people");
  const columns: Column<StaffMember>[] = [
    {
      id: "name",
      label: t("name"),
      cell: ({ name, email }) => (
        <>
          <span className="block leading-tight">{name}</span>
          <span className="block text-xs font-normal text-ink-3">{email}</span>
        </>
      ),
    },
    {
      id: "roles",
      label: t("roles.title"),
      cell: ({ grants, disabledAt }) => (
        <span className="flex flex-wrap gap-1.5">
          {disabledAt && <Tag tone="late">{t("disabled")}</Tag>}
          {grants.map(({ id, role }) => (
            <Tag key={id}>{t(`role.${role}`)}</Tag>
          ))}
          {!disabledAt && grants.length === 0 && <span className="text-ink-3">–</span>}
        </span>
      ),
    },
    {
      id: "offices",
      label: t("offices.title"),
      cell: ({ offices }) =>
        offices.length === 0 ? (
          <span className="text-ink-3">–</span>
        ) : (
          <ul>
            {offices.map((office) => (
              <li key={office.id} className="py-0.5">
                <span className="block">
                  {t(`office.${office.office}`)} · {office.unit.name}
                </span>
                <span className="block text-xs text-ink-3">
                  {termText(office, locale)}
                  {office.state === "proposed" && ` · ${t("state.proposed")}`}
                </span>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={staff}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/${locale}/office/people/${id}`}
        align="top"
      />
    </Card>
  );
}
