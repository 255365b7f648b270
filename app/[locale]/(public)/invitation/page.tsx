import { AcceptLetter } from "@/components/invitations/accept-letter";
import { CodeForm } from "@/components/invitations/code-form";
import { NoteOpened } from "@/components/invitations/note-opened";
import { PublicBand } from "@/components/layout/public-band";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { displayName } from "@/lib/format/names";
import { translator } from "@/lib/i18n/translator";
import { invitationPolicy } from "@/lib/invitations/policy";
import { lookAtInvitation } from "@/lib/invitations/queries/find-open";
import { invitationSearch } from "@/lib/invitations/schema";
import { page } from "@/lib/platform/page";
import { institutionBrand } from "@/lib/units/brand";

/** No `no-referrer` here: with it a browser sends the form with `Origin: null`, which every door refuses. */
export const metadata = { robots: { index: false } };

/** Where an invitation leads: the link of a mail, the QR code of a letter, or its short code typed. Only a button uses it up. */
export default page({
  can: invitationPolicy.open,
  search: invitationSearch,
  render: async (ctx, { locale, search: { token, wrong, sent } }) => {
    const t = translator(locale, "invitations");
    const { name: institution } = await institutionBrand(locale);
    const invitation = token ? await lookAtInvitation(ctx, token) : null;
    if (sent)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t("open.sentTitle")} sentence={t("open.sentSentence")} />
        </PublicBand>
      );
    if (!token || !invitation)
      return (
        <PublicBand className="sm:py-18">
          <PageHead title={t("open.codeTitle")} sentence={t("open.codeSentence")} />
          {(wrong || token) && (
            <Notice
              tone="late"
              title={t(wrong ? "open.wrongTitle" : "open.goneTitle")}
              className="mb-6 max-w-field"
            >
              {t(wrong ? "open.wrongSentence" : "open.goneSentence")}
            </Notice>
          )}
          <CodeForm locale={locale} />
        </PublicBand>
      );
    const isLetter = invitation.channel === "LETTER";
    return (
      <PublicBand className="sm:py-18">
        <PageHead
          title={t("open.title", { name: displayName(invitation.name, { locale }) })}
          sentence={t(isLetter ? "open.letterSentence" : "open.mailSentence", { institution })}
        />
        {isLetter ? (
          <AcceptLetter token={token} locale={locale} />
        ) : (
          <form action="/api/invitations/accept" method="post">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="locale" value={locale} />
            <Button type="submit" variant="primary" size="lg">
              {t("open.accept")}
            </Button>
          </form>
        )}
        <NoteOpened token={token} />
      </PublicBand>
    );
  },
});
