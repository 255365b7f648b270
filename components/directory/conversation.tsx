import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { classNames } from "@/components/ui/class-names";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { replyAction, reportMessageAction } from "@/lib/directory/actions";
import type { ShownMessage } from "@/lib/directory/queries/conversations";
import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type MessageListProps = { messages: readonly ShownMessage[]; other: string; zone: string; locale: Locale };

/** What two people wrote to each other; a received message can be handed to the office. */
export function MessageList({ messages, other, zone, locale }: MessageListProps) {
  const t = translator(locale, "directory");
  return (
    <ol className="grid gap-4">
      {messages.map((message) => (
        <li
          key={message.id}
          id={message.id}
          className={classNames(
            "rounded-lg border p-4 sm:p-5",
            message.isOwn ? "bg-sunken sm:ml-12" : "bg-surface sm:mr-12",
          )}
        >
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
            <span className="font-strong text-ink">{message.isOwn ? t("messages.you") : other}</span>
            <time dateTime={message.sentAt.toISOString()}>
              {formatDateTime(message.sentAt, { locale, zone })}
            </time>
            {message.reportedAt && (
              <Tag tone="wait">{t(message.outcome ? "messages.handled" : "messages.reported")}</Tag>
            )}
          </p>
          <h2 className="mt-2 text-md">{message.subject}</h2>
          <p className="mt-1 wrap-anywhere whitespace-pre-line">{message.body}</p>
          {!message.isOwn && !message.reportedAt && <Report message={message.id} locale={locale} />}
        </li>
      ))}
    </ol>
  );
}

function Report({ message, locale }: { message: string; locale: Locale }) {
  const t = translator(locale, "directory");
  return (
    <details className="mt-4 text-sm print:hidden">
      <summary className="min-h-6 text-ink-3">{t("messages.report")}</summary>
      <ActionForm
        action={reportMessageAction}
        fields={{ reason: t("messages.reason") }}
        className="mt-3 grid max-w-field gap-3"
      >
        <input type="hidden" name="message" value={message} />
        <FormTextArea
          id={`reason-${message}`}
          name="reason"
          label={t("messages.reason")}
          help={t("messages.reportHelp")}
          rows={2}
          maxLength={1_000}
          required
        />
        <SubmitButton
          variant="danger"
          size="sm"
          pending={t("messages.reporting")}
          className="justify-self-start"
        >
          {t("messages.reportSend")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** The answer to a conversation. */
export function ReplyForm({ message, locale }: { message: string; locale: Locale }) {
  const t = translator(locale, "directory");
  return (
    <ActionForm action={replyAction} fields={{ body: t("messages.reply") }} className="grid gap-4">
      <input type="hidden" name="message" value={message} />
      <FormTextArea
        name="body"
        label={t("messages.reply")}
        help={t("messages.replyHelp")}
        rows={5}
        maxLength={5_000}
        required
      />
      <SubmitButton pending={t("messages.sending")} className="justify-self-start">
        {t("messages.send")}
      </SubmitButton>
    </ActionForm>
  );
}
