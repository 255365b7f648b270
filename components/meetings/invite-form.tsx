import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addPersonAction, inviteMembersAction } from "@/lib/meetings/actions/meeting";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import { Target } from "./change-forms";

/** Asks the members of the body; of a meeting that is over it only makes the list. */
export function InviteForm({
  meeting,
  isFirst,
  locale,
}: {
  meeting: MeetingPage;
  isFirst: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const label =
    meeting.isOver || meeting.status === "HELD"
      ? "people.list"
      : isFirst
        ? "people.invite"
        : "people.inviteNew";
  return (
    <ActionForm action={inviteMembersAction}>
      <Target meeting={meeting} />
      <SubmitButton variant={isFirst ? "primary" : "default"} pending={t("people.inviting")}>
        {t(label)}
      </SubmitButton>
    </ActionForm>
  );
}

type GuestFormProps = {
  meetingId: string;
  /** Set: the guest came to this sitting. */
  sittingId?: string;
  locale: Locale;
};

/** Somebody who is no member. */
export function GuestForm({ meetingId, sittingId, locale }: GuestFormProps) {
  const t = translator(locale, "meetings");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={addPersonAction}
      fields={{ name: t("people.name"), email: t("people.email") }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={meetingId} />
      {sittingId && <input type="hidden" name="sittingId" value={sittingId} />}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormText name="name" label={t("people.name")} autoComplete="off" required />
        <FormText
          name="email"
          label={t("people.email")}
          inputMode="email"
          autoComplete="off"
          optional={common("optional")}
        />
      </div>
      <SubmitButton variant="default" pending={common("saving")} className="justify-self-start">
        {t(sittingId ? "people.addCame" : "people.addGuest")}
      </SubmitButton>
    </ActionForm>
  );
}
