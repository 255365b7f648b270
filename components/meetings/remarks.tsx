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
      {mayRemark && <WordsForm of="remark" action={addRemarkAction} meetingId={meeting.id} locale={locale} />}
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
        <WordsForm of="erratum" action={addErratumAction} meetingId={meeting.id} locale={locale} />
      )}
    </Card>
  );
}

type WordsFormProps = {
  of: "remark" | "erratum";
  action: typeof addRemarkAction;
  meetingId: string;
  locale: Locale;
};

/** Some words about the minutes, to be added to those that stand there. */
function WordsForm({ of, action, meetingId, locale }: WordsFormProps) {
  const t = translator(locale, "meetings");
  const words = of === "remark" ? "remarks" : "errata";
  return (
    <ActionForm
      action={action}
      fields={{ text: t(`${words}.text`) }}
      {...(of === "remark" ? { done: t("remarks.done") } : {})}
      className="mt-4 grid gap-3 print:hidden"
    >
      <input type="hidden" name="id" value={meetingId} />
      <FormTextArea
        name="text"
        id={of}
        label={t(`${words}.text`)}
        help={t(`${words}.help`)}
        rows={of === "remark" ? 3 : 2}
        required
      />
      <SubmitButton
        size="sm"
        variant="default"
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {t(`${words}.send`)}
      </SubmitButton>
    </ActionForm>
  );
}
