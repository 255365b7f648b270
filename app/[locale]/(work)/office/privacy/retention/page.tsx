import { RuleTable } from "@/components/privacy/rule-table";
import { Card } from "@/components/ui/card";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { privacyPolicy } from "@/lib/privacy/policy";
import { listRules, previewSweep } from "@/lib/privacy/queries/list-rules";

/** The rules by which data goes away, and what the next night takes. */
export default page({
  can: privacyPolicy.desk,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "privacy");
    const rules = await listRules(ctx);
    const tonight = await previewSweep(ctx);
    const count = [...tonight.values()].reduce((sum, some) => sum + some, 0);
    return (
      <>
        <PageHead title={t("retention.title")} sentence={t("retention.sentence", { count })} />
        <Card flush>
          <RuleTable rules={rules} tonight={tonight} locale={locale} />
        </Card>
      </>
    );
  },
});
