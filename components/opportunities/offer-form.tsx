import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox, FormChoices } from "@/components/forms/form-choices";
import { FormSelect, FormText, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { COUNTRIES } from "@/lib/ambassadors/schema/fields";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { changeOpportunityAction, createOpportunityAction } from "@/lib/opportunities/actions";
import type { MinePage } from "@/lib/opportunities/queries/list";
import { KINDS } from "@/lib/opportunities/status";

type OfferFormProps = {
  /** What is put right; without it the offer is new. */
  offer?: MinePage;
  units: readonly { id: number; name: string }[];
  locale: Locale;
};

const isoDay = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";

/** What is offered, by whom, where and when, for whom, and how one applies. */
export function OfferForm({ offer, units, locale }: OfferFormProps) {
  const t = translator(locale, "opportunities");
  const common = translator(locale, "common");
  const optional = common("optional");
  const names = ["kind", "language", "title", "text", "employer", "employerUrl", "country", "city"] as const;
  const more = ["startsOn", "endsOn", "placeCount", "pay", "programme", "applyUrl", "applyUntil"] as const;
  const last = ["transport", "safety"] as const;
  const labels = Object.fromEntries([...names, ...more, ...last].map((name) => [name, t(`fields.${name}`)]));
  const country = new Intl.DisplayNames(locale, { type: "region" });
  return (
    <ActionForm
      action={offer ? changeOpportunityAction : createOpportunityAction}
      fields={{ ...labels, unitIds: t("fields.units") }}
      className="grid max-w-2xl gap-5"
    >
      {offer && <input type="hidden" name="id" value={offer.id} />}
      {offer && <input type="hidden" name="version" value={offer.version} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormSelect
          name="kind"
          label={t("fields.kind")}
          empty={t("fields.choose")}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          defaultValue={offer?.kind ?? ""}
          required
        />
        <FormSelect
          name="language"
          label={t("fields.language")}
          options={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
          defaultValue={offer?.locale ?? locale}
        />
      </div>
      <FormText
        name="title"
        label={t("fields.title")}
        maxLength={200}
        defaultValue={offer?.title ?? ""}
        required
      />
      <FormTextArea
        name="text"
        label={t("fields.text")}
        help={t("fields.textHelp")}
        rows={7}
        defaultValue={offer?.text ?? ""}
        required
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText
          name="employer"
          label={t("fields.employer")}
          maxLength={200}
          defaultValue={offer?.employer ?? ""}
          required
        />
        <FormText
          name="employerUrl"
          label={t("fields.employerUrl")}
          optional={optional}
          inputMode="url"
          defaultValue={offer?.employerUrl ?? ""}
        />
        <FormSelect
          name="country"
          label={t("fields.country")}
          empty={t("fields.choose")}
          options={COUNTRIES.map((value) => ({ value, label: country.of(value) ?? value })).sort((a, b) =>
            a.label.localeCompare(b.label, locale),
          )}
          defaultValue={offer?.country ?? ""}
        />
        <FormText name="city" label={t("fields.city")} optional={optional} defaultValue={offer?.city ?? ""} />
        <FormText
          name="startsOn"
          type="date"
          label={t("fields.startsOn")}
          optional={optional}
          defaultValue={isoDay(offer?.startsOn)}
        />
        <FormText
          name="endsOn"
          type="date"
          label={t("fields.endsOn")}
          optional={optional}
          defaultValue={isoDay(offer?.endsOn)}
        />
        <FormText
          name="placeCount"
          label={t("fields.placeCount")}
          optional={optional}
          inputMode="numeric"
          maxLength={4}
          defaultValue={offer?.placeCount ?? ""}
        />
        <FormText
          name="pay"
          label={t("fields.pay")}
          help={t("fields.payHelp")}
          optional={optional}
          defaultValue={offer?.pay ?? ""}
        />
      </div>
      <FormCheckbox name="isRemote" label={t("fields.isRemote")} defaultChecked={offer?.isRemote ?? false} />
      <FormChoices
        name="unitIds"
        legend={t("fields.units")}
        help={t("fields.unitsHelp")}
        options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={(offer?.unitIds ?? []).map(String)}
      />
      <FormText
        name="programme"
        label={t("fields.programme")}
        optional={optional}
        defaultValue={offer?.programme ?? ""}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText
          name="applyUntil"
          type="date"
          label={t("fields.applyUntil")}
          help={t("fields.applyUntilHelp")}
          optional={optional}
          defaultValue={isoDay(offer?.applyUntil)}
        />
        <FormText
          name="applyUrl"
          label={t("fields.applyUrl")}
          help={t("fields.applyUrlHelp")}
          optional={optional}
          inputMode="url"
          defaultValue={offer?.applyUrl ?? ""}
        />
      </div>
      <details open={offer?.kind === "EXCURSION"} className="border-t pt-3">
        <summary className="inline-block py-1 text-sm">{t("fields.excursion")}</summary>
        <div className="mt-3 grid gap-4">
          <FormTextArea
            name="transport"
            label={t("fields.transport")}
            optional={optional}
            rows={2}
            defaultValue={offer?.transport ?? ""}
          />
          <FormTextArea
            name="safety"
            label={t("fields.safety")}
            optional={optional}
            rows={2}
            defaultValue={offer?.safety ?? ""}
          />
          <FormCheckbox
            name="needsIds"
            label={t("fields.needsIds")}
            help={t("fields.needsIdsHelp")}
            defaultChecked={offer?.needsIds ?? false}
          />
        </div>
      </details>
      <FormCheckbox
        name="showsPoster"
        label={t("fields.showsPoster")}
        help={t("fields.showsPosterHelp")}
        defaultChecked={offer?.showsPoster ?? true}
      />
      <SubmitButton pending={common("saving")} className="justify-self-start">
        {t(offer ? "mine.save" : "new.send")}
      </SubmitButton>
    </ActionForm>
  );
}
