import { formatDateTime } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RegistrationPage } from "@/lib/registrations/queries/registrations";
import { isStepReason } from "@/lib/registrations/status";
import { RegistrationTag } from "./state-tag";

/** Each move of a registration with the rule that made it: the evidence that the list was fair. */
export function StepList({ registration, locale }: { registration: RegistrationPage; locale: Locale }) {
  const t = translator(locale, "registrations");
  return (
    <ol className="grid gap-2.5">
      {registration.steps.map(({ id, to, reason, at }) => (
        <li key={id} className="num text-sm">
          <RegistrationTag status={to} locale={locale} />{" "}
          <span className="text-ink-2">
            {formatDateTime(at, { locale, zone: registration.event.zone })}
            {reason && ` · ${isStepReason(reason) ? t(`reason.${reason}`) : reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
