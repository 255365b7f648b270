import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeCertificateAction } from "@/lib/certificates/actions";
import type { IssuedCertificate } from "@/lib/certificates/queries/list";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type IssuedTableProps = { certificates: readonly IssuedCertificate[]; canRevoke: boolean; locale: Locale };

/** All certificates, and revoking one with a reason. */
export function IssuedTable({ certificates, canRevoke, locale }: IssuedTableProps) {
  const t = translator(locale, "certificates");
  return (
    <DataTable
      caption={t("list.title")}
      rows={certificates}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("list.name"),
          cell: ({ name, code }) => <Link href={`/${locale}/certificates/${code}`}>{name}</Link>,
        },
        { id: "year", label: t("own.year"), cell: ({ year }) => <span className="num">{year}</span> },
        {
          id: "issued",
          label: t("verify.issued"),
          cell: ({ issuedAt }) => <span className="num">{formatDate(issuedAt, { locale })}</span>,
        },
        {
          id: "state",
          label: t("list.state"),
          cell: ({ id, revokedAt, revokeReason }) =>
            revokedAt ? (
              t("list.ended", {
                day: formatDate(revokedAt, { locale }),
                reason: reasonText(revokeReason, locale),
              })
            ) : canRevoke ? (
              <details>
                <summary className="inline-block py-1 text-sm">{t("list.revoke")}</summary>
                <ActionForm
                  action={revokeCertificateAction}
                  fields={{ reason: t("list.reason") }}
                  className="mt-2 grid max-w-sm gap-3"
                >
                  <input type="hidden" name="id" value={id} />
                  <FormText
                    name="reason"
                    id={`reason-${id}`}
                    label={t("list.reason")}
                    help={t("list.reasonHelp")}
                    maxLength={200}
                    required
                  />
                  <SubmitButton
                    variant="danger"
                    pending={translator(locale, "common")("saving")}
                    className="justify-self-start"
                  >
                    {t("list.revoke")}
                  </SubmitButton>
                </ActionForm>
              </details>
            ) : (
              t("states.valid")
            ),
        },
      ]}
    />
  );
}

/** A newer certificate of the same year is no reason that somebody wrote. */
const reasonText = (reason: string | null, locale: Locale) =>
  reason === "replaced" ? translator(locale, "certificates")("states.replaced") : (reason ?? "");
