import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import type { ClaimStatus } from "@/prisma/generated/enums";

type NoRecordProps = {
  claim: { status: ClaimStatus; createdAt: Date } | null;
  zone: string;
  locale: Locale;
};

/** For an account without a record: the way to it, or how the claim of it stands. */
export function NoRecord({ claim, zone, locale }: NoRecordProps) {
  const t = translator(locale, "profile");
  if (!claim)
    return (
      <Card title={t("noRecord.title")}>
        <p className="max-w-field text-ink-2">{t("noRecord.sentence")}</p>
        <ButtonLink href={`/${locale}/find-my-record`} variant="primary" className="mt-4">
          {t("noRecord.action")}
        </ButtonLink>
      </Card>
    );
  const day = formatter(locale, zone).dateTime(claim.createdAt, { dateStyle: "long" });
  return (
    <Card title={t("noRecord.claimTitle")} actions={<Tag tone="info">{t(`claim.${claim.status}`)}</Tag>}>
      <p className="text-ink-2">{t("noRecord.claimSentence", { day })}</p>
      <ButtonLink href={`/${locale}/me/claim`} variant="primary" className="mt-4">
        {t("noRecord.claimAction")}
      </ButtonLink>
    </Card>
  );
}
