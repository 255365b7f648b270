import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answerMeetingByLinkAction } from "@/lib/meetings/actions/meeting";
import type { Invitation } from "@/lib/meetings/queries/find-invitation";
import { AnswerFields } from "./answer-form";
import { RsvpTag } from "./state-tags";

/** Behind the link of an invitation: what was answered, and the form. */
export function RsvpCard({ invitation, locale }: { invitation: Invitation; locale: Locale }) {
  const t = translator(locale, "meetings");
  if (invitation.isCancelled)
    return (
      <Notice tone="late" title={t("cancelled.title")}>
        {invitation.cancelReason}
      </Notice>
    );
  if (!invitation.isOpen) return <Notice tone="info">{t("answer.over")}</Notice>;
  return (
    <Card title={t("answer.titleFor", { name: invitation.name })}>
      {invitation.rsvp && (
        <p className="mb-4 text-sm text-ink-2">
          {t("answer.now")} <RsvpTag rsvp={invitation.rsvp} locale={locale} />
        </p>
      )}
      <ActionForm
        action={answerMeetingByLinkAction}
        fields={{ rsvp: t("answer.legend"), note: t("answer.note") }}
        className="grid gap-4"
      >
        <input type="hidden" name="token" value={invitation.token} />
        <AnswerFields rsvp={invitation.rsvp} note={invitation.note} locale={locale} />
      </ActionForm>
    </Card>
  );
}
