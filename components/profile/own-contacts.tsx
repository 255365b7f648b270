import { ContactValue } from "@/components/alumni/record/contact-value";
import { PartForm } from "@/components/alumni/record/part-form";
import { PartList } from "@/components/alumni/record/part-list";
import { translator } from "@/lib/i18n/translator";
import { saveOwnContactAction } from "@/lib/profile/actions";
import type { ContactKind, ProfileItem } from "@/prisma/generated/enums";
import { ownFields } from "./own-fields";
import { editable, type OwnView, ownForm, ownItem } from "./own-view";

/** Of an address the city and the country have circles of their own. */
function itemsOf({ kind, typed }: { kind: ContactKind; typed: string | null }): ProfileItem[] {
  if (kind !== "ADDRESS") return [kind];
  return typed ? ["ADDRESS", "CITY", "COUNTRY"] : ["CITY", "COUNTRY"];
}

/** The ways to reach the person: all are the person's to change; a new mailbox is proved first. */
export function OwnContacts(view: OwnView) {
  const { record, edit, countries, locale } = view;
  const t = translator(locale, "alumni");
  const fields = ownFields(locale, countries);
  return (
    <PartList
      title={t("parts.contact")}
      none={translator(locale, "profile")("home.noContact")}
      labels={{ edit: t("edit") }}
      add={{
        href: `/${locale}/me?edit=contact#edit`,
        label: t("add"),
        form: edit === "contact" && (
          <PartForm {...ownForm(view, "contact")} save={saveOwnContactAction} fields={fields.contact()} />
        ),
      }}
      items={record.contactPoints.map((row) => {
        const hasOthers = record.contactPoints.some(({ id, kind }) => kind === row.kind && id !== row.id);
        const content = <ContactValue contact={row} hasOthers={hasOthers} locale={locale} />;
        const form = ownForm(view, "contact", row);
        return editable(
          view,
          ownItem(view, row, itemsOf(row), content),
          <PartForm {...form} save={saveOwnContactAction} fields={fields.contact(row)} />,
        );
      })}
    />
  );
}
