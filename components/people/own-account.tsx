import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import type { AccountPage } from "@/lib/people/queries/get-account";
import { termText } from "./term-text";

type OwnAccountProps = { account: AccountPage; zone: string; locale: Locale };

/** How the reader signs in, and as what. */
export function OwnAccount({ account, zone, locale }: OwnAccountProps) {
  const t = translator(locale, "people");
  const day = (instant: Date) => formatter(locale, zone).dateTime(instant, { dateStyle: "long" });
  const language = LOCALES[account.locale as Locale] ?? account.locale;
  return (
    <Card title={t("me.account")}>
      <DescriptionList
        items={[
          { term: t("name"), value: account.name },
          { term: t("email"), value: <span className="wrap-anywhere">{account.email}</span> },
          { term: t("me.language"), value: language },
          { term: t("me.since"), value: day(account.createdAt) },
        ]}
      />
      {account.grants.length + account.offices.length > 0 && (
        <ul className="mt-4 border-t pt-1">
          {account.grants
            .filter(({ isOpen }) => isOpen)
            .map(({ id, role, startsAt }) => (
              <Term key={id} title={t(`role.${role}`)} term={t("term.since", { from: day(startsAt) })} />
            ))}
          {account.offices
            .filter(({ state }) => state !== "declined")
            .map((office) => (
              <Term
                key={office.id}
                title={`${t(`office.${office.office}`)} · ${office.unit.name}`}
                term={termText(office, locale)}
                isPast={office.state === "past"}
              >
                {office.state === "proposed" && (
                  <Link href={`/${locale}/me/office`} className="inline-block min-h-6">
                    {translator(locale, "coordinators")("own.toAnswer")}
                  </Link>
                )}
              </Term>
            ))}
        </ul>
      )}
    </Card>
  );
}

type TermProps = { title: string; term: string; isPast?: boolean; children?: ReactNode };

function Term({ title, term, isPast, children }: TermProps) {
  return (
    <li className={isPast ? "py-2 text-sm text-ink-3" : "py-2 text-sm"}>
      <span className="block font-strong">{title}</span>
      <span className="block text-ink-3">{term}</span>
      {children}
    </li>
  );
}
