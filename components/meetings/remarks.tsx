import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addErratumAction, addRemarkAction, settleRemarkAction } from "@/lib/meetings/actions/minutes";
import type { MeetingPage } from "@/lib/meetings/queries/get-meeting";
import type { Minutes } from "@/lib/meetings/queries/get-minutes";

type SectionProps = { meeting: MeetingPage; minutes: Minutes; locale: Locale };

/** What those who were there want changed, while the minutes go round. */
export function Remarks({ meeting, minutes, mayRemark, locale }: SectionProps & { mayRemark: boolean }) {
  const t = translator(locale, "meetings");
  return (
    <Card title={t("remarks.title")} className="print:hidden">
      <ul className="grid gap-4">
        {minutes.remarks.map(({ id, by, at, text, settledAt }) => (
          <li key={id} className="border-l-2 pl-3 text-sm">
            <p className="num flex flex-wrap items-center gap-x-2 text-ink-3">
              {[by, formatDateTime(at, { locale, zone: meeting.zone })].filter(Boolean).join(" · ")}
              {settledAt && <Tag tone="ok">{t("remarks.settled")}</Tag>}
            </p>
            <p className="mt-1 whitespace-pre-line">{text}</p>
            {meeting.runs && !settledAt && (
              <ActionForm action={settleRemarkAction} className="mt-2">
                <input type="hidden" name="remarkId" value={id} />
                <SubmitButton size="sm" variant="default" pending="…">
                  {t("remarks.settle")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {minutes.remarks.length === 0 && <p className="text-sm text-ink-2">{t("remarks.none")}</p>}
      {mayRemark && (
        <ActionForm
          action={addRemarkAction}
          fields={{ text: t("remarks.text") }}
          done={t("remarks.done")}
          className="mt-4 grid gap-3"
        >
          <input type="hidden" name="id" value={meeting.id} />
          <FormTextArea
            name="text"
            id="remark"
            label={t("remarks.text")}
            help={t("remarks.help")}
            rows={3}
            required
          />
          <SubmitButton
            size="sm"
            variant="default"
            pending={translator(locale, "common")("saving")}
            className="justify-self-start"
          >
            {t("remarks.send")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

/** Corrections to locked minutes. */
export function Errata({ meeting, minutes, locale }: SectionProps) {
  const t = translator(locale, "meetings");
  const isLocked = meeting.minutesStatus === "LOCKED";
  if (!isLocked || (minutes.errata.length === 0 && !meeting.runs)) return null;
  return (
    <Card title={t("errata.title")}>
      <ul className="grid gap-3 text-sm">
        {minutes.errata.map(({ id, at, text }) => (
          <li key={id}>
            <span className="num text-ink-3">{formatDateTime(at, { locale, zone: meeting.zone })}</span>
            <p className="whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ul>
      {meeting.runs && (
        <ActionForm
          action={addErratumAction}
          fields={{ text: t("errata.text") }}
          className="mt-4 grid gap-3 print:hidden"
        >
          <input type="hidden" name="id" value={meeting.id} />
          <FormTextArea
            name="text"
            id="erratum"
            label={t("errata.text")}
            help={t("errata.help")}
            rows={2}
            required
          />
          <SubmitButton
            size="sm"
            variant="default"
            pending={translator(locale, "common")("saving")}
            className="justify-self-start"
          >
            {t("errata.send")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
