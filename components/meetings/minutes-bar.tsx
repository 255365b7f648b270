import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Steps } from "@/components/ui/steps";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { moveMinutesAction } from "@/lib/meetings/actions/minutes";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import { MINUTES_MOVES, nextMinutes } from "@/lib/meetings/status";
import { Target } from "./change-forms";

/** As a reader counts: a correction is a part of sending round. */
const WAY = ["DRAFT", "CIRCULATED", "APPROVED", "LOCKED"] as const;

/** How far the minutes are, and the next steps. */
export function MinutesBar({ meeting, locale }: { meeting: MeetingPage; locale: Locale }) {
  const t = translator(locale, "meetings");
  const { minutesStatus, approvedAt, approvedBy, lockedAt, circulatedAt, zone } = meeting;
  const at = minutesStatus === "CORRECTED" ? "CIRCULATED" : minutesStatus;
  const when = (instant: Date) => formatDateTime(instant, { locale, zone });
  const said = [
    circulatedAt && t("minutes.circulatedAt", { when: when(circulatedAt) }),
    approvedAt && t("minutes.approvedAt", { by: approvedBy ?? "", when: when(approvedAt) }),
    lockedAt && t("minutes.lockedAt", { when: when(lockedAt) }),
  ].filter(Boolean);
  return (
    <Card className="mb-6">
      <Steps
        label={t("minutes.way")}
        current={at === "NONE" ? 0 : at === "LOCKED" ? WAY.length : WAY.indexOf(at)}
        steps={WAY.map((status) => ({ label: t(`minutesStatus.${status}`) }))}
        doneLabel={t("minutes.stepDone")}
      />
      <p className="num text-sm text-ink-2">
        {t(`minutes.now.${minutesStatus}`)} {said.join(" ")}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-3 print:hidden">
        {meeting.runs &&
          MINUTES_MOVES.filter((move) => nextMinutes(minutesStatus, move)).map((move) => (
            <ActionForm
              key={move}
              action={moveMinutesAction}
              fields={{ approvedBy: t("minutes.approvedBy") }}
              className="flex flex-wrap items-end gap-3"
            >
              <Target meeting={meeting} />
              <input type="hidden" name="move" value={move} />
              {move === "approve" && (
                <FormText
                  name="approvedBy"
                  label={t("minutes.approvedBy")}
                  autoComplete="off"
                  className="w-64"
                  required
                />
              )}
              <SubmitButton
                variant={move === "correct" ? "default" : "primary"}
                pending={translator(locale, "common")("saving")}
              >
                {t(`minutes.moves.${move}`)}
              </SubmitButton>
            </ActionForm>
          ))}
        {minutesStatus !== "NONE" &&
          (["docx", "pdf"] as const).map((format) => (
            <ButtonLink key={format} href={`/api/meetings/${meeting.id}/minutes/${format}`}>
              {format.toUpperCase()}
            </ButtonLink>
          ))}
      </div>
    </Card>
  );
}
