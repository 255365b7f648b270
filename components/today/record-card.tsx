import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { confirmRecordAction } from "@/lib/profile/actions";

type RecordCardProps = {
  lastConfirmedAt: Date | null;
  /** How much is missing for others to find the person. */
  missing: number;
  now: Date;
  locale: Locale;
};

/** How the reader's own record stands. */
export function RecordCard({ lastConfirmedAt, missing, now, locale }: RecordCardProps) {
  const t = translator(locale, "today");
  return (
    <Card title={t("record.title")}>
      <p>{missing > 0 ? t("record.missing", { count: missing }) : t("record.complete")}</p>
      <p className="mt-1 text-sm text-ink-2">
        {lastConfirmedAt
          ? t("record.confirmed", { when: formatRelative(lastConfirmedAt, { locale, now }) })
          : t("record.never")}
      </p>
      <ButtonLink href={`/${locale}/me`} size="sm" className="mt-4">
        {t("record.open")}
      </ButtonLink>
    </Card>
  );
}

/** The yearly question, answered by one press. */
export function StillRight({ version, locale }: { version: number; locale: Locale }) {
  const t = translator(locale, "today");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link href={`/${locale}/me`} className="min-w-0 flex-1 font-medium text-ink">
        {t("waits.stillRight")}
      </Link>
      <ActionForm action={confirmRecordAction}>
        <input type="hidden" name="version" value={version} />
        <SubmitButton
          size="sm"
          variant="default"
          pending={translator(locale, "profile")("stillRight.pending")}
        >
          {translator(locale, "profile")("stillRight.button")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
