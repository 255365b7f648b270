import { ActionForm } from "@/components/forms/action-form";
import { FormChoices } from "@/components/forms/form-choices";
import { FormSelect } from "@/components/forms/form-field";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { issueCertificateAction, showCertificateAction } from "@/lib/certificates/actions";
import type { OwnCertificate } from "@/lib/certificates/queries/list";
import { SHOWABLE } from "@/lib/certificates/schema";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type OwnCertificatesProps = {
  certificates: readonly OwnCertificate[];
  /** In which something was confirmed, the latest first. */
  years: readonly number[];
  locale: Locale;
};

/** The own certificates, what each lets be seen, and getting another. */
export function OwnCertificates({ certificates, years, locale }: OwnCertificatesProps) {
  const t = translator(locale, "certificates");
  const saving = translator(locale, "common")("saving");
  return (
    <Card id="certificates" title={t("own.title")}>
      <p className="text-sm text-ink-2">{t("own.sentence")}</p>
      {certificates.length > 0 && (
        <ul className="mt-4 grid gap-4">
          {certificates.map(({ id, code, year, shown, issuedAt, revokedAt, revokeReason }) => (
            <li key={id} className="border-t pt-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="figure text-lg">{year}</span>
                <Tag tone={revokedAt ? "late" : "ok"}>{t(revokedAt ? "states.revoked" : "states.valid")}</Tag>
                <span className="num text-sm text-ink-3">
                  {t("own.issued", { day: formatDate(issuedAt, { locale }) })}
                </span>
              </p>
              {revokedAt ? (
                <p className="mt-1 text-sm text-ink-2">{revokeReason}</p>
              ) : (
                <>
                  <p className="mt-2 flex flex-wrap items-center gap-3 text-sm print:hidden">
                    <a
                      href={`/api/certificates/${id}?locale=${locale}`}
                      className="font-strong"
                      download={`certificate-${year}.pdf`}
                    >
                      {t("own.download")}
                    </a>
                    <Link href={`/${locale}/certificates/${code}`}>{t("own.open")}</Link>
                  </p>
                  <details className="mt-1 print:hidden">
                    <summary className="inline-block py-1 text-sm">{t("own.change")}</summary>
                    <ActionForm
                      action={showCertificateAction}
                      done={t("own.saved")}
                      className="mt-2 grid gap-3"
                    >
                      <input type="hidden" name="id" value={id} />
                      <ShownField shown={shown} locale={locale} />
                      <SubmitButton variant="default" pending={saving} className="justify-self-start">
                        {t("own.save")}
                      </SubmitButton>
                    </ActionForm>
                  </details>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {years.length > 0 && (
        <ActionForm action={issueCertificateAction} className="mt-5 grid gap-4 border-t pt-4 print:hidden">
          <FormSelect
            name="year"
            label={t("own.year")}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            defaultValue={String(years[0] ?? "")}
          />
          <ShownField shown={SHOWABLE} locale={locale} />
          <SubmitButton pending={saving} className="justify-self-start">
            {t("own.issue")}
          </SubmitButton>
        </ActionForm>
      )}
      {years.length === 0 && certificates.length === 0 && (
        <p className="mt-3 text-sm text-ink-3">{t("own.none")}</p>
      )}
    </Card>
  );
}

function ShownField({ shown, locale }: { shown: readonly string[]; locale: Locale }) {
  const t = translator(locale, "certificates");
  return (
    <FormChoices
      name="shown"
      legend={t("own.shown")}
      help={t("own.shownHelp")}
      options={SHOWABLE.map((value) => ({ value, label: t(`shown.${value}`) }))}
      defaultValue={[...shown]}
    />
  );
}
