import { PartForm } from "@/components/alumni/record/part-form";
import { PartList } from "@/components/alumni/record/part-list";
import { displayName } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { saveOwnNameAction } from "@/lib/profile/actions";
import { ProposeName } from "./correction-form";
import { ownFields } from "./own-fields";
import { correctable, editable, type OwnView, ownForm, ownItem } from "./own-view";

/** The names: the preferred one is the person's to set, the legal one is corrected, the others are history. */
export function OwnNames(view: OwnView) {
  const { record, edit, countries, locale } = view;
  const t = translator(locale, "alumni");
  const fields = ownFields(locale, countries);
  const add = {
    href: `/${locale}/me?edit=name#edit`,
    label: translator(locale, "profile")("home.addName"),
    form: edit === "name" && (
      <PartForm {...ownForm(view, "name")} save={saveOwnNameAction} fields={fields.name()} />
    ),
  };
  return (
    <PartList
      title={t("parts.name")}
      none={t("none.name")}
      labels={{ edit: t("edit") }}
      add={record.names.some(({ kind }) => kind === "PREFERRED") ? undefined : add}
      items={record.names.map((row) => {
        const isToday = row.kind === "LEGAL" || row.kind === "PREFERRED";
        const content = (
          <>
            <span className="font-semibold">{displayName(row, { locale })}</span>{" "}
            <span className="text-ink-3">{t(`nameKinds.${row.kind}`)}</span>
          </>
        );
        const item = ownItem(view, row, [isToday ? "NAME" : "FORMER_NAME"], content);
        if (row.kind === "LEGAL") return correctable(view, item, <ProposeName name={row} locale={locale} />);
        if (row.kind !== "PREFERRED") return item;
        const form = ownForm(view, "name", row);
        return editable(
          view,
          item,
          <PartForm {...form} save={saveOwnNameAction} fields={fields.name(row)} />,
        );
      })}
    />
  );
}
