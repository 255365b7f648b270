import { PartForm } from "@/components/alumni/record/part-form";
import { PartList } from "@/components/alumni/record/part-list";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { saveOwnEmploymentAction } from "@/lib/profile/actions";
import { ownFields } from "./own-fields";
import { editable, type OwnView, ownForm, ownItem } from "./own-view";

/** The jobs, the latest first. */
export function OwnWork(view: OwnView) {
  const { record, edit, countries, locale } = view;
  const t = translator(locale, "alumni");
  const fields = ownFields(locale, countries);
  const period = (from: Date | null, to: Date | null) =>
    [from, to].map((on) => (on ? formatDate(on, { locale }) : "…")).join(" – ");
  return (
    <PartList
      title={t("parts.employment")}
      none={translator(locale, "profile")("home.noWork")}
      labels={{ edit: t("edit") }}
      add={{
        href: `/${locale}/me?edit=employment#edit`,
        label: t("add"),
        form: edit === "employment" && (
          <PartForm
            {...ownForm(view, "employment")}
            save={saveOwnEmploymentAction}
            fields={fields.employment()}
          />
        ),
      }}
      items={record.employments.map((row) => {
        const { position, employer, startedOn, endedOn } = row;
        const content = (
          <>
            <span className="font-semibold">{position ?? employer}</span>
            {position && employer && <span className="text-ink-2">, {employer}</span>}
            {(startedOn || endedOn) && <span className="text-ink-3"> · {period(startedOn, endedOn)}</span>}
          </>
        );
        const form = ownForm(view, "employment", row);
        return editable(
          view,
          ownItem(view, row, ["EMPLOYMENT"], content),
          <PartForm {...form} save={saveOwnEmploymentAction} fields={fields.employment(row)} />,
        );
      })}
    />
  );
}
