import { CallForm } from "@/components/calls/call-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { callPolicy } from "@/lib/calls/policy";
import { listCallEvents } from "@/lib/calls/queries/calls";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { listOwnUnits } from "@/lib/units/queries";

/** Writing a call, which nobody sees before it is opened. */
export default page({
  can: callPolicy.manage,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "calls");
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/calls/manage`}>{t("desk.title")}</Link>}
          title={t("desk.new")}
          sentence={t("desk.newSentence")}
        />
        <Card className="max-w-3xl">
          <CallForm
            units={await listOwnUnits(ctx, locale)}
            events={await listCallEvents(ctx, locale)}
            isOffice={ctx.scope.reach === "all"}
            locale={locale}
          />
        </Card>
      </>
    );
  },
});
