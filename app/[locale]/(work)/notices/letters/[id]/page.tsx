import { ActionForm } from "@/components/forms/action-form";
import { NoticeSheet } from "@/components/notices/notice-sheet";
import { PrintButton } from "@/components/office/print-button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { noteLettersRead } from "@/lib/audit/note-read";
import { postLettersAction } from "@/lib/consent/actions";
import { writeNotices } from "@/lib/consent/notice-letter";
import { consentPolicy } from "@/lib/consent/policy";
import { getLetters } from "@/lib/consent/queries/notice-runs";
import { lettersParams } from "@/lib/consent/schema";
import { formatDateTime } from "@/lib/format/dates";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** Notices to print, a sheet for each person, in the person's language. */
export default page({
  can: consentPolicy.giveNotice,
  params: lettersParams,
  render: async (ctx, { locale, params: { id } }) => {
    const t = translator(locale, "notices");
    const run = await getLetters(ctx, id);
    const letters = await writeNotices(ctx, run.alumnusIds);
    await noteLettersRead(ctx, "notice", id, letters.length);
    const { names, zone } = await getInstitution(ctx);
    const posted = run.finishedAt && formatDateTime(run.finishedAt, { locale, zone });
    return (
      <>
        <div className="print:hidden">
          <PageHead
            eyebrow={<Link href={`/${locale}/notices`}>{t("title")}</Link>}
            title={t("letters.title")}
            sentence={
              posted
                ? t("letters.posted", { date: posted })
                : t("letters.sentence", { count: letters.length })
            }
            actions={
              <>
                <PrintButton label={t("letters.print")} />
                {!posted && (
                  <ActionForm action={postLettersAction}>
                    <input type="hidden" name="id" value={id} />
                    <SubmitButton pending={t("queue.marking")}>{t("letters.post")}</SubmitButton>
                  </ActionForm>
                )}
              </>
            }
          />
        </div>
        {letters.map((letter) => (
          <NoticeSheet key={letter.alumnusId} letter={letter} institution={localized(names, letter.locale)} />
        ))}
      </>
    );
  },
});
