import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { hoursText } from "@/lib/activities/hours-text";
import type { VerifiedCertificate } from "@/lib/certificates/queries/verify";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const TONES: Record<VerifiedCertificate["state"], Tone> = {
  valid: "ok",
  replaced: "wait",
  revoked: "late",
  broken: "late",
};

type VerifiedCardProps = { certificate: VerifiedCertificate; university: string; locale: Locale };

/** Whether a certificate holds, of whom and what for where the holder lets it be seen. */
export function VerifiedCard({ certificate, university, locale }: VerifiedCardProps) {
  const t = translator(locale, "certificates");
  const { state, name, year, figures, activities, issuedAt, revokedAt, revokeReason, code, hash } =
    certificate;
  const day = (date: Date) => formatDate(date, { locale });
  return (
    <section className="max-w-3xl rounded-lg border bg-surface p-7 shadow-card sm:p-9">
      <p className="eyebrow">{university}</p>
      <h2 className="mt-1 font-serif text-3xl">{name ?? t("verify.anonymous")}</h2>
      <p className="mt-1 text-ink-2">{t("verify.of", { year: String(year) })}</p>
      <p className="my-4">
        <Tag tone={TONES[state]} className="text-sm">
          {t(`states.${state}`)}
        </Tag>
      </p>
      <DescriptionList
        items={[
          { term: t("verify.issued"), value: day(issuedAt) },
          ...(revokedAt ? [{ term: t("verify.ended"), value: day(revokedAt) }] : []),
          ...(revokeReason ? [{ term: t("verify.reason"), value: revokeReason }] : []),
          ...(figures
            ? [
                { term: t("verify.hours"), value: hoursText(figures.minutes, locale) },
                { term: t("verify.activities"), value: figures.activities.length },
                { term: t("verify.people"), value: figures.people },
                { term: t("verify.students"), value: figures.students },
              ]
            : []),
          { term: t("file.code"), value: <code className="text-xs break-all">{code}</code> },
          { term: "SHA-256", value: <code className="text-xs break-all">{hash}</code> },
        ]}
      />
      {activities.length > 0 && (
        <ul className="mt-5 grid gap-1.5 border-t pt-4 text-sm">
          {activities.map((one, at) => (
            // Two entries of a day may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
              <span className="num text-ink-3">{day(new Date(one.day))}</span>
              {one.title}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
