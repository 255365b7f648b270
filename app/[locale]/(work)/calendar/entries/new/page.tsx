import { EntryFields, entryLabels } from "@/components/calendar/entry-fields";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { addEntryAction } from "@/lib/calendar/actions";
import { calendarPolicy } from "@/lib/calendar/policy";
import { newEntrySearch } from "@/lib/calendar/schema";
import { translator } from "@/lib/i18n/translator";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listOwnUnits } from "@/lib/units/queries";

export default page({
  can: calendarPolicy.write,
  search: newEntrySearch,
  render: async (ctx, { locale, search }) => {
    const t = translator(locale, "calendar");
    const { zone } = await getInstitution(ctx);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calendar`}>{t("title")}</Link>}
          title={t("entry.newTitle")}
          sentence={t("entry.newSentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={addEntryAction} fields={entryLabels(locale)} className="grid gap-6">
            <EntryFields
              on={search.on}
              units={await listOwnUnits(ctx, locale)}
              hasWhole={ctx.scope.reach === "all"}
              zone={zone}
              locale={locale}
            />
            <SubmitButton pending={t("entry.adding")} className="justify-self-start">
              {t("entry.add")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
