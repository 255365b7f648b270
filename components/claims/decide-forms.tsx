import { ActionForm } from "@/components/forms/action-form";
import { FormTextArea } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  askClaimantAction,
  createFromClaimAction,
  refuseClaimAction,
  reverseClaimAction,
} from "@/lib/claims/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ClaimTarget } from "./own-claim";

type Target = { id: string; version: number };
type FormProps = { claim: Target; locale: Locale };

const WRITTEN = {
  ask: { action: askClaimantAction, field: "question", key: "m", variant: "default" },
  refuse: { action: refuseClaimAction, field: "refusal", key: "n", variant: "default" },
  reverse: { action: reverseClaimAction, field: "reason", key: undefined, variant: "danger" },
} as const;

/** A decision that the claimant reads: ask for more, refuse, take back. */
export function WrittenDecision({ kind, claim, locale }: FormProps & { kind: keyof typeof WRITTEN }) {
  const t = translator(locale, "claims");
  const { action, field, key, variant } = WRITTEN[kind];
  const label = t(`decide.${kind}.label`);
  return (
    <Card id={kind} title={t(`decide.${kind}.title`)}>
      <ActionForm action={action} fields={{ [field]: label }} className="grid gap-3">
        <ClaimTarget claim={claim} />
        <FormTextArea
          name={field}
          label={label}
          help={t(`decide.${kind}.help`)}
          rows={3}
          maxLength={2000}
          data-key={key}
          required
        />
        <SubmitButton variant={variant} pending={t("queue.deciding")} className="justify-self-start">
          {t(`decide.${kind}.send`)}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

/** Nobody recorded is this person. */
export function CreateFromClaim({ claim, locale }: FormProps) {
  const t = translator(locale, "claims");
  return (
    <Card title={t("decide.create.title")}>
      <p className="mb-3 text-sm text-ink-2">{t("decide.create.help")}</p>
      <ActionForm action={createFromClaimAction}>
        <ClaimTarget claim={claim} />
        <SubmitButton variant="default" pending={t("queue.deciding")}>
          {t("decide.create.send")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
