import { DataTable } from "@/components/ui/data-table";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Person } from "@/lib/meetings/queries/list-people";
import { RsvpTag } from "./state-tags";

/** Everybody who was asked, with what they answered. Addresses are for those who run the body. */
export function PeopleTable({
  people,
  showsMail,
  locale,
}: {
  people: readonly Person[];
  showsMail: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <DataTable
      caption={t("tabs.people")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("people.name"),
          cell: ({ name, unitName }) => (
            <>
              {name}
              {unitName && <span className="block text-sm font-normal text-ink-3">{unitName}</span>}
            </>
          ),
        },
        {
          id: "kind",
          label: t("people.kind"),
          cell: ({ isMember }) =>
            isMember ? t("people.member") : <Tag tone="brass">{t("people.guest")}</Tag>,
        },
        ...(showsMail
          ? [
              {
                id: "mail",
                label: t("people.mail"),
                cell: ({ email, wasWrittenTo }: Person) =>
                  email === null ? t("people.noMail") : wasWrittenTo ? t("people.sent") : t("people.unsent"),
              },
            ]
          : []),
        {
          id: "rsvp",
          label: t("people.answer"),
          cell: ({ rsvp }) => <RsvpTag rsvp={rsvp} locale={locale} />,
        },
        {
          id: "note",
          label: t("answer.note"),
          cell: ({ rsvpNote }) => rsvpNote ?? <span data-nothing="">–</span>,
        },
      ]}
    />
  );
}
