import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { formatter, translator } from "@/lib/i18n/translator";
import { listDemoMail } from "@/lib/people/demo";
import { peoplePolicy } from "@/lib/people/policy";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

export const metadata = { robots: { index: false } };

/** The demo's mail, newest first. Links in it work. */
export default page({
  can: peoplePolicy.demo,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "signIn");
    const mails = await listDemoMail(ctx);
    const format = formatter(locale, (await getInstitution(ctx)).zone);
    return (
      <div className="mx-auto w-full max-w-page px-4 py-12 sm:px-8">
        <PageHead title={t("mailbox.title")} sentence={t("mailbox.sentence", { count: mails.length })} />
        {mails.length === 0 ? (
          <EmptyState
            title={t("mailbox.title")}
            sentence={t("mailbox.empty")}
            action={<ButtonLink href={`/${locale}/sign-in`}>{t("mailbox.open")}</ButtonLink>}
          />
        ) : (
          <ul className="grid gap-5">
            {mails.map((mail) => (
              <li key={mail.id}>
                <Card>
                  <p className="text-xs text-ink-3">
                    {t("mailbox.to")} {mail.to} ·{" "}
                    {format.dateTime(mail.createdAt, { dateStyle: "medium", timeStyle: "short" })}
                  </p>
                  <h2 className="mt-1 mb-3">{mail.subject}</h2>
                  <MailText text={mail.text} />
                </Card>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  },
});

/** The text of a mail with its addresses as links, as a mail program shows it. */
function MailText({ text }: { text: string }) {
  return (
    <div className="max-w-prose text-sm wrap-anywhere whitespace-pre-line">
      {text.split(/(https?:\/\/\S+)/).map((part) =>
        /^https?:/.test(part) ? (
          <a key={part} href={part} rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
