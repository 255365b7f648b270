import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { answerInvitationAction } from "@/lib/meetings/actions/meeting";
import type { Rsvp } from "@/prisma/generated/enums";
import { AnswerFields } from "./answer-form";

/** The reader's own answer to an invitation. */
export function OwnAnswer({
  meetingId,
  own,
  locale,
}: {
  meetingId: string;
  own: { rsvp: Rsvp | null; note: string | null };
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <Card title={t("answer.title")} className="print:hidden">
      <ActionForm
        action={answerInvitationAction}
        fields={{ rsvp: t("answer.legend"), note: t("answer.note") }}
        done={t("answer.done")}
        className="grid gap-4"
      >
        <input type="hidden" name="id" value={meetingId} />
        <AnswerFields {...own} locale={locale} />
      </ActionForm>
    </Card>
  );
}
