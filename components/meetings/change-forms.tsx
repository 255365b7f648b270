import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { cancelMeetingAction, changeMeetingAction } from "@/lib/meetings/actions/meeting";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import { MOST_SITTINGS } from "@/lib/meetings/status";
import { MeetingFacts } from "./plan-form";
import { SittingFields, type SittingValues, sittingLabels } from "./sitting-fields";

type ChangeProps = { meeting: MeetingPage; locale: Locale };

/** Another title, day, time or place. Whoever was asked is told. */
export function ChangeMeetingForm({
  meeting,
  sittings,
  locale,
}: ChangeProps & { sittings: readonly SittingValues[] }) {
  const t = translator(locale, "meetings");
  return (
    <ActionForm
      action={changeMeetingAction}
      fields={{ title: t("plan.name"), ...sittingLabels(MOST_SITTINGS, locale) }}
      className="grid gap-6"
    >
      <Target meeting={meeting} />
      <Card className="grid gap-5">
        <MeetingFacts title={meeting.title} language={meeting.locale} locale={locale} />
      </Card>
      <Card title={t("plan.sittings")}>
        <p className="mb-4 text-sm text-ink-2">
          {t(meeting.status === "INVITED" ? "change.tellHelp" : "plan.sittingsHelp")}
        </p>
        <SittingFields sittings={sittings} most={MOST_SITTINGS} locale={locale} />
      </Card>
      <SubmitButton pending={translator(locale, "common")("saving")} className="justify-self-start">
        {t(meeting.status === "INVITED" ? "change.saveAndTell" : "change.save")}
      </SubmitButton>
    </ActionForm>
  );
}

/** The meeting does not take place. */
export function CancelMeetingForm({ meeting, locale }: ChangeProps) {
  const t = translator(locale, "meetings");
  return (
    <Card title={t("cancel.title")}>
      <ActionForm action={cancelMeetingAction} fields={{ reason: t("cancel.reason") }} className="grid gap-4">
        <Target meeting={meeting} />
        <FormTextArea
          name="reason"
          label={t("cancel.reason")}
          help={t(meeting.status === "INVITED" ? "cancel.tellHelp" : "cancel.help")}
          rows={3}
          required
        />
        <SubmitButton
          variant="danger"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("cancel.send")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** Which meeting, as it was seen. */
export function Target({ meeting: { id, version } }: { meeting: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
