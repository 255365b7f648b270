import { EntryFields, entryFieldList, entryLabels } from "@/components/calendar/entry-fields";
import { ActionForm } from "@/components/forms/action-form";
import { BothVersions } from "@/components/forms/both-versions";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { editEntryAction } from "@/lib/calendar/actions";
import { calendarPolicy } from "@/lib/calendar/policy";
import { getEntry } from "@/lib/calendar/queries/entries";
import { storedEntry } from "@/lib/calendar/queries/stored-version";
import { entryParams } from "@/lib/calendar/schema";
import { translator } from "@/lib/i18n/translator";
import { notFound } from "@/lib/platform/errors";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { listOwnUnits } from "@/lib/units/queries";

export default page({
  can: calendarPolicy.write,
  params: entryParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "calendar");
    const common = translator(locale, "common");
    const { zone } = await getInstitution(ctx);
    const entry = await getEntry(ctx, params.id, locale);
    if (!entry.mayChange) throw notFound();
    const units = await listOwnUnits(ctx, locale);
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calendar/entries/${entry.id}`}>{entry.title}</Link>}
          title={t("entry.editTitle")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={editEntryAction} fields={entryLabels(locale)} className="grid gap-6">
            <input type="hidden" name="id" value={entry.id} />
            <BothVersions
              stored={await storedEntry(ctx, entry.id, locale)}
              url={`/api/calendar/entries/${entry.id}/version?locale=${locale}`}
              fields={entryFieldList(units, locale)}
            />
            <EntryFields
              value={entry}
              units={units}
              hasWhole={ctx.scope.reach === "all"}
              zone={zone}
              locale={locale}
            />
            <SubmitButton pending={common("saving")} className="justify-self-start">
              {common("save")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
