import { ActionForm } from "@/components/forms/action-form";
import { ReminderPreview } from "@/components/rounds/reminder-preview";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { remindAction } from "@/lib/rounds/actions";
import { reminderMail } from "@/lib/rounds/emails";
import { roundPolicy } from "@/lib/rounds/policy";
import { remindersOf } from "@/lib/rounds/queries/reminders";
import { remindSearch, roundParams } from "@/lib/rounds/schema";

/** Whom a reminder goes to and what it says, in each one's language, before anything leaves. */
export default page({
  can: roundPolicy.manage,
  params: roundParams,
  search: remindSearch,
  render: async (ctx, { locale, params, search }) => {
    const t = translator(locale, "rounds");
    const { board, reminders, vacant, settled } = await remindersOf(ctx, params.id, search.unit);
    const institution = await getInstitution(ctx);
    const here = `/${locale}/rounds/${board.id}`;
    const names = (units: typeof vacant) => units.map((unit) => localized(unit.names, locale)).join(", ");
    return (
      <>
        <PageHead
          eyebrow={<Link href={here}>{localized(board.names, locale)}</Link>}
          title={t("remind.title")}
          sentence={t("remind.sentence", { count: reminders.length })}
        />
        <div className="grid max-w-3xl gap-5">
          {vacant.length > 0 && (
            <Notice
              tone="wait"
              action={<Link href={`/${locale}/office/coordinators`}>{t("remind.appoint")}</Link>}
            >
              {t("remind.vacant", { units: names(vacant) })}
            </Notice>
          )}
          {settled.length > 0 && (
            <Notice tone="info">{t("remind.settled", { units: names(settled) })}</Notice>
          )}
          {reminders.length === 0 ? (
            <Card>
              <EmptyState
                title={t("remind.empty.title")}
                sentence={t("remind.empty.sentence")}
                action={<ButtonLink href={here}>{t("edit.board")}</ButtonLink>}
              />
            </Card>
          ) : (
            <>
              {reminders.map((reminder) => (
                <ReminderPreview
                  key={reminder.userId}
                  to={reminder}
                  message={reminderMail(reminder, board, institution)}
                  locale={locale}
                />
              ))}
              <ActionForm action={remindAction} className="flex flex-wrap gap-2">
                <input type="hidden" name="id" value={board.id} />
                {reminders
                  .flatMap(({ units }) => units)
                  .map(({ unit }) => (
                    <input key={unit.id} type="hidden" name="unit" value={unit.id} />
                  ))}
                <SubmitButton pending={t("remind.pending")}>
                  {t("remind.send", { count: reminders.length })}
                </SubmitButton>
                <ButtonLink href={here}>{translator(locale, "common")("cancel")}</ButtonLink>
              </ActionForm>
              <p className="text-sm text-ink-3">{t("remind.once")}</p>
            </>
          )}
        </div>
      </>
    );
  },
});
