import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatRelative } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { confirmRecordAction } from "@/lib/profile/actions";
import type { FindableBy } from "@/lib/profile/status";

type HomeNoticesProps = {
  record: { version: number; lastConfirmedAt: Date | null };
  isDue: boolean;
  unread: number;
  isEmailSent: boolean;
  now: Date;
  locale: Locale;
};

/** What is open on the own page: the yearly question, new messages, a mailbox to prove. */
export function HomeNotices({ record, isDue, unread, isEmailSent, now, locale }: HomeNoticesProps) {
  const t = translator(locale, "profile");
  const { version, lastConfirmedAt } = record;
  return (
    <div className="mb-5 grid gap-3 empty:hidden print:hidden">
      {isEmailSent && <Notice tone="ok">{t("home.emailSent")}</Notice>}
      {unread > 0 && (
        <Notice
          tone="info"
          action={
            <ButtonLink href={`/${locale}/me/messages`} size="sm">
              {t("home.readMessages")}
            </ButtonLink>
          }
        >
          {t("home.unread", { count: unread })}
        </Notice>
      )}
      {isDue && (
        <Notice
          tone="wait"
          title={t("stillRight.title")}
          action={
            <ActionForm action={confirmRecordAction} className="grid gap-2">
              <input type="hidden" name="version" value={version} />
              <SubmitButton size="sm" pending={t("stillRight.pending")}>
                {t("stillRight.button")}
              </SubmitButton>
            </ActionForm>
          }
        >
          {lastConfirmedAt
            ? t("stillRight.sentence", { when: formatRelative(lastConfirmedAt, { locale, now }) })
            : t("stillRight.never")}
        </Notice>
      )}
    </div>
  );
}

const WHERE: Record<FindableBy, string> = {
  listed: "/me/visibility",
  city: "/me?edit=contact#edit",
  employment: "/me?edit=employment#edit",
  skills: "/me/profile#skills",
  openTo: "/me/profile#openTo",
  photo: "/me/profile#photo",
};

/** How the profile stands, in a sentence: what is missing to be found, each a link to where it is added. */
export function HomeSentence({ missing, locale }: { missing: readonly FindableBy[]; locale: Locale }) {
  const t = translator(locale, "profile");
  if (missing.length === 0) return t("home.complete");
  return (
    <>
      {t("home.missing", { count: missing.length })}{" "}
      {missing.map((item, at) => (
        <span key={item}>
          <Link href={`/${locale}${WHERE[item]}`}>{t(`missing.${item}`)}</Link>
          {at < missing.length - 1 ? ", " : "."}
        </span>
      ))}
    </>
  );
}
