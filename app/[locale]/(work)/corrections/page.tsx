import { CorrectionCard } from "@/components/profile/correction-card";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";
import { profilePolicy } from "@/lib/profile/policy";
import { listCorrections } from "@/lib/profile/queries/list-corrections";

/** What graduates say is wrong in their records, for whoever decides about it. */
export default page({
  can: profilePolicy.decide,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "profile");
    const { count, corrections } = await listCorrections(ctx, locale);
    return (
      <>
        <PageHead title={t("queue.title")} sentence={t("queue.sentence", { count })} />
        {corrections.length === 0 ? (
          <Card>
            <EmptyState title={t("queue.emptyTitle")} sentence={t("queue.emptySentence")} />
          </Card>
        ) : (
          <div className="grid max-w-4xl gap-5">
            {corrections.map((correction) => (
              <CorrectionCard key={correction.id} correction={correction} now={ctx.now} locale={locale} />
            ))}
          </div>
        )}
      </>
    );
  },
});
