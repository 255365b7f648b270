import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { switchDigestAction } from "@/lib/today/actions";

/** Whether one gets the morning's mail, and the button that changes it. */
export function SwitchDigest({ wants, locale }: { wants: boolean; locale: Locale }) {
  const t = translator(locale, "calendar");
  return (
    <Card id="digest" title={t("feed.digestTitle")}>
      <p className="text-sm text-ink-2">{t("feed.digestSentence")}</p>
      <p className="mt-3 font-strong">{t(wants ? "feed.digestOn" : "feed.digestOff")}</p>
      <ActionForm action={switchDigestAction} className="mt-3">
        <input type="hidden" name="wants" value={wants ? "no" : "yes"} />
        <SubmitButton variant="default" size="sm" pending={t("feed.switching")}>
          {t(wants ? "feed.switchOff" : "feed.switchOn")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
