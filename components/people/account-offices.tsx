import { EndOffice } from "@/components/coordinators/end-office";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AccountPage } from "@/lib/people/queries/get-account";
import { termText } from "./term-text";

type AccountOfficesProps = {
  account: AccountPage /** For those who may appoint. */;
  canEnd: boolean;
  locale: Locale;
};

/** The offices of a person, past ones too. */
export function AccountOffices({ account, canEnd, locale }: AccountOfficesProps) {
  const t = translator(locale, "people");
  const appoint = `/${locale}/office/coordinators/appoint?${new URLSearchParams({ email: account.email, name: account.name })}`;
  return (
    <Card
      title={t("offices.title")}
      actions={
        canEnd &&
        !account.disabledAt && (
          <Link href={appoint}>{translator(locale, "coordinators")("appoint.action")}</Link>
        )
      }
    >
      {account.offices.length === 0 && <p className="text-sm text-ink-2">{t("offices.none")}</p>}
      <ul>
        {account.offices.map((office) => (
          <li key={office.id} className="border-t py-3 first:border-0 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Link
                href={`/${locale}/office/coordinators/${office.id}`}
                className="inline-block min-h-6 font-strong text-ink"
              >
                {t(`office.${office.office}`)} · {office.unit.name}
              </Link>
              <Tag
                tone={
                  office.state === "held"
                    ? "ok"
                    : office.state === "coming" || office.state === "proposed"
                      ? "info"
                      : "plain"
                }
              >
                {t(`state.${office.state}`)}
              </Tag>
            </p>
            <p className="text-sm text-ink-2">
              {termText(office, locale)}
              {office.act && ` · ${t("act", { act: office.act })}`}
              {office.endedReason && ` · ${office.endedReason}`}
            </p>
            {canEnd && !["past", "declined"].includes(office.state) && (
              <EndOffice appointment={office} locale={locale} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
