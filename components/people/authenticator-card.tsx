import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { QrCode } from "@/components/ui/qr-code";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  confirmAuthenticatorAction,
  removeAuthenticatorAction,
  startAuthenticatorAction,
} from "@/lib/people/actions/security";

type AuthenticatorCardProps = {
  /** Since when it is in use, as text; null: not. */
  since: string | null;
  /** What waits for its first code. */
  waiting: { secret: string; uri: string } | null;
  locale: Locale;
};

/** The authenticator app: set up, confirmed by its first code, put away. */
export function AuthenticatorCard({ since, waiting, locale }: AuthenticatorCardProps) {
  const t = translator(locale, "security");
  return (
    <Card
      title={t("app.title")}
      className="print:hidden"
      actions={since && <Tag tone="ok">{t("app.inUse", { day: since })}</Tag>}
    >
      <p className="mb-4 text-sm text-ink-2">{t("app.sentence")}</p>
      {since ? (
        <details>
          <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
            {t("app.remove")}
          </summary>
          <ActionForm action={removeAuthenticatorAction} className="mt-3 grid gap-4 border-l-2 pl-5">
            <p className="text-sm text-ink-2">{t("app.removeSentence")}</p>
            <SubmitButton pending={t("pending")} size="sm" variant="danger" className="justify-self-start">
              {t("app.remove")}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : (
        <>
          {waiting && <WaitingApp waiting={waiting} locale={locale} />}
          <ActionForm action={startAuthenticatorAction}>
            <SubmitButton pending={t("pending")} size="sm" variant={waiting ? "quiet" : "default"}>
              {waiting ? t("app.again") : t("app.start")}
            </SubmitButton>
          </ActionForm>
        </>
      )}
    </Card>
  );
}

function WaitingApp({ waiting, locale }: { waiting: { secret: string; uri: string }; locale: Locale }) {
  const t = translator(locale, "security");
  return (
    <div className="mb-4 grid items-start gap-6 sm:grid-cols-[auto_minmax(0,1fr)]">
      <QrCode text={waiting.uri} label={t("app.qr")} className="size-48 max-w-full rounded-md" />
      <div className="grid gap-4">
        <p className="text-sm text-ink-2">{t("app.scan")}</p>
        <p className="flex flex-wrap items-center gap-2">
          <code className="num text-sm wrap-anywhere">{waiting.secret.match(/.{1,4}/g)?.join(" ")}</code>
          <CopyButton text={waiting.secret} labels={{ copy: t("app.copy"), copied: t("app.copied") }} />
        </p>
        <ActionForm
          action={confirmAuthenticatorAction}
          fields={{ code: t("app.code") }}
          className="grid gap-4"
        >
          <FormText
            name="code"
            label={t("app.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            className="[&_input]:max-w-40"
            required
          />
          <SubmitButton pending={t("pending")} className="justify-self-start">
            {t("app.confirm")}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
