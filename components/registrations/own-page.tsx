import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { QrCode } from "@/components/ui/qr-code";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OwnRegistration } from "@/lib/registrations/queries/own";
import { OwnForms } from "./own-forms";
import { OwnPayments, OwnState } from "./own-state";

type OwnPageProps = { mine: OwnRegistration; zone: string; locale: Locale };

/** Everything of the own registration: how it stands, the tickets to show at the door, and what can be changed. */
export function OwnPage({ mine, zone, locale }: OwnPageProps) {
  const t = translator(locale, "registrations");
  const { event, tickets, link } = mine;
  return (
    <div className="grid max-w-4xl gap-6">
      <OwnState mine={mine} zone={zone} locale={locale} />
      {tickets.length > 0 && (
        <Card title={t("tickets.title", { count: tickets.length })}>
          <p className="mb-5 text-sm text-ink-2 print:hidden">{t("tickets.sentence")}</p>
          <ul className="flex flex-wrap gap-8">
            {tickets.map(({ name, text }, nth) => (
              <li key={text} className="break-inside-avoid">
                <QrCode
                  text={text}
                  label={t("tickets.code", { nth: nth + 1 })}
                  className="size-48 rounded-md border"
                />
                <p className="mt-2 max-w-48 font-strong">
                  {name ?? (nth === 0 ? mine.name : t("tickets.guest", { nth }))}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card>
        <DescriptionList
          items={[
            { term: t("fact.when"), value: event.when },
            ...(event.place ? [{ term: t("fact.where"), value: event.place }] : []),
            ...(link
              ? [
                  {
                    term: t("fact.online"),
                    value: (
                      <>
                        <a href={link.url} rel="noreferrer">
                          {link.url}
                        </a>{" "}
                        {link.note}
                      </>
                    ),
                  },
                ]
              : []),
            ...(mine.session ? [{ term: t("field.slot"), value: mine.session }] : []),
            ...(mine.ticket ? [{ term: t("field.ticket"), value: mine.ticket }] : []),
            { term: t("fact.party"), value: t("heads", { count: mine.partySize }) },
            ...(mine.payments.length > 0
              ? [{ term: t("fact.payment"), value: <OwnPayments payments={mine.payments} locale={locale} /> }]
              : []),
          ]}
        />
        {mine.canChange && <OwnForms mine={mine} zone={zone} locale={locale} />}
      </Card>
    </div>
  );
}
