import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { removePasskeyAction, renamePasskeyAction } from "@/lib/people/actions/security";
import { PasskeyAdd } from "./passkey-add";

/** `since` and `used` as text. */
type Shown = { id: string; name: string; since: string; used: string | null };

/** The passkeys of the reader, and one more. */
export function PasskeysCard({ passkeys, locale }: { passkeys: readonly Shown[]; locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <Card title={t("passkeys.title")} className="print:hidden">
      <p className="mb-4 text-sm text-ink-2">{t("passkeys.sentence")}</p>
      {passkeys.length > 0 && (
        <ul className="mb-5 border-t">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="border-b py-3">
              <p className="font-strong wrap-anywhere">{passkey.name}</p>
              <p className="text-sm text-ink-2">
                {t("passkeys.since", { day: passkey.since })}
                {passkey.used && ` · ${t("passkeys.used", { day: passkey.used })}`}
              </p>
              <ChangePasskey passkey={passkey} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <PasskeyAdd
        labels={{
          name: t("passkeys.name"),
          help: t("passkeys.nameHelp"),
          add: t("passkeys.add"),
          failed: t("passkeys.failed"),
        }}
      />
    </Card>
  );
}

function ChangePasskey({ passkey: { id, name }, locale }: { passkey: Shown; locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <details className="mt-1">
      <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
        {t("passkeys.change")}
      </summary>
      <div className="mt-3 mb-2 grid gap-5 border-l-2 pl-5">
        <ActionForm action={renamePasskeyAction} fields={{ name: t("passkeys.name") }} className="grid gap-3">
          <input type="hidden" name="id" value={id} />
          <FormText
            id={`name-${id}`}
            name="name"
            label={t("passkeys.name")}
            defaultValue={name}
            maxLength={80}
            required
          />
          <SubmitButton pending={t("pending")} size="sm" variant="default" className="justify-self-start">
            {t("passkeys.rename")}
          </SubmitButton>
        </ActionForm>
        <ActionForm action={removePasskeyAction}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton pending={t("pending")} size="sm" variant="danger">
            {t("passkeys.remove")}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
