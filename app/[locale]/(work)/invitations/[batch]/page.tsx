import { RefreshWhile } from "@/components/alumni/refresh-while";
import { ActionForm } from "@/components/forms/action-form";
import { BatchPeople } from "@/components/invitations/batch-people";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { Progress } from "@/components/ui/progress";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableKeys } from "@/components/ui/table-keys";
import { formatDate } from "@/lib/format/dates";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { markPostedAction, revokeBatchAction } from "@/lib/invitations/actions";
import { invitationPolicy } from "@/lib/invitations/policy";
import { getBatch } from "@/lib/invitations/queries/list-batches";
import { batchParams } from "@/lib/invitations/schema";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

const COUNTS = ["made", "sent", "opened", "used"] as const;

/** One sending: how far it is, who answered, and the letters to print. */
export default page({
  can: invitationPolicy.list,
  params: batchParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "invitations");
    const batch = await getBatch(ctx, params.batch, locale);
    const maySend = may(ctx.actor, invitationPolicy.send);
    const isLetter = batch.channel === "LETTER";
    const isSending = !isLetter && batch.waiting > 0;
    const isOpen = batch.invitations.some(({ state }) => ["waiting", "sent", "opened"].includes(state));
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/invitations`}>{t("title")}</Link>}
          title={`${formatDate(batch.createdAt, { locale })} · ${t(`channels.${batch.channel}`)}`}
          sentence={t("batch.until", { day: formatDate(batch.expiresAt, { locale }) })}
          actions={
            maySend && (
              <>
                {isOpen && (
                  <ActionForm action={revokeBatchAction}>
                    <input type="hidden" name="batchId" value={batch.batchId} />
                    <SubmitButton variant="default" pending={t("batch.revoking")}>
                      {t("batch.revokeAll")}
                    </SubmitButton>
                  </ActionForm>
                )}
                {isLetter && batch.waiting > 0 && (
                  <ActionForm action={markPostedAction}>
                    <input type="hidden" name="batchId" value={batch.batchId} />
                    <SubmitButton variant="default" pending={t("batch.revoking")}>
                      {t("batch.posted")}
                    </SubmitButton>
                  </ActionForm>
                )}
                {isLetter && isOpen && (
                  <ButtonLink href={`/${locale}/invitations/${batch.batchId}/letters`} variant="primary">
                    {t("batch.letters")}
                  </ButtonLink>
                )}
              </>
            )
          }
        />
        {isSending && (
          <Card className="mb-6">
            <Progress
              label={t("batch.sending")}
              text={t("batch.progress", { sent: batch.sent, made: batch.made })}
              value={batch.sent}
              max={batch.made}
              tone="ok"
            />
            <RefreshWhile />
          </Card>
        )}
        <StatStrip>
          {COUNTS.map((count) => (
            <Stat key={count} label={t(`counts.${count}`)} value={formatInteger(batch[count], locale)} />
          ))}
        </StatStrip>
        <Card flush>
          <BatchPeople invitations={batch.invitations} maySend={maySend} locale={locale} />
        </Card>
        <TableKeys />
      </>
    );
  },
});
