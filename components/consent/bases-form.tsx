import { ActionForm } from "@/components/forms/action-form";
import { FormSelect } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { setBasesAction } from "@/lib/consent/actions";
import { BASES, channelsOf } from "@/lib/consent/purposes";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Basis, Channel, Purpose } from "@/prisma/generated/enums";

type BasesFormProps = {
  purpose: Purpose;
  bases: readonly { channel: Channel; basis: Basis }[];
  /** What the form was drawn from: a change in between is refused. */
  seen: string;
  locale: Locale;
};

/** On which basis a purpose uses each channel. */
export function BasesForm({ purpose, bases, seen, locale }: BasesFormProps) {
  const t = translator(locale, "consent");
  const common = translator(locale, "common");
  return (
    <Card title={t("office.basesTitle")}>
      <p className="mb-4 max-w-field text-sm text-ink-2">{t("office.basesHelp")}</p>
      <ActionForm action={setBasesAction} done={t("office.basesSaved")} className="grid gap-4">
        <input type="hidden" name="purpose" value={purpose} />
        <input type="hidden" name="seen" value={seen} />
        {channelsOf(purpose).map((channel) => (
          <FormSelect
            key={channel}
            name={`basis.${channel}`}
            label={t(`channels.${channel}`)}
            empty={t("bases.none")}
            options={BASES.map((value) => ({ value, label: t(`bases.${value}`) }))}
            defaultValue={bases.find((one) => one.channel === channel)?.basis ?? ""}
            className="max-w-field"
          />
        ))}
        <SubmitButton pending={common("saving")} className="justify-self-start">
          {common("save")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
