import { Pencil } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { savePersonAction } from "@/lib/alumni/actions";
import { freedomToChange } from "@/lib/alumni/who-may-change";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { partFields } from "./part-fields";
import { PartForm } from "./part-form";
import { Provenance } from "./provenance";
import { formLabels, type RecordView } from "./record-parts";

/** What is known of the person besides names, degrees and contacts. */
export function PersonCard({
  record,
  edit,
  files,
  units,
  scope,
  ownUnits,
  canUpdate,
  locale,
  now,
}: RecordView) {
  const t = translator(locale, "alumni");
  const path = `/${locale}/alumni/${record.id}`;
  const freedom = freedomToChange("person", record, scope, ownUnits);
  const isOpen = canUpdate && freedom !== "person-only";
  const fields = partFields(locale, units);
  const { birthOn, birthPrecision, preferredLanguage, isDeceased, deceasedOn, note } = record;
  const fact = (field: "birthOn" | "preferredLanguage" | "note" | "isDeceased", value: string | null) => ({
    term: t(`fields.${field}`),
    value: value ?? t("unknown"),
    isFaint: value === null,
  });
  return (
    <Card
      title={t("parts.person")}
      actions={
        isOpen && (
          <ButtonLink
            href={`${path}?edit=person#edit`}
            size="sm"
            variant="quiet"
            scroll={false}
            className="-mr-3 print:hidden"
          >
            <Pencil />
            {t("edit")}
          </ButtonLink>
        )
      }
    >
      {edit === "person" && isOpen ? (
        <PartForm
          save={savePersonAction}
          target={{ id: record.id, version: record.version }}
          fields={
            freedom === "with-reason" ? [...fields.person(record), fields.reason] : fields.person(record)
          }
          doneHref={path}
          labels={formLabels(locale)}
        />
      ) : (
        <DescriptionList
          items={[
            fact("birthOn", birthOn && formatDate(birthOn, { locale, precision: birthPrecision ?? "DAY" })),
            fact(
              "preferredLanguage",
              preferredLanguage &&
                (new Intl.DisplayNames(locale, { type: "language" }).of(preferredLanguage) ?? null),
            ),
            ...(isDeceased
              ? [fact("isDeceased", deceasedOn ? formatDate(deceasedOn, { locale }) : t("yes"))]
              : []),
            ...(note ? [fact("note", note)] : []),
          ]}
        />
      )}
      <p className="mt-3">
        <Provenance row={record} files={files} locale={locale} now={now} />
      </p>
    </Card>
  );
}
