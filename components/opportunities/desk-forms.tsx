import { ActionForm } from "@/components/forms/action-form";
import { FormCheckbox } from "@/components/forms/form-choices";
import { FormSelect, FormTextArea } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { moveAtDeskAction, publishOpportunityAction } from "@/lib/opportunities/actions";
import type { DeskOffer } from "@/lib/opportunities/queries/list";

type DeskProps = { offer: DeskOffer; locale: Locale };

/** Publishing: staff say that they looked who stands behind it. */
export function PublishForm({ offer, locale }: DeskProps) {
  const t = translator(locale, "opportunities");
  return (
    <ActionForm
      action={publishOpportunityAction}
      fields={{ isVerified: t("desk.publish.verified"), eventId: t("desk.publish.event") }}
      className="grid gap-4"
    >
      <Target offer={offer} />
      <FormCheckbox
        name="isVerified"
        label={t("desk.publish.verified")}
        help={t("desk.publish.verifiedHelp")}
      />
      {offer.kind === "EXCURSION" && (
        <FormSelect
          name="eventId"
          label={t("desk.publish.event")}
          help={t("desk.publish.eventHelp")}
          empty={t("desk.publish.noEvent")}
          options={offer.events.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue=""
        />
      )}
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t("moves.publish")}
      </SubmitButton>
    </ActionForm>
  );
}

/** The other decisions; a return has a reason that the poster reads. */
export function DeskMoves({ offer, locale }: DeskProps) {
  const t = translator(locale, "opportunities");
  return (
    <div className="grid gap-3">
      {offer.moves.map(({ move, says }) => (
        <ActionForm
          key={move}
          action={moveAtDeskAction}
          fields={{ reason: t("desk.reason") }}
          className="grid gap-3"
        >
          <Target offer={offer} />
          <input type="hidden" name="move" value={move} />
          {says && (
            <FormTextArea
              name="reason"
              label={t("desk.reason")}
              help={t("desk.reasonHelp")}
              rows={3}
              maxLength={2000}
              required
            />
          )}
          <SubmitButton
            variant="default"
            pending={translator(locale, "common")("saving")}
            className="justify-self-start"
          >
            {t(`moves.${move}`)}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}

function Target({ offer }: { offer: DeskOffer }) {
  return (
    <>
      <input type="hidden" name="id" value={offer.id} />
      <input type="hidden" name="version" value={offer.version} />
    </>
  );
}
