import { OwnDoors } from "@/components/check-in/own-doors";
import { OwnList } from "@/components/registrations/own-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { listDoors } from "@/lib/check-in/queries/list-doors";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { registrationPolicy } from "@/lib/registrations/policy";
import { listOwn } from "@/lib/registrations/queries/own";

/** The own places at events, and the turns on their lists. */
export default page({
  can: registrationPolicy.own,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "registrations");
    const { ahead, past } = await listOwn(ctx, locale);
    const doors = await listDoors(ctx, locale);
    const events = <ButtonLink href={`/${locale}/events`}>{t("mine.toEvents")}</ButtonLink>;
    return (
      <>
        <PageHead
          title={t("mine.title")}
          sentence={t("mine.sentence")}
          actions={ahead.length > 0 && events}
        />
        <OwnDoors doors={doors} locale={locale} />
        <div className="grid gap-7">
          <Card flush title={t("mine.ahead")}>
            {ahead.length === 0 ? (
              <EmptyState title={t("mine.empty")} sentence={t("mine.emptySentence")} action={events} />
            ) : (
              <OwnList rows={ahead} caption={t("mine.ahead")} locale={locale} />
            )}
          </Card>
          {past.length > 0 && (
            <Card flush title={t("mine.past")}>
              <OwnList rows={past} caption={t("mine.past")} locale={locale} />
            </Card>
          )}
        </div>
        <TableKeys />
      </>
    );
  },
});
