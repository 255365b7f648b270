import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { formatter, translator } from "@/lib/i18n/translator";
import { endGrantAction } from "@/lib/people/actions/staff";
import type { AccountPage } from "@/lib/people/queries/get-account";

type AccountRolesProps = {
  account: AccountPage;
  zone: string /** For administrators. */;
  canGrant: boolean;
  locale: Locale;
};

/** The roles of a person for the whole university, past ones too. */
export function AccountRoles({ account, zone, canGrant, locale }: AccountRolesProps) {
  const t = translator(locale, "people");
  const format = formatter(locale, zone);
  const grant = `/${locale}/office/people/grant?${new URLSearchParams({ email: account.email, name: account.name })}`;
  return (
    <Card
      title={t("roles.title")}
      actions={canGrant && !account.disabledAt && <Link href={grant}>{t("grant.action")}</Link>}
    >
      {account.grants.length === 0 && <p className="text-sm text-ink-2">{t("roles.none")}</p>}
      <ul>
        {account.grants.map(({ id, role, startsAt, endsAt, reason, isOpen }) => {
          const from = format.dateTime(startsAt, { dateStyle: "long" });
          return (
            <li key={id} className="border-t py-3 first:border-0 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-strong">{t(`role.${role}`)}</span>
                <Tag tone={isOpen ? "ok" : "plain"}>{t(isOpen ? "state.held" : "state.past")}</Tag>
              </p>
              <p className="text-sm text-ink-2">
                {endsAt
                  ? t("term.both", { from, to: format.dateTime(endsAt, { dateStyle: "long" }) })
                  : t("term.since", { from })}
                {reason && ` · ${reason}`}
              </p>
              {canGrant && isOpen && (
                <details className="mt-1">
                  <summary className="inline-block min-h-6 py-0.5 text-sm font-strong text-brand-ink">
                    {t("end.role")}
                  </summary>
                  <ActionForm action={endGrantAction} className="mt-3 mb-2 grid gap-4 border-l-2 pl-5">
                    <input type="hidden" name="id" value={id} />
                    <p className="text-sm text-ink-2">{t("end.roleSentence", { name: account.name })}</p>
                    <SubmitButton
                      pending={t("end.pending")}
                      size="sm"
                      variant="danger"
                      className="justify-self-start"
                    >
                      {t("end.role")}
                    </SubmitButton>
                  </ActionForm>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
