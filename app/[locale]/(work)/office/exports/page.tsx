import { WaitingExport } from "@/components/alumni/waiting-export";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { alumniPolicy } from "@/lib/alumni/policy";
import { userOf } from "@/lib/alumni/queries/saved-views";
import { listWaitingExports } from "@/lib/alumni/queries/waiting-exports";
import { translator } from "@/lib/i18n/translator";
import { hasFreshProof } from "@/lib/people/fresh-proof";
import { getInstitution } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";

/** Exports of very many people, for a second person to decide. */
export default page({
  can: alumniPolicy.approveExport,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "alumni");
    const { zone, exportSecondPersonOver: count } = await getInstitution(ctx);
    const exports = await listWaitingExports(ctx);
    const { userId } = userOf(ctx);
    const asksProof = exports.some((order) => order.userId !== userId) && !(await hasFreshProof(ctx));
    const next = new URLSearchParams({ next: `/${locale}/office/exports` });
    return (
      <>
        <PageHead title={t("approvals.title")} sentence={t("approvals.sentence", { count })} />
        {asksProof && (
          <Notice
            tone="wait"
            action={
              <ButtonLink size="sm" href={`/${locale}/sign-in/confirm?${next}`}>
                {t("export.confirm")}
              </ButtonLink>
            }
            className="mb-5"
          >
            {t("approvals.proof")}
          </Notice>
        )}
        <div className="grid gap-5">
          {exports.map((order) => (
            <WaitingExport
              key={order.id}
              order={order}
              isOwn={order.userId === userId}
              zone={zone}
              locale={locale}
            />
          ))}
          {exports.length === 0 && (
            <Card flush>
              <EmptyState title={t("approvals.empty.title")} sentence={t("approvals.empty.sentence")} />
            </Card>
          )}
        </div>
      </>
    );
  },
});
