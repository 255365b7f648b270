import { ChoiceList } from "@/components/consent/choice-list";
import { ObjectToAll } from "@/components/consent/object-to-all";
import { StatementList } from "@/components/consent/statement-list";
import { PageHead } from "@/components/ui/page-head";
import { answerAction, objectToAllAction } from "@/lib/consent/actions";
import { consentPolicy } from "@/lib/consent/policy";
import { listChoices } from "@/lib/consent/queries/list-choices";
import { listStatements } from "@/lib/consent/queries/list-statements";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** What the reader is asked, what the reader answered, and one button against all marketing. */
export default page({
  can: consentPolicy.answer,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "consent");
    const id = ctx.scope.alumnusId;
    if (!id) throw notFound();
    const choices = await listChoices(ctx, id, locale);
    const statements = await listStatements(ctx, id);
    const { zone } = await getInstitution(ctx);
    return (
      <>
        <PageHead title={t("me.title")} sentence={t("me.sentence")} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
          <div className="grid gap-6">
            <ChoiceList choices={choices} action={answerAction} locale={locale} />
            <p className="max-w-prose text-sm text-ink-2">{t("me.separate")}</p>
          </div>
          <div className="grid gap-6">
            <ObjectToAll action={objectToAllAction} locale={locale} />
            <StatementList statements={statements} zone={zone} locale={locale} />
          </div>
        </div>
      </>
    );
  },
});
