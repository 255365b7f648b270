import { LetterSheet, letterLocale, type Sender } from "@/components/invitations/letter-sheet";
import { PrintButton } from "@/components/office/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { noteLettersRead } from "@/lib/audit/note-read";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { invitationPolicy } from "@/lib/invitations/policy";
import { listLetters } from "@/lib/invitations/queries/list-batches";
import { batchParams, lettersSearch } from "@/lib/invitations/schema";
import { getInstitution, today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

/** Letters to print, a sheet for each person, in the person's language. */
export default page({
  can: invitationPolicy.send,
  params: batchParams,
  search: lettersSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "invitations");
    const path = `/${locale}/invitations/${params.batch}`;
    const { letters, next } = await listLetters(ctx, params.batch, search.after);
    await noteLettersRead(ctx, "invitation", params.batch, letters.length);
    const day = await today(ctx);
    const { locale: usual } = await getInstitution(ctx);
    const senders = new Map<Locale, Sender>();
    for (const language of new Set(letters.map((letter) => letterLocale(letter, usual)))) {
      const { name, office, seal } = await institutionBrand(language);
      senders.set(language, { institution: name, office, seal });
    }
    return (
      <>
        <div className="print:hidden">
          <PageHead
            eyebrow={<Link href={path}>{t("batch.back")}</Link>}
            title={t("letters.title")}
            sentence={t("letters.sentence", { count: letters.length })}
            actions={
              <>
                {next && <ButtonLink href={`${path}/letters?after=${next}`}>{t("letters.next")}</ButtonLink>}
                <PrintButton label={t("letters.print")} />
              </>
            }
          />
        </div>
        {letters.map((letter) => {
          const language = letterLocale(letter, usual);
          const sender = senders.get(language);
          return (
            sender && (
              <LetterSheet
                key={letter.id}
                letter={letter}
                sender={sender}
                link={absoluteUrl(`/${language}/invitation?token=${letter.token}`)}
                address={absoluteUrl(`/${language}/invitation`)}
                day={day}
                locale={language}
              />
            )
          );
        })}
      </>
    );
  },
});
