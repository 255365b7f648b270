import { IssuedTable } from "@/components/certificates/issued-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { certificatePolicy } from "@/lib/certificates/policy";
import { listCertificates } from "@/lib/certificates/queries/list";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

/** The certificates that were issued, for the office, which may revoke one. */
export default page({
  can: certificatePolicy.list,
  render: async (ctx, { locale }) => {
    const t = translator(locale, "certificates");
    const certificates = await listCertificates(ctx);
    return (
      <>
        <PageHead
          eyebrow={
            <Link href={`/${locale}/activities/review`}>
              {translator(locale, "activities")("review.title")}
            </Link>
          }
          title={t("list.title")}
          sentence={t("list.sentence", { count: certificates.length })}
        />
        <Card flush>
          {certificates.length === 0 ? (
            <EmptyState title={t("list.empty.title")} sentence={t("list.empty.sentence")} />
          ) : (
            <IssuedTable
              certificates={certificates}
              canRevoke={may(ctx.actor, certificatePolicy.revoke)}
              locale={locale}
            />
          )}
        </Card>
      </>
    );
  },
});
