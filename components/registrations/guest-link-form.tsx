import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { sendGuestLinkAction } from "@/lib/registrations/actions";

/** For somebody who is not signed in: the way to the account, and where strangers are welcome the way without one. */
export function GuestLinkForm({
  event,
  locale,
}: {
  event: { id: string; slug: string; isForStrangers: boolean };
  locale: Locale;
}) {
  const t = translator(locale, "registrations");
  const here = encodeURIComponent(`/${locale}/events/${event.slug}/register`);
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Card title={t("who.account")}>
        <p className="mb-4 text-ink-2">{t("who.accountSentence")}</p>
        <ButtonLink
          href={`/${locale}/sign-in?next=${here}`}
          variant={event.isForStrangers ? "default" : "primary"}
        >
          {t("who.signIn")}
        </ButtonLink>
      </Card>
      {event.isForStrangers && (
        <Card title={t("who.guest")}>
          <ActionForm
            action={sendGuestLinkAction}
            fields={{ name: t("who.name"), email: t("who.email") }}
            className="grid gap-4"
          >
            <input type="hidden" name="eventId" value={event.id} />
            <FormText name="name" label={t("who.name")} autoComplete="name" required />
            <FormText
              name="email"
              label={t("who.email")}
              help={t("who.emailHelp")}
              inputMode="email"
              autoComplete="email"
              required
            />
            <SubmitButton pending={t("who.sending")} className="justify-self-start">
              {t("who.send")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
    </div>
  );
}
