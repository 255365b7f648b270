import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  approveRegistrationAction,
  cancelRegistrationAction,
  promoteByHandAction,
  refuseRegistrationAction,
  setAheadAction,
} from "@/lib/registrations/actions";
import type { RegistrationPage } from "@/lib/registrations/queries/registrations";
import { isActive } from "@/lib/registrations/status";

type DecideProps = { registration: RegistrationPage; mayJump: boolean; locale: Locale };

/** What the organizers decide about a registration, as it stands. */
export function DecideForms({ registration, mayJump, locale }: DecideProps) {
  const t = translator(locale, "registrations");
  const { status, event } = registration;
  const isAhead = !event.hasBegun;
  const form = { registration, locale };
  return (
    <div className="grid gap-6">
      {status === "PENDING_APPROVAL" && (
        <>
          <Plain action={approveRegistrationAction} label={t("decide.approve")} isPrimary {...form} />
          <Reasoned action={refuseRegistrationAction} name="refuse" label={t("decide.refuse")} {...form} />
        </>
      )}
      {status === "WAITLISTED" && isAhead && (
        <>
          <Plain action={promoteByHandAction} label={t("decide.offer")} isPrimary {...form}>
            {t(event.movesUp ? "decide.offerHelp" : "decide.offerFrozen")}
          </Plain>
          {mayJump && (
            <Reasoned action={setAheadAction} name="ahead" label={t("decide.ahead")} {...form}>
              {t("decide.aheadHelp")}
            </Reasoned>
          )}
        </>
      )}
      {isActive(status) && status !== "CHECKED_IN" && status !== "PENDING_APPROVAL" && (
        <Reasoned
          action={cancelRegistrationAction}
          name="cancel"
          label={t("decide.cancel")}
          isDanger
          {...form}
        >
          {t("decide.cancelHelp")}
        </Reasoned>
      )}
    </div>
  );
}

type FormProps = {
  label: string;
  registration: { id: string; version: number };
  locale: Locale;
  children?: ReactNode;
};

function Plain({
  action,
  label,
  registration,
  isPrimary = false,
  locale,
  children,
}: FormProps & { action: typeof approveRegistrationAction; isPrimary?: boolean }) {
  return (
    <ActionForm action={action} className="grid gap-2">
      <Target registration={registration} />
      <SubmitButton
        variant={isPrimary ? "primary" : "default"}
        pending={translator(locale, "common")("saving")}
        className="justify-self-start"
      >
        {label}
      </SubmitButton>
      {children && <p className="text-sm text-ink-2">{children}</p>}
    </ActionForm>
  );
}

function Reasoned({
  action,
  name,
  label,
  registration,
  isDanger = false,
  locale,
  children,
}: FormProps & { action: typeof refuseRegistrationAction; name: string; isDanger?: boolean }) {
  const t = translator(locale, "registrations");
  return (
    <details>
      <summary className="inline-block min-h-6 py-0.5 font-strong text-brand-ink">{label}</summary>
      <ActionForm action={action} fields={{ reason: t("decide.reason") }} className="mt-3 grid gap-3">
        <Target registration={registration} />
        <FormText id={`${name}-reason`} name="reason" label={t("decide.reason")} help={children} required />
        <SubmitButton
          variant={isDanger ? "danger" : "default"}
          pending={translator(locale, "common")("saving")}
          className="justify-self-start"
        >
          {label}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Which one, as it was seen. */
export function Target({ registration: { id, version } }: { registration: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
