import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sheet that one form of the round's editor lies on. */
export function FormSheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title} className="max-w-3xl">
      {children}
    </Card>
  );
}

/** Save, or go back to the whole. */
export function FormEnd({ roundId, locale }: { roundId: string; locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <div className="flex flex-wrap gap-2">
      <SubmitButton pending={t("saving")}>{t("save")}</SubmitButton>
      <ButtonLink href={`/${locale}/rounds/${roundId}/edit`}>{t("cancel")}</ButtonLink>
    </div>
  );
}
