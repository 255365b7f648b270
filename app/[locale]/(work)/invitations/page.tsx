import { BatchTable } from "@/components/invitations/batch-table";
import { ResponseTable } from "@/components/invitations/response-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { invitationPolicy } from "@/lib/invitations/policy";
import { listBatches, listResponse } from "@/lib/invitations/queries/list-batches";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** Who was invited to the own record, and how each class answered. */
export default page({
  can: invitationPolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "invitations");
    const batches = await listBatches(ctx);
    const response = await listResponse(ctx, locale);
    const sum = (count: "made" | "used") => batches.reduce((total, batch) => total + batch[count], 0);
    const invite = may(ctx.actor, invitationPolicy.send) && (
      <ButtonLink href={`/${locale}/invitations/new`} variant="primary">
        {t("invite")}
      </ButtonLink>
    );
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { made: sum("made"), used: sum("used") })}
          actions={invite}
        />
        {batches.length === 0 ? (
          <Card flush>
            <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} action={invite} />
          </Card>
        ) : (
          <div className="grid gap-7">
            <Card flush title={t("batches.title")}>
              <BatchTable batches={batches} locale={locale} />
            </Card>
            <Card flush title={t("response.title")}>
              <ResponseTable
                rows={response}
                hasUnits={new Set(response.map(({ unitId }) => unitId)).size > 1}
                locale={locale}
              />
            </Card>
          </div>
        )}
        <TableKeys />
      </>
    );
  },
});
