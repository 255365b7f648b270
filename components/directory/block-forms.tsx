import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { blockCorrespondentAction, unblockAction } from "@/lib/directory/actions";
import type { PersonName } from "@/lib/format/names";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { correspondentName } from "./conversation-list";

/** Ends being found and written to by a correspondent. */
export function BlockCorrespondent({ message, locale }: { message: string; locale: Locale }) {
  const t = translator(locale, "directory");
  return (
    <details className="text-sm">
      <summary className="min-h-6 text-ink-2">{t("write.block")}</summary>
      <p className="my-3 text-ink-2">{t("write.blockHelp")}</p>
      <ActionForm action={blockCorrespondentAction}>
        <input type="hidden" name="message" value={message} />
        <SubmitButton variant="danger" size="sm" pending={t("write.blocking")}>
          {t("write.blockAction")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

type BlockedListProps = { people: readonly { id: string; name: PersonName | null }[]; locale: Locale };

/** Whom the reader has blocked, each with the way back. */
export function BlockedList({ people, locale }: BlockedListProps) {
  const t = translator(locale, "directory");
  return (
    <ul className="divide-y">
      {people.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
          {correspondentName(name, locale)}
          <ActionForm action={unblockAction}>
            <input type="hidden" name="alumnus" value={id} />
            <SubmitButton
              variant="default"
              size="sm"
              pending={t("messages.unblocking")}
              aria-label={`${t("messages.unblock")}: ${correspondentName(name, locale)}`}
            >
              {t("messages.unblock")}
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
