import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { takeOverAction } from "@/lib/meetings/actions/meeting";
import type { LeftOver } from "@/lib/meetings/queries/left-over";
import { LeftOverBoxes } from "./left-over-boxes";

/** What earlier meetings left, offered to an agenda that is there already. */
export function LeftOverForm({
  meetingId,
  left,
  locale,
}: {
  meetingId: string;
  left: LeftOver;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <Card title={t("left.title")} className="print:hidden">
      <p className="mb-3 text-sm text-ink-2">{t("left.offer")}</p>
      <ActionForm action={takeOverAction} className="grid gap-4">
        <input type="hidden" name="id" value={meetingId} />
        <LeftOverBoxes left={left} isTicked={false} locale={locale} />
        <SubmitButton
          variant="default"
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {t("left.send")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
