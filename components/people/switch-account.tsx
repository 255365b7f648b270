import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { switchAccountAction } from "@/lib/people/actions/staff";

type SwitchAccountProps = {
  account: { id: string; version: number; disabledAt: Date | null };
  locale: Locale;
};

/** Closes the way in, or opens it again. */
export function SwitchAccount({ account: { id, version, disabledAt }, locale }: SwitchAccountProps) {
  const t = translator(locale, "people");
  const to = disabledAt ? "enabled" : "disabled";
  return (
    <Card title={t(`switch.${to}.title`)}>
      <p className="mb-4 text-sm text-ink-2">{t(`switch.${to}.sentence`)}</p>
      <ActionForm action={switchAccountAction} className="grid gap-4">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="to" value={to} />
        <SubmitButton
          pending={t("switch.pending")}
          size="sm"
          variant={disabledAt ? "default" : "danger"}
          className="justify-self-start"
        >
          {t(`switch.${to}.action`)}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
